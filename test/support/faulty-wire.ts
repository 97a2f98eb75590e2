import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { connect } from '../../api/shared/dynamo';
import { MemoryTables, TableError } from './memory-tables';
import type { RealTwin } from './real-twin';

/**
 * What goes wrong with one request: it is refused for its rate; it never arrives; it is done but the answer is lost;
 * the database fails; a transaction meets another; a batch is done in part; or nothing.
 */
export const FAULTS = ['none', 'throttled', 'unreachable', 'answer lost', 'failing', 'conflict', 'partial'] as const;
export type Fault = (typeof FAULTS)[number];

interface Request {
  headers: Record<string, string>;
  body: Uint8Array;
}

/** The network between the SDK and the tables. Faults come in the order of the list, one per request; then it is whole. */
export class FaultyWire {
  private faults: Fault[] = [];
  /** How many faults of each kind really happened. */
  readonly happened: Partial<Record<Fault, number>> = {};

  /** The tables at the other end. */
  tables = new MemoryTables();
  /** Real tables that must answer the same, where some were given. */
  twin?: RealTwin;

  /** A client of the service's own making, over this wire. */
  connect(): DynamoDBDocumentClient {
    const client = connect('http://127.0.0.1:1');
    Object.assign(client.config, { requestHandler: this });
    // Signing costs time and nobody here reads signatures.
    client.middlewareStack.remove('httpSigningMiddleware');
    return client;
  }

  /** From now on, these faults. */
  breaks(faults: readonly Fault[]): void {
    this.faults = [...faults];
  }

  /** What the SDK calls for every attempt. */
  async handle({ headers, body }: Request): Promise<{ response: object }> {
    const operation = (headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const input = JSON.parse(new TextDecoder().decode(body));
    const fault = this.faultOf(operation);
    this.happened[fault] = (this.happened[fault] ?? 0) + 1;
    // Another request may come in between, as on a network.
    await new Promise(setImmediate);
    try {
      return { response: reply(200, await this.exchange(fault, operation, input)) };
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      const status = error.type === 'InternalServerError' ? 500 : 400;
      const __type = `com.amazonaws.dynamodb.v20120810#${error.type}`;
      return { response: reply(status, { __type, message: error.type, ...error.details }) };
    }
  }

  private faultOf(operation: string): Fault {
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'conflict' && operation !== 'TransactWriteItems') return 'none';
    if (fault === 'partial' && !operation.startsWith('Batch') && operation !== 'Query') return 'none';
    return fault;
  }

  private answer(operation: string, input: unknown): object | Promise<object> {
    return this.twin ? this.twin.answer(this.tables, operation, input) : this.tables.answer(operation, input);
  }

  private async exchange(fault: Fault, operation: string, input: Record<string, unknown>): Promise<object> {
    switch (fault) {
      case 'throttled':
        throw new TableError('ThrottlingException');
      case 'failing':
        throw new TableError('InternalServerError');
      case 'unreachable':
        throw lost();
      case 'answer lost':
        await this.answer(operation, input);
        throw lost();
      case 'conflict': {
        const [, ...others] = input.TransactItems as object[];
        const reasons = [{ Code: 'TransactionConflict' }, ...others.map(() => ({ Code: 'None' }))];
        throw new TableError('TransactionCanceledException', { CancellationReasons: reasons });
      }
      case 'partial':
        return this.partOf(operation, input);
      case 'none':
        return this.answer(operation, input);
    }
  }

  /** Half of a batch, rounded down, or the first item of a query; the rest is to be asked for again. */
  private async partOf(operation: string, input: Record<string, unknown>): Promise<object> {
    if (operation === 'Query') return this.answer(operation, { ...input, Limit: 1 });
    const [table, of] = Object.entries(input.RequestItems as Record<string, object[] | { Keys: object[] }>)[0]!;
    const all = Array.isArray(of) ? of : of.Keys;
    const again = (some: object[]) => ({ [table]: Array.isArray(of) ? some : { ...of, Keys: some } });
    const half = Math.floor(all.length / 2);
    const answer = await this.answer(operation, { RequestItems: again(all.slice(0, half)) });
    const left = operation === 'BatchWriteItem' ? 'UnprocessedItems' : 'UnprocessedKeys';
    return { ...answer, [left]: again(all.slice(half)) };
  }
}

const lost = () => Object.assign(new Error('The connection was reset'), { name: 'TimeoutError', code: 'ECONNRESET' });

const reply = (statusCode: number, body: object) => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify(body)),
});
