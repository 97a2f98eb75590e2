import type { Column, Question } from './responses.records';

/** What a column can be said to hold, as one text: `ANSWER|q1`, `OPTION|q2|walk`, `PLACE|q6|1`, `POSTCODE`. */
export type ColumnChoice = string;

export const FACTS = ['ID', 'TIME', 'SOURCE', 'POSTCODE', 'AGE_BAND', 'GENDER', 'WANTS_RESULTS', 'WANTS_PANEL'];

type Use = Pick<Column, 'kind' | 'question' | 'option' | 'place'>;

/** The choice that a column's use is; empty when nothing is known of it. */
export const choiceOf = ({ kind, question, option, place }: Use): ColumnChoice =>
  kind === null
    ? ''
    : [kind, question, option ?? place].filter((part) => part !== null && part !== undefined).join('|');

/** The input that says so. */
export function inputOf(column: string, choice: ColumnChoice): Record<string, unknown> {
  const [kind, question, part] = choice.split('|');
  return {
    column,
    kind,
    ...(question !== undefined && { question }),
    ...(kind === 'OPTION' && { option: part }),
    ...(kind === 'PLACE' && { place: Number(part) }),
  };
}

/** Everything of a question that a column can hold, each with its name. */
export function choicesOfQuestion({ key, kind, options }: Question): { choice: ColumnChoice; part?: string }[] {
  const whole = { choice: `ANSWER|${key}` };
  // LimeSurvey may give one-choice questions a column per option too.
  if (kind === 'SEVERAL_CHOICES' || kind === 'ONE_CHOICE') {
    return [whole, ...options.map(({ code, label }) => ({ choice: `OPTION|${key}|${code}`, part: label }))];
  }
  if (kind !== 'RANKING') return [whole];
  return [whole, ...options.map((_, i) => ({ choice: `PLACE|${key}|${i + 1}`, part: `${i + 1}.` }))];
}

/** Whether a choice is one of those that are offered; what is remembered may be of a question that a version lacks. */
export const isOffered = (choice: ColumnChoice, questions: readonly Question[]): boolean =>
  ['', 'IGNORED', ...FACTS].includes(choice) ||
  questions.some((question) => choicesOfQuestion(question).some((one) => one.choice === choice));
