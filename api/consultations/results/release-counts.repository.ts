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

interface KeptPart {
  pk: string;
  sk: string;
  body: Uint8Array;
  expiresAt: number;
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
    await this.writeAll(items.map((Item) => ({ PutRequest: { Item } })));
  }

  /** Deletes the numbers of a tabulation that is removed. */
  async remove(made: TabulationMade): Promise<void> {
    const items = await this.items(made);
    await this.writeAll(items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })));
  }

  /** The numbers of a tabulation; undefined when they are no longer kept. */
  async get(made: TabulationMade): Promise<CountedTable[] | undefined> {
    const kept = (await this.items(made)).filter(({ expiresAt }) => expiresAt * 1_000 > Date.now());
    return kept.length === 0 ? undefined : unpacked<CountedTable[]>(Buffer.concat(kept.map(({ body }) => body)));
  }

  private async items(made: TabulationMade): Promise<KeptPart[]> {
    const items: KeptPart[] = [];
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
      items.push(...((page.Items ?? []) as KeptPart[]));
      start = page.LastEvaluatedKey;
    } while (start);
    return items;
  }

  private async writeAll(requests: Record<string, unknown>[]): Promise<void> {
    for (let start = 0; start < requests.length; start += MAX_WRITE) {
      let pending = requests.slice(start, start + MAX_WRITE);
      for (let attempt = 0; pending.length > 0; attempt++) {
        if (attempt > 0) await pause(attempt);
        const answer = await this.client.send(new BatchWriteCommand({ RequestItems: { [this.table]: pending } }));
        pending = answer.UnprocessedItems?.[this.table] ?? [];
      }
    }
  }
}

const partitionOf = ({ consultation }: TabulationMade) => `counts#${consultation}`;
