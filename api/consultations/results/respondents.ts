import type { AnswerCoding } from '../open-answers/open-answer.rules';
import type { Response } from '../responses/response';
import { AnswerColumns } from './answer-columns';
import { type AskedQuestion, type Counted, countedAs } from './counted-question';
import { Column, Numbered } from './respondent-column';
import { DIMENSIONS, type Dimension } from './tabulation';

/** Group of who did not tell, or whose postcode is not known. */
export const UNKNOWN = 'unknown';

/** By what respondents are told apart. */
export type Plain = Exclude<Dimension, 'total'>;

export const PLAIN = DIMENSIONS.filter((one): one is Plain => one !== 'total');

/** Answers to open questions that people coded: by question, and then by the hash of a response's id. */
export interface OpenCodings {
  of: ReadonlyMap<string, ReadonlyMap<string, Pick<AnswerCoding, 'codes' | 'sentiment'>>>;
  hashOf(responseId: string): string;
}

/**
 * What all residents answered, in columns: the responses themselves are forgotten as they are read, so that memory
 * holds some numbers per respondent and no text or id.
 */
export class Respondents {
  count = 0;
  /** First and last moment of a response (ISO 8601); null without responses. */
  from: string | null = null;
  until: string | null = null;
  readonly answers: ReadonlyMap<string, AnswerColumns>;
  /** Who wants the results, and to join the panel. */
  readonly optIns = new AnswerColumns('several-choices', 2);
  private readonly groups: Record<Plain, { keys: Numbered; column: Column }>;

  constructor(
    private readonly counted: Counted,
    private readonly codings?: OpenCodings,
  ) {
    this.answers = new Map(
      counted.questions.map((one) => [one.id, new AnswerColumns(countedAs(one), one.choices.length)]),
    );
    this.groups = Object.fromEntries(
      PLAIN.map((dimension) => [dimension, { keys: new Numbered(), column: new Column() }]),
    ) as typeof this.groups;
  }

  /** The groups of a dimension that respondents are in, and the one of each of them by its number. */
  in(dimension: Plain): { keys: readonly string[]; of: Int32Array } {
    const { keys, column } = this.groups[dimension];
    return { keys: keys.keys, of: column.upTo(this.count) };
  }

  add(responses: readonly Response[]): void {
    for (const response of responses) this.addOne(response);
  }

  private addOne(response: Response): void {
    const row = this.count++;
    const { at, district, profile, ageBand, gender, source, optIns } = response;
    if (this.from === null || at < this.from) this.from = at;
    if (this.until === null || at > this.until) this.until = at;
    const own: Record<Plain, string | null> = { district, profile, age: ageBand, gender, source };
    for (const dimension of PLAIN) {
      const { keys, column } = this.groups[dimension];
      column.set(row, keys.of(own[dimension] ?? UNKNOWN));
    }
    this.optIns.set(row, [...(optIns.results ? [0] : []), ...(optIns.panel ? [1] : [])]);
    this.addAnswers(row, response);
  }

  private addAnswers(row: number, response: Response): void {
    const given = new Map<string, readonly number[]>();
    for (const asked of this.counted.versions.get(response.questionnaire) ?? []) {
      const { id, key, optionOf, filter } = asked;
      // Answers of who was not asked (a survey tool may keep what people took back) are no answers.
      if (filter && !given.get(filter.key)?.some((option) => filter.options.has(option))) continue;
      const columns = this.answers.get(id);
      const codes = columns && this.codesIn(response, asked, columns);
      if (!codes) continue;
      const chosen = codes.flatMap((code) => optionOf.get(code) ?? []);
      // Of one choice or a ranking nothing is left when the code is unknown; of several, "none of these" is an answer.
      if (chosen.length === 0 && columns.kind !== 'several-choices' && columns.kind !== 'open') continue;
      given.set(key, chosen);
      columns.set(row, chosen);
    }
  }

  private codesIn(
    response: Response,
    { key, aspect }: AskedQuestion,
    { kind }: AnswerColumns,
  ): readonly string[] | undefined {
    const answer = response.answers[key];
    if (answer === undefined) return undefined;
    if (kind !== 'open' && !aspect) return typeof answer === 'string' ? [answer] : [...new Set(answer)];
    const coded = this.codings?.of.get(key);
    // Once somebody coded, the base is what was coded; before, it is who wrote something.
    if (!coded || coded.size === 0) return [];
    const coding = coded.get(this.codings?.hashOf(response.id) ?? '');
    if (!aspect) return coding?.codes;
    return coding?.sentiment && [coding.sentiment];
  }
}
