import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Grant } from './buckets';

const DAY_MS = 86_400_000;
/** A counter may be deleted a day after its own. */
const KEEP_DAYS = 2;

/** Counts what a key spends per day (UTC) against its quota, for all functions together. */
export class DailyQuotas {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes between `least` and `wish` points of today's quota. @param name of the actor. */
  async take(name: string, quota: number, least: number, wish = least): Promise<Grant> {
    let points = Math.min(wish, quota);
    while (points >= least) {
      const now = this.now();
      const used = await this.add(name, now, points, quota - points);
      if (used.added) return { isGranted: true, granted: points, left: quota - used.used };
      if (quota - used.used < least) return this.refusal(quota - used.used);
      points = Math.min(points, quota - used.used);
    }
    return this.refusal(quota);
  }

  /** Gives points back that were taken today and could not be used. */
  async giveBack(name: string, points: number): Promise<void> {
    await this.add(name, this.now(), -points, Number.MAX_SAFE_INTEGER);
  }

  private refusal(left: number): Grant {
    return { isGranted: false, left: Math.max(0, left), retryAfterMs: DAY_MS - (this.now() % DAY_MS) };
  }

  private async add(
    name: string,
    now: number,
    points: number,
    atMost: number,
  ): Promise<{ added: boolean; used: number }> {
    const day = Math.floor(now / DAY_MS);
    try {
      const { Attributes } = await this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { pk: `quota#${name}`, sk: new Date(now).toISOString().slice(0, 10) },
          UpdateExpression: 'SET expiresAt = :expires ADD used :points',
          ConditionExpression: 'attribute_not_exists(used) OR used <= :most',
          ExpressionAttributeValues: {
            ':points': points,
            ':most': atMost,
            ':expires': ((day + KEEP_DAYS) * DAY_MS) / 1_000,
          },
          ReturnValues: 'UPDATED_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { added: true, used: Attributes?.used };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { added: false, used: Number(error.Item?.used?.N ?? 0) };
    }
  }
}
