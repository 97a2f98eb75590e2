import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields, type Fields } from '../access/changed-fields';
import type { Changes, Deed, Outcome } from '../access/changes';
import type { KeptQuestionnaire } from './question';
import { questionnaireEntity } from './questionnaire.entity';

/** Keeps the versions of questionnaires. A version that was used is never written over. */
export class QuestionnaireRepository {
  private readonly entity: ReturnType<typeof questionnaireEntity>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes: Changes,
  ) {
    this.entity = questionnaireEntity(client, table);
  }

  /** A version as it is stored now, read consistently; undefined when there is none of that number. */
  async get(consultation: string, version: number): Promise<KeptQuestionnaire | undefined> {
    const { data } = await this.entity.get({ consultation, version }).go({ consistent: true });
    return data ?? undefined;
  }

  /** All versions, oldest first. */
  async list(consultation: string): Promise<KeptQuestionnaire[]> {
    const { data } = await this.entity.query.byVersion({ consultation }).go({ pages: 'all', consistent: true });
    return data;
  }

  /** The newest version, read consistently; undefined when nothing was saved yet. */
  async newest(consultation: string): Promise<KeptQuestionnaire | undefined> {
    const query = this.entity.query.byVersion({ consultation });
    const { data } = await query.go({ limit: 1, order: 'desc', consistent: true });
    return data[0];
  }

  /**
   * Stores the next version, or writes over one that nobody used and nobody saved since it was read, with its audit
   * record.
   * @param before the newest version as it was read; undefined when there is none.
   */
  async store(before: KeptQuestionnaire | undefined, after: KeptQuestionnaire, deed: Deed): Promise<Outcome> {
    const isInPlace = before?.version === after.version;
    const write = isInPlace ? this.replacing(before, after) : this.entity.create(after).params();
    return this.changes.commit(deed, {
      record: { type: 'Questionnaire', id: after.consultation },
      ...auditedChanges(before, after),
      writes: [write],
    });
  }

  private replacing(before: KeptQuestionnaire, after: KeptQuestionnaire): object {
    const { consultation, version, revision, language, questions, savedAt } = after;
    return this.entity
      .patch({ consultation, version })
      .set({ revision, language, questions, savedAt })
      .where(
        (attributes, { eq, notExists }) =>
          `${eq(attributes.revision, before.revision)} AND ${notExists(attributes.usedAt)}`,
      )
      .params();
  }

  /** The write that freezes a version as it was read, for a transaction; nothing when it is frozen already. */
  freezing({ consultation, version, revision, usedAt }: KeptQuestionnaire, at: Date): object[] {
    if (usedAt) return [];
    const write = this.entity
      .patch({ consultation, version })
      .data((attributes, { ifNotExists }) => ifNotExists(attributes.usedAt, at.toISOString()))
      .where((attributes, { eq }) => eq(attributes.revision, revision))
      .params();
    return [write];
  }

  /**
   * Freezes a version because responses to it are about to be stored; asked again it does nothing. Call it before the
   * questions are read, so that responses are checked against the words that stay.
   * @returns the version as it stays; undefined when there is none of that number.
   */
  async markUsed(consultation: string, version: number, at = new Date()): Promise<KeptQuestionnaire | undefined> {
    const known = await this.get(consultation, version);
    if (!known || known.usedAt) return known;
    const { data } = await this.entity
      .patch({ consultation, version })
      .data((attributes, { ifNotExists }) => ifNotExists(attributes.usedAt, at.toISOString()))
      .go({ response: 'all_new' });
    return data as KeptQuestionnaire;
  }
}

/** What audit records keep: which version, and every question that differs under its own key. */
function auditedChanges(before: KeptQuestionnaire | undefined, after: KeptQuestionnaire) {
  const [one, other] = [before && told(before), told(after)];
  return changedFields<Fields>(one, other, [...new Set([...Object.keys(one ?? {}), ...Object.keys(other)])]);
}

const told = ({ version, language, revision, questions }: KeptQuestionnaire): Fields => ({
  version,
  language,
  revision,
  order: questions.map(({ key }) => key),
  ...Object.fromEntries(questions.map((question) => [`question ${question.key}`, question])),
});
