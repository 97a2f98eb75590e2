import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Sees every request to the database; tests hold read budgets with it, imports print what they cost. */
export interface Meter {
  /** Told before a request is sent, and waited for: tests slow requests down or let them fail here. */
  before?(operation: string): Promise<void>;
  request(record: {
    operation: string;
    startedAt: number;
    endedAt: number;
    readUnits: number;
    writeUnits: number;
  }): void;
}

/** DynamoDB answers in milliseconds: a request that takes this long is lost, and is better sent again. */
const CONNECT_WITHIN_MS = 2_000;
const ANSWER_WITHIN_MS = 8_000;

const WRITES = new Set([
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'BatchWriteItemCommand',
  'TransactWriteItemsCommand',
]);

interface Capacity {
  CapacityUnits?: number;
  ReadCapacityUnits?: number;
  WriteCapacityUnits?: number;
}

function units(consumed: Capacity | Capacity[] | undefined): number {
  const list = consumed === undefined ? [] : Array.isArray(consumed) ? consumed : [consumed];
  return list.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
}

/**
 * A document client with retries and timeouts pinned, so that a change of the SDK's defaults cannot change ours.
 * @param endpoint an emulator's address, or one of AWS; AWS of the surrounding region where it is absent.
 */
export function connect(endpoint = process.env.DYNAMODB_ENDPOINT, meter?: Meter): DynamoDBDocumentClient {
  const config: DynamoDBClientConfig = {
    maxAttempts: 5,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, requestTimeout: ANSWER_WITHIN_MS },
  };
  if (endpoint) config.endpoint = endpoint;
  if (endpoint && !isAws(endpoint)) {
    config.region = process.env.AWS_REGION ?? 'eu-west-1';
    config.credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
  if (meter) measure(client, meter);
  return client;
}

/** Whether an endpoint is AWS itself, where the caller's own credentials count and tables are infra's. */
export const isAws = (endpoint: string) => new URL(endpoint).hostname.endsWith('.amazonaws.com');

function measure(client: DynamoDBDocumentClient, meter: Meter): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = context.commandName ?? 'unknown';
      const startedAt = performance.now();
      await meter.before?.(operation);
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const consumed = units((result.output as { ConsumedCapacity?: Capacity }).ConsumedCapacity);
      const isWrite = WRITES.has(operation);
      meter.request({
        operation,
        startedAt,
        endedAt: performance.now(),
        readUnits: isWrite ? 0 : consumed,
        writeUnits: isWrite ? consumed : 0,
      });
      return result;
    },
    { step: 'initialize', name: 'meter' },
  );
}
