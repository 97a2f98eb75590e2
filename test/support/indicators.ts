import { type IndicatorFigures, indicatorPublication } from '../../api/indicators/indicator.publication';
import { IndicatorTable } from '../../api/indicators/indicator.table';
import type { Publication } from '../../api/releases/release.repository';
import type { IndicatorsRelease } from '../../api/releases/release.type';

/** Figures as a file would give them: `{ GM0512: ['38', '.'] }` under the codes. */
export function indicators(
  codes: string[],
  rows: Record<string, string[]>,
  more: Partial<IndicatorFigures> = {},
): Publication<IndicatorsRelease> {
  const table = new IndicatorTable(codes);
  for (const [i, [area, cells]] of Object.entries(rows).entries()) {
    const reason = table.add(i + 2, area, cells);
    if (reason) throw new Error(reason);
  }
  return indicatorPublication({
    indicatorSource: 'kwb',
    year: 2025,
    source: 'CBS, made for a test',
    isExample: false,
    packs: table.packs(),
    municipalities: table.municipalities,
    ...more,
  });
}
