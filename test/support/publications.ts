import type { PersonActor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import type { CodeBook } from '../../api/consultations/open-answers/code-book';
import type { Publication } from '../../api/consultations/publications/publication';
import { approved } from '../../api/consultations/publications/publication.rules';
import type { Tabulation } from '../../api/consultations/results/tabulation';
import { actors } from './actors';
import { QUESTIONS } from './consultations';
import type { World } from './world';

/** A colleague of the adviser, who may approve what the adviser made. */
export const colleague: PersonActor = { ...actors.adviser, id: 'colleague' };

/** How the figures of {@link aTabulation} were made. */
export const METHOD: Tabulation['method'] = {
  responses: 766,
  from: '2026-03-02T08:00:00.000Z',
  until: '2026-03-28T20:00:00.000Z',
  threshold: 10,
  weighting: {
    state: 'none',
    problem: null,
    dimensions: [],
    iterations: null,
    largestDeviation: null,
    designEffect: null,
    effectiveN: null,
    lowestWeight: null,
    highestWeight: null,
    remarks: [],
  },
  noIntervalsBecause: 'mixed-recruitment',
  withheld: { cells: 4, of: 120 },
};

/** Stores a tabulation of the consultation: one question, of which the total is shown. @param changes what differs. */
export async function aTabulation(
  { service }: World,
  { id }: Pick<Consultation, 'id'>,
  changes: Partial<Omit<Tabulation, 'number'>> = {},
): Promise<Tabulation> {
  const [question] = QUESTIONS;
  if (!question) throw new Error('There is no question.');
  const figures = { state: 'shown', interval: null, weightedShare: null, meanRank: null } as const;
  return service.stores.tabulations.store({
    consultation: id,
    at: '2026-04-01T09:00:00.000Z',
    beside: await service.stores.publications.publishedTabulations(id),
    method: METHOD,
    names: { 'total:all': 'Alle inwoners' },
    response: { groups: [] },
    questions: [
      {
        id: 'q1-1',
        question,
        choices: question.options,
        questionnaire: 1,
        wording: 'wording-1',
        filterWording: null,
        groups: [
          {
            dimension: 'total',
            key: 'all',
            state: 'shown',
            base: 766,
            effectiveBase: 766,
            choices: question.options.map(({ code }, i) => ({
              ...figures,
              code,
              count: 300 - 100 * i,
              share: 0.4 - 0.1 * i,
            })),
            mean: null,
            nps: null,
          },
        ],
      },
    ],
    ...changes,
  });
}

/**
 * Publishes a tabulation of the consultation, which it makes when none is given. Nothing else may be in the making.
 * @returns the publication as stored.
 */
export async function aPublication(
  world: World,
  consultation: Consultation,
  tabulation?: Pick<Tabulation, 'number'>,
): Promise<Publication> {
  const { publications } = world.service.stores;
  const { number } = tabulation ?? (await aTabulation(world, consultation));
  const [newest] = await publications.published(consultation.id);
  const draft = draftOf(consultation, number, newest?.number);
  const deed = { actor: actors.adviser, requestId: 'test', action: 'approvePublication', input: {} };
  await publications.prepare(draft, deed);
  const published = approved(draft, 'adviser#colleague', {
    number: (newest?.number ?? 0) + 1,
    statement: [{ part: 'base', title: 'Hoeveel inwoners meededen', text: '766 reacties tellen mee.' }],
    at: new Date(),
  });
  await publications.publish(draft, published, deed, []);
  return published;
}

/** Stores a draft of a publication. @returns it as stored. */
export async function aDraft(world: World, consultation: Consultation, tabulation: number): Promise<Publication> {
  const { publications } = world.service.stores;
  const [newest] = await publications.published(consultation.id);
  const draft = draftOf(consultation, tabulation, newest?.number);
  const deed = { actor: actors.adviser, requestId: 'test', action: 'preparePublication', input: {} };
  if ((await publications.prepare(draft, deed)) !== 'done') throw new Error('Another is in the making.');
  return draft;
}

let made = 0;
const draftOf = ({ id }: Consultation, tabulation: number, corrects: number | undefined): Publication => ({
  consultation: id,
  id: `publication-${++made}`,
  state: 'draft',
  tabulation,
  additions: [],
  quotes: [],
  ...(corrects && { corrects, whatChanged: 'Beter geteld.' }),
  remarks: [],
  hands: ['adviser#adviser'],
  createdAt: '2026-04-02T09:00:00.000Z',
  version: 1,
});

/** Stores the first code book of a question. */
export async function aCodeBook(
  { service }: World,
  { id }: Pick<Consultation, 'id'>,
  question = 'q3',
): Promise<CodeBook> {
  const book: CodeBook = {
    consultation: id,
    question,
    version: 1,
    codes: [{ code: 'bankjes', label: 'Bankjes', keywords: ['bank*'] }],
    savedAt: '2026-04-01T09:00:00.000Z',
  };
  const deed = { actor: actors.adviser, requestId: 'test', action: 'saveCodeBook', input: {} };
  await service.stores.codeBooks.store(undefined, book, deed);
  return book;
}

/** Texts as residents write them. */
const TEXTS = [
  'Een bankje in het park zou helpen',
  'Samen eten met de buren',
  'Er is niets te doen voor ouderen',
  'Mijn buurman Kees Bakker komt elke dag langs',
  'Vaker een praatje, bel 06-12345678',
];

/** Adds `count` open answers to a question; the hash of the response of the i-th is `hash-i`. */
export async function someOpenAnswers(
  { service }: World,
  { id }: Pick<Consultation, 'id'>,
  count = 12,
  question = 'q3',
): Promise<void> {
  const answers = Array.from({ length: count }, (_, i) => ({
    question,
    responseIdHash: `hash-${i}`,
    text: `${TEXTS[i % TEXTS.length]} (${i})`,
  }));
  await service.stores.openAnswers.add(id, answers, new Date(Date.now() + 365 * 86_400_000));
  await service.stores.openAnswers.count(id);
}
