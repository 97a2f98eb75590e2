import { type Consultation, DEFAULT_AGE_BANDS } from '../../api/consultations/consultation';
import type { KeptQuestionnaire, Question } from '../../api/consultations/question';
import { actors } from './actors';
import { aTrajectory } from './trajectories';
import type { World } from './world';

const deed = (action: string) => ({ actor: actors.adviser, requestId: 'test', action, input: {} });
let made = 0;

/**
 * A draft consultation of Gorinchem (GM0512, edition 2025) with a letter to a sample and an open link; not stored.
 * @param changes what differs, and which trajectory it is for.
 */
export function madeUpConsultation(changes: Partial<Consultation> & Pick<Consultation, 'trajectory'>): Consultation {
  return {
    id: `consultation-${++made}`,
    municipality: 'GM0512',
    edition: 2025,
    title: 'Wat helpt tegen eenzaamheid?',
    opensOn: '2026-03-02',
    closesOn: '2026-03-29',
    language: 'nl',
    sources: [
      { code: 'brief', name: 'Brief aan 4.000 adressen', recruitment: 'probability-sample', invited: 4_000 },
      { code: 'link', name: 'Link in de wijkkrant', recruitment: 'open-link' },
    ],
    ageBands: DEFAULT_AGE_BANDS,
    threshold: 10,
    crossings: [],
    weighting: { margins: [] },
    retentionMonths: 12,
    state: 'draft',
    isExample: false,
    // In the order in which they were made, also within one millisecond.
    createdAt: new Date(Date.UTC(2026, 0, 1) + made).toISOString(),
    version: 1,
    ...changes,
  };
}

/**
 * Stores a {@link madeUpConsultation} and, unless `changes` name one, a published trajectory in its consultation step
 * for it.
 * @param changes what differs.
 * @returns the consultation as stored.
 */
export async function aConsultation(world: World, changes: Partial<Consultation> = {}): Promise<Consultation> {
  const trajectory = changes.trajectory ?? (await aTrajectory(world, { step: 'consultation' })).id;
  const consultation = madeUpConsultation({ ...changes, trajectory });
  const outcome = await world.service.stores.consultations.store(undefined, consultation, deed('createConsultation'));
  if (outcome !== 'done') throw new Error(`There is a consultation ${consultation.id} already`);
  return consultation;
}

/** One question of every kind; the third is asked only of those who answered `often` or `sometimes` to the first. */
export const QUESTIONS: Question[] = [
  {
    key: 'q1',
    kind: 'one-choice',
    text: 'Hoe vaak voelt u zich alleen?',
    group: 'Uw buurt',
    options: [
      { code: 'often', label: 'Vaak' },
      { code: 'sometimes', label: 'Soms' },
      { code: 'never', label: 'Nooit' },
    ],
  },
  {
    key: 'q2',
    kind: 'several-choices',
    text: 'Wat doet u graag?',
    help: 'U mag meer antwoorden kiezen.',
    options: [
      { code: 'walk', label: 'Wandelen' },
      { code: 'eat', label: 'Samen eten' },
      { code: 'music', label: 'Muziek maken' },
    ],
  },
  {
    key: 'q3',
    kind: 'open',
    text: 'Wat zou u helpen?',
    options: [],
    onlyIf: { question: 'q1', options: ['often', 'sometimes'] },
  },
  { key: 'q4', kind: 'scale', text: 'Welk cijfer geeft u uw buurt?', options: [], scale: 'grade' },
  { key: 'q5', kind: 'scale', text: 'Zou u uw buurt aanraden?', options: [], scale: 'nps' },
  {
    key: 'q6',
    kind: 'ranking',
    text: 'Wat is het belangrijkst?',
    options: [
      { code: 'people', label: 'Mensen ontmoeten' },
      { code: 'help', label: 'Hulp dichtbij' },
      { code: 'place', label: 'Een fijne plek' },
    ],
  },
];

/**
 * Stores the first version of a consultation's questionnaire.
 * @param changes what differs, such as another `version`, or `usedAt`.
 * @returns the questionnaire as stored.
 */
export async function aQuestionnaire(
  world: World,
  consultation: Pick<Consultation, 'id' | 'language'>,
  changes: Partial<KeptQuestionnaire> = {},
): Promise<KeptQuestionnaire> {
  const questionnaire: KeptQuestionnaire = {
    consultation: consultation.id,
    version: 1,
    revision: changes.version ?? 1,
    language: consultation.language,
    questions: QUESTIONS,
    savedAt: '2026-02-01T09:00:00.000Z',
    ...changes,
  };
  const { questionnaires } = world.service.stores;
  const outcome = await questionnaires.store(undefined, questionnaire, deed('saveQuestionnaire'));
  if (outcome !== 'done') throw new Error(`There is a version ${questionnaire.version} of it already`);
  return questionnaire;
}
