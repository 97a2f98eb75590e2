import DataLoader from 'dataloader';
import { type PackKey, type Packs, unpacked } from './packs';

/**
 * Reads packs for one request: what resolvers ask for in the same tick is one trip to the database, and nothing is
 * read twice.
 */
export class PackLoader {
  private readonly loader: DataLoader<PackKey, unknown, string>;

  constructor(packs: Packs) {
    this.loader = new DataLoader(
      async (keys) => (await packs.getMany(keys)).map((body) => body && unpacked<unknown>(body)),
      { cacheKeyFn: ({ release, key }) => `${release}|${key}` },
    );
  }

  /** The pack's content; undefined when the release holds none with that key. @typeParam T the domain's pack type. */
  load<T>(key: PackKey): Promise<T | undefined> {
    return this.loader.load(key) as Promise<T | undefined>;
  }
}
