import { createHash } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Changes, type Deed, type Outcome } from '../../access/changes';
import { isGuardRefusal } from '../../shared/guards';
import { packed, unpacked } from '../../shared/packs';
import { pause } from '../../shared/pause';
import { itemsOf } from '../../shared/plain-query';
import { openAnswerEntities } from './open-answer.entity';
import {
  type AnswerCoding,
  answerIdOf,
  type CodedAnswer,
  MAX_ANSWER_CHARACTERS,
  type Sentiment,
} from './open-answer.rules';
import { OpenAnswerCounts } from './open-answer-counts';
import { QuoteRepository } from './quote.repository';
import { redacted } from './redaction';

/** An open answer as it comes in. */
export interface IncomingAnswer {
  /** Key of the question. */
  question: string;
  responseIdHash: string;
  /** In the resident's own words; it is redacted before anything is kept. */
  text: string;
}

/** Texts of one pack, by the hash of their response. */
type Texts = Record<string, string>;

/** What is read of a coding. */
const CODING = ['responseIdHash', 'codes', 'sentiment', 'codedBy', 'codedAt'] as const;

const MAX_IN_PACK = 300;
/** Characters of one pack, so that it fits an item of 400 KB even where text hardly compresses. */
const MAX_PACK_CHARACTERS = 150_000;
const MAX_ATTEMPTS = 8;
/** A change, its audit record and its idempotency key are one transaction of at most 100 items. */
const MAX_IN_TRANSACTION = 90;

/** Keeps open answers, redacted, and what people made of them. */
export class OpenAnswerRepository {
  private readonly entities: ReturnType<typeof openAnswerEntities>;
  private readonly quotes: QuoteRepository;
  /** How many answers there are. */
  readonly counts: OpenAnswerCounts;

  constructor(
    private readonly client: DynamoDBDocumentClient,
    table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entities = openAnswerEntities(client, table);
    this.quotes = new QuoteRepository(client, table, changes);
    this.counts = new OpenAnswerCounts(client, table);
  }

  /**
   * Adds answers; empty ones are left out. They are redacted here, so that nothing else is ever kept. The same answers
   * added again are the same packs, and an answer that is in two packs is one answer: so they are counted when all were
   * added, by {@link count}.
   * @param forgetAt when DynamoDB deletes them: the end of the responses' retention.
   */
  async add(consultation: string, answers: readonly IncomingAnswer[], forgetAt: Date): Promise<void> {
    const given = answers.filter(({ text }) => text.trim() !== '');
    for (const question of new Set(given.map((one) => one.question))) {
      await this.entities.questions.put({ consultation, question }).go();
      const until = Math.floor(forgetAt.getTime() / 1_000);
      for (const texts of packsOf(given.filter((one) => one.question === question)))
        await this.entities.packs.put(packOf(consultation, question, texts, until)).go();
    }
  }

  /**
   * Forgets what a resident wrote, to every question, with its coding and quotes: after a withdrawal. Nothing happens
   * when there is nothing.
   */
  async remove(consultation: string, responseIdHash: string): Promise<void> {
    for (const question of await this.questions(consultation)) {
      const { data } = await this.entities.packs.query
        .byQuestion({ consultation, question })
        .go({ pages: 'all', consistent: true });
      for (const { pack, body } of data) {
        if (responseIdHash in unpacked<Texts>(body))
          await this.removeFrom({ consultation, question, pack }, responseIdHash);
      }
      await this.counts.remove({ consultation, question }, responseIdHash);
    }
    await this.count(consultation);
    await this.quotes.forget(consultation, responseIdHash);
  }

  /** Counts the answers to every question anew, after some were added: an answer in two packs is forgotten with the last. */
  async count(consultation: string): Promise<void> {
    for (const question of await this.questions(consultation)) {
      const until = new Map<string, number>();
      const query = this.entities.packs.query.byQuestion({ consultation, question });
      let cursor: string | null = null;
      do {
        // A page at a time: of what residents wrote, only whose it is stays in memory.
        const page: Awaited<ReturnType<typeof query.go>> = await query.go({ cursor, consistent: true });
        for (const { body, forgetAt } of page.data)
          for (const hash of Object.keys(unpacked<Texts>(body)))
            until.set(hash, Math.max(forgetAt, until.get(hash) ?? 0));
        cursor = page.cursor;
      } while (cursor);
      const by = new Map<number, number>();
      for (const forgetAt of until.values()) by.set(forgetAt, (by.get(forgetAt) ?? 0) + 1);
      await this.counts.setAnswers({ consultation, question }, by);
    }
  }

  /** Takes one answer out of a pack, whatever else happens to that pack meanwhile. */
  private async removeFrom(key: { consultation: string; question: string; pack: string }, hash: string): Promise<void> {
    for (;;) {
      const { data } = await this.entities.packs.get(key).go({ consistent: true });
      if (!data) return;
      const { [hash]: gone, ...left } = unpacked<Texts>(data.body);
      if (gone === undefined) return;
      try {
        await this.entities.packs
          .patch(key)
          .set({ body: packed(left), version: data.version + 1 })
          .where((attributes, { eq }) => eq(attributes.version, data.version))
          .go();
        return;
      } catch (error) {
        if (!isGuardRefusal(error)) throw error;
      }
    }
  }

