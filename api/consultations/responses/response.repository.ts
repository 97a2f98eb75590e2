import { randomUUID } from 'node:crypto';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { writeAll } from '../../shared/batches';
import { isGuardRefusal } from '../../shared/guards';
import { packed, unpacked } from '../../shared/packs';
import type { Response } from './response';
import { type AcceptedImport, RESPONSES_PER_PACK, type ResponseItem } from './response.pack';
import { responseHash } from './response-hash';

/** Most items in one request to the database. */
/** Responses come in by the hundred thousand and are read a few times. */
const COMPRESSION = 5;

/** The list of a consultation's imports, as it was read. */
interface ImportList {
  accepted: AcceptedImport[];
  version: number;
  /** Which write made it, to know one's own when its answer was lost. */
  writer: string;
}

/** Somebody else changed the list of a consultation's imports meanwhile: what was to be shown stays unseen. */
export class OvertakenError extends Error {}

/** An import that nobody sees yet. */
export interface Draft {
  /** Adds responses. */
  add(responses: readonly Response[]): Promise<void>;
  /** Shows all of it in one step. @throws OvertakenError, after which nothing of it is seen. */
  accept(): Promise<void>;
  /** Deletes what was added. */
  abandon(): Promise<void>;
}

/**
 * Keeps what residents answered, in the Responses table alone. Only the worker has one of these: the function that
 * answers GraphQL has no right to the table. One item holds some hundreds of responses, all items of a consultation
 * lie in one partition, and a list per consultation says which imports count, so that an import is seen whole or not
 * at all.
 */
export class ResponseRepository {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  /**
   * Stands for a response wherever the response itself may not go: job, audit, open answers. It is a pseudonym and
   * not anonymous: who has the survey tool's numbers can compute it.
   */
  hashOf(consultation: string, responseId: string): string {
    return responseHash(consultation, responseId);
  }

  /**
   * All responses of a consultation that count and are not past their retention, some hundreds at a time.
   * @param without id of an import to leave out.
   */
  async *batches(consultation: string, without?: string): AsyncGenerator<Response[]> {
    for await (const { body } of this.packs(consultation, without)) yield unpacked<Response[]>(body);
  }

  /** Whether there is a response with that hash. */
  async has(consultation: string, responseIdHash: string): Promise<boolean> {
    for await (const batch of this.batches(consultation)) {
      if (batch.some(({ id }) => responseHash(consultation, id) === responseIdHash)) return true;
    }
    return false;
  }

  /** Stores responses as an import of their own, seen in one step. @throws OvertakenError */
  async add(consultation: string, responses: readonly Response[], expiresAt: Date): Promise<void> {
    const draft = await this.begin(consultation, randomUUID(), expiresAt);
    await draft.add(responses);
    await draft.accept();
  }

  /**
   * Begins an import, and deletes what imports that never ended left behind.
   * @param id of the import, unique within the consultation. @param expiresAt when DynamoDB deletes its responses.
   */
  async begin(consultation: string, id: string, expiresAt: Date): Promise<Draft> {
    const before = await this.sweep(consultation);
    const seconds = Math.floor(expiresAt.getTime() / 1_000);
    let waiting: Response[] = [];
    let sequence = 0;
    let rows = 0;
    const flush = async (isLast: boolean) => {
      const items: ResponseItem[] = [];
      while (waiting.length >= RESPONSES_PER_PACK || (isLast && waiting.length > 0)) {
        const some = waiting.slice(0, RESPONSES_PER_PACK);
        waiting = waiting.slice(RESPONSES_PER_PACK);
        rows += some.length;
        items.push({
          pk: partitionOf(consultation),
          sk: `${packPrefix(id)}${String(sequence++).padStart(6, '0')}`,
          body: packed(some, COMPRESSION),
          expiresAt: seconds,
        });
      }
      await writeAll(
        this.client,
        this.table,
        items.map((Item) => ({ PutRequest: { Item } })),
      );
    };
    return {
      add: async (responses) => {
        waiting = waiting.concat(responses);
        await flush(false);
      },
      accept: async () => {
        await flush(true);
        const accepted = [...before.accepted, { id, at: new Date().toISOString(), rows, expiresAt: seconds }];
        await this.storeList(consultation, before.version, accepted);
      },
      abandon: async () => {
        waiting = [];
        await this.removePacks(consultation, id);
      },
    };
  }

