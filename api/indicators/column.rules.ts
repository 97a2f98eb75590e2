import type { IndicatorDefinition } from './definitions/definition';

/** Which column of a file holds which indicator. */
export interface FigureColumns {
  /** Indicator codes, and for each the position of its column. */
  codes: string[];
  positions: number[];
  /** Columns that hold neither an indicator we know nor a description of the area. */
  unknown: string[];
}

/** Columns of the sources that say what the area is and are no figure about it. */
const DESCRIPTIVE =
  /^(ID|Perioden|Leeftijd|Marges|WijkenEnBuurten|Wijkenenbuurten|Gemeentenaam|Naam|SoortRegio|Codering|Regiocode.*|Indelingswijziging.*|MeestVoorkomendePostcode|Dekkingspercentage|gwb_code(_10|_8)?|regio|gm_naam|recs|ind_wb[iz]|pst_mvp|pst_dekp)$/;

/**
 * A column's name without what drifts from year to year: StatLine's number (`WmoClienten_89`), the unit and the signs
 * of a title (`Opleidingsniveau/Laag/Waarde (%)`). A column of kwb-YYYY.csv keeps its number: `p_hh_110` means one.
 */
export function stemOf(column: string): string {
  const name = column.trim();
  if (/[ /]/.test(name)) return name.replace(/\s*\([^()]*\)$/, '').replace(/[^A-Za-z0-9]/g, '');
  return /^(?:[A-Z]|k_)/.test(name) ? name.replace(/_\d+$/, '') : name;
}

/**
 * Finds the indicators in a header. A stem that stands for more than one figure is told apart by the column above it
 * (`@`) or by its place among the columns of that name (`#`), the latter only when all of them are there: with one
 * missing there is no telling which it was, and a figure under a wrong name is worse than none.
 */
export function figureColumns(header: readonly string[], definitions: readonly IndicatorDefinition[]): FigureColumns {
  const codeOf = new Map(definitions.flatMap((one) => one.columns.map((column) => [column, one.code] as const)));
  const groups = new Set([...codeOf.keys()].filter((key) => key.includes('@')).map((key) => key.split('@')[1]));
  const stems = header.map(stemOf);
  const occurrences = (stem: string) => stems.filter((one) => one === stem).length;
  const expected = (stem: string) => [...codeOf.keys()].filter((key) => key.startsWith(`${stem}#`)).length;

  const found: FigureColumns = { codes: [], positions: [], unknown: [] };
  const seen = new Map<string, number>();
  let group: string | undefined;
  for (const [position, stem] of stems.entries()) {
    if (groups.has(stem)) group = stem;
    const nth = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, nth);
    const numbered = occurrences(stem) === expected(stem) ? codeOf.get(`${stem}#${nth}`) : undefined;
    const code = codeOf.get(stem) ?? numbered ?? codeOf.get(`${stem}@${group}`);
    if (code && !found.codes.includes(code)) {
      found.codes.push(code);
      found.positions.push(position);
    } else if (!DESCRIPTIVE.test(stem)) found.unknown.push(header[position]?.trim() ?? '');
  }
  return found;
}
