import type { Consultation } from '../../api/consultations/consultation';
import type { Question, Questionnaire } from '../../api/consultations/question';
import type { Response } from '../../api/consultations/responses/response';
import { type TabulationInput, tabulate } from '../../api/consultations/results/tabulate';
import type { QuestionResult, Tabulation } from '../../api/consultations/results/tabulation';
import type { Population } from '../../api/consultations/results/weighting-targets';
import type { CountedTable } from '../../api/statistics/disclosure/tables';

/** A consultation of residents of two districts by an open link and a letter. */
export const CONSULTATION: Consultation = {
  id: 'c1',
  trajectory: 't1',
  municipality: 'GM0512',
  edition: 2025,
  title: 'Samen in de wijk',
  opensOn: '2026-04-01',
  closesOn: '2026-05-01',
  language: 'nl',
  sources: [
    { code: 'link', name: 'Open link', recruitment: 'open-link' },
    { code: 'brief', name: 'Brief', recruitment: 'probability-sample', invited: 4000 },
  ],
  ageBands: ['15-24', '25-44', '45-64', '65+'],
  threshold: 10,
  crossings: [],
  weighting: { margins: [] },
  retentionMonths: 12,
  state: 'closed',
  isExample: true,
  createdAt: '2026-01-01T00:00:00Z',
  version: 1,
};

export const NOBODY_KNOWN: Population = {
  total: null,
  of: { district: new Map(), profile: new Map(), age: new Map(), gender: new Map() },
  districtNames: new Map([
    ['WK051201', 'Binnenstad'],
    ['WK051202', 'Haarwijk'],
  ]),
};

export const asked = (version: number, ...questions: Question[]): Questionnaire => ({
  consultation: 'c1',
  version,
  language: 'nl',
  questions,
});

/** A question with one choice of these labels; their codes are a, b, c … */
export const choice = (key: string, ...labels: string[]): Question => ({
  key,
  kind: 'one-choice',
  text: `Vraag ${key}?`,
  options: labels.map((label, at) => ({ code: 'abcdefghij'[at] ?? label, label })),
});

/** So many responses that differ in their id only. */
export function responses(count: number, parts: Partial<Response> = {}): Response[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    at: '2026-04-12T10:00:00Z',
    source: 'link',
    postcode: '4201AA',
    district: 'WK051201',
    profile: '2019-zorgzame-senioren',
    ageBand: '25-44',
    gender: 'female',
    questionnaire: 1,
    optIns: { results: false, panel: false },
    answers: {},
    ...parts,
  }));
}

async function* inBatches(all: readonly Response[]): AsyncGenerator<Response[]> {
  for (let from = 0; from < all.length; from += 300) yield all.slice(from, from + 300);
}

/** Tabulates responses, with all numbers. @throws when disclosure control refuses. */
export async function tabulatedWithCounts(
  all: readonly Response[],
  questionnaires: readonly Questionnaire[],
  changes: Partial<Consultation> = {},
  more: Partial<TabulationInput> = {},
): Promise<{ tabulation: Tabulation; counted: CountedTable[] }> {
  const result = await tabulate({
    consultation: { ...CONSULTATION, ...changes },
    questionnaires,
    batches: inBatches(all),
    population: NOBODY_KNOWN,
    models: [],
    earlier: [],
    ...more,
  });
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return { tabulation: { ...result.tabulation, number: 1 }, counted: result.counted };
}

/** Tabulates responses. @throws when disclosure control refuses. */
export const tabulated = async (...input: Parameters<typeof tabulatedWithCounts>): Promise<Tabulation> =>
  (await tabulatedWithCounts(...input)).tabulation;

/** A group's figures of a question; the first wording with that key. */
export function groupIn({ questions }: Pick<Tabulation, 'questions'>, key: string, dimension = 'total', group = 'all') {
  const question = questions.find((one) => one.question.key === key) as QuestionResult;
  const found = question.groups.find((one) => one.dimension === dimension && one.key === group);
  if (!found) throw new Error(`${key} has no group ${dimension}:${group}`);
  return found;
}
