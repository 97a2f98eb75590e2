import { JobFailure } from '../jobs/job-tools';
import type { Question } from '../question';
import type { ColumnFound } from './import-outcome';
import { PersonalTally } from './personal-data.rules';
import { PERSONAL_DATA_NL } from './personal-data-names';

/** Watches the columns in which anything may stand, for what nobody may send us. */
export class ColumnWatch {
  private readonly watched: { column: ColumnFound; index: number; tally: PersonalTally }[];

  constructor(
    private readonly columns: readonly ColumnFound[],
    questions: readonly Question[],
  ) {
    const open = new Set(questions.filter(({ kind }) => kind === 'open').map(({ key }) => key));
    const isFree = ({ use }: ColumnFound) =>
      !use || use.kind === 'ignored' || use.kind === 'id' || ('question' in use && open.has(use.question));
    this.watched = columns.flatMap((column, index) =>
      isFree(column) ? [{ column, index, tally: new PersonalTally() }] : [],
    );
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
