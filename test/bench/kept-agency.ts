import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Consultation } from '../../api/consultations/consultation';
import { CROSSED } from '../../api/consultations/consultation';
import { consultationEntity } from '../../api/consultations/consultation.entity';
import type { Question } from '../../api/consultations/question';
import { GENDERS } from '../../api/consultations/responses/response';
import type { GroupName, GroupResult, QuestionResult, Tabulation } from '../../api/consultations/results/tabulation';
import { trajectoryEntities } from '../../api/trajectories/trajectory.entity';
import { packedSummary, summaryOf } from '../../api/trajectories/trajectory.summary';
import type { Trajectory } from '../../api/trajectories/trajectory.type';
import { actors } from '../support/actors';
import { aQuestionnaire, madeUpConsultation } from '../support/consultations';
import { aPublication, aTabulation } from '../support/publications';
import { madeUpTrajectory } from '../support/trajectories';
import type { World } from '../support/world';

/** What an agency has after many years, and the largest consultation it may keep: see {@link keepAgency}. */
const TRAJECTORIES = 3_000;
const CONSULTATIONS = 1_000;
const QUESTIONS = 60;
const OPTIONS = 20;
const OPEN_QUESTIONS = 5;
const OPEN_ANSWERS = 2_000;
const TABULATIONS = 5;
const JOBS = 40;
const COLUMNS = 150;
/** So many writes are under way at once. */
const AT_ONCE = 4;

/**
 * Trajectories of all municipalities, and consultations of a third of them. The first two are `consultation-1` and
 * `consultation-2`, with all there can be: long questionnaires in three versions, five publications each with figures
 * of its own, open answers that were coded, and the jobs all of that took.
 */
export async function keepAgency(world: World): Promise<void> {
  const { trajectories, summaries } = trajectoryEntities(world.client, world.tables.records);
  const all = Array.from({ length: TRAJECTORIES }, (_, i) => trajectoryOf(i));
  const searched = all.map((one) => ({
    id: one.id,
    municipality: one.municipality,
    body: packedSummary(summaryOf(one)),
  }));
  // Without an audit record each: thousands are written.
  await trajectories.put(all).go({ concurrent: AT_ONCE });
  await summaries.put(searched).go({ concurrent: AT_ONCE });
  const { stores } = world.service;
  await written(world, await stores.trajectories.listing(all.map(summaryOf)));
  const consultations = Array.from({ length: CONSULTATIONS }, (_, i) => consultationOf(i));
  await consultationEntity(world.client, world.tables.records).put(consultations).go({ concurrent: AT_ONCE });
  await written(world, await stores.consultations.listing(consultations));
  for (const consultation of consultations.slice(0, 2)) await keepLargest(world, consultation);
}

async function written({ client }: World, puts: readonly object[]): Promise<void> {
  for (const put of puts) await client.send(new PutCommand(put as PutCommandInput));
}

const WORDS =
  'samen wonen zorg dichtbij buurt jongeren ouderen ontmoeten verkeer veilig groen spelen wijkcentrum vrijwilligers geld hulp schulden eenzaam gezond sporten'.split(
    ' ',
  );
const words = (count: number, from: number) =>
  Array.from({ length: count }, (_, i) => `${WORDS[(from * 7 + i * i) % WORDS.length]}${(from + i) % 90}`).join(' ');

/** Every fiftieth is of Gorinchem, the others are spread over the country. */
const municipalityOf = (nth: number) => (nth % 50 === 0 ? 'GM0512' : `GM${1_000 + (nth % 340)}`);

function trajectoryOf(nth: number): Trajectory {
  const municipality = municipalityOf(nth);
  const areas = [1, 2, 3].map((district) => `WK${municipality.slice(2)}0${district}`);
  const frame = { goal: words(20, nth), audience: words(5, nth + 1), fixed: 'x', open: 'y', useOfResults: 'z' };
  const parts = { title: words(5, nth + 2), question: words(15, nth + 3), frame, areas, step: 'consultation' as const };
  return madeUpTrajectory({ id: `trajectory-${nth + 1}`, municipality, ...parts });
}

/** Of the trajectory with the same number. */
function consultationOf(nth: number): Consultation {
  const targets = Array.from({ length: 10 }, (_, i) => ({ key: `WK05120${i}`, value: 1_000 + i }));
  return madeUpConsultation({
    id: `consultation-${nth + 1}`,
    trajectory: `trajectory-${nth + 1}`,
    municipality: municipalityOf(nth),
    state: 'closed',
    title: words(6, nth),
    weighting: { margins: [{ dimension: 'district', origin: 'entered', targets }] },
  });
}

async function keepLargest(world: World, consultation: Consultation): Promise<void> {
  const { openAnswers, jobs } = world.service.stores;
  for (const version of [1, 2, 3])
    await aQuestionnaire(world, consultation, { version, questions: questionsOf(version) });
  for (let i = 0; i < TABULATIONS; i++)
    await aPublication(world, consultation, await keepTabulation(world, consultation));
  for (let question = 0; question < OPEN_QUESTIONS; question++)
    await keepAnswers(world, consultation, `q${question + 3}`);
  if ((await openAnswers.questions(consultation.id)).length < OPEN_QUESTIONS) throw new Error('Answers are missing.');
  await keepJobs(world, consultation);
  if ((await jobs.ofConsultation(consultation.id)).length < JOBS) throw new Error('Jobs are missing.');
}

