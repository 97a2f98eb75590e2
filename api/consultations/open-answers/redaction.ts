import { nameRules } from './redaction-names';

/** What is replaced by which mark. Rules are applied in order: the first that knows a piece of text names it. */
export interface RedactionRule {
  mark: string;
  pattern: RegExp;
  /** Whether a match is meant; by default every match is. */
  means?(match: string, after: string): boolean;
}

const STREET =
  '(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|steeg|dreef|plantsoen|markt|boulevard|allee|park|poort|wal|hoek)';
/** Words after a number that make it an amount: "in het Julianapark 2 keer per week". */
const UNITS =
  /^\s*(?:jaar|jaren|keer|maal|km|kilometer|meter|uur|minuten|dagen|weken|maanden|euro|mensen|personen|kinderen|huizen|woningen|auto|x\b|%|procent)/i;
const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text);
const digitsOf = (text: string) => text.replace(/\D/g, '').length;

/** Numbers, addresses on the internet and addresses of houses, which have a form of their own. */
const formRules: RedactionRule[] = [
  { mark: '[e-mail]', pattern: /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  { mark: '[link]', pattern: /(?:https?:\/\/|www\.)\S+/giu },
  {
    mark: '[link]',
    pattern:
      /(?<![\p{L}\d])[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.(?:nl|com|org|net|eu|be|info)(?![\p{L}\d])(?:\/\S*)?/giu,
  },
  { mark: '[ip-adres]', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]\d)/g },
  { mark: '[ip-adres]', pattern: /(?<![\p{L}\d])(?:[\da-f]{1,4}:){3,7}(?::?[\da-f]{1,4}){1,4}(?![\p{L}\d])/giu },
  { mark: '[rekeningnummer]', pattern: /(?<![\p{L}\d])[a-z]{2}\s?\d{2}\s?[a-z]{4}(?:\s?\d){10}(?!\d)/giu },
  {
    mark: '[rekeningnummer]',
    pattern: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}(?:\s?[A-Z\d]{1,3})?(?![\p{L}\d])/gu,
  },
  {
    mark: '[kenteken]',
    pattern: /(?<![\p{L}\d-])(?=[A-Z\d-]*\d)(?=[\d-]*[A-Z])[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,2}(?![\p{L}\d-])/gu,
  },
  {
    mark: '[adres]',
    pattern:
      /(?<![\p{L}\d])[1-9]\d{3}\s?[A-Z]{2}(?![\p{L}\d])(?:[\s,]*(?:nr\.?|nummer|huisnummer)?\s*\d{1,5}\s?[a-zA-Z]?(?![\p{L}\d]))?/gu,
  },
  { mark: '[adres]', pattern: /(?<![\p{L}\d])[1-9]\d{3}[a-z]{2}(?![\p{L}\d])(?:[\s,]*\d{1,5}[a-z]?(?![\p{L}\d]))?/gu },
  {
    mark: '[adres]',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:\\p{Lu}[\\p{L}'’.-]*\\s(?:(?:van|de|der|den|het|ten|ter|'t)\\s)*)*[\\p{L}'’-]+${STREET}\\s+(?:nr\\.?\\s*|nummer\\s*|huisnummer\\s*)?\\d{1,5}(?:\\s?-\\s?\\d{1,4}|\\s?[a-zA-Z])?(?![\\p{L}\\d])`,
      'gu',
    ),
    means: (_, after) => !UNITS.test(after),
  },
  {
    mark: '[adres]',
    pattern:
      /(?<=(?<!\p{L})(?:woon|woont|wonen|adres is|huis staat)\s(?:(?:zelf|nu|al jaren)\s)?(?:(?:op|aan|in)\s)?(?:(?:de|het)\s)?)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*\s\d{1,5}\s?[a-zA-Z]?(?![\p{L}\d])/gu,
  },
  {
    mark: '[adres]',
    pattern: /(?<!\p{L})(?:huisnummer|huisnr\.?|op nummer|op nr\.?)\s*\d{1,5}\s?[a-zA-Z]?(?![\p{L}\d])/giu,
  },
  { mark: '[telefoonnummer]', pattern: /(?<!\d)(?:\+|00)\d{2}(?:[\s.-]?\(0\))?(?:[\s.-]?\d){8,10}(?!\d)/g },
  { mark: '[telefoonnummer]', pattern: /(?<!\d)\(?0\d(?:\)?[\s.-]{0,2}\d){8}(?!\d)/g },
  { mark: '[datum]', pattern: /(?<!\d)\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:19|20)?\d\d(?!\d)/g },
  {
    mark: '[datum]',
    pattern:
      /(?<=(?<!\p{L})(?:geboren(?:\s(?:in|op))?|geboortejaar(?:\sis)?|bouwjaar)\s)(?:\d{1,2}\s\p{L}+\s)?(?:19|20)\d\d(?!\d)/giu,
  },
  // Thousands with points are how amounts are written; numbers of people and accounts are not.
  { mark: '[nummer]', pattern: /(?<![\d.,])\d(?:[\s.-]?\d){6,}(?!\d)/g, means: (match) => !isAmountOrPeriod(match) },
  { mark: '[nummer]', pattern: /(?<![\d.,])\d{4,}(?!\d)/g, means: (match) => !isYear(match) },
];

function isAmountOrPeriod(text: string): boolean {
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return true;
  // "2023-2024", and several numbers in a row that are no number together: "2019 2020 2021".
  return text.split(/[\s.-]/).every((part) => isYear(part) || (digitsOf(part) < 4 && digitsOf(text) < 7));
}

/** What tells who wrote or is meant, in the order in which it is looked for. */
const rules: RedactionRule[] = [...formRules, ...nameRules];

/**
 * A text with what tells who wrote it or who is meant replaced by visible marks: `[naam]`, `[e-mail]`,
 * `[telefoonnummer]`, `[adres]`, `[nummer]`, … By rule, so neither complete nor exact: it takes away what has a known
 * form or stands where names stand. A person still reads every text that is shown to others.
 */
export function redacted(text: string): string {
  return rules.reduce(
    (so, { mark, pattern, means }) =>
      so.replace(pattern, (match: string, ...rest: unknown[]) => {
        const [whole, offset] = placeOf(rest);
        return !means || means(match, whole.slice(offset + match.length)) ? mark : match;
      }),
    text,
  );
}

/** The whole text and where the match lies in it, after the groups of the pattern. */
function placeOf(rest: unknown[]): [string, number] {
  const at = rest.findIndex((one) => typeof one === 'number');
  return [String(rest[at + 1]), rest[at] as number];
}
