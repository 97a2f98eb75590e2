import type { PostcodePack } from '../../postcodes/postcode.pack';
import type { DatasetKey } from '../../releases/release.type';
import { unpacked } from '../../shared/packs';
import type { Shelf } from '../shelf';

/** Every postcode (PC6) of an edition, numbered in order, with the areas its addresses lie in. */
export class PostcodeIndex {
  readonly pc4s: { code: string; letters: string; start: number }[] = [];
  readonly count: number;
  private readonly byCode = new Map<string, { letters: string; start: number; pack: PostcodePack }>();

  private constructor(packs: [pc4: string, pack: PostcodePack][]) {
    let start = 0;
    for (const [code, pack] of packs) {
      this.byCode.set(code, { letters: pack.letters, start, pack });
      this.pc4s.push({ code, letters: pack.letters, start });
      start += pack.parts.length;
    }
    this.count = start;
  }

  static async load(shelf: Shelf, dataset: DatasetKey): Promise<PostcodeIndex> {
    return PostcodeIndex.of(await shelf.bodies(dataset));
  }

  /** @param bodies stored packs by PC4. */
  static of(bodies: ReadonlyMap<string, Uint8Array>): PostcodeIndex {
    const sorted = [...bodies].sort(([a], [b]) => (a < b ? -1 : 1));
    return new PostcodeIndex(sorted.map(([code, body]) => [code, unpacked<PostcodePack>(body)]));
  }

  /** The number of a PC6; -1 when the edition does not have it. */
  indexOf(postcode: string): number {
    const pc4 = this.byCode.get(postcode.slice(0, 4));
    if (!pc4) return -1;
    const letters = postcode.slice(4);
    for (let at = pc4.letters.indexOf(letters); at >= 0; at = pc4.letters.indexOf(letters, at + 1)) {
      if (at % 2 === 0) return pc4.start + at / 2;
    }
    return -1;
  }

  /** The areas a postcode lies in with their addresses: the number-th of a PC4. */
  partsOf(pc4: string, number: number): [area: string, addresses: number][] {
    const { pack } = this.byCode.get(pc4)!;
    const parts = pack.parts[number]!;
    const found: [string, number][] = [];
    for (let i = 0; i < parts.length; i += 2) found.push([pack.areas[parts[i]!]!, parts[i + 1]!]);
    return found;
  }
}
