import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { type TableName, type TableNames, tableSpecs } from '../shared/tables';

const client = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

const PATIENCE_MS = 10_000;

/**
 * Waits until a DynamoDB answers at the endpoint.
 * @param giveUp ends the waiting early, for example because the emulator has died.
 * @throws what its last refusal was, when it does not answer within ten seconds.
 */
export async function waitUntilReady(endpoint: string, giveUp?: AbortSignal): Promise<void> {
  const dynamo = client(endpoint);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await dynamo.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (giveUp?.aborted || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Creates the tables that are not there yet. Only for emulators: on AWS the tables are infra's. */
export async function createTables(endpoint: string, names: TableNames): Promise<void> {
  const dynamo = client(endpoint);
  for (const table of Object.keys(tableSpecs) as TableName[]) {
    try {
      await dynamo.send(createTable(table, names[table]));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error;
    }
  }
}

/** The request that creates a table as {@link tableSpecs} describes it. */
export function createTable(table: TableName, name: string): CreateTableCommand {
  const { partitionKey, sortKey, indexes } = tableSpecs[table];
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const attributes = new Set([partitionKey, sortKey, ...indexes.flatMap((one) => [one.partitionKey, one.sortKey])]);
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys(partitionKey, sortKey),
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map((one) => ({
        IndexName: one.name,
        KeySchema: keys(one.partitionKey, one.sortKey),
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  });
}
