import { createHash, randomBytes } from 'node:crypto';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { canonical } from '../shared/canonical';
import { held } from '../shared/guards';
import { type Pack, Packs } from '../shared/packs';
import type { AnyRelease, DatasetKey, Releases } from './release.type';

const CATALOGUE = { pk: 'catalogue', sk: 'catalogue' };
/** Releases that are being written or were replaced, waiting to be deleted. */
const LEAVING = 'leaving';
/** A process that was just told of a newer catalogue may still be answering from the previous release. */
const KEEP_REPLACED_MS = 10 * 60_000;
/** No import takes this long: what is still unpublished by then was killed. */
const KEEP_UNFINISHED_MS = 60 * 60_000;

/** The catalogue as it was read: what is visible, and the version a change must build on. */
export interface CatalogueState {
  version: number;
  releases: Releases;
}

/** A whole data set ready to be written: its packs by key, and what the catalogue will say of it. */
export interface Publication<T extends AnyRelease = AnyRelease> {
  dataset: DatasetKey;
  /** Bodies from `packed`, by pack key. */
  bodies: ReadonlyMap<string, Uint8Array>;
  entry: Omit<T, 'release' | 'digest' | 'importedAt'>;
}

export interface PublishResult {
  /** Data sets that were written, and those that already held exactly this. */
  written: DatasetKey[];
  unchanged: DatasetKey[];
  /** Example data sets that gave way. */
  removed: DatasetKey[];
}

/** Keeps the catalogue of releases: reading what is visible, and publishing so that readers see all or nothing. */
export class ReleaseRepository {
  readonly packs: Packs;

  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {
    this.packs = new Packs(client, table);
  }

  /** What is visible now. @param consistent true when a change will be built on it. */
  async read(consistent = false): Promise<CatalogueState> {
    const answer = await this.client.send(
      new GetCommand({ TableName: this.table, Key: CATALOGUE, ConsistentRead: consistent }),
    );
    return { version: answer.Item?.version ?? 0, releases: answer.Item?.releases ?? {} };
  }

  /**
   * Writes data sets and then shows them all in one step. Killed at any moment, it leaves what was visible untouched.
   * @param remove other data sets that stop being visible in the same step, for example examples that give way.
   * @throws when another import changed one of the same data sets meanwhile.
   */
  async publish(
    publications: Publication[],
    options: { remove?: DatasetKey[]; onWritten?: (packs: number) => void } = {},
  ): Promise<PublishResult> {
    const before = await this.read(true);
    const digests = new Map(publications.map((one) => [one.dataset, digestOf(one)]));
    const current = (key: DatasetKey) => (before.releases as Record<string, AnyRelease | undefined>)[key];
    const changed = publications.filter((one) => current(one.dataset)?.digest !== digests.get(one.dataset));
    const removed = (options.remove ?? []).filter((key) => current(key));
    const unchanged = publications.filter((one) => !changed.includes(one)).map((one) => one.dataset);
    if (changed.length === 0 && removed.length === 0) return { written: [], unchanged, removed: [] };

    const entries = new Map<DatasetKey, AnyRelease>();
    let written = 0;
    for (const one of changed) {
      const release = newReleaseId();
      await this.leave(release, KEEP_UNFINISHED_MS);
      const packs: Pack[] = [...one.bodies].map(([key, body]) => ({ release, key, body }));
      const base = written;
      await this.packs.write(packs, (count) => options.onWritten?.(base + count));
      written += packs.length;
      const digest = digests.get(one.dataset) ?? '';
      entries.set(one.dataset, { ...one.entry, release, digest, importedAt: new Date().toISOString() } as AnyRelease);
    }
    await this.show(before, entries, removed);
    return { written: changed.map((one) => one.dataset), unchanged, removed };
  }

  private async show(
    before: CatalogueState,
    entries: Map<DatasetKey, AnyRelease>,
    removed: DatasetKey[],
  ): Promise<void> {
    const touched = [...entries.keys(), ...removed];
    const replaced = touched
      .map((key) => (before.releases as Record<string, AnyRelease | undefined>)[key]?.release)
      .filter((release) => release !== undefined);
    for (const release of replaced) await this.leave(release, KEEP_REPLACED_MS);

    for (let state = before; ; state = await this.read(true)) {
      const then = before.releases as Record<string, AnyRelease | undefined>;
      const now: Record<string, AnyRelease | undefined> = { ...state.releases };
      // What we stored may be there already: the database did it and its answer was lost.
      if (touched.every((key) => now[key]?.release === entries.get(key)?.release)) break;
      const conflict = touched.find((key) => then[key]?.release !== now[key]?.release);
      if (conflict) throw new Error(`Another import changed ${conflict} meanwhile; nothing was changed. Import again.`);
      for (const key of removed) delete now[key];
      for (const [key, entry] of entries) now[key] = entry;
      if (await this.store({ version: state.version, releases: now as Releases })) break;
    }
    for (const entry of entries.values()) await this.stay(entry.release);
  }

  /** True when stored; false when somebody stored another version first. */
  private async store({ version, releases }: CatalogueState): Promise<boolean> {
    return held(
      this.client.send(
        new PutCommand({
          TableName: this.table,
          Item: { ...CATALOGUE, version: version + 1, releases },
          ConditionExpression: 'attribute_not_exists(pk) OR version = :version',
          ExpressionAttributeValues: { ':version': version },
        }),
      ),
    );
  }

  /** Deletes the packs of releases that were replaced or never finished, once nobody can be reading them. */
  async sweep(now = Date.now()): Promise<number> {
    const { releases } = await this.read(true);
    const visible = new Set(Object.values(releases as Record<string, AnyRelease>).map((entry) => entry.release));
    const answer = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': LEAVING },
        ConsistentRead: true,
      }),
    );
    const gone = (answer.Items ?? []).filter((item) => item.until <= now && !visible.has(item.sk));
    for (const item of gone) {
      await this.packs.remove(item.sk);
      await this.stay(item.sk);
    }
    return gone.length;
  }

  private async leave(release: string, keepMs: number): Promise<void> {
    const Item = { pk: LEAVING, sk: release, until: Date.now() + keepMs };
    await this.client.send(new PutCommand({ TableName: this.table, Item }));
  }

  private async stay(release: string): Promise<void> {
    await this.client.send(new DeleteCommand({ TableName: this.table, Key: { pk: LEAVING, sk: release } }));
  }
}

/** Short, sortable by time, never reused. */
function newReleaseId(): string {
  return `${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`;
}

/** Over everything a reader can see of a data set, in a fixed order; not over when and from which file it came. */
function digestOf({ bodies, entry }: Publication): string {
  const hash = createHash('sha256');
  const { source: _, ...facts } = entry;
  hash.update(canonical(facts));
  for (const key of [...bodies.keys()].sort())
    hash
      .update(key)
      .update('\0')
      .update(bodies.get(key) ?? '');
  return hash.digest('hex');
}
