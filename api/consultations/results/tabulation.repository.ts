import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { packed, unpacked } from '../../shared/packs';
import { pause } from '../../shared/pause';
import type { Tabulation } from './tabulation';
import { tabulationEntities } from './tabulation.entity';

/** An item holds 400 KB with its keys. */
const PART_BYTES = 350 * 1024;
/** A transaction writes 4 MB: compressed figures of some hundreds of questions. */
const MAX_PARTS = 11;
/** Tabulations never change, so a process may keep those it read last. */
const KEPT = 8;
const MAX_ATTEMPTS = 8;

/** That there is a tabulation, without its figures. */
export interface TabulationHead {
  number: number;
  /** When it was made (ISO 8601). */
  at: string;
}

/** Keeps what consultations' responses add up to. A number is written once and never changed. */
export class TabulationRepository {
  private readonly entities: ReturnType<typeof tabulationEntities>;
  private readonly kept = new Map<string, Tabulation>();

  constructor(
    private readonly client: DynamoDBDocumentClient,
    table: string,
  ) {
    this.entities = tabulationEntities(client, table);
  }

  /** A tabulation by its number; undefined when there is none. */
  async get(consultation: string, number: number): Promise<Tabulation | undefined> {
    const name = `${consultation}#${number}`;
    const known = this.kept.get(name) ?? (await this.read(consultation, number));
    if (!known) return undefined;
    // Last read is last in the map, so the first is the one to forget.
    this.kept.delete(name);
    this.kept.set(name, known);
    for (const [oldest] of this.kept) if (this.kept.size > KEPT) this.kept.delete(oldest);
    return known;
  }

  /** The tabulation with the highest number; undefined when nothing was tabulated yet. */
  async latest(consultation: string): Promise<Tabulation | undefined> {
    const [head] = await this.heads(consultation, 1);
    return head && this.get(consultation, head.number);
  }

  /** The tabulations there are, highest number first. @param most at most so many. */
  async heads(consultation: string, most = 100): Promise<TabulationHead[]> {
    const { data } = await this.entities.tabulations.query
      .byNumber({ consultation })
      .go({ order: 'desc', limit: most, consistent: true });
    return data.map(({ number, at }) => ({ number, at }));
  }

  /**
   * Stores a tabulation under the next number, all of it or nothing.
   * @returns it with its number; somebody else who stores at the same moment gets the number after.
   */
  async store(tabulation: Omit<Tabulation, 'number'>): Promise<Tabulation> {
    for (let attempt = 1; ; attempt++) {
      const [head] = await this.heads(tabulation.consultation, 1);
      const numbered = { ...tabulation, number: (head?.number ?? 0) + 1 };
      try {
        await this.client.send(new TransactWriteCommand({ TransactItems: this.itemsOf(numbered) }));
        return numbered;
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || (error as Error).name !== 'TransactionCanceledException') throw error;
      }
      await pause(attempt);
    }
  }

  private itemsOf(tabulation: Tabulation) {
    const { consultation, number, at } = tabulation;
    const body = packed(tabulation);
    const parts = Math.ceil(body.length / PART_BYTES);
    if (parts > MAX_PARTS)
      throw new Error(`Tabulation ${number} of ${consultation} is ${body.length} bytes: too large.`);
    const writes = [
      this.entities.tabulations.create({ consultation, number, at, parts }).params(),
      ...Array.from({ length: parts }, (_, part) => {
        const slice = body.slice(part * PART_BYTES, (part + 1) * PART_BYTES);
        return this.entities.parts.create({ consultation, number, part, body: slice }).params();
      }),
    ];
    return writes.map((Put) => ({ Put })) as { Put: { TableName: string; Item: Record<string, unknown> } }[];
  }

  private async read(consultation: string, number: number): Promise<Tabulation | undefined> {
    const { data } = await this.entities.parts.query.byPart({ consultation, number }).go({ pages: 'all' });
    if (data.length === 0) return undefined;
    return unpacked<Tabulation>(Buffer.concat(data.map(({ body }) => body as Uint8Array)));
  }
}
