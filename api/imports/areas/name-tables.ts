import type { DatasetKey } from '../../releases/release.type';
import { districtOf, levelOf, municipalityOf } from '../../shared/codes';
import { ImportProblem } from '../../shared/read/import-problem';
import type { InputFile } from '../../shared/read/input-file';
import type { Found, Importer, Input, Outcome, Run } from '../importer';
import { rebuiltPostcodes } from '../postcodes/rebuilt-postcodes';
import { isSame } from '../shelf';
import { areaCode, areaCodeByLength, CODED_LEVELS, type CodedLevel, isNoMunicipality, LEVEL_WORDS } from './area-code';
import { AreaTree } from './area-tree';
import { editionOfMunicipalityList, municipalityList } from './municipality-list';

/** A pair of columns that gives names to codes. */
interface NameColumns {
  code: number;
  name: number;
  /** Undefined where the length of a code tells its level. */
  level: CodedLevel | undefined;
}

interface NamesFound extends Found {
  year?: number;
  /** Empty for the list of municipalities in JSON. */
  columns: NameColumns[];
}

/** A code and its name as a file has them, still to be checked. */
interface Row {
  input: Input<NamesFound>;
  line: number;
  code: string;
  name: string;
}

const CODE_COLUMN = /^(?:(gemeente|gemcode)|(wijk|wijkcode)|(buurt|buurtcode))_?(\d{4})$/i;
const NAME_COLUMN: Record<CodedLevel, RegExp> = {
  MUNICIPALITY: /^gemeentenaam/i,
  DISTRICT: /^wijknaam/i,
  NEIGHBOURHOOD: /^buurtnaam/i,
};
/** An edition does not lose areas: a table that lacks more than this part of those known is cut off. */
const MAX_LOST_SHARE = 0.05;

/** Name tables of municipalities, districts and neighbourhoods of any year, into `areas/<edition>`. */
export const nameTables: Importer<NamesFound> = {
  stage: 'names',

  recognise(file, options) {
    if (file.content === 'json') {
      const year = editionOfMunicipalityList(file.head);
      return year === undefined
        ? undefined
        : { title: `Names of municipalities ${year} (OData)`, group: `areas/${year}`, year, columns: [] };
    }
    const { columns, year } = nameColumns(file.header);
    if (columns.length === 0) return undefined;
    const words = columns.map(({ level }) => (level ? LEVEL_WORDS[level] : 'area'));
    const edition = year ?? options.edition;
    return {
      title: `Names per ${words.join(' and ')} ${edition ?? ''}`.trim(),
      group: `areas/${edition}`,
      year,
      columns,
      ...(edition === undefined && { needs: 'edition' as const }),
    };
  },

  async read(inputs, run) {
    const edition = Number(inputs[0]!.found.group.split('/')[1]);
    const tree = await AreaTree.load(run.shelf, edition);
    const rows: Row[] = [];
    for (const input of inputs) {
      tree.addSource(`CBS, ${nameOfFile(input.file)}`);
      for await (const row of rowsOf(input)) rows.push(row);
    }
    for (const level of CODED_LEVELS)
      takeOver(
        tree,
        level,
        rows.filter((row) => levelOf(row.code) === level),
      );
    return publishAreas(tree, run);
  },
};

/** The areas as they became and, where they changed, the postcodes that hold their names. */
export async function publishAreas(tree: AreaTree, run: Run): Promise<Outcome> {
  const areas = tree.publication();
  const dataset = `postcodes/${tree.edition}` as DatasetKey;
  const hasChanged = !isSame(areas.bodies, await run.shelf.bodies(areas.dataset));
  const hasPostcodes = hasChanged && run.shelf.entry(dataset) !== undefined;
  return { publications: [areas, ...(hasPostcodes ? [await rebuiltPostcodes(run.shelf, tree)] : [])] };
}

