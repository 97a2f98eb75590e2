import type { CountedTable } from '../../statistics/disclosure/tables';
import type { Consultation } from '../consultation';
import type { TabulateTask } from '../jobs/job';
import { JobFailure, type TaskKind, type WorkerTools } from '../jobs/job-tools';
import type { AnswerCoding } from '../open-answers/open-answer.rules';
import type { Option } from '../question';
import { removeOutdated } from './outdated';
import type { OpenCodings } from './respondents';
import { tabulate } from './tabulate';
import type { Tabulation } from './tabulation';
import { populationOf } from './weighting-targets';

/** What came of a tabulation. */
export interface TabulationOutcome {
  /** Its number. */
  tabulation: number;
  /** Figures that are withheld, of how many. */
  withheld: Tabulation['method']['withheld'];
}

/** Counts all responses of a consultation anew, and keeps what may be shown under the next number. */
export const tabulateKind: TaskKind<TabulateTask> = {
  async run({ consultation: id }, tools, report): Promise<TabulationOutcome> {
    const consultation = await tools.consultations.get(id);
    if (!consultation) throw new JobFailure('NOT_FOUND', 'Deze consultatie is er niet meer.');
    const [questionnaires, trajectory, earlier] = await Promise.all([
      tools.questionnaires.list(id),
      tools.trajectories.get(consultation.trajectory),
      publishedOf(tools, id),
    ]);
    const codes = await codesOf(tools, consultation);
    const population = await populationOf(tools, consultation, trajectory?.areas ?? []);
    const result = await tabulate({
      consultation,
      questionnaires,
      batches: tools.responses.batches(id),
      population,
      models: tools.models,
      earlier,
      earlierCounts: await countsOf(tools, earlier),
      ...codes,
      report: (done) => report({ done, of: null }),
    });
    if ('refused' in result) throw new JobFailure('TOO_LITTLE_CHANGED', TOO_LITTLE_CHANGED);
    // Before the tabulation itself: what is published one day has its numbers kept.
    await tools.releaseCounts.store(result.tabulation, result.counted, await endOf(tools, id));
    const { number, method } = await tools.tabulations.store(result.tabulation);
    await removeOutdated(tools, id, [number, ...(await tools.publications.tabulationsInUse(id))]);
    return { tabulation: number, withheld: method.withheld };
  },
};

const TOO_LITTLE_CHANGED =
  'Sinds de gepubliceerde resultaten zijn er te weinig reacties bij gekomen of af gegaan, of te weinig open antwoorden anders ingedeeld. Uit het verschil zou te zien zijn wat die paar mensen hebben geantwoord. De eerdere resultaten blijven staan. Tel opnieuw als er meer is veranderd.';

/** What the public has seen: new figures must be safe beside it. */
async function publishedOf({ publications, tabulations }: WorkerTools, consultation: string): Promise<Tabulation[]> {
  const numbers = await publications.publishedTabulations(consultation);
  const all = await Promise.all(numbers.map((number) => tabulations.get(consultation, number)));
  return all.filter((one) => one !== undefined);
}

/** All numbers of published tabulations, where they are still kept, by when they were made. */
async function countsOf(
  { releaseCounts }: WorkerTools,
  earlier: readonly Tabulation[],
): Promise<Map<string, CountedTable[]>> {
  const all = await Promise.all(earlier.map(async (one) => [one.at, await releaseCounts.get(one)] as const));
  return new Map(all.flatMap(([at, counted]) => (counted ? [[at, counted]] : [])));
}

/** When the last of the responses ends that count now, in seconds of Unix time: nothing is counted of them after. */
async function endOf({ responses }: WorkerTools, consultation: string): Promise<number> {
  const imports = await responses.imports(consultation);
  return Math.max(Math.floor(Date.now() / 1_000), ...imports.map(({ expiresAt }) => expiresAt));
}

/** The code books of open questions, and what people made of the answers that they gave codes. */
async function codesOf(
  { openAnswers, codeBooks, responses }: WorkerTools,
  { id }: Consultation,
): Promise<{ codings: OpenCodings; codesOf: (question: string) => Option[] }> {
  const books = new Map<string, Option[]>();
  const of = new Map<string, Map<string, AnswerCoding>>();
  for (const question of await openAnswers.questions(id)) {
    const [book, codings] = await Promise.all([codeBooks.newest(id, question), openAnswers.codings(id, question)]);
    if (!book || codings.size === 0) continue;
    books.set(
      question,
      book.codes.map(({ code, label }) => ({ code, label })),
    );
    of.set(question, codings);
  }
  return {
    codings: { of, hashOf: (responseId) => responses.hashOf(id, responseId) },
    codesOf: (question) => books.get(question) ?? [],
  };
}