  /** Keys of the questions that have open answers, in no particular order. */
  async questions(consultation: string): Promise<string[]> {
    const { data } = await this.entities.questions.query.ofConsultation({ consultation }).go({ pages: 'all' });
    return data.map(({ question }) => question);
  }

  /** All answers to a question with their coding, in the order of their ids, which says nothing about who or when. */
  async list(consultation: string, question: string, now = Date.now()): Promise<CodedAnswer[]> {
    const of = { consultation, question };
    const [packs, codings] = await Promise.all([
      this.entities.packs.query.byQuestion(of).go({ pages: 'all' }),
      this.storedCodings(consultation, question),
    ]);
    const answers = new Map<string, CodedAnswer>();
    for (const { body, forgetAt } of packs.data) {
      // DynamoDB may take two days to delete what has expired.
      if (forgetAt * 1_000 <= now) continue;
      for (const [responseIdHash, text] of Object.entries(unpacked<Texts>(body))) {
        const id = answerIdOf(consultation, question, responseIdHash);
        answers.set(responseIdHash, { id, responseIdHash, text, forgetAt, coding: codings.get(responseIdHash) });
      }
    }
    return [...answers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** What people made of answers that they gave codes, or said that none fits, by the hash of the response. */
  async codings(consultation: string, question: string): Promise<Map<string, AnswerCoding>> {
    const stored = await this.storedCodings(consultation, question);
    return new Map([...stored].filter(([, { codes }]) => codes.length > 0));
  }

  private async storedCodings(consultation: string, question: string): Promise<Map<string, AnswerCoding>> {
    const query = this.entities.codings.query.byAnswer({ consultation, question });
    const items = await itemsOf<AnswerCoding & { responseIdHash: string }>(this.client, query.params(), CODING);
    return new Map(
      items.map(({ responseIdHash, codes, sentiment, codedBy, codedAt }) => [
        responseIdHash,
        { codes, codedBy, codedAt, ...(sentiment ? { sentiment } : {}) },
      ]),
    );
  }

  /**
   * Stores what a person made of answers to one question. More than fit one transaction go in several, each with its
   * audit record; the last holds the idempotency key, so that a deed that broke off is done again and not taken for
   * done. Audit records hold codes and a number, never what a resident wrote.
   */
  async code(
    { consultation, question }: { consultation: string; question: string },
    coded: readonly (CodedAnswer & { coding: AnswerCoding })[],
    told: { codes: readonly string[] | null; sentiment: Sentiment | null },
    deed: Deed,
  ): Promise<Outcome> {
    const { idempotencyKey: _, ...input } = deed.input;
    let outcome: Outcome = 'done';
    for (let from = 0; from < coded.length && outcome === 'done'; from += MAX_IN_TRANSACTION) {
      const part = coded.slice(from, from + MAX_IN_TRANSACTION);
      const isLast = from + MAX_IN_TRANSACTION >= coded.length;
      const codings = part.map(({ responseIdHash, forgetAt, coding }) => ({ responseIdHash, forgetAt, ...coding }));
      for (let attempt = 1; ; attempt++) {
        outcome = await this.changes.commit(isLast ? deed : { ...deed, input }, {
          record: { type: 'CodeBook', id: `${consultation}/${question}` },
          before: {},
          after: { answers: part.length, ...told },
          writes: await this.counts.writes({ consultation, question }, codings),
        });
        // Somebody else coded one of them meanwhile: the last who codes has it, and it is counted once.
        if (outcome !== 'stale' || attempt === MAX_ATTEMPTS) break;
        await pause(attempt);
      }
    }
    return outcome;
  }
}

/** Answers cut into packs of a size that fits an item, redacted. */
function packsOf(answers: readonly IncomingAnswer[]): Texts[] {
  const packs: Texts[] = [];
  let [current, count, characters]: [Texts, number, number] = [{}, 0, 0];
  for (const { responseIdHash, text } of answers) {
    const kept = redacted(text.trim().slice(0, MAX_ANSWER_CHARACTERS));
    if (count === 0 || count === MAX_IN_PACK || characters + kept.length > MAX_PACK_CHARACTERS) {
      [current, count, characters] = [{}, 0, 0];
      packs.push(current);
    }
    current[responseIdHash] = kept;
    count += 1;
    characters += kept.length;
  }
  return packs;
}

/** A pack under a name that follows from whose answers it holds: the same answers are the same pack. */
function packOf(consultation: string, question: string, texts: Texts, forgetAt: number) {
  const pack = createHash('sha256').update(Object.keys(texts).sort().join('\n')).digest('base64url').slice(0, 22);
  return { consultation, question, pack, body: packed(texts), version: 1, forgetAt };
}
