import { createHash } from 'node:crypto';
import { canonical } from '../shared/canonical';

/** Most questions of a questionnaire and most options of a question. */
export const MAX_QUESTIONS = 100;
export const MAX_OPTIONS = 50;
/** Most versions of the questionnaire of one consultation. */
export const MAX_VERSIONS = 50;

/** How residents answer: one option, several options, a point on a scale, options in order, or their own words. */
export type QuestionKind = 'one-choice' | 'several-choices' | 'scale' | 'ranking' | 'open';

/** What a scale runs over: labels in order, a grade from 1 to 10, or 0 to 10 with a net promoter score. */
export type ScaleKind = 'labels' | 'grade' | 'nps';

/** An answer to choose, in the exact words residents saw. */
export interface Option {
  /** Stable within the question, as imports and results name it. */
  code: string;
  label: string;
}

/** A question in the exact words residents saw. */
export interface Question {
  /** Stable within the consultation, over versions: `q3`. */
  key: string;
  kind: QuestionKind;
  text: string;
  /** Explanation under the question, when residents saw one. */
  help?: string;
  /** Title of the group it stood under. */
  group?: string;
  /** What could be chosen, in order. Empty for an open question, and for a grade or NPS, which speak for themselves. */
  options: Option[];
  /** For a scale only. */
  scale?: ScaleKind;
  /** Asked only of those who gave one of these answers to an earlier question; they are its base. */
  onlyIf?: { question: string; options: string[] };
}

/** A version of what a consultation asks. Once responses belong to it, it never changes. */
export interface Questionnaire {
  consultation: string;
  /** From 1. */
  version: number;
  /** Language of the words: `nl`. */
  language: string;
  /** The questions in the order in which residents saw them. */
  questions: Question[];
}

/** A version of a questionnaire as it is kept. */
export interface KeptQuestionnaire extends Questionnaire {
  /** Counts the saves of all versions together, so that two people who edit do not lose each other's words. */
  revision: number;
  /** When it was last saved (ISO 8601). */
  savedAt: string;
  /** Since when residents may have seen it, because it was opened or responses came in; it never changes after. */
  usedAt?: string;
}

/** An answer that can be counted, with its value where answers have one. */
export interface Choice extends Option {
  /** Value on the scale; undefined when the answers have no order. */
  score?: number;
}

const RANGES = { grade: [1, 10], nps: [0, 10] } as const;

/** What can be counted of a question: its options, or the points of its scale. Empty for an open question. */
export function choicesOf({ kind, scale, options }: Pick<Question, 'kind' | 'scale' | 'options'>): Choice[] {
  if (kind !== 'scale') return options;
  if (scale !== 'grade' && scale !== 'nps') return options.map((option, i) => ({ ...option, score: i + 1 }));
  const [lowest, highest] = RANGES[scale];
  return Array.from({ length: highest - lowest + 1 }, (_, i) => {
    const score = lowest + i;
    return { code: String(score), label: String(score), score };
  });
}

/**
 * Stands for the wording of a question: the same for two questions only when residents saw the same words, the same
 * options in the same order, in the same language, and were asked it after the same answers to an earlier question. Keys
 * and codes are no words: another numbering asks the same. The words of the earlier question stand apart from it.
 * @param questions those it stood among, for the words of its condition.
 */
export function wordingOf(question: Question, { language, questions }: Pick<Questionnaire, 'language' | 'questions'>) {
  const { kind, text, help, scale } = question;
  const [onlyIf, choices] = [conditionOf(question, questions), choicesOf(question).map(({ label }) => label)];
  const seen = { kind, text, help, scale, onlyIf, language, choices };
  return createHash('sha256').update(canonical(seen)).digest('base64url').slice(0, 16);
}

/** The answers after which a question is asked, as residents saw them and in their order; undefined when all are asked. */
export function conditionOf({ onlyIf }: Question, questions: readonly Question[]): string[] | undefined {
  const earlier = onlyIf && questions.find(({ key }) => key === onlyIf.question);
  if (!earlier) return undefined;
  return choicesOf(earlier).flatMap(({ code, label }) => (onlyIf.options.includes(code) ? [label] : []));
}
