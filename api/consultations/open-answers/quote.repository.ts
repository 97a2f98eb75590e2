import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Changes, type Deed, type Outcome } from '../../access/changes';
import { quoteEntity } from './quote.entity';
import type { Quote } from './quote.rules';

/** Keeps the quotes of a consultation: released, published, withdrawn. */
export class QuoteRepository {
  private readonly entity: ReturnType<typeof quoteEntity>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entity = quoteEntity(client, table);
  }

  /** All quotes of a consultation, oldest first; withdrawn ones without their text. Some hundreds at most. */
  async list(consultation: string, now = Date.now()): Promise<Quote[]> {
    const { data } = await this.entity.query.byId({ consultation }).go({ pages: 'all', consistent: true });
    const kept = data.filter(({ forgetAt }) => forgetAt === undefined || forgetAt * 1_000 > now);
    return kept.sort((a, b) => (a.releasedAt < b.releasedAt ? -1 : 1));
  }

  /** Stores a new quote. Audit records hold whose decision it was, never the words. */
  async release(quote: Quote, deed: Deed): Promise<Outcome> {
    return this.changes.commit(deed, {
      record: { type: 'Quote', id: `${quote.consultation}/${quote.id}` },
      before: {},
      after: { question: quote.question, releasedAt: quote.releasedAt },
      writes: [this.entity.create(quote).params()],
    });
  }

  /** Takes a quote back: its words are deleted, and no publication shows it any more. */
  async withdraw(quote: Quote, deed: Deed): Promise<Outcome> {
    const withdrawnAt = new Date().toISOString();
    return this.changes.commit(deed, {
      record: { type: 'Quote', id: `${quote.consultation}/${quote.id}` },
      before: {},
      after: { withdrawnAt },
      writes: [this.withdrawing(quote, withdrawnAt).params()],
    });
  }

  /** Withdraws every quote of a resident who withdrew. */
  async forget(consultation: string, responseIdHash: string): Promise<void> {
    const withdrawnAt = new Date().toISOString();
    for (const quote of await this.list(consultation, 0)) {
      if (quote.responseIdHash === responseIdHash) await this.withdrawing(quote, withdrawnAt, false).go();
    }
  }

  /**
   * The write that keeps a quote beyond the retention of its answer, because it is published. It fails when the quote
   * was withdrawn meanwhile.
   */
  keeping({ consultation, id, version }: Quote): object {
    return this.entity
      .patch({ consultation, id })
      .set({ version: version + 1 })
      .remove(['forgetAt'])
      .where(
        (attributes, { eq, notExists }) =>
          `${eq(attributes.version, version)} AND ${notExists(attributes.withdrawnAt)}`,
      )
      .params();
  }

  private withdrawing({ consultation, id, version }: Quote, withdrawnAt: string, isGuarded = true) {
    const write = this.entity
      .patch({ consultation, id })
      .set({ withdrawnAt })
      .add({ version: 1 })
      .remove(['text', 'answer', 'responseIdHash']);
    return isGuarded ? write.where((attributes, { eq }) => eq(attributes.version, version)) : write;
  }
}
