import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../access/changed-fields';
import type { Changes, Deed, Outcome } from '../access/changes';
import { PackedList } from '../shared/packed-list';
import { pause } from '../shared/pause';
import type { Consultation } from './consultation';
import { consultationEntity } from './consultation.entity';
import { newestFirst } from './consultation.rules';

/** What audit records keep of a consultation: how it is set up, nothing of residents, and no reason that may hold a name. */
const AUDITED = [
  'trajectory',
  'title',
  'opensOn',
  'closesOn',
  'language',
  'sources',
  'ageBands',
  'threshold',
  'crossings',
  'weighting',
  'retentionMonths',
  'state',
  'isExample',
  'version',
] as const satisfies (keyof Consultation)[];

const MAX_ATTEMPTS = 8;

/** What tells consultations apart, of which thousands may be read. */
export type ConsultationHead = Pick<Consultation, 'id' | 'trajectory' | 'municipality' | 'state' | 'createdAt'>;
type PackedHead = [trajectory: string, municipality: string, state: Consultation['state'], createdAt: string];

/** Keeps the consultations. */
export class ConsultationRepository {
  private readonly entity: ReturnType<typeof consultationEntity>;
  private readonly list: PackedList<PackedHead>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes: Changes,
  ) {
    this.entity = consultationEntity(client, table);
    this.list = new PackedList(client, table, 'consultations');
  }

  /** The consultation as it is stored now, read consistently. */
  async get(id: string): Promise<Consultation | undefined> {
    const { data } = await this.entity.get({ id }).go({ consistent: true });
    return data ?? undefined;
  }

  /** The consultations of a trajectory, oldest first. */
  async ofTrajectory(trajectory: string): Promise<Consultation[]> {
    const { data } = await this.entity.query.ofTrajectory({ trajectory }).go({ pages: 'all' });
    return data;
  }

  /** What tells consultations apart, of all of them, newest first. One Query: some hundreds a year are added at most. */
  async heads(): Promise<ConsultationHead[]> {
    const all = [...(await this.list.all())].map(([id, [trajectory, municipality, state, createdAt]]) => ({
      id,
      trajectory,
      municipality,
      state,
      createdAt,
    }));
    return all.sort(newestFirst);
  }

  /** The writes that keep up the list of all consultations; see {@link PackedList.putting}. */
  listing(consultations: readonly ConsultationHead[]): Promise<object[]> {
    return this.list.putting(
      new Map(
        consultations.map(({ id, trajectory, municipality, state, createdAt }) => [
          id,
          [trajectory, municipality, state, createdAt],
        ]),
      ),
    );
  }

  /** Consultations by id, at most a page of 100; those that are not there are absent. */
  async getMany(ids: readonly string[]): Promise<Map<string, Consultation>> {
    const found = new Map<string, Consultation>();
    let wanted: { id: string }[] = ids.map((id) => ({ id }));
    for (let attempt = 1; wanted.length > 0; attempt++) {
      const { data, unprocessed } = await this.entity.get(wanted).go();
      for (const one of data) found.set(one.id, one);
      // The SDK never asks again for what the database had no room for.
      wanted = unprocessed as { id: string }[];
      if (wanted.length > 0 && attempt === MAX_ATTEMPTS)
        throw new Error('The database is too busy to read consultations');
      if (wanted.length > 0) await pause(attempt);
    }
    return found;
  }

  /**
   * Stores a new consultation, or a changed one when it still has the version it was made from, with its audit record.
   * @param before the consultation as it was read; undefined when it is new.
   * @param extraWrites what must be written in the same transaction, each with its guard (electrodb's `params()`).
   */
  async store(
    before: Consultation | undefined,
    after: Consultation,
    deed: Deed,
    extraWrites: object[] = [],
  ): Promise<Outcome> {
    const write = before ? this.replacing(before, after) : this.entity.create(after).params();
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.changes.commit(deed, {
        record: { type: 'Consultation', id: after.id },
        ...changedFields(before, after, AUDITED),
        writes: [write, ...(await this.listing([after])), ...extraWrites],
      });
      if (outcome !== 'stale' || attempt === MAX_ATTEMPTS) return outcome;
      // The list changes with other consultations too; what else is written along may have changed as well.
      if ((await this.get(after.id))?.version !== before?.version) return outcome;
      await pause(attempt);
    }
  }

  private replacing(before: Consultation, after: Consultation): object {
    const { id, trajectory: _t, municipality: _m, createdAt: _c, ...changed } = after;
    return this.entity
      .patch({ id })
      .set(changed)
      .where((attributes, { eq }) => eq(attributes.version, before.version))
      .params();
  }
}
