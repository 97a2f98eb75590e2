import { JobFailure } from '../jobs/job-tools';
import type { Question } from '../question';
import { choiceFinder } from './cell.rules';
import type { ColumnFound } from './import-outcome';
import { PersonalTally, personalByForm, personalByValue } from './personal-data.rules';
import { PERSONAL_DATA_NL } from './personal-data-names';

/** In these a value that looks like a name need not be one: "Online Panel". */
const FORMED = new Set(['time', 'source', 'postcode']);

/** Watches all columns for what nobody may send us: a column need not hold what its name says. */
export class ColumnWatch {
  private readonly watched: { column: ColumnFound; index: number; tally: PersonalTally }[];

  constructor(
    private readonly columns: readonly ColumnFound[],
    questions: readonly Question[],
  ) {
    this.watched = columns.map((column, index) => ({
      column,
      index,
      tally: new PersonalTally(lookAt(column, questions)),
    }));
  }

  /** Looks at rows. */
  see(rows: readonly (readonly string[])[]): void {
    for (const { index, tally } of this.watched) for (const row of rows) tally.see(row[index] ?? '');
  }

  /** @throws JobFailure PERSONAL_DATA, with what to do, when a column holds something of persons. */
  judge(outcome: object): void {
    for (const { column, tally } of this.watched) column.personal ??= tally.verdict() ?? null;
    const refused = this.columns.filter(({ personal }) => personal !== null);
    if (refused.length === 0) return;
    const told = refused.map(({ column, personal }) => `"${column}" (${personal && PERSONAL_DATA_NL[personal]})`);
    const which = refused.length === 1 ? 'deze kolom' : 'deze kolommen';
    const message = `Dit bestand bevat gegevens van personen, in ${told.join(', ')}. Het is niet ingelezen en al verwijderd. Haal ${which} eruit en stuur het bestand opnieuw.`;
    throw new JobFailure('PERSONAL_DATA', message, outcome);
  }
}

/**
 * How the values of a column are looked at. Names of sources and labels of options may look like names of people, and
 * a label may be an address to write to: there only what has a form of its own, and is no option, is of a person.
 */
function lookAt({ use }: ColumnFound, questions: readonly Question[]): typeof personalByValue {
  const question = use && 'question' in use ? questions.find(({ key }) => key === use.question) : undefined;
  if (question && question.kind !== 'open') {
    const find = choiceFinder(question);
    return (value) => (find(value.trim()) === undefined ? personalByForm(value) : undefined);
  }
  return use && FORMED.has(use.kind) ? personalByForm : personalByValue;
}