/** Imports that were done, each of a file with many columns. */
async function keepJobs({ service }: World, { id }: Consultation): Promise<void> {
  const { jobs } = service.stores;
  // The worker is not told: there is no file to read.
  const tell = jobs.onQueued;
  jobs.onQueued = undefined;
  const task = { kind: 'import', upload: 'gone', questionnaire: 3, isDryRun: false, onProblem: 'skip' } as const;
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({
    column: `Q${i}[SQ001] ${words(4, i)}`,
    use: { kind: 'answer', question: 'q1' },
    origin: 'proposed',
    personal: null,
    isWords: false,
  }));
  const counts = { rowsRead: 100, rowsAccepted: 100, rowsRefused: 0, problems: [] };
  const outcome = { isDryRun: false, isStored: true, ...counts, columns };
  for (let i = 0; i < JOBS; i++) {
    const added = await jobs.add(deed('importResponses'), id, task);
    const taken = added.outcome === 'busy' ? undefined : await jobs.take(added.job.id, 'agency');
    if (taken?.outcome !== 'taken') throw new Error('A job was left behind.');
    await jobs.finish(taken.job, 'agency', { progress: { done: 100, of: 100 }, problem: null, outcome });
  }
  jobs.onQueued = tell;
}

const deed = (action: string) => ({ actor: actors.adviser, requestId: 'agency', action, input: {} });

/** Open ones where answers are kept; the others are of one choice out of many. */
const questionsOf = (version: number): Question[] =>
  Array.from({ length: QUESTIONS }, (_, i): Question => {
    const about = { key: `q${i + 1}`, text: `${words(12, i)}?`, help: `Versie ${version}: ${words(10, i)}.` };
    if (i >= 2 && i < 2 + OPEN_QUESTIONS) return { ...about, kind: 'open', options: [] };
    return { ...about, kind: 'one-choice', options: OPTIONS_OF };
  });
const OPTIONS_OF = Array.from({ length: OPTIONS }, (_, i) => ({ code: `o${i}`, label: words(4, i) }));

const DISTRICTS = [...Array.from({ length: 9 }, (_, i) => `WK05120${i + 1}`), 'unknown'];
const PROFILES = [...Array.from({ length: 8 }, (_, i) => `2019-profiel-${i + 1}`), 'unknown'];
const AGES = ['15-24', '25-44', '45-64', '65+', 'unknown'];
const under = (dimension: string, keys: readonly string[]): GroupName[] => keys.map((key) => ({ dimension, key }));
/** Every dimension, and one crossing. */
const GROUPS: GroupName[] = [
  ...under('total', ['all']),
  ...under('district', DISTRICTS),
  ...under('profile', PROFILES),
  ...under('age', AGES),
  ...under('gender', [...GENDERS, 'unknown']),
  ...under('source', ['brief', 'link']),
  ...under(
    `district${CROSSED}age`,
    DISTRICTS.flatMap((one) => AGES.map((other) => `${one}${CROSSED}${other}`)),
  ),
];

function keepTabulation(world: World, consultation: Consultation): Promise<Tabulation> {
  const names = Object.fromEntries(GROUPS.map(({ dimension, key }) => [`${dimension}:${key}`, `Groep ${key}`]));
  const figures = { state: 'shown', population: 40_000, representation: 98, invited: null, optIns: null } as const;
  const response = { groups: GROUPS.map((group, i) => ({ ...group, ...figures, respondents: 100 + i })) };
  return aTabulation(world, consultation, { names, response, questions: questionsOf(3).map(resultOf) });
}

function resultOf(question: Question, nth: number): QuestionResult {
  const groups = GROUPS.map((name, group): GroupResult => {
    const base = 1_000 + ((nth * 31 + group * 17) % 900);
    const choices = question.options.map(({ code }, choice) => {
      const count = (nth * 13 + group * 29 + choice * 7) % 50;
      const share = Number((count / base).toFixed(6));
      const interval: [number, number] = [Number((share * 0.9).toFixed(6)), Number((share * 1.1).toFixed(6))];
      return { code, state: 'shown' as const, count, share, weightedShare: share, interval, meanRank: null };
    });
    return { ...name, state: 'shown', base, effectiveBase: base - 10, choices, mean: null, nps: null };
  });
  const wording = `wording-${question.key}`;
  const choices = question.options;
  return { id: `${question.key}-1`, question, choices, questionnaire: 3, wording, filterWording: null, groups };
}

async function keepAnswers({ service }: World, { id }: Consultation, question: string): Promise<void> {
  const { openAnswers } = service.stores;
  const given = Array.from({ length: OPEN_ANSWERS }, (_, i) => ({
    question,
    responseIdHash: `${id}-${i}`.padEnd(43, '0'),
    text: words(5 + (i % 30), i),
  }));
  await openAnswers.add(id, given, new Date(Date.now() + 86_400_000));
  const [codedBy, codedAt] = ['adviser#adviser', '2026-04-01T09:00:00.000Z'];
  await openAnswers.count(id);
  const answers = await openAnswers.list(id, question);
  const coded = answers.map((answer) => ({ ...answer, coding: { codes: ['bankjes'], codedBy, codedAt } }));
  const told = { codes: ['bankjes'], sentiment: null };
  await openAnswers.code({ consultation: id, question }, coded, told, deed('codeOpenAnswers'));
}
