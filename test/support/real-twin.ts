import { Agent, request } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { TestDatabase } from './database';
import type { Item } from './expressions';
import { type MemoryTables, TableError } from './memory-tables';

interface Told {
  /** What kind of refusal; undefined when it was done. */
  refusal?: string;
  body: Record<string, unknown>;
}

/** Nobody checks it, but DynamoDB Local keeps tables apart by whose they are: the same as `connect` says. */
const AUTHORIZATION = `AWS4-HMAC-SHA256 Credential=local/20261121/${process.env.AWS_REGION ?? 'eu-west-1'}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

/**
 * Real tables that are asked whatever the tables in memory are asked, and must answer the same. They speak DynamoDB's
 * protocol without the SDK, whose own waiting the tests cut short.
 */
export class RealTwin {
  private readonly agent = new Agent({ keepAlive: true });
  private turn: Promise<unknown> = Promise.resolve();
  /** How many answers were compared. */
  compared = 0;
  /** Where the two did not agree. */
  readonly differences: string[] = [];

  constructor(private readonly database: TestDatabase) {}

  /** Answers as the tables in memory do, one request after the other, and compares. @throws TableError */
  async answer(tables: MemoryTables, operation: string, input: unknown): Promise<object> {
    const both = this.turn.then(() => this.inTurn(tables, operation, input));
    this.turn = both.catch(() => undefined);
    return both;
  }

  /** Makes the real tables hold what the tables in memory hold. */
  async begin(tables: MemoryTables): Promise<void> {
    for (const table of ['reference', 'records']) {
      for (const { pk, sk } of await this.scanned(table))
        await this.ask('DeleteItem', { TableName: table, Key: { pk, sk } });
      for (const Item of tables.items(table)) await this.ask('PutItem', { TableName: table, Item });
    }
  }

  /** Compares all that is kept. */
  async compareItems(tables: MemoryTables): Promise<void> {
    for (const table of ['reference', 'records']) {
      this.compare(`items of ${table}`, sorted(tables.items(table)), sorted(await this.scanned(table)));
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private async inTurn(tables: MemoryTables, operation: string, input: unknown): Promise<object> {
    const real = await this.ask(operation, input);
    try {
      const answer = tables.answer(operation, input);
      this.compare(`${operation} ${JSON.stringify(input)}`, essence({ body: { ...answer } }), essence(real));
      return answer;
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      const told = { refusal: error.type, body: { ...error.details } };
      this.compare(`${operation} ${JSON.stringify(input)}`, essence(told), essence(real));
      throw error;
    }
  }

  private compare(what: string, memory: unknown, real: unknown): void {
    this.compared += 1;
    if (isDeepStrictEqual(memory, real)) return;
    this.differences.push(`${what}\n in memory: ${JSON.stringify(memory)}\n real:      ${JSON.stringify(real)}`);
  }

  private async scanned(table: string): Promise<Item[]> {
    const { refusal, body } = await this.ask('Scan', { TableName: table, ConsistentRead: true });
    if (refusal) throw new Error(`${refusal}: ${JSON.stringify(body)}`);
    return body.Items as Item[];
  }

  private ask(operation: string, input: unknown): Promise<Told> {
    const { endpoint, names } = this.database;
    const sent = renamed(JSON.stringify(input), { reference: names.reference, records: names.records });
    const headers = {
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'content-type': 'application/x-amz-json-1.0',
      'content-length': Buffer.byteLength(sent),
      'x-amz-date': '20261121T120000Z',
      authorization: AUTHORIZATION,
    };
    return new Promise((resolve, reject) => {
      const asked = request(endpoint, { method: 'POST', headers, agent: this.agent }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const text = renamed(Buffer.concat(chunks).toString(), {
          [names.reference]: 'reference',
          [names.records]: 'records',
        });
        const body = JSON.parse(text);
        const refusal = response.statusCode === 200 ? undefined : String(body.__type).split('#')[1];
        resolve({ ...(refusal && { refusal }), body });
      });
      asked.on('error', reject).end(sent);
    });
  }
}

/** Names of tables stand between quotes, as keys and as values. */
const renamed = (text: string, names: Record<string, string>): string =>
  Object.entries(names).reduce((all, [from, to]) => all.replaceAll(`"${from}"`, `"${to}"`), text);

/** What the service can tell an answer by. Whether there is another page may be said of an empty one too. */
function essence({ refusal, body }: Told): unknown {
  const { Item, Items, Attributes, Responses, CancellationReasons } = body as {
    Item?: Item;
    Items?: Item[];
    Attributes?: Item;
    Responses?: Record<string, Item[]>;
    CancellationReasons?: { Code: string }[];
  };
  const batch = Object.entries(Responses ?? {}).map(([table, items]) => [table, sorted(items)]);
  return JSON.parse(
    JSON.stringify({ refusal, Item, Items, Attributes, batch, reasons: CancellationReasons?.map(({ Code }) => Code) }),
  );
}

const sorted = (items: Item[]): Item[] =>
  [...items].sort((a, b) => (`${a.pk?.S}|${a.sk?.S}` < `${b.pk?.S}|${b.sk?.S}` ? -1 : 1));
