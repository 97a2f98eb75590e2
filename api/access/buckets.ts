import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Limits } from './limits';

/** What the bucket said when points were asked of it. */
export type Grant =
  /** Points were taken; `left` is what the bucket holds now. */
  | { isGranted: true; granted: number; left: number }
  /** It holds too few; after so many milliseconds it will hold enough. */
  | { isGranted: false; left: number; retryAfterMs: number };

/** A bucket is full again a while before its item may be deleted: clocks of functions differ a little. */
const KEEP_SECONDS = 60;

/**
 * A token bucket per actor that holds for all functions together: one item with the moment at which the bucket will be
 * full again (`fullAt`). Taking points moves that moment; it may not come to lie further ahead than a whole bucket takes
 * to fill. So one conditional update takes points, functions that take at the same time do not hinder each other, and
 * nothing has to be written for points to come back. What an aborted request was granted is lost to its actor and never
 * given out twice.
 */
export class Buckets {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes between `least` and `wish` points, as many as there are. @param name of the actor. */
  async take(name: string, { capacity, perSecond }: Limits, least: number, wish = least): Promise<Grant> {
    const msOf = (points: number) => Math.ceil((points * 1_000) / perSecond);
    const fullMs = msOf(capacity);
    let points = Math.min(wish, capacity);
    let fullAt: number | undefined;
    for (;;) {
      const now = this.now();
      const isFull = fullAt === undefined || fullAt <= now;
      const taken = await this.move(name, now, msOf(points), fullMs, isFull ? undefined : now + fullMs - msOf(points));
      const pointsLeft = (at: number) => Math.max(0, Math.floor(((now + fullMs - at) * perSecond) / 1_000));
      if (taken.moved) return { isGranted: true, granted: points, left: pointsLeft(taken.fullAt) };
      fullAt = taken.fullAt;
      const left = Math.min(capacity, pointsLeft(fullAt));
      if (left < least) {
        return { isGranted: false, left, retryAfterMs: Math.max(1, fullAt + msOf(least) - fullMs - now) };
      }
      points = Math.min(points, left);
    }
  }

  /**
   * Moves `fullAt` ahead. @param atMost where it may lie at most before the move, for a bucket that is not full;
   * undefined for one that is.
   */
  private async move(
    name: string,
    now: number,
    byMs: number,
    fullMs: number,
    atMost: number | undefined,
  ): Promise<{ moved: boolean; fullAt: number }> {
    const isFull = atMost === undefined;
    try {
      const { Attributes } = await this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: { pk: `allowance#${name}`, sk: 'allowance' },
          UpdateExpression: `SET fullAt = ${isFull ? ':now' : 'fullAt'} + :by, forgetAt = :expires`,
          ConditionExpression: isFull
            ? 'attribute_not_exists(fullAt) OR fullAt <= :now'
            : 'fullAt > :now AND fullAt <= :most',
          ExpressionAttributeValues: {
            ':now': now,
            ':by': byMs,
            // Wherever `fullAt` comes to lie, it is not beyond a whole bucket from now.
            ':expires': Math.ceil((now + fullMs) / 1_000) + KEEP_SECONDS,
            ...(!isFull && { ':most': atMost }),
          },
          ReturnValues: 'UPDATED_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { moved: true, fullAt: Attributes?.fullAt };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { moved: false, fullAt: Number(error.Item?.fullAt?.N ?? 0) };
    }
  }
}
