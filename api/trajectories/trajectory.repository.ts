import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../access/changed-fields';
import { Changes, type Deed, type Outcome } from '../access/changes';
import { PackedList } from '../shared/packed-list';
import { pause } from '../shared/pause';
import { itemsOf } from '../shared/plain-query';
import { AUDITED_TRAJECTORY_FIELDS, auditedView } from './trajectory.audit';
import { trajectoryEntities } from './trajectory.entity';
import {
  type Listed,
  type PackedListed,
  type PackedWords,
  packedListed,
  packedSummary,
  packedWords,
  type Summary,
  summaryOf,
  unpackedListed,
  unpackedSummary,
} from './trajectory.summary';
import type { Trajectory } from './trajectory.type';

const MAX_ATTEMPTS = 8;

/** Keeps trajectories, each with a summary to search by, and lists of all of them. */
export class TrajectoryRepository {
  private readonly entities: ReturnType<typeof trajectoryEntities>;
  private readonly lists: { listed: PackedList<PackedListed>; words: PackedList<PackedWords> };

  constructor(
    private readonly client: DynamoDBDocumentClient,
    table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entities = trajectoryEntities(client, table);
    this.lists = {
      listed: new PackedList(client, table, 'trajectories'),
      words: new PackedList(client, table, 'trajectoryWords'),
    };
  }

  /** The trajectory as it is stored now, read consistently; whether the caller may see it is not asked here. */
  async get(id: string): Promise<Trajectory | undefined> {
    const { data } = await this.entities.trajectories.get({ id }).go({ consistent: true });
    return data ?? undefined;
  }

  /** Trajectories by id, at most a page of 100; those that are not there are absent. */
  async getMany(ids: readonly string[]): Promise<Map<string, Trajectory>> {
    const found = new Map<string, Trajectory>();
    let wanted: { id: string }[] = ids.map((id) => ({ id }));
    for (let attempt = 1; wanted.length > 0; attempt++) {
      const { data, unprocessed } = await this.entities.trajectories.get(wanted).go();
      for (const trajectory of data) found.set(trajectory.id, trajectory);
      // The SDK never asks again for what the database had no room for.
      wanted = unprocessed as { id: string }[];
      if (wanted.length > 0 && attempt === MAX_ATTEMPTS)
        throw new Error('The database is too busy to read trajectories');
      if (wanted.length > 0) await pause(attempt);
    }
    return found;
  }

  /** The summaries of a municipality's trajectories. One Query; half a kilobyte each, so dozens are a few read units. */
  async summaries(municipality: string): Promise<Summary[]> {
    const query = this.entities.summaries.query.ofMunicipality({ municipality });
    const items = await itemsOf<{ body: string }>(this.client, query.params(), ['body']);
    return items.map(({ body }) => unpackedSummary(body));
  }

  /** What lists look at, of all trajectories. One Query. */
  async listed(): Promise<Listed[]> {
    return [...(await this.lists.listed.all())].map(([id, listed]) => unpackedListed(id, listed));
  }

  /** These with the words that are searched. One Query. */
  async withWords(listed: readonly Listed[]): Promise<Summary[]> {
    const all = await this.lists.words.all();
    return listed.map((one) => {
      const [words, audience] = all.get(one.id) ?? ['', ''];
      return { ...one, words, audience };
    });
  }

  /** The writes that keep up the lists of all trajectories; see {@link PackedList.putting}. */
  async listing(summaries: readonly Summary[]): Promise<object[]> {
    const writes = await Promise.all([
      this.lists.listed.putting(new Map(summaries.map((one) => [one.id, packedListed(one)]))),
      this.lists.words.putting(new Map(summaries.map((one) => [one.id, packedWords(one)]))),
    ]);
    return writes.flat();
  }

  /**
   * Stores a new trajectory, or a changed one when it still has the version it was made from, with its summary and
   * its audit record.
   * @param before the trajectory as it was read; undefined when it is new.
   */
  async store(before: Trajectory | undefined, after: Trajectory, deed: Deed): Promise<Outcome> {
    const { trajectories, summaries } = this.entities;
    const record = before
      ? trajectories.put(after).where((attributes, { eq }) => eq(attributes.version, before.version))
      : trajectories.create(after);
    const { id, municipality } = after;
    const summary = summaryOf(after);
    const writes = [record.params(), summaries.put({ id, municipality, body: packedSummary(summary) }).params()];
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.changes.commit(deed, {
        record: { type: 'Trajectory', id },
        ...changedFields(before && auditedView(before), auditedView(after), AUDITED_TRAJECTORY_FIELDS),
        writes: [...writes, ...(await this.listing([summary]))],
      });
      if (outcome !== 'stale' || attempt === MAX_ATTEMPTS) return outcome;
      // A list changes with other trajectories too: only when this one did, somebody was before us.
      if ((await this.get(id))?.version !== before?.version) return outcome;
      await pause(attempt);
    }
  }
}
