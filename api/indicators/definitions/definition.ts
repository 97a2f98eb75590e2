/** Subjects by which indicators are grouped. */
export const THEMES = [
  'population',
  'households',
  'housing',
  'energy',
  'education',
  'work',
  'income',
  'social-security',
  'social-status',
  'care',
  'health',
  'participation',
  'business',
  'mobility',
  'services',
  'area',
] as const;

export type Theme = (typeof THEMES)[number];

/** Dutch, and English as the second language. */
export interface Wording {
  nl: string;
  en: string;
}

/** What one of the figure counts and per how many: two sources that differ in this never share a definition. */
export interface Unit {
  unit: Wording;
  /** What the figure is divided by (`1.000 inwoners`); null for a plain number. */
  per: Wording | null;
  /** Decimals that the publisher gives. */
  decimals: number;
}

/** Who publishes a table of figures. */
export interface IndicatorSource {
  /** Key in the data set's name: `indicators/<key>/<year>`. */
  key: string;
  publisher: string;
  table: string;
}

/** What a figure means, whoever the area and whatever the year. */
export interface IndicatorDefinition extends Unit {
  /** Ours, stable, kebab-case English. */
  code: string;
  name: Wording;
  theme: Theme;
  source: IndicatorSource;
  /** One Dutch sentence: what is counted, of whom. */
  description: string;
  /** How the publisher calls the column: see the file of the source. */
  columns: readonly string[];
}

/** One row of a source's table: code, Dutch and English name, unit, the publisher's columns, description. */
export type DefinitionRow = readonly [
  code: string,
  nl: string,
  en: string,
  unit: Unit,
  columns: string,
  description: string,
];

/** The rows of a theme as definitions; columns are written with blanks between them. */
export function definitions(source: IndicatorSource, theme: Theme, rows: DefinitionRow[]): IndicatorDefinition[] {
  return rows.map(([code, nl, en, unit, columns, description]) => ({
    code,
    name: { nl, en },
    theme,
    ...unit,
    source,
    description,
    columns: columns.split(' '),
  }));
}
