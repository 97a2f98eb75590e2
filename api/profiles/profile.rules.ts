import type { UserError } from '../shared/payload';
import type { ProfileTexts } from './profile.repository';
import type { UpdateProfileInput } from './profile.type';

/** Longest text and longest list item, in characters; most items of a list. */
const MAX_TEXT = 2_000;
const MAX_ITEM = 200;
const MAX_ITEMS = 20;

const REQUIRED = ['name', 'source'];

/** What an edit would store, or what is to be repaired first. Texts are trimmed; an empty text is no text. */
export function editOf({ id: _, version: _version, ...input }: UpdateProfileInput): {
  texts: ProfileTexts;
  userErrors: UserError[];
} {
  const userErrors: UserError[] = [];
  const refuse = (field: string, code: string, message: string) =>
    userErrors.push({ path: ['input', field], code, message });
  const texts: Record<string, string | string[] | null> = {};
  for (const [field, value] of Object.entries(input)) {
    if (value === undefined) continue;
    if (Array.isArray(value) || (value === null && LISTS.has(field))) {
      const items = (value ?? []).map((item: string) => item.trim()).filter((item: string) => item !== '');
      if (items.length > MAX_ITEMS)
        refuse(field, 'TOO_MANY_ITEMS', `Hooguit ${MAX_ITEMS} regels; dit zijn er ${items.length}.`);
      const long = items.find((item: string) => item.length > MAX_ITEM);
      if (long) refuse(field, 'TOO_LONG', `Hooguit ${MAX_ITEM} tekens per regel; "${long.slice(0, 30)}…" is langer.`);
      texts[field] = items;
    } else {
      const text = value?.trim() || null;
      if (text === null && REQUIRED.includes(field)) refuse(field, 'REQUIRED', 'Dit veld mag niet leeg zijn.');
      if (text && text.length > MAX_TEXT)
        refuse(field, 'TOO_LONG', `Hooguit ${MAX_TEXT} tekens; dit zijn er ${text.length}.`);
      texts[field] = text;
    }
  }
  return { texts: texts as ProfileTexts, userErrors };
}

const LISTS = new Set(['channels', 'forms', 'motives', 'barriers']);
