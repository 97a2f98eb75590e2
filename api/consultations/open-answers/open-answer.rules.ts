import { createHash } from 'node:crypto';

/** What a resident thinks of it, as a person judged. */
export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** An open answer as it is kept: redacted, and without anything else about who gave it. */
export interface OpenAnswerText {
  /** Names the answer within its question, see {@link answerIdOf}. */
  id: string;
  responseIdHash: string;
  text: string;
  /** Second (Unix time) after which it is forgotten. */
  forgetAt: number;
}

/** Given in place of a code: a person read the answer, and no code fits. No code book can hold it. */
export const FITS_NONE = '-';

/** What a person made of an answer. */
export interface AnswerCoding {
  /** Codes of the code book, or {@link FITS_NONE} alone; empty when nobody gave any yet. */
  codes: string[];
  sentiment?: Sentiment;
  codedBy: string;
  codedAt: string;
}

/** An open answer with its coding, when it has one. */
export interface CodedAnswer extends OpenAnswerText {
  coding?: AnswerCoding;
}

/** Longer answers are cut off: a text without end is no answer, and would not fit where answers are kept. */
export const MAX_ANSWER_CHARACTERS = 4_000;

/**
 * Names an answer. The hash itself is the same for all answers of one respondent, so it is not shown, and names of one
 * respondent's answers have nothing in common. It is a pseudonym all the same: whoever has or guesses the survey tool's
 * numbers can compute which names are of one respondent.
 */
export function answerIdOf(consultation: string, question: string, responseIdHash: string): string {
  return createHash('sha256')
    .update(`${consultation}\n${question}\n${responseIdHash}`)
    .digest('base64url')
    .slice(0, 22);
}

/** Text as it is searched and compared: without capitals and accents. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
