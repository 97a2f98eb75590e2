import type { IndicatorDefinition, IndicatorSource } from '../../indicators/definitions/definition';
import { coversCountry, type IndicatorsBefore, indicatorPublication } from '../../indicators/indicator.publication';
import { IndicatorTable } from '../../indicators/indicator.table';
import type { Publication } from '../../releases/release.repository';
import type { IndicatorsRelease } from '../../releases/release.type';
import { parseAreaCode } from '../../shared/codes';
import { ImportProblem } from '../../shared/read/import-problem';
import type { InputFile } from '../../shared/read/input-file';
import { nameOfFile } from '../areas/name-tables';
import { isKnownArea, suggestedAreas } from '../areas/suggested-areas';
import type { Found, Importer, Input, Run } from '../importer';
import { type FigureLayout, figureLayout } from './figure-columns';

/** What is particular to the files of one source of indicators. */
export interface FigureFiles {
  source: IndicatorSource;
  definitions: readonly IndicatorDefinition[];
  /** The year all rows are about; undefined when the file does not say it. */
  yearOf?(file: InputFile): number | undefined;
  /** Column with the year of a row (`2020JJ00`), for files that may hold several. */
  yearColumn?: string;
  /** Columns whose rows are only imported with this value, for example all ages together. */
  only?: Record<string, string>;
}

interface FiguresFound extends Found {
  layout: FigureLayout;
}

/** A file for the whole country that lacks more than this part of what was there is cut off. */
const MAX_LOST_SHARE = 0.05;

/** The rows of one file about one year. */
interface YearRows {
  table: IndicatorTable;
  /** Names by area code, where the file has them. */
  names: Map<string, string>;
}

/** An importer of tables with an area per row and an indicator per column, in whatever dialect. */
export function figureImporter(files: FigureFiles): Importer<FiguresFound> {
  const { source, definitions, yearColumn } = files;
  return {
    stage: 'indicators',

    recognise(file, options) {
      const layout = figureLayout(file.header, definitions);
      if (!layout) return undefined;
      const year = yearColumn ? onlyYear(file, layout.at(yearColumn)) : files.yearOf?.(file);
      const known = yearColumn ? year : (year ?? options.edition);
      return {
        title: `${source.table} ${known ?? ''}`.trim(),
        group: yearColumn ? `indicators/${source.key}` : `indicators/${source.key}/${known}`,
        layout,
        year,
        ...(!yearColumn && known === undefined && { needs: 'edition' as const }),
      };
    },

    async read(inputs, run) {
      const figures = new Map<number, Publication<IndicatorsRelease>>();
      const names = new Map<number, Map<string, string>>();
      for (const input of inputs) {
        for (const [year, rows] of await readYears(input, files, run)) {
          if (rows.table.size === 0) continue;
          figures.set(year, await withFigures(figures.get(year), rows.table, year, input, source, run));
          names.set(year, new Map([...(names.get(year) ?? []), ...rows.names]));
        }
      }
      const publications: Publication[] = [...figures.values()];
      const origin = `${source.publisher}, ${inputs.map(({ file }) => nameOfFile(file)).join(' + ')}`;
      for (const [year, ofYear] of names)
        publications.push(...(await suggestedAreas(ofYear, year, origin, run, false)));
      return { publications, notes: inputs.filter(({ found }) => found.layout.unknown.length > 0).map(unknownColumns) };
    },
  };
}

