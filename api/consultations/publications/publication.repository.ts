import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../../access/changed-fields';
import type { Changes, Deed, Outcome } from '../../access/changes';
import type { Publication } from './publication';
import { publicationEntities } from './publication.entity';

/** What audit records keep of a publication: quotes by their ids only, and no remarks, which may hold a name. */
const AUDITED = [
  'state',
  'number',
  'tabulation',
  'additions',
  'quotes',
  'corrects',
  'whatChanged',
  'submittedBy',
  'approvedBy',
  'version',
] as const satisfies (keyof Publication)[];

/**
 * Keeps the publications of consultations. Of each consultation one at most is being made at a time, and numbers are
 * given in the transaction that publishes, so that there are neither gaps nor doubles.
 */
export class PublicationRepository {
  private readonly entities: ReturnType<typeof publicationEntities>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes: Changes,
  ) {
    this.entities = publicationEntities(client, table);
  }

  /** A publication as it is stored now, in whatever state, read consistently. */
  async get(consultation: string, id: string): Promise<Publication | undefined> {
    const { data } = await this.entities.publications.get({ consultation, id }).go({ consistent: true });
    return data ?? undefined;
  }

  /** The publication that is being made: a draft or in review. */
  async open(consultation: string): Promise<Publication | undefined> {
    const { data } = await this.entities.lines.get({ consultation }).go({ consistent: true });
    return data?.open === undefined ? undefined : this.get(consultation, data.open);
  }

  /** What was published, newest first. */
  async published(consultation: string): Promise<(Publication & { number: number })[]> {
    const { data } = await this.entities.publications.query
      .byId({ consultation })
      .go({ pages: 'all', consistent: true });
    return data
      .flatMap((one) => (one.state === 'published' && one.number !== undefined ? [{ ...one, number: one.number }] : []))
      .sort((a, b) => b.number - a.number);
  }

  /** Numbers of the tabulations that the public has seen, oldest first: what is shown next must be safe beside them. */
  async publishedTabulations(consultation: string): Promise<number[]> {
    return tabulationsOf(await this.published(consultation));
  }

  /** Numbers of the tabulations that the public has seen and of the one that is under review. */
  async tabulationsInUse(consultation: string): Promise<number[]> {
    const [published, open] = await Promise.all([this.published(consultation), this.open(consultation)]);
    return tabulationsOf(open?.state === 'in-review' ? [...published, open] : published);
  }

  /** Stores a new draft. `stale` when another publication of the consultation is being made. */
  async prepare(publication: Publication, deed: Deed): Promise<Outcome> {
    const { consultation, id, corrects } = publication;
    const line = corrects
      ? this.entities.lines
          .patch({ consultation })
          .set({ open: id })
          .where((at, { eq, notExists }) => `${eq(at.latest, corrects)} AND ${notExists(at.open)}`)
      : this.entities.lines
          .upsert({ consultation, latest: 0, open: id })
          .where(
            (at, { eq, notExists }) =>
              `${notExists(at.consultation)} OR (${eq(at.latest, 0)} AND ${notExists(at.open)})`,
          );
    return this.commit(undefined, publication, deed, [
      this.entities.publications.create(publication).params(),
      line.params(),
    ]);
  }

  /** Stores a changed publication that is still being made, when it has the version it was made from. */
  async store(before: Publication, after: Publication, deed: Deed): Promise<Outcome> {
    return this.commit(before, after, deed, [this.replacing(before, after)]);
  }

  /** Stores that a draft was given up; another may be made. */
  async discard(before: Publication, after: Publication, deed: Deed): Promise<Outcome> {
    const { consultation, id } = before;
    const freed = this.entities.lines.patch({ consultation }).remove(['open']);
    return this.commit(before, after, deed, [
      this.replacing(before, after),
      freed.where((at, { eq }) => eq(at.open, id)).params(),
    ]);
  }

  /**
   * Publishes, with the number that comes next.
   * @param alongside what must hold in the same transaction: that its quotes were not withdrawn.
   */
  async publish(
    before: Publication,
    after: Publication & { number: number },
    deed: Deed,
    alongside: object[],
  ): Promise<Outcome> {
    const { consultation, id } = before;
    const numbered = this.entities.lines
      .patch({ consultation })
      .set({ latest: after.number })
      .remove(['open'])
      .where((at, { eq }) => `${eq(at.latest, after.number - 1)} AND ${eq(at.open, id)}`);
    return this.commit(before, after, deed, [this.replacing(before, after), numbered.params(), ...alongside]);
  }

  private commit(before: Publication | undefined, after: Publication, deed: Deed, writes: object[]): Promise<Outcome> {
    return this.changes.commit(deed, {
      record: { type: 'Publication', id: `${after.consultation}/${after.id}` },
      ...changedFields(before, after, AUDITED),
      writes,
    });
  }

  /** What is published or was given up is never written over, whatever its version. */
  private replacing(before: Publication, after: Publication): object {
    const { consultation, id, createdAt: _, ...changed } = after;
    const removed = (['submittedBy', 'whatChanged'] as const).filter((field) => after[field] === undefined);
    return this.entities.publications
      .patch({ consultation, id })
      .set(changed)
      .remove(removed)
      .where(
        (at, { eq, ne }) =>
          `${eq(at.version, before.version)} AND ${ne(at.state, 'published')} AND ${ne(at.state, 'discarded')}`,
      )
      .params();
  }
}

/** The tabulations that publications show, oldest first. */
export const tabulationsOf = (publications: readonly Pick<Publication, 'tabulation'>[]): number[] =>
  [...new Set(publications.map(({ tabulation }) => tabulation))].sort((a, b) => a - b);
