import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { MAX_WRITE, writeBatch } from './batches';
import { pause } from './pause';

/**
 * Reference data is read by key and written whole, so it is kept in packs: one item holds everything that is read
 * together (all postcodes of a PC4, all districts of a municipality), as compressed JSON. The whole country is some
 * thousands of items instead of a million; see docs/decisions/packs.md.
 *
 * Packs of one release are spread over SHARDS partitions: no partition is hot, and a release can be listed or deleted
 * with as many queries, without a scan.
 */
const SHARDS = 16;
const MAX_GET = 100;
const CONCURRENT_WRITES = 4;

/** Which pack: the release it belongs to and its key within it, for example an area or PC4 code. */
export interface PackKey {
  release: string;
  key: string;
}

export interface Pack extends PackKey {
  /** Compressed JSON, from {@link packed}. */
  body: Uint8Array;
}

/**
 * A value as it is stored.
 * @param level of compression: 9 is smallest, for what is written once and read often; 5 takes a fifth of the time.
 */
export function packed(value: unknown, level = 9): Uint8Array {
  // zlib answers with a view of a 16 KB block; a copy lets thousands of packs wait in memory for their import.
  return new Uint8Array(deflateRawSync(JSON.stringify(value), { level }));
}

/** The value that {@link packed} stored. */
export function unpacked<T>(body: Uint8Array): T {
  return JSON.parse(inflateRawSync(body).toString()) as T;
}

function shardOf(key: string): number {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  return (hash >>> 0) % SHARDS;
}

const itemKey = ({ release, key }: PackKey) => ({ pk: `${release}#${shardOf(key)}`, sk: key });

/** Reads and writes packs of the Reference table. */
export class Packs {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  /** The stored bodies in the order of the keys; undefined where there is none. One request per 100 distinct keys. */
  async getMany(keys: readonly PackKey[]): Promise<(Uint8Array | undefined)[]> {
    const wanted = new Map(keys.map((key) => [`${key.release}|${key.key}`, itemKey(key)]));
    const found = new Map<string, Uint8Array>();
    const all = [...wanted.values()];
    const batches = Array.from({ length: Math.ceil(all.length / MAX_GET) }, (_, i) =>
      all.slice(i * MAX_GET, (i + 1) * MAX_GET),
    );
    await Promise.all(batches.map((batch) => this.getBatch(batch, found)));
    return keys.map((key) => {
      const { pk, sk } = itemKey(key);
      return found.get(`${pk}|${sk}`);
    });
  }

  private async getBatch(batch: { pk: string; sk: string }[], found: Map<string, Uint8Array>): Promise<void> {
    let pending: Record<string, unknown>[] = batch;
    for (let attempt = 0; pending.length > 0; attempt++) {
      if (attempt > 0) await pause(attempt);
      const answer = await this.client.send(
        new BatchGetCommand({
          RequestItems: { [this.table]: { Keys: pending, ProjectionExpression: 'pk, sk, body' } },
        }),
      );
      for (const item of answer.Responses?.[this.table] ?? []) found.set(`${item.pk}|${item.sk}`, item.body);
      pending = answer.UnprocessedKeys?.[this.table]?.Keys ?? [];
    }
  }

  /**
   * Writes packs in batches; what DynamoDB leaves unprocessed is sent again until it is in.
   * @param onWritten told after each batch how many packs are in.
   */
  async write(packs: readonly Pack[], onWritten?: (count: number) => void): Promise<void> {
    const requests = packs.map((pack) => ({ PutRequest: { Item: { ...itemKey(pack), body: pack.body } } }));
    await this.writeAll(requests, onWritten);
  }

  /** Every pack of a release, in no particular order. */
  async *list(release: string): AsyncGenerator<Pack> {
    for (let shard = 0; shard < SHARDS; shard++) {
      for await (const item of this.shard(release, shard)) yield { release, key: item.sk, body: item.body };
    }
  }

  /** Deletes a release's packs; nothing happens when there are none. */
  async remove(release: string): Promise<void> {
    for (let shard = 0; shard < SHARDS; shard++) {
      const requests = [];
      for await (const { pk, sk } of this.shard(release, shard, 'pk, sk')) {
        requests.push({ DeleteRequest: { Key: { pk, sk } } });
      }
      await this.writeAll(requests);
    }
  }

  private async *shard(release: string, shard: number, projection = 'pk, sk, body') {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': `${release}#${shard}` },
          ProjectionExpression: projection,
          ExclusiveStartKey: start,
        }),
      );
      for (const item of page.Items ?? []) yield item as { pk: string; sk: string; body: Uint8Array };
      start = page.LastEvaluatedKey;
    } while (start);
  }

  private async writeAll(requests: Record<string, unknown>[], onWritten?: (count: number) => void): Promise<void> {
    let next = 0;
    let written = 0;
    const worker = async () => {
      while (next < requests.length) {
        const batch = requests.slice(next, next + MAX_WRITE);
        next += MAX_WRITE;
        await writeBatch(this.client, this.table, batch);
        written += batch.length;
        onWritten?.(written);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT_WRITES }, worker));
  }
}
