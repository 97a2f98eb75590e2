import { downloadCSV } from 'react-admin';
import type { AreaLink, AreaRow } from '../records';

/** A row of any list of areas; which parents it has depends on its level. */
type ListedArea = AreaRow & { district?: AreaLink; municipality?: AreaLink; province?: AreaLink | null };

/** More than the neighbourhoods of the country (14,822 in 2025): a download is never cut off. */
export const ALL_AREAS = 20_000;

/** The list as a table for a spreadsheet: `;` between columns, as Dutch ones expect. */
export function areasAsCsv(areas: ListedArea[]): string {
  const header = ['code', 'name', 'level', 'edition', 'district', 'municipality', 'province', 'example'];
  const rows = areas.map(({ code, name, level, edition, district, municipality, province, isExample }) =>
    [code, name, level, edition, district?.name, municipality?.name, province?.name, isExample ? 'example' : ''].map(
      quoted,
    ),
  );
  // The mark at the start tells Excel that the letters are UTF-8.
  return `\uFEFF${[header, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`;
}

/** Hands the list over as a file. */
export function downloadAreas(areas: ListedArea[], _related: unknown, _provider: unknown, resource = 'areas'): void {
  downloadCSV(areasAsCsv(areas), resource);
}

function quoted(cell: string | number | undefined): string {
  const text = String(cell ?? '');
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
