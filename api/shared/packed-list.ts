import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { packedListEntity } from './packed-list.entity';
import { packed, unpacked } from './packs';

/** So many items hold a list: a change writes one of them, and two people seldom change the same at one moment. */
const SHARDS = 16;

/** What an entry is made of: plain values, in an order that is the same for all. */
type Row = readonly (string | boolean | null)[];
/** Entries of one item: the ids of their records, then per value those of all of them. */
type Columns = [ids: string[], ...values: Row[]];

/**
 * What lists of all records of a kind are made from: a few values of each, hundreds in one compressed item, kept up in
 * the same transaction as the record. Thousands of records are read in one Query of some tens of read units, where
 * their own items would be hundreds. It serves some ten thousands of records; see docs/decisions/lists.md.
 * @typeParam T what is kept of a record: few and short values, because all of them are read.
 */
export class PackedList<T extends Row> {
  private readonly entity: ReturnType<typeof packedListEntity>;

  /** @param list its name among the lists of the table. */
  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly list: string,
  ) {
    this.entity = packedListEntity(client, table);
  }

  /** All entries by id, in no particular order. One Query. */
  async all(): Promise<Map<string, T>> {
    const { data } = await this.entity.query.ofList({ list: this.list }).go({ pages: 'all' });
    return new Map(data.flatMap(({ body }) => entriesOf<T>(body as Uint8Array)));
  }

  /**
   * The writes that put entries into the list or replace them; none where nothing changes. Each holds only while nobody
   * else changed the same item: else the transaction is refused, and they are to be made anew.
   */
  async putting(entries: ReadonlyMap<string, T>): Promise<object[]> {
    const shards = [...new Set([...entries.keys()].map(shardOf))];
    const writes = shards.map(async (shard) => {
      const added = [...entries].filter(([id]) => shardOf(id) === shard);
      const { data } = await this.entity.get({ list: this.list, shard }).go({ consistent: true });
      const before = new Map(data ? entriesOf<T>(data.body as Uint8Array) : []);
      if (added.every(([id, entry]) => JSON.stringify(before.get(id)) === JSON.stringify(entry))) return [];
      const body: unknown = packed(columnsOf([...new Map([...before, ...added])]));
      const version = data?.version ?? 0;
      return this.entity
        .put({ list: this.list, shard, body, version: version + 1 })
        .where((at, { eq, notExists }) => (data ? eq(at.version, version) : notExists(at.version)))
        .params() as object;
    });
    return (await Promise.all(writes)).flat();
  }
}

/** By value, and not by record: to take thousands of small arrays out of JSON costs three times the work. */
const columnsOf = (entries: readonly (readonly [string, Row])[]): Columns => [
  entries.map(([id]) => id),
  ...(entries[0]?.[1] ?? []).map((_, column) => entries.map(([, row]) => row[column] ?? null)),
];

function entriesOf<T extends Row>(body: Uint8Array): [string, T][] {
  const [ids, ...values] = unpacked<Columns>(body);
  return ids.map((id, at) => [id, values.map((column) => column[at]) as readonly unknown[] as T]);
}

function shardOf(id: string): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return (hash >>> 0) % SHARDS;
}
