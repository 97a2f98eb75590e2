import { isDate } from '../../shared/iso-date';
import { type Choice, choicesOf, type Question } from '../question';
import { fold } from './column';
import type { Gender } from './response';

/** A moment that a file tells: as UTC, and the day on which it was in the Netherlands. */
export interface Moment {
  at: string;
  day: string;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const DUTCH = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** A moment as survey tools and spreadsheets write it, Dutch time unless it says otherwise; undefined when it is none. */
export function momentOf(text: string): Moment | undefined {
  const value = text.trim();
  const iso = ISO.exec(value);
  const [, d, m, y, h, min, s] = iso ? [] : (DUTCH.exec(value) ?? []);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [y, m, d];
  if (year === undefined) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  const clock = iso ? [iso[4], iso[5], iso[6]] : [h, min, s];
  const [hours, minutes, seconds] = clock.map((one) => Number(one ?? 0)) as [number, number, number];
  if (!isDate(date)) return undefined;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const zone = iso?.[7];
  const offset = zone === undefined ? dutchOffset(date) : zone === 'Z' ? 0 : minutesOf(zone);
  const ms = midnight + ((hours * 60 + minutes) * 60 + seconds) * 1_000 - offset * 60_000;
  const there = zone === undefined ? date : new Date(ms + dutchOffset(date) * 60_000).toISOString().slice(0, 10);
  return { at: new Date(ms).toISOString(), day: there };
}

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');
const minutesOf = (zone: string) =>
  (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));

const offsets = new Map<string, number>();
const zoneName = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** Minutes the Netherlands were ahead of UTC at noon of a day: exact but for the night in which the clock changes. */
function dutchOffset(day: string): number {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const parts = zoneName.formatToParts(new Date(`${day}T12:00:00Z`));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT+01:00';
  const offset = name === 'GMT' ? 0 : minutesOf(name.slice(3));
  offsets.set(day, offset);
  return offset;
}

/** An age band as the consultation names it, from the band in other words or an age in years; undefined when neither. */
export function ageBandOf(text: string, bands: readonly string[]): string | undefined {
  const exact = bands.find((band) => band === text.trim());
  if (exact) return exact;
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const isOpen = /\+|ouder|older|meer/i.test(text);
  if (numbers.length === 2) return bands.find((band) => band === `${numbers[0]}-${numbers[1]}`);
  const [age] = numbers;
  if (age === undefined || numbers.length !== 1) return undefined;
  if (isOpen) return bands.find((band) => band === `${age}+`);
  return /^\s*\d+(\s*jaar)?\s*$/i.test(text) ? bands.find((band) => isWithin(age, band)) : undefined;
}

function isWithin(age: number, band: string): boolean {
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(band) ?? [];
  return from !== undefined && age >= Number(from) && age <= Number(to ?? 120);
}

const GENDERS_NL = new Map<string, Gender>([
  ...['v', 'f', 'vrouw', 'female', 'woman', 'vrouwelijk'].map((word) => [word, 'female'] as const),
  ...['m', 'man', 'male', 'mannelijk'].map((word) => [word, 'male'] as const),
  ...['x', 'o', 'anders', 'other', 'non binair', 'nonbinair', 'divers', 'genderneutraal'].map(
    (word) => [word, 'other'] as const,
  ),
]);

/** A gender; undefined when it is none that we know. */
export const genderOf = (text: string): Gender | undefined => GENDERS_NL.get(fold(text));

/** Whether a value says that the resident did not want to say. */
export const isUntold = (text: string): boolean =>
  text === '' ||
  /^(n a|nvt|n v t|onbekend|unknown|geen antwoord|no answer|((dat )?(zeg|wil) ik )?(liever )?niet( zeggen)?)$/.test(
    fold(text),
  );

/** Yes or no, as people and survey tools write it, empty is no; undefined when it is neither. */
export function yesOrNo(text: string): boolean | undefined {
  // As LimeSurvey writes it, which is most of what comes by.
  if (text === 'Y') return true;
  if (text === 'N' || text === '') return false;
  const value = fold(text);
  if (['y', 'j', 'ja', 'yes', '1', 'true', 'waar', 'x'].includes(value)) return true;
  return ['', 'n', 'nee', 'no', '0', 'false', 'onwaar', 'n a'].includes(value) ? false : undefined;
}

/** The code of an answer that can be chosen, by its code or its label; undefined when there is none such. */
export type ChoiceFinder = (text: string) => string | undefined;

/** LimeSurvey's own code for what stands beside the options. */
const OTHER = '-oth-';
const MAX_KNOWN = 1_000;

/** How the choices of a question are found. */
export function choiceFinder(question: Question): ChoiceFinder {
  const choices: Choice[] = choicesOf(question);
  const found = new Map<string, string>();
  // What comes last stays: a code counts before a label that reads the same.
  for (const { code, label } of choices) found.set(fold(label), code);
  for (const { code } of choices) found.set(fold(code), code);
  const exact = new Map(choices.map(({ code }) => [code, code]));
  const other = choices.find(({ code }) => ['other', 'oth', 'anders', 'overig'].includes(fold(code)));
  found.delete('');
  return (text) => {
    const known = exact.get(text);
    if (known !== undefined) return known;
    const code = text === OTHER ? other?.code : found.get(fold(text));
    // Few texts come back often: they are folded once.
    if (code !== undefined && exact.size < MAX_KNOWN) exact.set(text, code);
    return code;
  };
}

/** The pieces of a cell with several answers, in order. A label may hold a comma: that separates only when needed. */
export function piecesOf(text: string, find: ChoiceFinder): string[] {
  const pieces = text
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return pieces.flatMap((piece) =>
    find(piece) === undefined && piece.includes(',')
      ? piece
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '')
      : [piece],
  );
}
