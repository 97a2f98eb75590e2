import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pause } from './pause';

/** Most that DynamoDB writes at once. */
export const MAX_WRITE = 25;

/** One `PutRequest` or `DeleteRequest`. */
export type WriteRequest = Record<string, unknown>;

/** Writes a batch of at most 25; what DynamoDB leaves unprocessed is sent again until it is in. */
export async function writeBatch(
  client: DynamoDBDocumentClient,
  table: string,
  requests: readonly WriteRequest[],
): Promise<void> {
  let pending = [...requests];
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt > 0) await pause(attempt);
    const answer = await client.send(new BatchWriteCommand({ RequestItems: { [table]: pending } }));
    pending = answer.UnprocessedItems?.[table] ?? [];
  }
}

/** Writes any number, batch after batch. */
export async function writeAll(
  client: DynamoDBDocumentClient,
  table: string,
  requests: readonly WriteRequest[],
): Promise<void> {
  for (let start = 0; start < requests.length; start += MAX_WRITE)
    await writeBatch(client, table, requests.slice(start, start + MAX_WRITE));
}