/** The rows of a file, per year. */
async function readYears(
  { file, found, tally }: Input<FiguresFound>,
  { yearColumn, only = {} }: FigureFiles,
  run: Run,
): Promise<Map<number, YearRows>> {
  const { layout } = found;
  const yearAt = yearColumn === undefined ? -1 : layout.at(yearColumn);
  const conditions = Object.entries(only).map(([column, value]) => ({ at: layout.at(column), value }));
  const isOther = (fields: string[]) => conditions.some(({ at, value }) => at >= 0 && fields[at]?.trim() !== value);
  const years = new Map<number, YearRows>();
  for await (const batch of file.rows((line, fields) => tally.refuseMalformed(line, fields, file.header.length))) {
    for (const [i, fields] of batch.rows.entries()) {
      const line = batch.lines[i] ?? 0;
      const year = yearAt < 0 ? (found.year ?? run.options.edition) : yearIn(fields[yearAt]);
      tally.read++;
      if (isOther(fields)) tally.skipped++;
      else if (year === undefined) tally.refuse(line, `"${fields[yearAt]?.trim()}" is no year.`, fields);
      else {
        const rows = years.get(year) ?? (await emptyRows(layout, year, run));
        years.set(year, rows);
        const reason = addRow(rows, layout, line, fields);
        if (reason === undefined) tally.written++;
        else tally.refuse(line, reason, fields);
      }
    }
  }
  return years;
}

async function emptyRows({ codes }: FigureLayout, year: number, { shelf }: Run): Promise<YearRows> {
  return { table: new IndicatorTable(codes, await isKnownArea(shelf, year)), names: new Map() };
}

function addRow(rows: YearRows, layout: FigureLayout, line: number, fields: string[]): string | undefined {
  const area = fields[layout.area] ?? '';
  const cells = layout.positions.map((at) => fields[at] ?? '');
  const reason = rows.table.add(line, area, cells);
  const name = layout.nameOf(fields);
  if (reason === undefined && name) rows.names.set(parseAreaCode(area) ?? '', name);
  return reason;
}

/** The data set with the figures of one more file. */
async function withFigures(
  sofar: Publication<IndicatorsRelease> | undefined,
  table: IndicatorTable,
  year: number,
  { file }: Input,
  { key, publisher }: IndicatorSource,
  { shelf }: Run,
): Promise<Publication<IndicatorsRelease>> {
  const dataset = `indicators/${key}/${year}` as const;
  const municipalities = table.municipalities;
  const packs = table.packs();
  const entry = shelf.entry(dataset);
  const shown = entry && !entry.isExample ? { entry, bodies: await shelf.bodies(dataset) } : undefined;
  if (shown?.entry.coverage === null && coversCountry(municipalities)) checkWhole(packs, shown, file);
  const before: IndicatorsBefore | undefined = sofar ?? shown;
  const figures = { indicatorSource: key, year, isExample: false, packs, municipalities };
  return indicatorPublication({ ...figures, source: `${publisher}, ${nameOfFile(file)}` }, before);
}

/**
 * A publisher adds figures to a year and corrects them; it does not take a part of the country away.
 * @throws ImportProblem TRUNCATED when a file for the whole country lacks many of the areas that were there.
 */
function checkWhole(packs: ReadonlyMap<string, unknown>, { bodies }: IndicatorsBefore, file: InputFile): void {
  const lost = [...bodies.keys()].filter((family) => !packs.has(family));
  if (lost.length <= bodies.size * MAX_LOST_SHARE) return;
  throw new ImportProblem(
    'TRUNCATED',
    `${file.label} lacks the areas in ${lost.length} of the ${bodies.size} municipalities and districts there were, for example ${lost.sort()[0]}. Is it the whole file?`,
  );
}

function unknownColumns({ file, found }: Input<FiguresFound>): string {
  const { unknown } = found.layout;
  const some = unknown.slice(0, 10).join(', ');
  const more = unknown.length > 10 ? ` and ${unknown.length - 10} more` : '';
  return `${nameOfFile(file)}: columns that are no indicator we know were left out: ${some}${more}.`;
}

/** The year all of the first rows are about; undefined when they differ. */
function onlyYear(file: InputFile, at: number): number | undefined {
  const years = new Set(file.sample.map((fields) => yearIn(fields[at])));
  return years.size === 1 ? [...years][0] : undefined;
}

function yearIn(text: string | undefined): number | undefined {
  const match = /^(20\d\d)(?:JJ00)?$/.exec(text?.trim() ?? '');
  return match ? Number(match[1]) : undefined;
}
