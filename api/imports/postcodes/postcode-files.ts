import type { PostcodePack } from '../../postcodes/postcode.pack';
import type { Publication } from '../../releases/release.repository';
import type { PostcodesRelease } from '../../releases/release.type';
import { packed, unpacked } from '../../shared/packs';
import { ImportProblem } from '../../shared/read/import-problem';
import { AreaTree } from '../areas/area-tree';
import { nameOfFile } from '../areas/name-tables';
import type { Importer, Input, Run } from '../importer';
import { isSame } from '../shelf';
import type { PostcodeCollection } from './postcode-collection';
import { postcodeColumns } from './postcode-columns';
import { addressesIn, isNeighbourhood, postcodePack, postcodesIn } from './postcode-packs';
import { type PostcodesFound, readPostcodes } from './read-postcodes';

/** Postcodes with the areas their addresses lie in, into `postcodes/<edition>`. */
export const postcodeFiles: Importer<PostcodesFound> = {
  stage: 'postcodes',

  recognise(file, options) {
    const columns = postcodeColumns(file.header);
    if (!columns) return undefined;
    const year = columns.years[0];
    const edition = year ?? options.edition;
    const rows = columns.number >= 0 ? 'Postcodes and house numbers' : 'Postcodes';
    return {
      title: `${rows} ${edition ?? ''}`.trim(),
      group: `postcodes/${edition}`,
      year,
      columns,
      ...(edition === undefined && { needs: 'edition' as const }),
    };
  },

  async read(inputs, run) {
    const edition = Number(inputs[0]!.found.group.split('/')[1]);
    const tree = await AreaTree.load(run.shelf, edition);
    const collections: { input: Input<PostcodesFound>; collection: PostcodeCollection }[] = [];
    const notes: string[] = [];
    for (const input of inputs) {
      const { columns } = input.found;
      if (columns.years.length > 1) {
        throw new ImportProblem(
          'WRONG_EDITION',
          `${input.file.label} mixes the areas of ${columns.years.join(' and ')}.`,
        );
      }
      collections.push({ input, collection: await readPostcodes(input, tree) });
      if (columns.number < 0 && columns.addresses < 0) {
        notes.push(`${input.file.label} has no house numbers: every row counts as one address.`);
      }
    }
    // A file of the whole country first, so that one of a part of it replaces that part.
    collections.sort((a, b) => b.input.tally.written - a.input.tally.written);
    const postcodes = await postcodesPublication(collections, tree, run);
    for (const input of inputs) tree.addSource(`CBS, ${nameOfFile(input.file)}`);
    const areas = tree.publication();
    const hasNewAreas = !isSame(areas.bodies, await run.shelf.bodies(areas.dataset));
    const hasChanged = !isSame(postcodes.bodies, await run.shelf.bodies(postcodes.dataset));
    const profiles = run.shelf.keys('profiles').filter((key) => key.endsWith(`/${edition}`));
    for (const key of hasChanged && !run.shelf.entry(postcodes.dataset)?.isExample ? profiles : []) {
      notes.push(`${key} was added up over the postcodes there were: import its file again.`);
    }
    return { publications: [...(hasNewAreas ? [areas] : []), postcodes], notes };
  },
};

async function postcodesPublication(
  collections: { input: Input<PostcodesFound>; collection: PostcodeCollection }[],
  tree: AreaTree,
  { shelf }: Run,
): Promise<Publication<PostcodesRelease>> {
  const dataset = `postcodes/${tree.edition}` as const;
  const before = shelf.entry(dataset);
  const latest = new Map<string, PostcodeCollection>();
  for (const { collection } of collections) for (const pc4 of collection.pc4Codes()) latest.set(pc4, collection);
  const bodies = new Map<string, Uint8Array>();
  const counts = { pc4: 0, pc6: 0, addresses: 0, inNeighbourhoods: 0 };
  const count = (postcodes: ReturnType<typeof postcodesIn>) => {
    counts.pc4++;
    counts.pc6 += postcodes.length;
    counts.addresses += addressesIn(postcodes);
    counts.inNeighbourhoods += addressesIn(postcodes, isNeighbourhood);
  };
  for (const [pc4, collection] of latest) {
    const postcodes = collection.postcodes(pc4);
    bodies.set(pc4, packed(postcodePack(postcodes, tree)));
    count(postcodes);
  }
  const kept = before && !before.isExample ? await shelf.bodies(dataset) : new Map<string, Uint8Array>();
  let hasKept = false;
  for (const [pc4, body] of kept) {
    if (latest.has(pc4)) continue;
    hasKept = true;
    bodies.set(pc4, body);
    count(postcodesIn(unpacked<PostcodePack>(body)));
  }
  const sources = new Set([
    ...(hasKept ? before!.source.split(' + ') : []),
    ...collections.map(({ input }) => `CBS, ${nameOfFile(input.file)}`),
  ]);
  return {
    dataset,
    bodies,
    entry: { isExample: false, source: [...sources].sort().join(' + '), edition: tree.edition, counts },
  };
}
