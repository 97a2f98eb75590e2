import { canonical } from '../shared/canonical';
import { choicesOf, conditionOf, type Question, type Questionnaire } from './question';

/** A part of what residents saw of a question. */
export type WordingPart = 'kind' | 'text' | 'help' | 'options' | 'condition' | 'language';

/** What residents saw of a question in one version. */
interface Wording {
  text: string;
  help?: string;
  /** Labels of what could be chosen, in order. */
  choices: string[];
}

/** A question, and how it differs between two versions. */
export interface QuestionChange {
  key: string;
  /** `same`: results can be compared; `reworded`: residents saw something else. */
  kind: 'same' | 'reworded' | 'new' | 'removed';
  /** What differs of a reworded question; else empty. */
  parts: WordingPart[];
  before?: Wording;
  after?: Wording;
}

/** How the questions differ between two versions: those of the later one in its order, then what was removed. */
export function changesBetween(before: Questionnaire, after: Questionnaire): QuestionChange[] {
  const known = new Map(before.questions.map((question) => [question.key, question]));
  const kept = new Set(after.questions.map(({ key }) => key));
  const now = after.questions.map((question): QuestionChange => {
    const { key } = question;
    const old = known.get(key);
    if (!old) return { key, kind: 'new', parts: [], after: seen(question) };
    const parts = partsThatDiffer([old, before], [question, after]);
    return {
      key,
      kind: parts.length === 0 ? 'same' : 'reworded',
      parts,
      before: seen(old),
      after: seen(question),
    };
  });
  const gone = before.questions
    .filter(({ key }) => !kept.has(key))
    .map((old): QuestionChange => ({ key: old.key, kind: 'removed', parts: [], before: seen(old) }));
  return [...now, ...gone];
}

const seen = (question: Question) => ({
  text: question.text,
  help: question.help,
  choices: choicesOf(question).map(({ label }) => label),
});

/** Which parts of the wording differ: what `wordingOf` looks at, one by one, and which question the condition is about. */
function partsThatDiffer([one, before]: [Question, Questionnaire], [other, after]: [Question, Questionnaire]) {
  const condition = (question: Question, { questions }: Questionnaire) =>
    question.onlyIf && [question.onlyIf.question, conditionOf(question, questions)];
  const labels = (question: Question) => seen(question).choices;
  const differs: [WordingPart, unknown, unknown][] = [
    ['kind', [one.kind, one.scale], [other.kind, other.scale]],
    ['text', one.text, other.text],
    ['help', one.help, other.help],
    ['options', labels(one), labels(other)],
    ['condition', condition(one, before), condition(other, after)],
    ['language', before.language, after.language],
  ];
  return differs.filter(([, a, b]) => canonical(a ?? null) !== canonical(b ?? null)).map(([part]) => part);
}
