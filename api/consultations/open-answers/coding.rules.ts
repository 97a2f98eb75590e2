import { quoted } from '../../shared/errors';
import type { UserError } from '../../shared/payload';
import { Refusals } from '../refusals';
import type { Code } from './code-book';
import { type AnswerCoding, type CodedAnswer, FITS_NONE, plain } from './open-answer.rules';
import {
  type CodeOpenAnswersInput,
  CodingState,
  MAX_CODED,
  type OpenAnswerFilter,
  type OpenAnswerNode,
} from './open-answer.type';

/** Whether an answer is among those that are asked for. */
export function matches(
  answer: OpenAnswerNode,
  { state, code, sentiment, suggestedCode, search }: OpenAnswerFilter,
): boolean {
  const { text, codes } = answer;
  if (state && state !== (codes.length > 0 ? CodingState.CODED : CodingState.UNCODED)) return false;
  if (code && !codes.includes(code)) return false;
  if (sentiment && answer.sentiment !== sentiment) return false;
  if (suggestedCode && !answer.suggestedCodes.includes(suggestedCode)) return false;
  const words = plain(search ?? '').split(/\s+/);
  return words.every((word) => plain(text).includes(word));
}

/** The answers as they are coded from now on, or what is to be repaired first. */
export function codedBy(
  { answers, codes, adds, sentiment }: CodeOpenAnswersInput,
  known: readonly CodedAnswer[],
  book: readonly Code[],
  { by, at }: { by: string; at: Date },
): { coded: (CodedAnswer & { coding: AnswerCoding })[]; userErrors: UserError[] } {
  const problems = new Refusals();
  const wanted = [...new Set(answers)];
  if (wanted.length === 0) problems.refuse(['answers'], 'REQUIRED', 'Kies minstens één antwoord.');
  if (wanted.length > MAX_CODED)
    problems.refuse(
      ['answers'],
      'TOO_MANY_ITEMS',
      `Hooguit ${MAX_CODED} antwoorden tegelijk; dit zijn er ${wanted.length}.`,
    );
  const unknown = codes?.find((one) => one !== FITS_NONE && book.every(({ code }) => code !== one));
  if (unknown !== undefined)
    problems.refuse(['codes'], 'NOT_FOUND', `De code ${quoted(unknown)} staat niet in het codeboek.`);
  if (codes?.includes(FITS_NONE) && new Set(codes).size > 1)
    problems.refuse(['codes'], 'CONTRADICTION', 'Geef codes, of zeg dat er geen past.');
  if (!codes && !sentiment) problems.refuse(['codes'], 'REQUIRED', 'Kies een code of een gevoel.');

  const byId = new Map(known.map((answer) => [answer.id, answer]));
  const found = wanted.flatMap((id) => byId.get(id) ?? []);
  if (found.length < wanted.length)
    problems.refuse(['answers'], 'NOT_FOUND', 'Een van de antwoorden is er niet meer. Kies opnieuw.');

  const coded = found.map((answer) => {
    const before = answer.coding;
    const had = before?.codes ?? [];
    const kept = adds && !codes?.includes(FITS_NONE) ? had : [];
    const all = codes ? [...new Set([...kept, ...codes])] : had;
    // That none fits holds until one does.
    const given = all.length > 1 ? all.filter((code) => code !== FITS_NONE) : all;
    const judged = sentiment ?? before?.sentiment;
    const coding: AnswerCoding = {
      codes: given,
      codedBy: by,
      codedAt: at.toISOString(),
      ...(judged && { sentiment: judged }),
    };
    return { ...answer, coding };
  });
  return { coded, userErrors: problems.userErrors };
}
