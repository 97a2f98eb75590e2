import type { PostcodePack } from '../../postcodes/postcode.pack';
import type { Publication } from '../../releases/release.repository';
import type { PostcodesRelease } from '../../releases/release.type';
import { packed, unpacked } from '../../shared/packs';
import type { AreaTree } from '../areas/area-tree';
import type { Shelf } from '../shelf';
import { PostcodeCollection } from './postcode-collection';
import { postcodePack, postcodesIn } from './postcode-packs';

/**
 * The postcodes of an edition with the names its areas have now: a pack holds the names of its areas, so that a
 * postcode is one read. Addresses in an area that no longer exists count for the district or municipality it lay in.
 */
export async function rebuiltPostcodes(shelf: Shelf, tree: AreaTree): Promise<Publication<PostcodesRelease>> {
  const dataset = `postcodes/${tree.edition}` as const;
  const bodies = new Map<string, Uint8Array>();
  for (const [pc4, body] of await shelf.bodies(dataset)) {
    const collection = new PostcodeCollection();
    for (const { letters, parts } of postcodesIn(unpacked<PostcodePack>(body))) {
      for (const [area, addresses] of parts) {
        collection.add(pc4 + letters, collection.numberOf(tree.smallestKnown(area) ?? area), addresses);
      }
    }
    bodies.set(pc4, packed(postcodePack(collection.postcodes(pc4), tree)));
  }
  return { dataset, bodies, entry: shelf.entry(dataset)! };
}