  /**
   * Deletes the response with that hash.
   * @returns whether there was one. @throws OvertakenError when its pack was changed meanwhile.
   */
  async remove(consultation: string, responseIdHash: string): Promise<boolean> {
    for await (const item of this.packs(consultation)) {
      const responses = unpacked<Response[]>(item.body);
      const left = responses.filter(({ id }) => responseHash(consultation, id) !== responseIdHash);
      if (left.length === responses.length) continue;
      await this.replace(item, left);
      return true;
    }
    return false;
  }

  /**
   * Deletes the packs of imports that are not on the list: their jobs died or were overtaken. The list gets a new
   * version first, so that such an import, should it still be at work, cannot be accepted any more.
   * @returns the list as it is now.
   */
  async sweep(consultation: string): Promise<ImportList> {
    const { accepted, version } = await this.list(consultation);
    const list = await this.storeList(consultation, version, accepted);
    const known = new Set(accepted.map(({ id }) => id));
    const left: string[] = [];
    for await (const { sk } of this.query(consultation, 'pack#', 'sk')) {
      if (!known.has(sk.split('#')[1] ?? '')) left.push(sk);
    }
    await this.removeItems(consultation, left);
    return list;
  }

  /** Imports that count, oldest first. */
  async imports(consultation: string): Promise<AcceptedImport[]> {
    return (await this.list(consultation)).accepted;
  }

  private async *packs(consultation: string, without?: string): AsyncGenerator<ResponseItem> {
    for (const { id } of await this.imports(consultation)) {
      if (id === without) continue;
      for await (const item of this.query(consultation, packPrefix(id))) {
        // DynamoDB deletes what has expired within some days, and not at once.
        if (item.expiresAt * 1_000 > Date.now()) yield item;
      }
    }
  }

  private async *query(consultation: string, prefix: string, projection?: string): AsyncGenerator<ResponseItem> {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': partitionOf(consultation), ':prefix': prefix },
          ConsistentRead: true,
          ExclusiveStartKey: start,
          ...(projection && { ProjectionExpression: projection }),
        }),
      );
      yield* (page.Items ?? []) as ResponseItem[];
      start = page.LastEvaluatedKey;
    } while (start);
  }

  private async list(consultation: string): Promise<ImportList> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: listKey(consultation), ConsistentRead: true }),
    );
    return { accepted: Item?.accepted ?? [], version: Item?.version ?? 0, writer: Item?.writer ?? '' };
  }

  private async storeList(consultation: string, version: number, accepted: AcceptedImport[]): Promise<ImportList> {
    const expiresAt = Math.max(0, ...accepted.map((one) => one.expiresAt));
    const writer = randomUUID();
    try {
      await this.client.send(
        new PutCommand({
          TableName: this.table,
          Item: {
            ...listKey(consultation),
            accepted,
            version: version + 1,
            writer,
            ...(expiresAt > 0 && { expiresAt }),
          },
          ConditionExpression: 'attribute_not_exists(pk) OR version = :version',
          ExpressionAttributeValues: { ':version': version },
        }),
      );
    } catch (error) {
      // The SDK asks again when an answer is lost: what we stored may be there already.
      if (!isGuardRefusal(error) || (await this.list(consultation)).writer !== writer) throw overtaken(error);
    }
    return { accepted, version: version + 1, writer };
  }

  private async replace({ pk, sk, body, expiresAt }: ResponseItem, left: Response[]): Promise<void> {
    const unchanged = { ConditionExpression: 'body = :body', ExpressionAttributeValues: { ':body': body } };
    try {
      await (left.length === 0
        ? this.client.send(new DeleteCommand({ TableName: this.table, Key: { pk, sk }, ...unchanged }))
        : this.client.send(
            new PutCommand({
              TableName: this.table,
              Item: { pk, sk, body: packed(left, COMPRESSION), expiresAt },
              ...unchanged,
            }),
          ));
    } catch (error) {
      throw overtaken(error);
    }
  }

  private async removePacks(consultation: string, id: string): Promise<void> {
    const keys: string[] = [];
    for await (const { sk } of this.query(consultation, packPrefix(id), 'sk')) keys.push(sk);
    await this.removeItems(consultation, keys);
  }

  private async removeItems(consultation: string, keys: string[]): Promise<void> {
    await writeAll(
      this.client,
      this.table,
      keys.map((sk) => ({ DeleteRequest: { Key: { pk: partitionOf(consultation), sk } } })),
    );
  }
}

const partitionOf = (consultation: string) => `responses#${consultation}`;
const listKey = (consultation: string) => ({ pk: partitionOf(consultation), sk: 'imports' });
const packPrefix = (id: string) => `pack#${id}#`;

const overtaken = (error: unknown) =>
  isGuardRefusal(error)
    ? new OvertakenError('The responses were changed by other work meanwhile.', { cause: error })
    : error;
