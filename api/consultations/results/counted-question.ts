import { choicesOf, type Option, type Question, type Questionnaire, wordingOf } from '../question';

/**
 * A question as it is counted. Answers to two versions of a questionnaire count together only when residents saw the
 * same words, and so did who were asked: where the question of its condition has other words, the base is another one.
 */
export interface CountedQuestion {
  /** Stable over tabulations, for as long as the words are. */
  id: string;
  question: Question;
  /** The newest version of the questionnaire with this wording. */
  questionnaire: number;
  wording: string;
  filterWording: string | null;
  /** Codes that a person gave the answers to an open question; else what could be chosen. */
  choices: Option[];
  /** The condition: who gave one of these answers to a question that is counted under this id. */
  filter: { id: string; options: readonly number[] } | null;
}

/** A question in one version of the questionnaire, with the number of each of its options. */
export interface AskedQuestion {
  id: string;
  key: string;
  optionOf: ReadonlyMap<string, number>;
  filter: { key: string; options: ReadonlySet<number> } | null;
}

/** The questions to count, and per version of the questionnaire how its answers belong to them. */
export interface Counted {
  questions: CountedQuestion[];
  versions: Map<number, AskedQuestion[]>;
}

/**
 * @param questionnaires all versions that responses may belong to.
 * @param codesOf the code book of an open question; none when nobody coded.
 */
export function countedQuestions(
  questionnaires: readonly Questionnaire[],
  codesOf: (question: string) => readonly Option[] = () => [],
): Counted {
  const questions = new Map<string, CountedQuestion>();
  const versions = new Map<number, AskedQuestion[]>();
  // The newest version first: what residents saw last is shown first, and in its order.
  for (const questionnaire of [...questionnaires].sort((a, b) => b.version - a.version)) {
    const { version, questions: asked } = questionnaire;
    const identities = new Map<string, string>();
    const own = asked.map((question): AskedQuestion => {
      const { key, onlyIf } = question;
      const wording = wordingOf(question, questionnaire);
      const filtering = onlyIf && asked.find((one) => one.key === onlyIf.question);
      const filterWording = (filtering && identities.get(filtering.key)) ?? null;
      identities.set(key, filterWording === null ? wording : `${wording}<${filterWording}`);
      const id = `${key}~${identities.get(key)}`;
      const choices = question.kind === 'open' ? [...codesOf(key)] : choicesOf(question);
      const filter = filtering && onlyIf ? filterOf(filtering, onlyIf.options) : null;
      if (!questions.has(id)) {
        const after = filter && { id: `${filter.key}~${filterWording}`, options: [...filter.options] };
        questions.set(id, { id, question, questionnaire: version, wording, filterWording, choices, filter: after });
      }
      return { id, key, optionOf: new Map(choices.map(({ code }, index) => [code, index])), filter };
    });
    versions.set(version, own);
  }
  return { questions: [...questions.values()], versions };
}

function filterOf(filtering: Question, codes: readonly string[]) {
  const options = choicesOf(filtering).flatMap(({ code }, index) => (codes.includes(code) ? [index] : []));
  return { key: filtering.key, options: new Set(options) };
}
