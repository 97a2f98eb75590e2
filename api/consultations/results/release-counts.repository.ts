import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { writeAll } from '../../shared/batches';
import { packed, unpacked } from '../../shared/packs';
import type { CountedTable } from '../../statistics/disclosure/tables';

/** An item holds 400 KB with its keys. */
const PART_BYTES = 350 * 1024;

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
    await writeAll(
      this.client,
      this.table,
      items.map((Item) => ({ PutRequest: { Item } })),
    );
  }

  /** Deletes the numbers of a tabulation that is removed. */
  async remove(made: TabulationMade): Promise<void> {
    const items = await this.items(made);
    await writeAll(
      this.client,
      this.table,
      items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
    );
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
}

const partitionOf = ({ consultation }: TabulationMade) => `counts#${consultation}`;
