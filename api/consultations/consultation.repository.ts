import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../access/changed-fields';
import type { Changes, Deed, Outcome } from '../access/changes';
import type { Consultation } from './consultation';
import { consultationEntity } from './consultation.entity';
import { newestFirst } from './consultation.rules';

/** What audit records keep of a consultation: how it is set up, and nothing of residents. */
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
  'reopenedBecause',
  'isExample',
  'version',
] as const satisfies (keyof Consultation)[];

/** Keeps the consultations. */
export class ConsultationRepository {
  private readonly entity: ReturnType<typeof consultationEntity>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes: Changes,
  ) {
    this.entity = consultationEntity(client, table);
  }

  /** The consultation as it is stored now, read consistently. */
  async get(id: string): Promise<Consultation | undefined> {
    const { data } = await this.entity.get({ id }).go({ consistent: true });
    return data ? kept(data) : undefined;
  }

  /** The consultations of a trajectory, oldest first. */
  async ofTrajectory(trajectory: string): Promise<Consultation[]> {
    const { data } = await this.entity.query.ofTrajectory({ trajectory }).go({ pages: 'all' });
    return data.map(kept);
  }

  /** All consultations, or those of a municipality, newest first. */
  async list(municipality?: string): Promise<Consultation[]> {
    const all = { all: 'all' };
    const { data } = await (municipality
      ? this.entity.query.byMunicipality({ ...all, municipality })
      : this.entity.query.byMunicipality(all)
    ).go({ pages: 'all' });
    return data.map(kept).sort(newestFirst);
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
    return this.changes.commit(deed, {
      record: { type: 'Consultation', id: after.id },
      ...changedFields(before, after, AUDITED),
      writes: [write, ...extraWrites],
    });
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

const kept = ({ all: _, ...consultation }: Consultation & { all: string }): Consultation => consultation;
