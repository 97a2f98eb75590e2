import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DigestSet } from '../../shared/digest-set';
import type { InputFile } from '../../shared/read/input-file';
import type { Consultation } from '../consultation';
import type { ImportTask, Job } from '../jobs/job';
import { JobFailure, type Report, type TaskKind, type WorkerTools } from '../jobs/job-tools';
import type { Questionnaire } from '../question';
import type { ColumnMapping } from './column';
import { ColumnWatch } from './column-watch';
import { columnsFound, mustBeReadable, namesOf } from './columns-found';
import { openTable, understood } from './import-file';
import type { ColumnFound, ImportOutcome } from './import-outcome';
import { Placements } from './placement';
import type { Draft } from './response.repository';
import { responseDigest } from './response-hash';
import { retentionEnd } from './retention.rules';
import { type RowReading, rowReader, wordsReader } from './row.rules';
import { RowTally } from './row-tally';
import { told } from './told-problem';
import { withdrawnFrom } from './withdrawn';

const WITHDRAWN = {
  code: 'WITHDRAWN',
  message: 'De bewoner van deze rij heeft zich teruggetrokken: de rij wordt niet opnieuw bewaard.',
  isRefused: true,
};

type ImportJob = Job & { task: ImportTask };

/** Reads a file of responses; stores them, unless it is a dry run. */
export const importKind: TaskKind<ImportTask> = {
  async run(job, tools, report) {
    const folder = await mkdtemp(path.join(tmpdir(), 'responses-'));
    try {
      const file = path.join(folder, 'upload');
      if (!(await tools.files.fetch(job.task.upload, file)))
        throw new JobFailure('UPLOAD_GONE', 'Het bestand is er niet (meer): stuur het opnieuw.');
      const outcome = await new Import(job, tools, report).run(await openTable(file));
      if (outcome.isStored) await tools.files.remove(job.task.upload);
      return outcome;
    } catch (error) {
      // What nobody may send us does not stay.
      if (error instanceof JobFailure && error.code === 'PERSONAL_DATA') await tools.files.remove(job.task.upload);
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** One import, from a file to what can be seen of it. */
class Import {
  private readonly tally = new RowTally();
  /** Ids of the responses that count, of earlier imports too. */
  private readonly ids = new DigestSet();
  /** In the order of the file. */
  private readonly refusedLines: number[] = [];
  private columns: ColumnFound[] = [];
  private isWithdrawn: (responseId: string) => boolean = () => false;

  constructor(
    private readonly job: ImportJob,
    private readonly tools: WorkerTools,
    private readonly report: Report,
  ) {}

  async run(input: InputFile): Promise<ImportOutcome> {
    const { consultation, questionnaire } = await this.about();
    const read = await this.reader(input, consultation, questionnaire);
    // A worker that died after its import was accepted has a follower, which does what was left.
    const wasStored = (await this.tools.responses.imports(consultation.id)).some(({ id }) => id === this.job.id);
    const draft = this.job.task.isDryRun || wasStored ? undefined : await this.begin(consultation);
    for await (const batch of this.tools.responses.batches(consultation.id, this.job.id)) {
      for (const { id } of batch) this.ids.add(responseDigest(consultation.id, id));
    }
    this.isWithdrawn = await withdrawnFrom(consultation.id, this.tools);
    let isStored = wasStored;
    try {
      const isComplete = await this.readRows(input, read, consultation, draft);
      if (draft && isComplete) {
        await draft.accept();
        isStored = true;
      }
    } catch (error) {
      await draft?.abandon();
      throw error;
    }
    await this.tools.jobs.keepRows(this.job.id, this.tally.listed);
    if (isStored) await this.keepWords(input, read, consultation);
    if (draft && !isStored) throw this.stopped();
    return this.outcome(isStored);
  }

  private async about(): Promise<{ consultation: Consultation; questionnaire: Questionnaire }> {
    const { consultation: id, task } = this.job;
    const consultation = await this.tools.consultations.get(id);
    if (!consultation) throw new JobFailure('NOT_FOUND', 'Deze consultatie is er niet meer.');
    // Frozen before it is read, so that answers are held against the words that stay.
    const questionnaire = task.isDryRun
      ? await this.tools.questionnaires.get(id, task.questionnaire)
      : await this.tools.questionnaires.markUsed(id, task.questionnaire);
    if (!questionnaire)
      throw new JobFailure('NOT_FOUND', `Versie ${task.questionnaire} van de vragenlijst is er niet.`);
    if (this.tools.catalogue.postcodes(consultation.edition) === undefined) {
      const message = `De postcodes van jaargang ${consultation.edition} zijn niet ingelezen: zonder die weten we niet bij welke wijk een reactie hoort.`;
      throw new JobFailure('NO_POSTCODES', message);
    }
    return { consultation, questionnaire };
  }

  /** How the rows are read; refuses a file whose columns say that it cannot or may not be. */
  private async reader(input: InputFile, consultation: Consultation, { version, questions }: Questionnaire) {
    const { task } = this.job;
    const header = namesOf(input.header);
    const remembered = (await this.tools.mappings.get(consultation.id)).columns;
    this.columns = columnsFound(header, questions, { given: task.mapping ?? [], remembered });
    const watch = new ColumnWatch(this.columns, questions);
    watch.see(input.sample);
    watch.judge(this.outcome(false));
    const [only, ...others] = consultation.sources;
    const source = task.source ?? (others.length === 0 ? only?.code : undefined);
    mustBeReadable(this.columns, questions, source, this.outcome(false));
    const mapping = this.columns.flatMap(({ column, use }): ColumnMapping[] => (use ? [{ column, use }] : []));
    const setting = { consultation, questionnaire: { version, questions }, now: Date.now() };
    const whole = { ...setting, ...(source !== undefined && { source }) };
    const row = rowReader(header, mapping, whole);
    return { row, words: wordsReader(header, mapping, whole), watch };
  }

  private begin(consultation: Consultation): Promise<Draft> {
    const until = retentionEnd(consultation);
    if (until.getTime() > Date.now()) return this.tools.responses.begin(consultation.id, this.job.id, until);
    const message = `De bewaartermijn van deze consultatie is voorbij sinds ${until.toISOString().slice(0, 10)}: er mag niets meer bewaard worden.`;
    throw new JobFailure('RETENTION_OVER', message);
  }

  /** Reads all rows. @returns whether all that was to be added to the draft was. */
  private async readRows(
    input: InputFile,
    { row, watch }: Awaited<ReturnType<Import['reader']>>,
    consultation: Consultation,
    draft: Draft | undefined,
  ): Promise<boolean> {
    const trajectory = await this.tools.trajectories.get(consultation.trajectory);
    const placements = new Placements(consultation, trajectory?.areas ?? [], this.tools);
    const stops = this.job.task.onProblem === 'stop';
    for await (const { rows, lines } of this.batches(input, true)) {
      watch.see(rows);
      watch.judge(this.outcome(false));
      const readings = rows.map((cells, i) => row(cells, lines[i] ?? 0));
      await placements.learn(readings.map(({ response }) => response.postcode));
      const accepted = readings.filter((one, i) => this.accept(one, lines[i] ?? 0, placements));
      const isWanted = draft && !(stops && this.tally.refused > 0);
      if (isWanted) await draft.add(accepted.map(({ response }) => response));
    }
    if (!stops || this.tally.refused === 0) return true;
    await draft?.abandon();
    return false;
  }

  /** Judges and completes a row that was read. @returns whether it counts. */
  private accept({ response, problems }: RowReading, line: number, placements: Placements): boolean {
    const { id, postcode } = response;
    const digest = responseDigest(this.job.consultation, id);
    const tell = (code: string, column: string | null, value: string, message: string, isRefused = true) =>
      void problems.push(told({ line, column, value, code, message, isRefused }));
    if (id !== '' && this.ids.has(digest))
      tell('DOUBLE_ID', this.columnOf('id'), id, `Nummer "${id}" komt al voor, in dit bestand of in een eerder.`);
    if (postcode !== '') {
      const place = placements.of(postcode);
      const column = this.columnOf('postcode');
      if (place.state === 'unknown')
        tell('UNKNOWN_POSTCODE', column, postcode, `Postcode ${postcode} bestaat niet in deze jaargang.`);
      else if (place.state === 'elsewhere')
        tell('POSTCODE_ELSEWHERE', column, postcode, `Postcode ${postcode} ligt in een andere gemeente.`);
      else {
        Object.assign(response, { district: place.district, profile: place.profile });
        if (place.isOutside) {
          const message = `Postcode ${postcode} ligt buiten de gebieden van het traject. De rij telt mee.`;
          tell('OUTSIDE_AREAS', column, postcode, message, false);
        }
      }
    }
    // Of who withdrew nothing else is told, not even the number: what is told of rows is kept for a while.
    const withdrawn = { line, column: this.columnOf('id'), value: null, ...WITHDRAWN };
    const isRefused = this.tally.add(this.isWithdrawn(id) ? [withdrawn] : problems);
    if (isRefused) this.refusedLines.push(line);
    else this.ids.add(digest);
    return !isRefused;
  }

  /** Hands what residents wrote of the rows that count to where it is redacted and coded: the file is read again. */
  private async keepWords(
    input: InputFile,
    { words: wordsOf }: Awaited<ReturnType<Import['reader']>>,
    consultation: Consultation,
  ): Promise<void> {
    if (!wordsOf) return;
    const until = retentionEnd(consultation);
    let refused = 0;
    for await (const { rows, lines } of this.batches(input, false)) {
      const answers = rows.flatMap((cells, i) => {
        const line = lines[i] ?? 0;
        if (line === this.refusedLines[refused]) {
          refused++;
          return [];
        }
        const { response, words } = wordsOf(cells, line);
        if (words.length === 0) return [];
        const responseIdHash = this.tools.responses.hashOf(consultation.id, response.id);
        return words.map(({ question, text }) => ({ question, responseIdHash, text }));
      });
      await this.tools.openAnswers.add(consultation.id, answers, until);
    }
    await this.tools.openAnswers.count(consultation.id);
  }

  /** The rows of the file, telling how far it is. @param counts whether rows that are no rows are counted. */
  private async *batches(input: InputFile, counts: boolean) {
    let [bytes, done] = [0, 0];
    input.onRead = (count) => {
      bytes = count;
    };
    const rows = input.rows((line, fields) => {
      if (!counts) return;
      const message = `Deze rij heeft ${fields.length} kolommen in plaats van ${input.header.length}.`;
      this.tally.add([{ line, column: null, value: null, code: 'WRONG_COLUMNS', message, isRefused: true }]);
    });
    for (;;) {
      const next = await understood(() => rows.next());
      if (next.done) return;
      yield next.value;
      done += next.value.rows.length;
      await this.report({ done, of: bytes > 0 ? Math.round((done * input.size) / bytes) : null });
    }
  }

  private columnOf(kind: 'id' | 'postcode'): string | null {
    return this.columns.find(({ use }) => use?.kind === kind)?.column ?? null;
  }

  private stopped(): JobFailure {
    const { refused } = this.tally;
    const message = `${refused} ${refused === 1 ? 'rij kan' : 'rijen kunnen'} niet worden ingelezen; er is niets bewaard. Herstel het bestand, of kies om zulke rijen over te slaan.`;
    return new JobFailure('ROWS_REFUSED', message, this.outcome(false));
  }

  private outcome(isStored: boolean): ImportOutcome {
    const { read, accepted, refused } = this.tally;
    return {
      isDryRun: this.job.task.isDryRun,
      isStored,
      rowsRead: read,
      rowsAccepted: accepted,
      rowsRefused: refused,
      columns: this.columns,
      problems: this.tally.problems(),
    };
  }
}
