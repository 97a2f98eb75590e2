import { quoted } from '../../shared/errors';
import type { UserError } from '../../shared/payload';
import { Refusals } from '../refusals';
import { redacted } from './redaction';

/** A quote that a person released to be shown with published results. */
export interface Quote {
  id: string;
  consultation: string;
  /** Key of the question it answers. */
  question: string;
  /** Id of the answer; absent once withdrawn. */
  answer?: string;
  responseIdHash?: string;
  /** What may be shown; absent once withdrawn. */
  text?: string;
  releasedBy: string;
  releasedAt: string;
  withdrawnAt?: string;
  version: number;
  /** Second (Unix time) after which it is forgotten; absent once published. */
  forgetAt?: number;
}

/** The mark of words that were left out. */
export const LEFT_OUT = '[…]';

/** Marks that redaction by rule leaves, or that a person writes for what is to be hidden. */
const MARK = /^\[[\p{L} -]{1,30}\]$/u;
const wordsOf = (text: string): string[] => text.match(/\[[^\]]*\]|[^\s[\]]+/gu) ?? [];
/** A word as it is compared: capitals, and signs around it, may change where a quote is cut. */
const bare = (word: string): string => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '').toLowerCase();

/**
 * Whether a quote says nothing that the redacted answer does not: its words are words of the answer in the same order,
 * between which others may be left out, and marks. Nothing can be added or put in another order.
 */
export function isPartOf(quote: string, answer: string): boolean {
  const rest = wordsOf(answer).map((word) => (MARK.test(word) ? word : bare(word)));
  let at = 0;
  for (const word of wordsOf(quote)) {
    if (word === LEFT_OUT || (MARK.test(word) && !rest.includes(word))) continue;
    const wanted = MARK.test(word) ? word : bare(word);
    if (wanted === '') continue;
    const found = rest.indexOf(wanted, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

const MAX_QUOTE = 1_000;

/** The text of a quote as it may be shown, or what is to be repaired first. @param answer the redacted answer. */
export function quoteFrom(given: string, answer: string): { text: string; userErrors: UserError[] } {
  const problems = new Refusals();
  const text = problems.requiredText(['text'], given.replace(/\s+/g, ' '), MAX_QUOTE);
  if (!isPartOf(text, answer))
    problems.refuse(
      ['text'],
      'NOT_PART_OF_ANSWER',
      `Een citaat bestaat uit woorden van het antwoord, in dezelfde volgorde. Weglaten mag, met ${LEFT_OUT} ervoor in de plaats; iets toevoegen of veranderen niet.`,
    );
  if (redacted(text) !== text)
    problems.refuse(
      ['text'],
      'TELLS_WHO',
      `Hierin staat nog iets dat op een persoon wijst. Laat het weg, zoals hier: ${quoted(redacted(text))}.`,
    );
  return { text, userErrors: problems.userErrors };
}
