import type { Publication } from '../releases/release.repository';
import type { DatasetKey } from '../releases/release.type';
import { ImportProblem } from '../shared/read/import-problem';
import type { Shelf } from './shelf';

const kindOf = (key: DatasetKey) => key.split('/')[0]!;

/**
 * The example data sets that give way to real ones: those of the same kind, and the example profiles that were made
 * for example postcodes which go.
 * @throws ImportProblem when an example would take the place of real data.
 */
export function givingWay(publications: Publication[], shelf: Shelf): DatasetKey[] {
  const isExample = (key: DatasetKey) => shelf.entry(key)?.isExample === true;
  for (const { dataset, entry } of publications) {
    if (entry.isExample && shelf.entry(dataset) && !isExample(dataset)) {
      throw new ImportProblem('EXAMPLE', `${dataset} holds real data, which made-up data does not replace.`);
    }
  }
  const kinds = new Set(publications.filter(({ entry }) => !entry.isExample).map(({ dataset }) => kindOf(dataset)));
  const leaving = shelf.keys().filter((key) => kinds.has(kindOf(key)) && isExample(key));
  for (const postcodes of leaving.filter((key) => kindOf(key) === 'postcodes')) {
    const edition = postcodes.split('/')[1];
    leaving.push(...shelf.keys('profiles').filter((key) => key.endsWith(`/${edition}`) && isExample(key)));
  }
  const published = new Set(publications.map(({ dataset }) => dataset));
  return [...new Set(leaving)].filter((key) => !published.has(key));
}
