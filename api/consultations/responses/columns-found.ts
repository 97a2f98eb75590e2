import { JobFailure } from '../jobs/job-tools';
import type { Question } from '../question';
import { type ColumnMapping, MAX_COLUMNS, placeOfUse } from './column';
import { isAboutChoices, isOther, proposedUse } from './column-names.rules';
import type { ColumnFound } from './import-outcome';
import { personalByName } from './personal-data.rules';

/** What people decided about columns: for this import, and before. */
export interface Decided {
  given: readonly ColumnMapping[];
  remembered: readonly ColumnMapping[];
}

/** What every column of a file holds: as was decided for it, else as its name says. The first to hold something has it. */
export function columnsFound(
  header: readonly string[],
  questions: readonly Question[],
  { given, remembered }: Decided,
): ColumnFound[] {
  const decidedBy = (list: readonly ColumnMapping[], column: string) => list.find((one) => one.column === column)?.use;
  const columns = header.map((column): ColumnFound => {
    const personal = isAboutChoices(column, questions) ? null : (personalByName(column) ?? null);
    const isWords = isOther(column);
    const mine = decidedBy(given, column);
    if (mine) return { column, use: mine, origin: 'given', personal, isWords };
    const known = decidedBy(remembered, column);
    if (known) return { column, use: known, origin: 'remembered', personal, isWords };
    const use = proposedUse(column, questions) ?? null;
    return { column, use, origin: use ? 'proposed' : 'unknown', personal, isWords };
  });
  return withoutDoubles(columns);
}

/** A proposal gives way to what people decided, and to an earlier proposal. */
function withoutDoubles(columns: ColumnFound[]): ColumnFound[] {
  const decided = columns.filter(({ origin }) => origin === 'given' || origin === 'remembered');
  const taken = new Set(decided.map(({ use }) => use && placeOfUse(use)));
  return columns.map((one) => {
    if (one.origin !== 'proposed' || !one.use) return one;
    const place = placeOfUse(one.use);
    if (place === undefined || !taken.has(place)) {
      taken.add(place);
      return one;
    }
    return { ...one, use: null, origin: 'unknown' };
  });
}

/** The names of a file's columns; those without a name are told by their number. @throws JobFailure DOUBLE_COLUMN, TOO_MANY_COLUMNS. */
export function namesOf(header: readonly string[]): string[] {
  if (header.length > MAX_COLUMNS) {
    const message = `Dit bestand heeft ${header.length} kolommen; hooguit ${MAX_COLUMNS} kan. Laat weg wat niet nodig is.`;
    throw new JobFailure('TOO_MANY_COLUMNS', message);
  }
  const names = header.map((name, i) => (name === '' ? `kolom ${i + 1}` : name));
  const double = names.find((name, i) => names.indexOf(name) !== i);
  if (double === undefined) return names;
  throw new JobFailure('DOUBLE_COLUMN', `Twee kolommen heten "${double}": geef ze in het bestand verschillende namen.`);
}

/** @throws JobFailure when rows cannot be read with these columns; with what to do. */
export function mustBeReadable(
  columns: readonly ColumnFound[],
  questions: readonly Question[],
  source: string | undefined,
  outcome: object,
): void {
  const fail = (code: string, message: string) => {
    throw new JobFailure(code, message, outcome);
  };
  const seen = new Map<string, string>();
  for (const { column, use } of columns) {
    const place = use && placeOfUse(use);
    const other = place && seen.get(place);
    if (other)
      fail('DOUBLE_USE', `De kolommen "${other}" en "${column}" zijn aan hetzelfde gekoppeld: houd er één over.`);
    if (place) seen.set(place, column);
    if (use && 'question' in use && !fits(use, questions))
      fail(
        'UNKNOWN_QUESTION',
        `"${column}" is gekoppeld aan iets wat deze vragenlijst niet heeft: koppel de kolom opnieuw.`,
      );
  }
  if (!seen.has('id')) fail('NO_ID_COLUMN', 'Geen kolom heeft het nummer van de reactie: koppel er een.');
  if (!seen.has('time')) fail('NO_TIME_COLUMN', 'Geen kolom zegt wanneer een vragenlijst is verstuurd: koppel er een.');
  if (!seen.has('source') && source === undefined)
    fail(
      'NO_SOURCE',
      'Geen kolom zegt op welke manier een bewoner is uitgenodigd: koppel er een, of kies één manier van uitnodigen voor het hele bestand.',
    );
  if (!columns.some(({ use }) => use && 'question' in use))
    fail('NO_ANSWERS', 'Geen kolom is gekoppeld aan een vraag: klopt de versie van de vragenlijst?');
}

function fits(use: Extract<ColumnMapping['use'], { question: string }>, questions: readonly Question[]): boolean {
  const question = questions.find(({ key }) => key === use.question);
  if (!question) return false;
  if (use.kind === 'option') return question.options.some(({ code }) => code === use.option);
  if (use.kind === 'place')
    return question.kind === 'ranking' && use.place >= 1 && use.place <= question.options.length;
  return true;
}
