import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { doneTogether } from '../../shared/guards';
import { pause } from '../../shared/pause';
import { openAnswerEntities } from './open-answer.entity';
import type { AnswerCoding } from './open-answer.rules';

/** How many residents answered a question in words, and how many of those answers have a code. */
export interface AnswerCount {
  answers: number;
  coded: number;
}

/** A coding as it is about to be stored. */
export interface CodingToStore extends AnswerCoding {
  responseIdHash: string;
  forgetAt: number;
}

interface OfQuestion {
  consultation: string;
  question: string;
}
/** What there is of an answer's coding now. */
interface Stored {
  isCoded: boolean;
  forgetAt: number;
}

const MAX_ATTEMPTS = 8;

/**
 * Counts open answers where they are written, so that to read how many there are costs the same for ten as for a
 * hundred thousand. Counted apart by the second at which they are forgotten: DynamoDB then forgets the count with them.
 */
export class OpenAnswerCounts {
  private readonly entities: ReturnType<typeof openAnswerEntities>;

  constructor(
    private readonly client: DynamoDBDocumentClient,
    table: string,
  ) {
    this.entities = openAnswerEntities(client, table);
  }

  /** Per question of a consultation; absent where nothing is left. One Query. */
  async of(consultation: string, now = Date.now()): Promise<Map<string, AnswerCount>> {
    const { data } = await this.entities.counts.query.ofConsultation({ consultation }).go({ pages: 'all' });
    const counts = new Map<string, AnswerCount>();
    for (const { question, forgetAt, answers = 0, coded = 0 } of data) {
      if (forgetAt * 1_000 <= now) continue;
      const sum = counts.get(question) ?? { answers: 0, coded: 0 };
      counts.set(question, { answers: sum.answers + answers, coded: sum.coded + coded });
    }
    return counts;
  }

  /**
   * Stores how many answers there are, for the worker, who alone adds and removes them and does one job at a time.
   * @param by answers per second at which they are forgotten.
   */
  async setAnswers(of: OfQuestion, by: ReadonlyMap<number, number>): Promise<void> {
    const { data } = await this.entities.counts.query.ofConsultation(of).go({ pages: 'all', consistent: true });
    for (const forgetAt of new Set([...by.keys(), ...data.map((one) => one.forgetAt)]))
      await this.entities.counts.upsert({ ...of, forgetAt, answers: by.get(forgetAt) ?? 0 }).go();
  }

  /**
   * The writes that store codings and count them. Each holds only while what was there is as it is now: else the
   * transaction is refused, and they are to be made anew.
   */
  async writes(of: OfQuestion, codings: readonly CodingToStore[]): Promise<object[]> {
    const before = await this.stored(codings.map(({ responseIdHash }) => ({ ...of, responseIdHash })));
    const change = new Map<number, number>();
    const add = (forgetAt: number, by: number) => change.set(forgetAt, (change.get(forgetAt) ?? 0) + by);
    const puts = codings.map((coding) => {
      const known = before.get(coding.responseIdHash);
      if (known?.isCoded) add(known.forgetAt, -1);
      if (coding.codes.length > 0) add(coding.forgetAt, 1);
      return whileStill(known, this.entities.codings.put({ ...of, ...coding }).params());
    });
    const changed = [...change].filter(([, by]) => by !== 0);
    return [...puts, ...changed.map(([forgetAt, by]) => this.adding({ ...of, forgetAt }, by))];
  }

  /** Forgets the coding of an answer and counts it no more. */
  async remove(of: OfQuestion, responseIdHash: string): Promise<void> {
    const key = { ...of, responseIdHash };
    for (let attempt = 1; ; attempt++) {
      const known = (await this.stored([key])).get(responseIdHash);
      if (!known) return;
      const gone = whileStill(known, this.entities.codings.delete(key).params());
      const counted = known.isCoded ? [this.adding({ ...of, forgetAt: known.forgetAt }, -1)] : [];
      if (await doneTogether(this.client, [gone, ...counted])) return;
      if (attempt === MAX_ATTEMPTS) throw new Error('A coding changes all the time');
      await pause(attempt);
    }
  }

  private adding(key: OfQuestion & { forgetAt: number }, coded: number): object {
    return this.entities.counts.update(key).add({ coded }).params();
  }

  private async stored(keys: readonly (OfQuestion & { responseIdHash: string })[]): Promise<Map<string, Stored>> {
    const found = new Map<string, Stored>();
    let wanted = [...keys];
    for (let attempt = 1; wanted.length > 0; attempt++) {
      const { data, unprocessed } = await this.entities.codings.get(wanted).go({ consistent: true });
      for (const { responseIdHash, codes, forgetAt } of data)
        found.set(responseIdHash, { isCoded: codes.length > 0, forgetAt });
      wanted = unprocessed as typeof wanted;
      if (wanted.length > 0 && attempt === MAX_ATTEMPTS) throw new Error('The database is too busy to read codings');
      if (wanted.length > 0) await pause(attempt);
    }
    return found;
  }
}

/** The write, to be refused unless the coding of the answer is as it was when it was read, as far as it is counted. */
function whileStill(known: Stored | undefined, write: object): object {
  if (!known) return { ...write, ConditionExpression: 'attribute_not_exists(pk)' };
  const ExpressionAttributeNames = { '#codes': 'codes' };
  const isThere = 'attribute_exists(pk) AND attribute_not_exists(#codes[0])';
  if (!known.isCoded) return { ...write, ConditionExpression: isThere, ExpressionAttributeNames };
  return {
    ...write,
    ConditionExpression: 'attribute_exists(#codes[0]) AND #until = :until',
    ExpressionAttributeNames: { ...ExpressionAttributeNames, '#until': 'forgetAt' },
    ExpressionAttributeValues: { ':until': known.forgetAt },
  };
}
