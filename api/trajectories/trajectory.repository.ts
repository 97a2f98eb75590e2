import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../access/changed-fields';
import { Changes, type Deed, type Outcome } from '../access/changes';
import { pause } from '../shared/pause';
import { itemsOf } from '../shared/plain-query';
import { AUDITED_TRAJECTORY_FIELDS, auditedView } from './trajectory.audit';
import { trajectoryEntities } from './trajectory.entity';
import { packedSummary, type Summary, summaryOf, unpackedSummary } from './trajectory.summary';
import type { Trajectory } from './trajectory.type';

const MAX_ATTEMPTS = 8;

/** Keeps trajectories, each with a summary to search by. */
export class TrajectoryRepository {
  private readonly entities: ReturnType<typeof trajectoryEntities>;

  constructor(
    private readonly client: DynamoDBDocumentClient,
    table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entities = trajectoryEntities(client, table);
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

  /**
   * The summaries of a municipality's trajectories, or of all. One Query. A summary is about half a kilobyte, so a
   * municipality's (dozens) are a read unit or two, and all of an agency's (some thousand, about 1.7 MB) about 200
   * in a few pages of the table. Beyond 10,000 a search over all deserves an index of its own.
   */
  async summaries(municipality?: string): Promise<Summary[]> {
    const query = municipality
      ? this.entities.summaries.query.ofMunicipality({ municipality })
      : this.entities.summaries.query.all({ all: 'all' });
    const items = await itemsOf<{ body: string }>(this.client, query.params(), ['body']);
    return items.map(({ body }) => unpackedSummary(body));
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
    const body = packedSummary(summaryOf(after));
    return this.changes.commit(deed, {
      record: { type: 'Trajectory', id },
      ...changedFields(before && auditedView(before), auditedView(after), AUDITED_TRAJECTORY_FIELDS),
      writes: [record.params(), summaries.put({ id, municipality, body }).params()],
    });
  }
}
