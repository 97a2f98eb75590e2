import { randomBytes } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { doneTogether, held } from '../../shared/guards';
import { packed, unpacked } from '../../shared/packs';
import { pause } from '../../shared/pause';
import { Recent } from '../../shared/recent';
import { FigureStore, partsOf } from './figure-store';
import type { GroupResult, Tabulation } from './tabulation';
import { tabulationEntities } from './tabulation.entity';
import type { QuestionOutline, TabulationOutline } from './tabulation.pack';

/** A transaction writes 4 MB: compressed words of some thousands of questions. */
const MAX_PARTS = 11;
/** Tabulations never change, so a process may keep the outlines it read last. */
const KEPT = 20;
const MAX_ATTEMPTS = 8;

/** That there is a tabulation, without its figures. */
export interface TabulationHead {
  number: number;
  /** When it was made (ISO 8601). */
  at: string;
  /** It is gone, or about to be: of the newest that is all that is left. */
  isRemoved: boolean;
}

/** Keeps what consultations' responses add up to. A number is written once and never changed. */
export class TabulationRepository {
  private readonly entities: ReturnType<typeof tabulationEntities>;
  private readonly bodies: FigureStore;
  private readonly kept = new Recent<TabulationOutline>(KEPT);

  constructor(
    private readonly client: DynamoDBDocumentClient,
    table: string,
  ) {
    this.entities = tabulationEntities(client, table);
    this.bodies = new FigureStore(this.entities.figures);
  }

  /**
   * A tabulation by its number, without the figures of its questions; undefined when there is none. One Query. It may
   * be remembered for longer than it is there: what is not published must be asked with {@link present}.
   */
  async outline(consultation: string, number: number): Promise<TabulationOutline | undefined> {
    const name = `${consultation}#${number}`;
    const known = this.kept.get(name);
    if (known) return known;
    const { data } = await this.entities.outlines.query
      .byPart({ consultation, number })
      .go({ pages: 'all', consistent: true });
    if (data.length === 0) return undefined;
    const outline = unpacked<TabulationOutline>(Buffer.concat(data.map(({ body }) => body as Uint8Array)));
    // Of those of before this was kept nobody knows beside what they are safe.
    const whole = { ...outline, beside: outline.beside ?? [] };
    this.kept.keep(name, whole);
    return whole;
  }

  /** The outline of the tabulation with the highest number; undefined when there is none. */
  async latest(consultation: string): Promise<TabulationOutline | undefined> {
    const head = (await this.heads(consultation)).find(({ isRemoved }) => !isRemoved);
    return head && this.outline(consultation, head.number);
  }

  /**
   * The figures of one of its questions. What is asked at the same moment, of whatever question, is one BatchGet.
   * @param isWanted which dimensions and crossings (`district×age`).
   */
  async figures(
    { consultation, figures }: TabulationOutline,
    { place, dimensions }: QuestionOutline,
    isWanted: (dimension: string) => boolean = () => true,
  ): Promise<GroupResult[]> {
    const wanted = dimensions.filter(([dimension]) => isWanted(dimension));
    const bodies = wanted.map(([dimension, parts]) =>
      this.bodies.body({ consultation, figures, place, dimension }, parts),
    );
    return (await Promise.all(bodies)).flatMap((body) => unpacked<GroupResult[]>(body));
  }

  /** All of a tabulation, with the figures of all questions: for the worker, who has the time. */
  async get(consultation: string, number: number): Promise<Tabulation | undefined> {
    const outline = await this.outline(consultation, number);
    if (!outline) return undefined;
    const { questions, figures: _, ...rest } = outline;
    const withGroups = questions.map(async (question) => {
      const { place: _p, dimensions: _d, ...result } = question;
      return { ...result, groups: await this.figures(outline, question) };
    });
    return { ...rest, questions: await Promise.all(withGroups) };
  }

  /** The tabulations there are, highest number first: the published ones and the newest or two. */
  async heads(consultation: string): Promise<TabulationHead[]> {
    const { data } = await this.entities.tabulations.query
      .byNumber({ consultation })
      .go({ order: 'desc', pages: 'all', consistent: true });
    return data.map(({ number, at, isRemoved = false }) => ({ number, at, isRemoved }));
  }

