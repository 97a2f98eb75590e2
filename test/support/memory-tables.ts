import { tableSpecs } from '../../api/shared/tables';
import { holds, type Item, type Placeholders, updated } from './expressions';

/** A refusal as DynamoDB's protocol writes it. */
export class TableError extends Error {
  constructor(
    readonly type: string,
    readonly details: object = {},
  ) {
    super(type);
  }
}

interface Write extends Placeholders {
  TableName: string;
  Item?: Item;
  Key?: Item;
  UpdateExpression?: string;
  ConditionExpression?: string;
  ReturnValues?: string;
}
interface Search extends Placeholders {
  TableName: string;
  IndexName?: string;
  KeyConditionExpression: string;
  FilterExpression?: string;
  ScanIndexForward?: boolean;
  Limit?: number;
  ExclusiveStartKey?: Item;
}
type Batch = Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>;

const placeOf = (key: Item) => `${key.pk?.S}|${key.sk?.S}`;

/**
 * The part of DynamoDB that the repositories use, in memory and within one process, so that thousands of histories can
 * each have tables of their own. Requests and answers are those of DynamoDB's protocol.
 */
export class MemoryTables {
  private readonly tables = new Map<string, Map<string, Item>>();
  private readonly tokens = new Set<string>();

  /** @param beginning tables whose items these begin with. */
  constructor(beginning?: MemoryTables) {
    for (const [name, items] of beginning?.tables ?? []) this.tables.set(name, new Map(items));
  }

  /** Every item of a table. */
  items(table: string): Item[] {
    return [...this.table(table).values()];
  }

  /** Answers a request at once. @throws TableError */
  answer(operation: string, input: unknown): object {
    switch (operation) {
      case 'GetItem': {
        const { TableName, Key } = input as { TableName: string; Key: Item };
        return { Item: this.table(TableName).get(placeOf(Key)) };
      }
      case 'BatchGetItem': {
        const wanted = Object.entries((input as { RequestItems: Record<string, { Keys: Item[] }> }).RequestItems);
        return {
          Responses: Object.fromEntries(
            wanted.map(([table, { Keys }]) => [
              table,
              Keys.flatMap((key) => this.table(table).get(placeOf(key)) ?? []),
            ]),
          ),
        };
      }
      case 'Query':
        return this.query(input as Search);
      case 'PutItem':
      case 'UpdateItem':
      case 'DeleteItem':
        return this.write(input as Write);
      case 'BatchWriteItem':
        return this.writeBatch((input as { RequestItems: Batch }).RequestItems);
      case 'TransactWriteItems':
        return this.transact(input as { TransactItems: Record<string, Write>[]; ClientRequestToken: string });
      default:
        throw new Error(`${operation} is not part of these tables`);
    }
  }

  private table(name: string): Map<string, Item> {
    const found = this.tables.get(name) ?? new Map<string, Item>();
    this.tables.set(name, found);
    return found;
  }

  private query(search: Search): object {
    const index = tableSpecs.records.indexes.find(({ name }) => name === search.IndexName);
    const sortKey = index?.sortKey ?? 'sk';
    const found = this.items(search.TableName)
      .filter((item) => holds(search.KeyConditionExpression, item, search))
      .sort((a, b) => (String(a[sortKey]?.S) < String(b[sortKey]?.S) ? -1 : 1));
    if (search.ScanIndexForward === false) found.reverse();
    const start = search.ExclusiveStartKey;
    const from = start ? found.findIndex((item) => placeOf(item) === placeOf(start)) + 1 : 0;
    const page = found.slice(from, from + (search.Limit ?? found.length));
    const last = page.at(-1);
    const isCut = last !== undefined && from + page.length < found.length;
    const keys = ['pk', 'sk', ...(index ? [index.partitionKey, index.sortKey] : [])];
    return {
      Items: page.filter((item) => holds(search.FilterExpression, item, search)),
      ...(isCut && { LastEvaluatedKey: Object.fromEntries(keys.map((key) => [key, last[key]])) }),
    };
  }

  private write(write: Write): object {
    if (!this.allows(write)) throw new TableError('ConditionalCheckFailedException');
    const after = this.apply(write);
    return write.ReturnValues === 'ALL_NEW' ? { Attributes: after } : {};
  }

  private allows(write: Write): boolean {
    const item = this.table(write.TableName).get(placeOf(write.Item ?? write.Key ?? {}));
    return holds(write.ConditionExpression, item, write);
  }

  private apply(write: Write): Item | undefined {
    const table = this.table(write.TableName);
    const place = placeOf(write.Item ?? write.Key ?? {});
    if (write.UpdateExpression === undefined && write.Item === undefined) table.delete(place);
    else
      table.set(
        place,
        write.Item ?? updated(write.UpdateExpression ?? '', table.get(place) ?? { ...write.Key }, write),
      );
    return table.get(place);
  }

  private writeBatch(batch: Batch): object {
    for (const [TableName, requests] of Object.entries(batch)) {
      for (const { PutRequest, DeleteRequest } of requests) {
        this.apply({ TableName, Item: PutRequest?.Item, Key: DeleteRequest?.Key });
      }
    }
    return { UnprocessedItems: {} };
  }

  private transact(input: { TransactItems: Record<string, Write>[]; ClientRequestToken: string }): object {
    if (this.tokens.has(input.ClientRequestToken)) return {};
    const writes = input.TransactItems.map((item) => Object.values(item)[0] as Write);
    const reasons = writes.map((write) => ({ Code: this.allows(write) ? 'None' : 'ConditionalCheckFailed' }));
    if (reasons.some(({ Code }) => Code !== 'None')) {
      throw new TableError('TransactionCanceledException', { CancellationReasons: reasons });
    }
    for (const write of writes) this.apply(write);
    this.tokens.add(input.ClientRequestToken);
    return {};
  }
}
