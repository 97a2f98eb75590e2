import type { UserError } from '../shared/payload';
import type { Profile, UpdateProfileInput } from './profile.type';

/** The new texts of a profile, as {@link editOf} decided them: a value to store, or null to empty. */
export type ProfileTexts = Omit<UpdateProfileInput, 'id' | 'version' | 'idempotencyKey'>;

/** What audit records keep of a profile: texts about a kind of residents, and of no person. */
export const AUDITED_PROFILE_FIELDS = [
  'name',
  'summary',
  'engagement',
  'trust',
  'participation',
  'communication',
  'tone',
  'channels',
  'forms',
  'motives',
  'barriers',
  'demography',
  'source',
  'version',
] as const satisfies (keyof Profile)[];

/** Longest text and longest list item, in characters; most items of a list. */
const MAX_TEXT = 2_000;
const MAX_ITEM = 200;
const MAX_ITEMS = 20;

const REQUIRED = ['name', 'source'];

/** What an edit would store, or what is to be repaired first. Texts are trimmed; an empty text is no text. */
export function editOf({ id: _, version: _version, idempotencyKey: _key, ...input }: UpdateProfileInput): {
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
