import type { Consultation } from '../../api/consultations/consultation';
import type { Question } from '../../api/consultations/question';
import type { Response } from '../../api/consultations/responses/response';
import { countedQuestions } from '../../api/consultations/results/counted-question';
import { weigh } from '../../api/consultations/results/respondent-weights';
import { Respondents } from '../../api/consultations/results/respondents';
import type { Tabulation } from '../../api/consultations/results/tabulation';
import { randomOf } from '../support/made-up-tables';
import { asked, choice, NOBODY_KNOWN, responses, tabulatedWithCounts } from '../support/tabulating';

/** Weighted figures of groups that are not weighted to, and what later releases show of them. */

const DISTRICTS = ['WK051201', 'WK051202', 'WK051203', 'WK051204'];
const AGES = ['15-24', '25-44', '45-64', '65+'];
const QUESTIONNAIRES = [asked(1, choice('q1', 'Ja', 'Nee', 'Weet niet'), choice('q2', 'Vaak', 'Soms', 'Nooit'))];
const WEIGHTING: Pick<Consultation, 'weighting'> = {
  weighting: {
    margins: [
      { dimension: 'age', origin: 'entered', targets: AGES.map((key, at) => ({ key, value: [5, 3, 4, 2][at]! })) },
    ],
  },
};

const genders: Consultation['weighting']['margins'][number] = {
  dimension: 'gender',
  origin: 'entered',
  targets: ['female', 'male'].map((key) => ({ key, value: 1 })),
};

/** Respondents at random: the young answer otherwise, and districts are of different ages. */
function people(count: number): Response[] {
  const random = randomOf(5);
  return responses(count).map((one): Response => {
    const district = Math.floor(random() * 4);
    const age = Math.min(3, Math.floor(random() * 3 + district / 3));
    const answer = () => ({ q1: 'abc'[Math.floor(random() ** (age > 1 ? 2 : 0.7) * 3)]!, q2: 'abc'[district % 3]! });
    return {
      ...one,
      district: DISTRICTS[district]!,
      ageBand: AGES[age]!,
      gender: random() < 0.5 ? 'female' : 'male',
      source: random() < 0.5 ? 'link' : 'brief',
      answers: answer(),
    };
  });
}

const ALL = people(1_200);
const groupsOf = ({ questions }: Tabulation, key: string, dimension: string) =>
  questions.find(({ question }) => question.key === key)!.groups.filter((group) => group.dimension === dimension);
const weightedIn = (tabulation: Tabulation, dimension: string) =>
  groupsOf(tabulation, 'q1', dimension).map(({ choices }) => choices.map(({ weightedShare }) => weightedShare));
const count = (all: readonly Response[], more: Parameters<typeof tabulatedWithCounts>[3] = {}) =>
  tabulatedWithCounts(all, QUESTIONNAIRES, WEIGHTING, more);
const after = ({ tabulation, counted }: Awaited<ReturnType<typeof count>>) => ({
  earlier: [tabulation],
  // As they come back from where they are kept.
  earlierCounts: new Map([[tabulation.at, JSON.parse(JSON.stringify(counted))]]),
});

test('groups of every dimension have weighted shares, computed by hand, of those weighted to one dimension', async () => {
  const { tabulation } = await count(ALL);
  expect(tabulation.method.weighting.groupDimensions).toEqual(['age', 'district', 'profile', 'gender', 'source']);
  const met = AGES.map((age) => ALL.filter(({ ageBand }) => ageBand === age).length);
  const weightOf = ({ ageBand }: Response) => {
    const at = AGES.indexOf(ageBand!);
    return ((ALL.length / 14) * [5, 3, 4, 2][at]!) / met[at]!;
  };
  let [shown, moved] = [0, 0];
  for (const [dimension, keyOf] of [
    ['district', ({ district }: Response) => district],
    ['gender', ({ gender }: Response) => gender],
    ['source', ({ source }: Response) => source],
  ] as const)
    for (const { key, base, choices } of groupsOf(tabulation, 'q1', dimension))
      for (const { code, share, weightedShare } of choices) {
        if (weightedShare === null) continue;
        const own = ALL.filter((one) => keyOf(one) === key);
        const sum = (some: readonly Response[]) => some.reduce((all, one) => all + weightOf(one), 0);
        const step = base! < 250 ? 0.02 : 0.01;
        const exact = sum(own.filter(({ answers }) => answers.q1 === code)) / sum(own);
        expect(weightedShare).toBeCloseTo(step * Math.round(exact / step), 9);
        shown++;
        if (Math.abs(weightedShare - share!) > step) moved++;
      }
  expect(shown).toBeGreaterThan(15);
  expect(moved).toBeGreaterThan(0);
});

