import type { Question } from './questionnaire.records';

/** A question while it is edited: it keeps its identity while its key and place change. */
export interface DraftQuestion extends Question {
  /** Of this edit only. */
  id: string;
}

/** Question kinds whose answers can be a condition. */
const CHOOSABLE = ['ONE_CHOICE', 'SEVERAL_CHOICES', 'SCALE'];
const POINTS = { GRADE: [1, 10], NPS: [0, 10] } as const;

/** Whether staff write the answers to choose from. */
export const hasOptions = ({ kind, scale }: Pick<Question, 'kind' | 'scale'>) =>
  kind !== 'OPEN' && !(kind === 'SCALE' && scale !== 'LABELS');

/** The answers residents choose from: the options, or the points of the scale. */
export function answersOf({ kind, scale, options }: Pick<Question, 'kind' | 'scale' | 'options'>) {
  if (kind !== 'SCALE' || scale === 'LABELS' || scale === null) return options;
  const [first, last] = POINTS[scale];
  return Array.from({ length: last - first + 1 }, (_, i) => ({ code: String(first + i), label: String(first + i) }));
}

/** The questions before this one whose answers it can depend on, each with its number. */
export function conditionsFor(
  questions: readonly DraftQuestion[],
  id: string,
): { question: DraftQuestion; number: number }[] {
  const place = questions.findIndex((one) => one.id === id);
  return questions
    .slice(0, place)
    .map((question, i) => ({ question, number: i + 1 }))
    .filter(({ question }) => CHOOSABLE.includes(question.kind));
}

/** The first of `q1`, `q2` … (or `a1` …) that is not taken. */
export function freeName(letter: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** A question nobody wrote yet. */
export function newQuestion(questions: readonly DraftQuestion[]): DraftQuestion {
  return {
    id: crypto.randomUUID(),
    key: freeName(
      'q',
      questions.map(({ key }) => key),
    ),
    kind: 'ONE_CHOICE',
    text: '',
    help: null,
    group: questions.at(-1)?.group ?? null,
    scale: null,
    options: [
      { code: 'a1', label: '' },
      { code: 'a2', label: '' },
    ],
    onlyIf: null,
  };
}

/** The question as it becomes when its kind or scale changes: what does not go with that is left out. */
export function asKind<Q extends Question>(question: Q, kind: Question['kind'], scale: Question['scale']): Q {
  const fitting = kind === 'SCALE' ? (scale ?? 'GRADE') : null;
  const changed = { ...question, kind, scale: fitting };
  if (!hasOptions(changed)) return { ...changed, options: [] };
  return question.options.length > 0
    ? changed
    : {
        ...changed,
        options: [
          { code: 'a1', label: '' },
          { code: 'a2', label: '' },
        ],
      };
}

/** The list with one item moved a place up or down; as it was at its ends. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const copy = [...list];
  const item = copy[from];
  if (item === undefined || to < 0 || to >= copy.length) return copy;
  copy.splice(from, 1);
  copy.splice(to, 0, item);
  return copy;
}

/** The questions as the graph wants them. */
export const sent = (questions: readonly DraftQuestion[]): Question[] =>
  questions.map(({ id: _, key, kind, text, help, group, scale, options, onlyIf }) => ({
    key,
    kind,
    text,
    help,
    group,
    scale,
    options: options.map(({ code, label }) => ({ code, label })),
    onlyIf: onlyIf && { question: onlyIf.question, options: onlyIf.options },
  }));

/** The questions with one of them changed; conditions follow when it, or one of its answers, got another name. */
export function replaced(
  questions: readonly DraftQuestion[],
  before: DraftQuestion,
  after: DraftQuestion,
): DraftQuestion[] {
  // An answer is known by its words while its code is typed.
  const renamed = new Map(
    before.options.flatMap(({ code, label }, i) => {
      const now = after.options[i];
      return now && now.label === label ? [[code, now.code] as const] : [];
    }),
  );
  return questions.map((one) => {
    if (one.id === before.id) return after;
    if (one.onlyIf?.question !== before.key) return one;
    return {
      ...one,
      onlyIf: { question: after.key, options: one.onlyIf.options.map((code) => renamed.get(code) ?? code) },
    };
  });
}
