import { figureColumns, stemOf } from '../../indicators/column.rules';
import type { IndicatorDefinition } from '../../indicators/definitions/definition';
import { levelOf, parseAreaCode } from '../../shared/codes';

/** How to read a row of figures: where its area, its name and its figures are. */
export interface FigureLayout {
  /** Position of the area's code. */
  area: number;
  /** Indicator codes, and the position of each. */
  codes: string[];
  positions: number[];
  /** Columns that hold nothing we know. */
  unknown: string[];
  /** Position of the column of this stem; -1 when there is none. */
  at(stem: string): number;
  /** The name of a row's area, where the file has it. */
  nameOf(fields: readonly string[]): string | undefined;
}

/** Columns that hold an area's code, the surest first: in one dialect `WijkenEnBuurten` holds it, in another the name. */
const AREA_COLUMNS = [/^Codering$/, /^Regiocode/, /^gwb_code_10$/, /^gwb_code$/, /^WijkenEnBuurten$/];
const NAME_COLUMNS = [/^regio$/, /^Wijkenenbuurten$/];

/** The layout of a table with an area per row; undefined when it has no column of areas or none of these figures. */
export function figureLayout(
  header: readonly string[],
  definitions: readonly IndicatorDefinition[],
): FigureLayout | undefined {
  const stems = header.map(stemOf);
  const first = (patterns: RegExp[]) =>
    patterns.map((pattern) => stems.findIndex((stem) => pattern.test(stem))).find((position) => position >= 0) ?? -1;
  const area = first(AREA_COLUMNS);
  const figures = figureColumns(header, definitions);
  if (area < 0 || figures.codes.length === 0) return undefined;
  const name = first(NAME_COLUMNS);
  // StatLine's untitled tables name the municipality of a row, not the row's own area.
  const municipality = stems.indexOf('Gemeentenaam');
  return {
    area,
    ...figures,
    at: (stem) => stems.indexOf(stem),
    nameOf: (fields) => {
      const isMunicipality = levelOf(parseAreaCode(fields[area] ?? '') ?? '') === 'MUNICIPALITY';
      return fields[name >= 0 ? name : isMunicipality ? municipality : -1]?.trim() || undefined;
    },
  };
}
