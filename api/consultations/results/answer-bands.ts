import type { Question } from '../question';
import { choicesOf } from '../question';

/** Answers that are counted as one in groups. */
export interface AnswerBand {
  /** Its lowest and highest answer: `6-7`. */
  code: string;
  /** What people call it, in Dutch. */
  label: string;
  /** Codes of the answers in it. */
  options: string[];
}

/** A band as a part of a scale: what it is called, and its lowest and highest score. */
type Part = readonly [name: string, lowest: number, highest: number];

/** As Dutch schools read a grade, and as the net promoter score is defined (Reichheld, 2003). */
const PARTS: Record<'grade' | 'nps', readonly Part[]> = {
  grade: [
    ['Onvoldoende', 1, 5],
    ['Voldoende', 6, 7],
    ['Goed', 8, 10],
  ],
  nps: [
    ['Criticus', 0, 6],
    ['Passief', 7, 8],
    ['Promotor', 9, 10],
  ],
};

/**
 * The bands of a grade and of a 0 to 10 scale, the lowest first; none for other questions. Ten or eleven answers over
 * some dozens of groups are mostly about a few people each; of three bands most can be shown.
 */
export function bandsOf(question: Pick<Question, 'kind' | 'scale' | 'options'>): AnswerBand[] {
  const { kind, scale } = question;
  if (kind !== 'scale' || (scale !== 'grade' && scale !== 'nps')) return [];
  const choices = choicesOf(question);
  return PARTS[scale].map(([name, lowest, highest]) => ({
    code: `${lowest}-${highest}`,
    label: `${name} (${lowest}–${highest})`,
    options: choices.filter(({ score = Number.NaN }) => score >= lowest && score <= highest).map(({ code }) => code),
  }));
}
