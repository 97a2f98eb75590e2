import type { Consultation } from '../../api/consultations/consultation';
import { choicesOf, type Question, type Questionnaire } from '../../api/consultations/question';
import { GENDERS, IN_WORDS, type Response } from '../../api/consultations/responses/response';
import { retentionEnd } from '../../api/consultations/responses/retention.rules';
import { Random } from '../../api/imports/random';
import type { World } from './world';

/** Which responses are made up. */
export interface MadeUp {
  count: number;
  /** The same seed gives the same responses. */
  seed: string;
  /** Version of the questionnaire; the newest by default. */
  questionnaire?: number;
  /** Districts and profiles to spread respondents over; null is unknown. */
  districts?: (string | null)[];
  profiles?: (string | null)[];
  /** Number of the first response. */
  from?: number;
}

/**
 * Stores made-up responses to a consultation, as an import would.
 * @returns them, to compare figures with.
 */
export async function someResponses(world: World, consultation: Consultation, wish: MadeUp): Promise<Response[]> {
  const { questionnaires } = world.service.stores;
  const newest = wish.questionnaire ?? (await questionnaires.newest(consultation.id))?.version ?? 0;
  const questionnaire = await questionnaires.markUsed(consultation.id, newest);
  if (!questionnaire) throw new Error(`Consultation ${consultation.id} has no questionnaire yet`);
  const responses = madeUpResponses(consultation, questionnaire, wish);
  await world.responses.add(consultation.id, responses, retentionEnd(consultation));
  return responses;
}

/** Made-up responses: conditions of questions are kept, and one in ten answers is missing. */
export function madeUpResponses(
  { sources, ageBands, opensOn }: Pick<Consultation, 'sources' | 'ageBands' | 'opensOn'>,
  { version, questions }: Pick<Questionnaire, 'version' | 'questions'>,
  { count, seed, from = 1, districts = ['WK051201', 'WK051202'], profiles = [null] }: MadeUp,
): Response[] {
  const random = new Random(seed);
  const one = <T>(list: readonly T[]): T | undefined => list[random.between(0, list.length - 1)];
  return Array.from({ length: count }, (_, i) => {
    const answers: Response['answers'] = {};
    for (const question of questions) {
      const answer = random.next() < 0.1 || !isAsked(question, answers) ? undefined : answerTo(question, random);
      if (answer !== undefined) answers[question.key] = answer;
    }
    return {
      id: String(from + i),
      at: new Date(Date.parse(opensOn) + random.between(0, 7 * 86_400) * 1_000).toISOString(),
      source: one(sources)?.code ?? 'open',
      postcode: '4201AA',
      district: one(districts) ?? null,
      profile: one(profiles) ?? null,
      ageBand: one([...ageBands, null]) ?? null,
      gender: one([...GENDERS, null]) ?? null,
      questionnaire: version,
      optIns: { results: random.next() < 0.4, panel: random.next() < 0.1 },
      answers,
    };
  });
}

function isAsked({ onlyIf }: Question, answers: Response['answers']): boolean {
  if (!onlyIf) return true;
  const given = [answers[onlyIf.question] ?? []].flat();
  return given.some((code) => onlyIf.options.includes(code));
}

function answerTo(question: Question, random: Random): string | string[] | undefined {
  const codes = choicesOf(question).map(({ code }) => code);
  if (question.kind === 'open') return IN_WORDS;
  if (question.kind === 'ranking') return shuffled(codes, random);
  if (question.kind !== 'several-choices') return codes[random.between(0, codes.length - 1)];
  const some = codes.filter(() => random.next() < 0.4);
  return some.length > 0 ? some : undefined;
}

function shuffled(codes: string[], random: Random): string[] {
  const left = [...codes];
  return codes.map(() => left.splice(random.between(0, left.length - 1), 1)[0] ?? '');
}
