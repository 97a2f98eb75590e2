import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../../access/changed-fields';
import type { Changes, Deed, Outcome } from '../../access/changes';
import type { CodeBook } from './code-book';
import { codeBookEntity } from './code-book.entity';

const AUDITED = ['codes', 'version'] as const satisfies (keyof CodeBook)[];

/** Keeps the versions of code books. */
export class CodeBookRepository {
  private readonly entity: ReturnType<typeof codeBookEntity>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes: Changes,
  ) {
    this.entity = codeBookEntity(client, table);
  }

  /** The newest version, read consistently; undefined when the question has no code book. */
  async newest(consultation: string, question: string): Promise<CodeBook | undefined> {
    const query = this.entity.query.byVersion({ consultation, question });
    const { data } = await query.go({ limit: 1, order: 'desc', consistent: true });
    return data[0];
  }

  /** Stores the next version; `stale` when somebody else stored one first. */
  async store(before: CodeBook | undefined, after: CodeBook, deed: Deed): Promise<Outcome> {
    return this.changes.commit(deed, {
      record: { type: 'CodeBook', id: `${after.consultation}/${after.question}` },
      ...changedFields(before, after, AUDITED),
      writes: [this.entity.create(after).params()],
    });
  }
}
