import type { Publication, ReleaseRepository } from '../releases/release.repository';
import type { AnyRelease, DatasetKey, Releases } from '../releases/release.type';
import { unpacked } from '../shared/packs';

/** What the catalogue says of a data set, as an import gives it. */
type Facts<T> = Omit<T, 'release' | 'digest' | 'importedAt'>;

/**
 * The data sets an import builds on: those that are visible and, in a dry run, those the run would have published.
 */
export class Shelf {
  private visible: Releases = {};
  private readonly added = new Map<DatasetKey, Publication>();

  constructor(private readonly repository: ReleaseRepository) {}

  /** Looks again at what is visible; to be called after every publication. */
  async refresh(): Promise<void> {
    this.visible = (await this.repository.read(true)).releases;
  }

  /** Puts data sets on the shelf without publishing them, and takes others off. For dry runs. */
  pretend(publications: Publication[], remove: DatasetKey[]): void {
    for (const one of publications) this.added.set(one.dataset, one);
    this.visible = { ...this.visible };
    for (const key of remove) {
      this.added.delete(key);
      delete (this.visible as Record<string, unknown>)[key];
    }
  }

  /** Keys of all data sets, optionally of one kind: `areas`, `postcodes`. */
  keys(kind?: string): DatasetKey[] {
    const all = new Set([...Object.keys(this.visible), ...this.added.keys()] as DatasetKey[]);
    return [...all].filter((key) => kind === undefined || key.split('/')[0] === kind).sort();
  }

  /** What the catalogue says of a data set, without what belongs to one release; undefined when there is none. */
  entry<K extends DatasetKey>(key: K): Facts<NonNullable<Releases[K]>> | undefined {
    const added = this.added.get(key)?.entry;
    if (added) return added as unknown as Facts<NonNullable<Releases[K]>>;
    const visible = (this.visible as Record<string, AnyRelease | undefined>)[key];
    if (!visible) return undefined;
    const { release: _release, digest: _digest, importedAt: _importedAt, ...facts } = visible;
    return facts as unknown as Facts<NonNullable<Releases[K]>>;
  }

  /** One pack of a data set; undefined when there is none. */
  async pack<T>(dataset: DatasetKey, key: string): Promise<T | undefined> {
    const added = this.added.get(dataset);
    if (added) {
      const body = added.bodies.get(key);
      return body && unpacked<T>(body);
    }
    const release = (this.visible as Record<string, AnyRelease | undefined>)[dataset]?.release;
    if (!release) return undefined;
    const [body] = await this.repository.packs.getMany([{ release, key }]);
    return body && unpacked<T>(body);
  }

  /** All packs of a data set by key, as stored (`unpacked` opens one); empty when there is no such data set. */
  async bodies(dataset: DatasetKey): Promise<Map<string, Uint8Array>> {
    const added = this.added.get(dataset);
    if (added) return new Map(added.bodies);
    const release = (this.visible as Record<string, AnyRelease | undefined>)[dataset]?.release;
    const bodies = new Map<string, Uint8Array>();
    if (release) for await (const pack of this.repository.packs.list(release)) bodies.set(pack.key, pack.body);
    return bodies;
  }
}

/** True when two data sets hold the same packs. */
export function isSame(a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): boolean {
  return a.size === b.size && [...a].every(([key, body]) => Buffer.compare(body, b.get(key) ?? new Uint8Array()) === 0);
}