test('counted again with the same answers, a release shows the same', async () => {
  const first = await count(ALL);
  const { tabulation } = await count(ALL, after(first));
  expect(
    weightedIn(first.tabulation, 'district')
      .flat()
      .some((one) => one !== null),
  ).toBe(true);
  expect(tabulation.questions).toEqual(first.tabulation.questions);
  expect(tabulation.method).toEqual(first.tabulation.method);
});

test('a question that somebody answered otherwise is decided about anew, beside what was shown; the other one stands', async () => {
  const first = await count(ALL);
  const changed = ALL.map((one, at): Response => (at < 200 ? { ...one, answers: { ...one.answers, q2: 'a' } } : one));
  const { tabulation } = await count(changed, after(first));
  expect(groupsOf(tabulation, 'q1', 'district')).toEqual(groupsOf(first.tabulation, 'q1', 'district'));
  const weighted = (dimension: string) =>
    groupsOf(tabulation, 'q2', dimension).flatMap(({ choices }) => choices.map((one) => one.weightedShare));
  expect(weighted('district').every((one) => one === null)).toBe(true);
  expect(weighted('total').some((one) => one !== null)).toBe(true);
});

test('with answers that came in since, weighted figures are of the total and of groups weighted to', async () => {
  const first = await count(ALL.slice(0, 900));
  const { tabulation } = await count(ALL, after(first));
  expect(tabulation.method.weighting.groupDimensions).toEqual(['age']);
  expect(
    weightedIn(tabulation, 'district')
      .flat()
      .every((one) => one === null),
  ).toBe(true);
  expect(
    weightedIn(tabulation, 'total')
      .flat()
      .every((one) => one !== null),
  ).toBe(true);
});

test('what is crossed with what is weighted to is broken down in later releases too, and the crossing has weighted figures', async () => {
  const crossings: Consultation['crossings'] = [['district', 'age']];
  const change = { ...WEIGHTING, weighting: { margins: [...WEIGHTING.weighting.margins, genders] }, crossings };
  const first = await tabulatedWithCounts(ALL.slice(0, 900), QUESTIONNAIRES, change);
  const { tabulation } = await tabulatedWithCounts(ALL, QUESTIONNAIRES, change, after(first));
  expect(first.tabulation.method.weighting.groupDimensions).toEqual(['age', 'gender', 'district', 'profile', 'source']);
  expect(tabulation.method.weighting.groupDimensions).toEqual(['age', 'gender', 'district']);
  const crossed = groupsOf(first.tabulation, 'q1', 'district×age').flatMap(({ choices }) => choices);
  expect(crossed.filter(({ weightedShare }) => weightedShare !== null).length).toBeGreaterThan(5);
});

test.each([
  { scales: 60, isLater: false, crossings: [], isOfTotalOnly: false, by: ['district', 'gender', 'profile', 'source'] },
  { scales: 300, isLater: false, crossings: [], isOfTotalOnly: false, by: ['profile'] },
  { scales: 1_000, isLater: false, crossings: [], isOfTotalOnly: true, by: [] },
  { scales: 300, isLater: false, crossings: [['district', 'age']], isOfTotalOnly: true, by: [] },
  { scales: 100, isLater: true, crossings: [], isOfTotalOnly: false, by: [] },
  { scales: 10, isLater: true, crossings: [['district', 'age']], isOfTotalOnly: false, by: ['district'] },
  { scales: 100, isLater: true, crossings: [['district', 'age']], isOfTotalOnly: true, by: [] },
] as const)(
  'with $scales grades, later: $isLater, crossed: $crossings, cells are broken down by $by',
  ({ scales, isLater, crossings, isOfTotalOnly, by }) => {
    const grade = (_: unknown, at: number): Question => ({ ...choice(`q${at}`), kind: 'scale', scale: 'grade' });
    const respondents = new Respondents(countedQuestions([asked(1, ...Array.from({ length: scales }, grade))]));
    respondents.add(ALL);
    const wishes = { crossings: crossings.map(([one, other]): [typeof one, typeof other] => [one, other]), isLater };
    const { cells } = weigh(respondents, WEIGHTING.weighting, NOBODY_KNOWN, (_, key) => key, wishes);
    expect(cells?.isOfTotalOnly).toBe(isOfTotalOnly);
    expect(cells?.breakdowns.map(({ dimension }) => dimension).sort()).toEqual(by);
  },
);
