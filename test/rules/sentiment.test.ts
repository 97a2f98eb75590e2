import { FITS_NONE, type Sentiment } from '../../api/consultations/open-answers/open-answer.rules';
import type { Question } from '../../api/consultations/question';
import type { Response } from '../../api/consultations/responses/response';
import type { QuestionResult, Tabulation } from '../../api/consultations/results/tabulation';
import { asked, choice, responses, tabulated } from '../support/tabulating';

const OPEN: Question = { key: 'q9', kind: 'open', text: 'Wat wilt u ons meegeven?', options: [] };
const BOOK = [
  { code: 'groen', label: 'Meer groen' },
  { code: 'verkeer', label: 'Veilig verkeer' },
];

/** So many answers that were coded alike; none of both, and nobody looked at them. */
interface Part {
  count: number;
  codes?: string[];
  sentiment?: Sentiment;
  response?: Partial<Response>;
}

/** What the answers of all parts together add up to. */
function counted(parts: Part[], questions = [OPEN]): Promise<Tabulation> {
  const coded = parts.flatMap(({ count, codes = [], sentiment, response = {} }, part) =>
    responses(count, { ...response, answers: { q9: 'iets', ...response.answers } }).map((one) => ({
      response: { ...one, id: `${part}-${one.id}` },
      coding: { codes, ...(sentiment ? { sentiment } : {}) },
    })),
  );
  // As the repository gives them: without what has no code yet.
  const codings = new Map(
    coded.flatMap(({ response, coding }) =>
      coding.codes.length > 0 ? [[`hash-${response.id}`, coding] as const] : [],
    ),
  );
  const all = coded.map(({ response }) => response);
  return tabulated(
    all,
    [asked(1, ...questions)],
    {},
    {
      codesOf: () => BOOK,
      codings: { of: new Map([['q9', codings]]), hashOf: (id) => `hash-${id}` },
    },
  );
}

const of = ({ questions }: Tabulation, aspect: QuestionResult['aspect']) =>
  questions.find((one) => one.question.key === 'q9' && one.aspect === aspect);
const figuresOf = (result: QuestionResult | undefined, dimension = 'total', key = 'all') => {
  const group = result?.groups.find((one) => one.dimension === dimension && one.key === key);
  return [group?.base, ...(group?.choices.map(({ count }) => count) ?? [])];
};

test('sentiments are counted beside the codes, of the coded answers that have one', async () => {
  const results = await counted([
    { count: 20, codes: ['groen'], sentiment: 'positive' },
    { count: 12, codes: ['groen', 'verkeer'], sentiment: 'negative' },
    { count: 11, codes: [FITS_NONE], sentiment: 'neutral' },
    { count: 13, codes: ['verkeer'] },
    { count: 17, sentiment: 'positive' },
    { count: 19 },
  ]);
  expect(results.questions.map(({ aspect }) => aspect)).toEqual([undefined, 'sentiment']);
  expect(figuresOf(of(results, undefined))).toEqual([56, 32, 25]);
  const sentiment = of(results, 'sentiment');
  expect(sentiment?.choices.map(({ label }) => label)).toEqual(['Positief', 'Neutraal', 'Negatief']);
  expect(figuresOf(sentiment)).toEqual([43, 20, 11, 12]);
  expect(sentiment?.id).toMatch(/^q9~sentiment~/);
  expect(sentiment?.wording).toBe(of(results, undefined)?.wording);
});

test('there is none of it while nobody judged one', async () => {
  const results = await counted([{ count: 30, codes: ['groen'] }]);
  expect(of(results, 'sentiment')).toBeUndefined();
});

test('those of few are withheld, per group as in total', async () => {
  const elsewhere = { district: 'WK051202' };
  const results = await counted([
    { count: 30, codes: ['groen'], sentiment: 'positive' },
    { count: 25, codes: ['groen'], sentiment: 'negative' },
    { count: 3, codes: ['groen'], sentiment: 'neutral' },
    { count: 40, codes: ['groen'], sentiment: 'positive', response: elsewhere },
    { count: 35, codes: ['groen'], sentiment: 'negative', response: elsewhere },
    { count: 2, codes: ['groen'], sentiment: 'neutral', response: elsewhere },
  ]);
  const sentiment = of(results, 'sentiment');
  const [base, positive, neutral, negative] = figuresOf(sentiment);
  expect([base, neutral]).toEqual([135, null]);
  // One of both others goes with it: else it is what they leave.
  expect([positive, negative].filter((count) => count === null)).toHaveLength(1);
  for (const district of ['WK051201', 'WK051202']) {
    expect(figuresOf(sentiment, 'district', district)[2]).toBeNull();
    expect(figuresOf(sentiment, 'district', district).filter((count) => count === null).length).toBeGreaterThan(1);
  }
});

test('of a question with a condition they are of who met it', async () => {
  const parts: Part[] = ['a', 'b'].map((q1, at) => ({
    count: 25 + at,
    codes: ['groen'],
    sentiment: 'positive',
    response: { answers: { q1 } },
  }));
  const questions = [choice('q1', 'Ja', 'Nee'), { ...OPEN, onlyIf: { question: 'q1', options: ['a'] } }];
  const results = await counted(parts, questions);
  expect(figuresOf(of(results, 'sentiment'))[0]).toBe(25);
});