function nameColumns(header: string[]): { columns: NameColumns[]; year?: number } {
  const find = (pattern: RegExp) => header.findIndex((name) => pattern.test(name));
  if (find(/^pc6$/i) >= 0) return { columns: [] };
  const mixed = find(/^gwbcode8$/i);
  const label = find(/^gwblabel$/i);
  if (mixed >= 0 && label >= 0) return { columns: [{ code: mixed, name: label, level: undefined }] };
  const columns: NameColumns[] = [];
  let year: number | undefined;
  for (const [code, column] of header.entries()) {
    const match = CODE_COLUMN.exec(column);
    const level = match && CODED_LEVELS.find((_, i) => match[i + 1]);
    const name = level ? find(NAME_COLUMN[level]) : -1;
    if (!match || name < 0) continue;
    columns.push({ code, name, level: level! });
    year = Number(match[4]);
  }
  return { columns, year };
}

async function* rowsOf(input: Input<NamesFound>): AsyncGenerator<Row> {
  const { file, found, tally } = input;
  if (file.content === 'json') {
    for (const [i, { Key, Title }] of municipalityList(await file.text(), file.label).entries()) {
      tally.read++;
      const code = areaCode('MUNICIPALITY', Key);
      if (code) yield { input, line: i + 1, code, name: Title.trim() };
      else tally.refuse(i + 1, `"${Key.trim()}" is not a code of a municipality.`, [Key, Title]);
    }
    return;
  }
  for await (const batch of file.rows((line, fields) => tally.refuseMalformed(line, fields, file.header.length))) {
    for (const [i, fields] of batch.rows.entries()) {
      tally.read++;
      const line = batch.lines[i]!;
      for (const { code: at, name: nameAt, level } of found.columns) {
        const text = fields[at]!;
        const code = level ? areaCode(level, text) : areaCodeByLength(text);
        const name = fields[nameAt]!.trim();
        if (!code) tally.refuse(line, `"${text}" is not a code of a ${level ? LEVEL_WORDS[level] : 'area'}.`, fields);
        else if (name === '') tally.refuse(line, `${code} has no name.`, fields);
        else yield { input, line, code, name };
      }
    }
  }
}

/** Checks the rows of one level against the level above it, and replaces the level in the tree by them. */
function takeOver(tree: AreaTree, level: CodedLevel, rows: Row[]): void {
  if (rows.length === 0) return;
  if (level !== 'MUNICIPALITY' && tree.codes('MUNICIPALITY').length === 0) {
    const plural = level === 'DISTRICT' ? 'districts' : 'neighbourhoods';
    throw new ImportProblem(
      'MISSING_DATA',
      `The municipalities of ${tree.edition} are not known yet: import their name table too, before these ${plural} or together with them.`,
    );
  }
  const table = new Map<string, string>();
  for (const { input, line, code, name } of rows) {
    const parent =
      level === 'DISTRICT' ? municipalityOf(code) : level === 'NEIGHBOURHOOD' ? districtOf(code) : undefined;
    const known = table.get(code);
    if (isNoMunicipality(code)) input.tally.skipped++;
    else if (parent && !tree.has(parent))
      input.tally.refuse(line, `${code} lies in ${parent}, which ${tree.edition} does not have.`, [code, name]);
    else if (known !== undefined && known !== name)
      input.tally.refuse(line, `${code} is already named ${known}.`, [code, name]);
    else if (known !== undefined) input.tally.skipped++;
    else {
      table.set(code, name);
      input.tally.written++;
    }
  }
  const before = tree.isOfficial(level) ? tree.codes(level) : [];
  const lost = before.filter((code) => !table.has(code));
  if (lost.length > before.length * MAX_LOST_SHARE) {
    throw new ImportProblem(
      'TRUNCATED',
      `${rows[0]!.input.file.label} lacks ${lost.length} of the ${before.length} areas known for ${tree.edition}, for example ${lost[0]}. Is it the whole table?`,
    );
  }
  tree.replaceLevel(level, table);
}

/** The last part of a label: what readers see as the source. */
export function nameOfFile(file: InputFile): string {
  return file.label.split(/[/\\]| > /).at(-1)!;
}
