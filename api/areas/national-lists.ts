import type { Area } from './area.type';

/** Lists that are kept: three levels of the edition in use, and of one other that somebody compares with. */
const MAX_LISTS = 6;

/**
 * Lists of areas of the whole country, sorted, kept in the process: a release never changes, so a list that was read
 * and sorted once stays right. The longest (neighbourhoods) is about 5 MB.
 */
export class NationalLists {
  private readonly lists = new Map<string, Promise<Area[]>>();

  /** The list of a level in a release; read and sorted by `make` when it is not kept. */
  get(release: string, level: string, make: () => Promise<Area[]>): Promise<Area[]> {
    const key = `${level} of ${release}`;
    const kept = this.lists.get(key);
    this.lists.delete(key); // what is used last stays longest
    const list = kept ?? this.remember(key, make());
    this.lists.set(key, list);
    const [oldest] = this.lists.keys();
    if (this.lists.size > MAX_LISTS && oldest !== undefined) this.lists.delete(oldest);
    return list;
  }

  private remember(key: string, list: Promise<Area[]>): Promise<Area[]> {
    list.catch(() => this.lists.delete(key)); // a failure is not kept
    return list;
  }
}
