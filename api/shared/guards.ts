import { randomUUID } from 'node:crypto';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { pause } from './pause';

const MAX_ATTEMPTS = 8;
/** Reasons that pass by themselves: somebody else is writing the same item, or too much is written at once. */
const PASSING = new Set([
  'TransactionConflict',
  'TransactionInProgress',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** Whether a write was refused because its guard did not hold. */
export function isGuardRefusal(error: unknown): boolean {
  // electrodb wraps what the SDK throws.
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some((one) => one instanceof Error && one.name === 'ConditionalCheckFailedException');
}

/** Whether a guarded write was done; false when its guard did not hold. */
export async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isGuardRefusal(error)) return false;
    throw error;
  }
}

/**
 * Does writes all together or not at all. When the answer of the database is lost, the SDK and the loop below ask
 * again with the same token, and DynamoDB answers that it is done instead of doing it twice.
 * @param writes electrodb's parameters, each with its guard: `create(…).params()`, `patch(…).params()`.
 * @returns whether they were done; false when a guard did not hold.
 */
export async function doneTogether(client: DynamoDBDocumentClient, writes: readonly object[]): Promise<boolean> {
  const TransactItems = writes.map(itemOf);
  const ClientRequestToken = randomUUID();
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
      return true;
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons.includes('ConditionalCheckFailed')) return false;
      if (attempt === MAX_ATTEMPTS || !reasons.some((reason) => PASSING.has(reason))) throw error;
    }
    await pause(attempt);
  }
}

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

function itemOf(params: object): TransactItem {
  if ('Item' in params) return { Put: params } as TransactItem;
  return ('UpdateExpression' in params ? { Update: params } : { Delete: params }) as TransactItem;
}

/** Why the database refused a transaction, per item; empty when it did not refuse but failed. */
function reasonsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  if (error.name === 'TransactionInProgressException') return ['TransactionInProgress'];
  if (error.name !== 'TransactionCanceledException') return [];
  const { CancellationReasons } = error as Error & { CancellationReasons?: { Code?: string }[] };
  return (CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
}