  /** The {@link outline} of a tabulation that is still there as stored now. */
  async present(consultation: string, number: number): Promise<TabulationOutline | undefined> {
    const { data } = await this.entities.tabulations.get({ consultation, number }).go({ consistent: true });
    return data === null || data.isRemoved ? undefined : this.outline(consultation, number);
  }

  /** The write that says that it is published. It fails when the tabulation was removed meanwhile. */
  publishing({ consultation, number }: Pick<Tabulation, 'consultation' | 'number'>): object {
    return this.entities.tabulations
      .patch({ consultation, number })
      .set({ isPublished: true })
      .where((attributes, { notExists }) => notExists(attributes.isRemoved))
      .params();
  }

  /** Says that a tabulation is to go: nobody can publish it any more. @returns false when it is published, and stays. */
  async retire(consultation: string, number: number): Promise<boolean> {
    return held(
      this.entities.tabulations
        .patch({ consultation, number })
        .set({ isRemoved: true })
        .where((attributes, { notExists }) => notExists(attributes.isPublished))
        .go(),
    );
  }

  /** Deletes what was retired; again does no harm. @param isNewest then its number stays, so as not to be given again. */
  async erase(consultation: string, number: number, isNewest: boolean): Promise<void> {
    const outline = await this.outline(consultation, number);
    if (outline) await this.bodies.remove(outline);
    const { data } = await this.entities.outlines.query.byPart({ consultation, number }).go({ pages: 'all' });
    for (const { part } of data) await this.entities.outlines.delete({ consultation, number, part }).go();
    if (!isNewest) await this.entities.tabulations.delete({ consultation, number }).go();
  }

  /**
   * Stores a tabulation under the next number. Its figures are written first, under a name that nobody knows; then its
   * number and outline in one transaction. So all of it is there or nothing is.
   * @returns it with its number; somebody else who stores at the same moment gets the number after.
   */
  async store(tabulation: Omit<Tabulation, 'number'>): Promise<Tabulation> {
    const { questions, ...rest } = tabulation;
    const figures = randomBytes(12).toString('base64url');
    const { consultation } = rest;
    const packs = questions.map(({ groups }, place) =>
      [...new Set(groups.map(({ dimension }) => dimension))].map((dimension) => {
        const body = packed(groups.filter((one) => one.dimension === dimension));
        return { consultation, figures, place, dimension, body };
      }),
    );
    await this.bodies.write(packs.flat());
    const outlines = questions.map(({ groups: _, ...question }, place): QuestionOutline => {
      const dimensions = packs[place]!.map(({ dimension, body }): [string, number] => [
        dimension,
        partsOf(body).length,
      ]);
      return { ...question, place, dimensions };
    });
    const number = await this.numbered({ ...rest, questions: outlines, figures });
    return { ...tabulation, number };
  }

  /** Writes the outline under the next number, and answers that. */
  private async numbered(outline: Omit<TabulationOutline, 'number'>): Promise<number> {
    for (let attempt = 1; ; attempt++) {
      const [head] = await this.heads(outline.consultation);
      const number = (head?.number ?? 0) + 1;
      if (await doneTogether(this.client, this.writesOf({ ...outline, number }))) return number;
      if (attempt === MAX_ATTEMPTS) throw new Error(`Somebody else takes every number of ${outline.consultation}`);
      await pause(attempt);
    }
  }

  private writesOf(outline: TabulationOutline): object[] {
    const { consultation, number, at } = outline;
    const body = packed(outline);
    const parts = partsOf(body);
    if (parts.length > MAX_PARTS)
      throw new Error(`The questions of tabulation ${number} of ${consultation} are ${body.length} bytes: too large.`);
    return [
      this.entities.tabulations.create({ consultation, number, at, parts: parts.length }).params(),
      ...parts.map((slice, part) =>
        this.entities.outlines.create({ consultation, number, part, body: slice }).params(),
      ),
    ];
  }
}
