import type { ProvincePack } from '../../areas/area.pack';
import type { Publication } from '../../releases/release.repository';
import type { ProvincesRelease } from '../../releases/release.type';
import { COUNTRY, levelOf } from '../../shared/codes';
import { packed } from '../../shared/packs';
import type { Found, Importer, Input, Outcome, Run } from '../importer';
import { AreaTree } from './area-tree';
import { nameOfFile, publishAreas } from './name-tables';
import { NEW_MUNICIPALITIES } from './new-municipalities';

/** Columns of table 83958NED and its successors; the number behind a name differs per year. */
const COLUMNS = ['Woonplaatsen', 'Code_3', 'Naam_4', 'Code_5'];
/** The table says no year; the municipalities it holds do. Those of a year exist from its first of January. */
const FIRST_OF_YEAR: [municipality: string, year: number][] = [
  ['GM1992', 2023],
  ['GM1980', 2022],
  ['GM1979', 2021],
  ['GM1978', 2019],
  ['GM1952', 2018],
];

/** The table of places with their municipality and province, into `provinces`; editions already here get them too. */
export const provinceTable: Importer = {
  stage: 'provinces',

  recognise(file) {
    const isPlaces = COLUMNS.every((column) => file.header.includes(column));
    return isPlaces ? { title: 'Provinces, from the table of places (woonplaatsen)', group: 'provinces' } : undefined;
  },

  async read(inputs, run) {
    const municipalities: Record<string, string> = {};
    const provinces = new Map<string, string>();
    for (const input of inputs) await readPlaces(input, municipalities, provinces);
    const year = FIRST_OF_YEAR.find(([code]) => municipalities[code])?.[1] ?? 2017;
    const pack: ProvincePack = {
      provinces: [...provinces].sort(([a], [b]) => (a < b ? -1 : 1)),
      municipalities: sorted({ ...NEW_MUNICIPALITIES, ...municipalities }),
    };
    const publication: Publication<ProvincesRelease> = {
      dataset: 'provinces',
      bodies: new Map([[COUNTRY, packed(pack)]]),
      entry: { isExample: false, source: `CBS, ${inputs.map(({ file }) => nameOfFile(file)).join(' + ')}`, year },
    };
    return withEditions(publication, pack, run);
  },
};

async function readPlaces(
  { file, tally }: Input<Found>,
  municipalities: Record<string, string>,
  provinces: Map<string, string>,
) {
  const column = (name: string) => file.header.indexOf(name);
  const [municipalityAt, nameAt, provinceAt] = [column('Code_3'), column('Naam_4'), column('Code_5')];
  // In 83958NED column 3 is the municipality's code, 4 and 5 are name and code of its province.
  for await (const batch of file.rows((line, fields) => tally.refuseMalformed(line, fields, file.header.length))) {
    for (const [i, fields] of batch.rows.entries()) {
      tally.read++;
      const [municipality, name, province] = [municipalityAt, nameAt, provinceAt].map((at) => fields[at]!.trim());
      const other = municipalities[municipality!];
      if (levelOf(municipality!) !== 'MUNICIPALITY' || levelOf(province!) !== 'PROVINCE') {
        tally.refuse(
          batch.lines[i]!,
          `"${municipality}" and "${province}" are not a municipality and a province.`,
          fields,
        );
      } else if (other && other !== province) {
        tally.refuse(batch.lines[i]!, `${municipality} already lies in ${other}, not in ${province}.`, fields);
      } else {
        municipalities[municipality!] = province!;
        provinces.set(province!, name!);
        tally.written++;
      }
    }
  }
}

/** Areas and postcodes hold the name of their province, so the editions that are here already are written again. */
async function withEditions(publication: Publication, pack: ProvincePack, run: Run): Promise<Outcome> {
  const publications = [publication];
  for (const key of run.shelf.keys('areas')) {
    const entry = run.shelf.entry(key as `areas/${number}`);
    if (!entry || entry.isExample) continue;
    const tree = await AreaTree.load(run.shelf, entry.edition);
    tree.setProvinces(pack);
    publications.push(...(await publishAreas(tree, run)).publications);
  }
  return { publications };
}

const sorted = (value: Record<string, string>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
