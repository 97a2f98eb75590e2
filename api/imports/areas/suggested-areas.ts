import type { Publication } from '../../releases/release.repository';
import { levelOf } from '../../shared/codes';
import type { Run } from '../importer';
import type { Shelf } from '../shelf';
import { CODED_LEVELS, type CodedLevel } from './area-code';
import { AreaTree } from './area-tree';
import { publishAreas } from './name-tables';

/**
 * What an edition gains from areas named in a file that is no name table, for example of borders. Official names stay
 * as they are. Nothing when it is not to change, and no new edition while the areas are still those of the demo: they
 * would give way to an edition of which little more is known than this.
 * @param names by area code. @param canCreate whether an edition that is not there yet may be made of them.
 */
export async function suggestedAreas(
  names: ReadonlyMap<string, string>,
  edition: number,
  source: string,
  { shelf, ...run }: Run,
  canCreate: boolean,
): Promise<Publication[]> {
  const examples = shelf.keys('areas').filter((key) => shelf.entry(key)?.isExample);
  const isThere = shelf.entry(`areas/${edition}`)?.isExample === false;
  if (!isThere && (!canCreate || examples.length > 0)) return [];
  const tree = await AreaTree.load(shelf, edition);
  const wanted = [...names].filter(([code]) => isCoded(code) && !tree.isOfficial(levelOf(code) as CodedLevel));
  if (wanted.length === 0) return [];
  for (const [code, name] of wanted) tree.suggest(code, name);
  tree.addSource(source);
  return (await publishAreas(tree, { shelf, ...run })).publications;
}

/**
 * Says of an area code whether the edition has it. An edition without a name table for its level knows no better than
 * the file, so there every code will do.
 */
export async function isKnownArea(shelf: Shelf, edition: number): Promise<(code: string) => boolean> {
  const tree = await AreaTree.load(shelf, edition);
  return (code) => !isCoded(code) || !tree.isOfficial(levelOf(code) as CodedLevel) || tree.has(code);
}

const isCoded = (code: string) => (CODED_LEVELS as readonly (string | undefined)[]).includes(levelOf(code));
