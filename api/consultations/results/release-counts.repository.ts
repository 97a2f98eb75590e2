import { BatchWriteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { packed, unpacked } from '../../shared/packs';
import { pause } from '../../shared/pause';
import type { CountedTable } from '../../statistics/disclosure/tables';

/** An item holds 400 KB with its keys; a request to the database 16 MB. */
const PART_BYTES = 350 * 1024;
const MAX_WRITE = 25;

/** A tabulation: its consultation, and when it was made (`at`). */
export interface TabulationMade {
  consultation: string;
  at: string;
}

/**
 * Keeps all numbers of tabulations, withheld ones too, so that a later tabulation does not give away what an earlier
 * one withheld. They lie in the Responses table, as they are about few people: only the worker may read them, and they
 * end when the responses do that they are of.
 */
export class ReleaseCountsRepository {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  /** Keeps the numbers of a tabulation. @param expiresAt Unix time in seconds after which DynamoDB deletes them. */
  async store(made: TabulationMade, tables: readonly CountedTable[], expiresAt: number): Promise<void> {
    const body = packed(tables);
    const items = Array.from({ length: Math.ceil(body.length / PART_BYTES) }, (_, part) => ({
      pk: partitionOf(made),
      sk: `${made.at}#${String(part).padStart(3, '0')}`,
      body: body.slice(part * PART_BYTES, (part + 1) * PART_BYTES),
      expiresAt,
    }));
    for (let start = 0; start < items.length; start += MAX_WRITE) {
      let pending: Record<string, unknown>[] = items
        .slice(start, start + MAX_WRITE)
        .map((Item) => ({ PutRequest: { Item } }));
      for (let attempt = 0; pending.length > 0; attempt++) {
        if (attempt > 0) await pause(attempt);
        const answer = await this.client.send(new BatchWriteCommand({ RequestItems: { [this.table]: pending } }));
        pending = answer.UnprocessedItems?.[this.table] ?? [];
      }
    }
  }

  /** The numbers of a tabulation; undefined when they are no longer kept. */
  async get(made: TabulationMade): Promise<CountedTable[] | undefined> {
    const parts: Uint8Array[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :at)',
          ExpressionAttributeValues: { ':pk': partitionOf(made), ':at': `${made.at}#` },
          ExclusiveStartKey: start,
        }),
      );
      for (const { body, expiresAt } of page.Items ?? []) if (expiresAt * 1_000 > Date.now()) parts.push(body);
      start = page.LastEvaluatedKey;
    } while (start);
    return parts.length === 0 ? undefined : unpacked<CountedTable[]>(Buffer.concat(parts));
  }
}

const partitionOf = ({ consultation }: TabulationMade) => `counts#${consultation}`;
