import type { UserError } from '../shared/payload';
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
  const userErrors: UserError[] = [];
  const refuse = (path: (string | number)[], code: string, message: string) =>
    userErrors.push({ path: ['input', 'codes', ...path.map(String)], code, message });
  if (given.length > MAX_CODES)
    refuse([], 'TOO_MANY_ITEMS', `Hooguit ${MAX_CODES} codes; dit zijn er ${given.length}.`);

  const seen = new Set<string>();
  const codes = given.slice(0, MAX_CODES).map(({ code: name, label, description, keywords }, i): Code => {
    if (!CODE.test(name))
      refuse(
        [i, 'code'],
        'INVALID_CODE',
        `${short(name)} kan geen code zijn: gebruik kleine letters, cijfers en streepjes.`,
      );
    if (seen.has(name)) refuse([i, 'code'], 'DUPLICATE', `De code ${short(name)} staat er twee keer in.`);
    seen.add(name);
    if (label.trim() === '') refuse([i, 'label'], 'REQUIRED', `Geef de code ${short(name)} een naam.`);
    if (label.length > MAX_LABEL) refuse([i, 'label'], 'TOO_LONG', `Hooguit ${MAX_LABEL} tekens.`);
    if ((description ?? '').length > MAX_DESCRIPTION)
      refuse([i, 'description'], 'TOO_LONG', `Hooguit ${MAX_DESCRIPTION} tekens.`);
    if (keywords.length > MAX_KEYWORDS)
      refuse([i, 'keywords'], 'TOO_MANY_ITEMS', `Hooguit ${MAX_KEYWORDS} trefwoorden.`);
    const wrong = keywords.find((word) => !/[\p{L}\d]/u.test(word) || word.length > MAX_LABEL);
    if (wrong !== undefined) refuse([i, 'keywords'], 'INVALID_KEYWORD', `${short(wrong)} is geen trefwoord.`);
    const kept: Code = { code: name, label: label.trim(), keywords: [...new Set(keywords.map((word) => word.trim()))] };
    return description?.trim() ? { ...kept, description: description.trim() } : kept;
  });
  return { codes, userErrors };
}

const short = (text: string) => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
