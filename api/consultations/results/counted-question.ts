import { SENTIMENTS, type Sentiment } from '../open-answers/open-answer.rules';
import { choicesOf, type Option, type Question, type QuestionKind, type Questionnaire, wordingOf } from '../question';

/**
 * A question as it is counted. Answers to two versions of a questionnaire count together only when residents saw the
 * same words, and so did who were asked: where the question of its condition has other words, the base is another one.
 */
export interface CountedQuestion {
  /** Stable over tabulations, for as long as the words are. */
  id: string;
  question: Question;
  /** What residents think of it, as a person judged by their answers to an open question; left out: what they answered. */
  aspect?: 'sentiment';
  /** The newest version of the questionnaire with this wording. */
  questionnaire: number;
  wording: string;
  filterWording: string | null;
  /** Codes that a person gave the answers to an open question; else what could be chosen. */
  choices: Option[];
  /** The condition: who gave one of these answers, or any, to a question that is counted under this id. */
  filter: { id: string; options?: readonly number[] } | null;
}

/** How many answers each respondent may have: of a sentiment one, whatever was asked. */
export const countedAs = ({ question, aspect }: Pick<CountedQuestion, 'question' | 'aspect'>): QuestionKind =>
  aspect === 'sentiment' ? 'one-choice' : question.kind;

const SENTIMENT_LABELS: Record<Sentiment, string> = { positive: 'Positief', neutral: 'Neutraal', negative: 'Negatief' };
const SENTIMENT_CHOICES: Option[] = SENTIMENTS.map((code) => ({ code, label: SENTIMENT_LABELS[code] }));
const SENTIMENT_OPTIONS = numbered(SENTIMENT_CHOICES);

/** A question in one version of the questionnaire, with the number of each of its options. */
export interface AskedQuestion {
  id: string;
  key: string;
  aspect?: 'sentiment';
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
 * @param isJudged whether a person judged the sentiment of answers to it.
 */
export function countedQuestions(
  questionnaires: readonly Questionnaire[],
  codesOf: (question: string) => readonly Option[] = () => [],
  isJudged: (question: string) => boolean = () => false,
): Counted {
  const questions = new Map<string, CountedQuestion>();
  const versions = new Map<number, AskedQuestion[]>();
  // The newest version first: what residents saw last is shown first, and in its order.
  for (const questionnaire of [...questionnaires].sort((a, b) => b.version - a.version)) {
    const { version, questions: asked } = questionnaire;
    const identities = new Map<string, string>();
    const own = asked.flatMap((question): AskedQuestion[] => {
      const { key, onlyIf } = question;
      const wording = wordingOf(question, questionnaire);
      const filtering = onlyIf && asked.find((one) => one.key === onlyIf.question);
      const filterWording = (filtering && identities.get(filtering.key)) ?? null;
      identities.set(key, filterWording === null ? wording : `${wording}<${filterWording}`);
      const id = `${key}~${identities.get(key)}`;
      const choices = question.kind === 'open' ? [...codesOf(key)] : choicesOf(question);
      const filter = filtering && onlyIf ? filterOf(filtering, onlyIf.options) : null;
      const hasSentiment = question.kind === 'open' && isJudged(key);
      const sentiment = { id: `${key}~sentiment~${identities.get(key)}`, aspect: 'sentiment' } as const;
      if (!questions.has(id)) {
        const after = filter && { id: `${filter.key}~${filterWording}`, options: [...filter.options] };
        const words = { question, questionnaire: version, wording, filterWording };
        questions.set(id, { id, ...words, choices, filter: after });
        // Only answers that were coded have one, so that the two are linked: see docs/decisions/disclosure.md.
        if (hasSentiment)
          questions.set(sentiment.id, { ...sentiment, ...words, choices: SENTIMENT_CHOICES, filter: { id } });
      }
      const answered = { id, key, optionOf: numbered(choices), filter };
      return hasSentiment ? [answered, { ...sentiment, key, optionOf: SENTIMENT_OPTIONS, filter }] : [answered];
    });
    versions.set(version, own);
  }
  return { questions: [...questions.values()], versions };
}

function numbered(choices: readonly Option[]): ReadonlyMap<string, number> {
  return new Map(choices.map(({ code }, index) => [code, index]));
}

function filterOf(filtering: Question, codes: readonly string[]) {
  const options = choicesOf(filtering).flatMap(({ code }, index) => (codes.includes(code) ? [index] : []));
  return { key: filtering.key, options: new Set(options) };
}
