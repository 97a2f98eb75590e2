import { quoted } from '../../shared/errors';
import type { UserError } from '../../shared/payload';
import { Refusals } from '../refusals';
import type { Code } from './code-book';

export const MAX_CODES = 100;
export const MAX_KEYWORDS = 50;
const MAX_LABEL = 100;
const MAX_DESCRIPTION = 500;
const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A code as it is sent in. */
export type CodeGiven = Omit<Code, 'description'> & { description?: string | null };

/** Codes as they are kept, or what is to be repaired first. */
export function codesFrom(given: readonly CodeGiven[]): { codes: Code[]; userErrors: UserError[] } {
  const problems = new Refusals();
  if (given.length > MAX_CODES)
    problems.refuse(['codes'], 'TOO_MANY_ITEMS', `Hooguit ${MAX_CODES} codes; dit zijn er ${given.length}.`);
  const seen = new Set<string>();
  const codes = given.slice(0, MAX_CODES).map((one, i): Code => {
    const at = ['codes', i];
    const { code: name } = one;
    if (!CODE.test(name))
      problems.refuse(
        [...at, 'code'],
        'INVALID_CODE',
        `${quoted(name)} kan geen code zijn: gebruik kleine letters, cijfers en streepjes.`,
      );
    if (seen.has(name)) problems.refuse([...at, 'code'], 'DUPLICATE', `De code ${quoted(name)} staat er twee keer in.`);
    seen.add(name);
    const label = problems.requiredText([...at, 'label'], one.label, MAX_LABEL);
    const description = problems.text([...at, 'description'], one.description, MAX_DESCRIPTION);
    const keywords = keywordsFrom(one.keywords, [...at, 'keywords'], problems);
    return { code: name, label, keywords, ...(description && { description }) };
  });
  return { codes, userErrors: problems.userErrors };
}

function keywordsFrom(given: readonly string[], at: readonly (string | number)[], problems: Refusals): string[] {
  if (given.length > MAX_KEYWORDS) problems.refuse(at, 'TOO_MANY_ITEMS', `Hooguit ${MAX_KEYWORDS} trefwoorden.`);
  const wrong = given.find((word) => !/[\p{L}\d]/u.test(word) || word.length > MAX_LABEL);
  if (wrong !== undefined) problems.refuse(at, 'INVALID_KEYWORD', `${quoted(wrong)} is geen trefwoord.`);
  return [...new Set(given.map((word) => word.trim()))];
}
