import { randomBytes } from 'node:crypto';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTables } from '../../api/local/create-tables';
import { connect, type Meter } from '../../api/shared/dynamo';
import type { TableNames } from '../../api/shared/tables';

export interface TestDatabase {
  client: DynamoDBDocumentClient;
  names: TableNames;
  endpoint: string;
  drop(): Promise<void>;
}

/** Fresh tables of this test file's own on a real DynamoDB (embedded, or DynamoDB Local by DYNAMODB_ENDPOINT). */
export async function testDatabase(meter?: Meter): Promise<TestDatabase> {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (!endpoint) throw new Error('global-setup did not start a database');
  const suffix = randomBytes(5).toString('hex');
  const names = { reference: `reference-${suffix}`, records: `records-${suffix}`, responses: `responses-${suffix}` };
  await createTables(endpoint, names);
  const client = connect(endpoint, meter);
  return {
    client,
    names,
    endpoint,
    async drop() {
      for (const TableName of Object.values(names)) await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
    },
  };
}
