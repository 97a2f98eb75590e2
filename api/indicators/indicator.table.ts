import { COUNTRY, familyOf, levelOf, parseAreaCode } from '../shared/codes';
import { readFigure, settleColumn } from './figure.rules';
import type { IndicatorPack } from './indicator.pack';
import { levelInitial } from './indicator.rules';

/** Collects the rows of a file of figures, checks them, and gives them as packs. */
export class IndicatorTable {
  private readonly areas: string[] = [];
  private readonly seen = new Map<string, number>();
  private readonly columns: (number | null)[][];

  /** @param isKnown says whether an area exists in the edition; every area of a right code when it is absent. */
  constructor(
    readonly codes: readonly string[],
    private readonly isKnown: (area: string) => boolean = () => true,
  ) {
    this.columns = codes.map(() => []);
  }

  /**
   * Adds a row, or says why it cannot be added.
   * @param line for the reason of a later row of the same area. @param cells in the order of the codes.
   */
  add(line: number, areaText: string, cells: readonly string[]): string | undefined {
    const area = areaOf(areaText);
    if (area === undefined) return `"${areaText.trim()}" is no area code (GM0512, WK051201, BU05120103).`;
    const before = this.seen.get(area);
    if (before !== undefined) return `${area} was on line ${before} already.`;
    if (!this.isKnown(area)) return `${area} is not an area of this edition.`;
    const figures = this.codes.map((_, i) => readFigure(cells[i] ?? ''));
    const wrong = figures.indexOf(undefined);
    if (wrong >= 0) return `"${cells[wrong]?.trim()}" for ${this.codes[wrong]} is not a number.`;

    this.seen.set(area, line);
    this.areas.push(area);
    for (const [i, column] of this.columns.entries()) column.push(figures[i] ?? null);
    return undefined;
  }

  /** Rows that were added. */
  get size(): number {
    return this.areas.length;
  }

  /** The municipalities of which the file has at least one area, sorted. */
  get municipalities(): string[] {
    const codes = this.areas.filter((area) => /^(GM|WK|BU)/.test(area)).map((area) => `GM${area.slice(2, 6)}`);
    return [...new Set(codes)].sort();
  }

  /** A pack per family: the area itself first, then its children by code. A code without any figure in it is left out. */
  packs(): Map<string, IndicatorPack> {
    const levels = this.areas.map(levelOf);
    const settled = this.columns.map((column) => settleColumn(levels, column));
    const packs = new Map<string, IndicatorPack>();
    for (const [family, rows] of this.families()) {
      const values: IndicatorPack['values'] = {};
      for (const [i, code] of this.codes.entries()) {
        const figures = rows.map((row) => settled[i]?.[row] ?? null);
        if (figures.some((figure) => figure !== '-')) values[code] = figures;
      }
      packs.set(family, { areas: rows.map((row) => this.areas[row] ?? ''), values });
    }
    return packs;
  }

  /** Row numbers per family, in the order of the pack. */
  private families(): Map<string, number[]> {
    const families = new Map<string, number[]>();
    const order = [...this.areas.keys()].sort((a, b) => ((this.areas[a] ?? '') < (this.areas[b] ?? '') ? -1 : 1));
    for (const row of order) {
      const family = familyOf(this.areas[row] ?? '');
      families.set(family, [...(families.get(family) ?? []), row]);
    }
    return families;
  }
}

/** An area code as the sources write it: padded, and the country as NL00 or NL01. */
function areaOf(text: string): string | undefined {
  return /^NL0[01]$/.test(text.trim()) ? COUNTRY : parseAreaCode(text);
}

/** Indicator codes with at least one figure, each with the initials of the levels that have one, widest first. */
export function deliveredLevels(packs: Iterable<IndicatorPack>): Record<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { areas, values } of packs) {
    const initials = areas.map(levelInitial);
    for (const [code, figures] of Object.entries(values)) {
      const levels = found.get(code) ?? new Set();
      found.set(code, levels);
      if (levels.size === 5) continue;
      for (const [i, figure] of figures.entries()) if (typeof figure === 'number') levels.add(initials[i] ?? '');
    }
  }
  const widestFirst = (levels: Set<string>) => [...'NPMDB'].filter((initial) => levels.has(initial)).join('');
  const entries = [...found].map(([code, levels]) => [code, widestFirst(levels)] as const);
  return Object.fromEntries(entries.filter(([, levels]) => levels !== '').sort(([a], [b]) => (a < b ? -1 : 1)));
}
