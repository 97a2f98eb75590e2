import type { Consultation, Source, WeightingMargin } from '../../api/consultations/consultation';
import { FITS_NONE } from '../../api/consultations/open-answers/open-answer.rules';
import type { Question } from '../../api/consultations/question';
import type { Response } from '../../api/consultations/responses/response';
import { countedQuestions } from '../../api/consultations/results/counted-question';
import { weigh } from '../../api/consultations/results/respondent-weights';
import { Respondents } from '../../api/consultations/results/respondents';
import { tabulate } from '../../api/consultations/results/tabulate';
import type { Tabulation } from '../../api/consultations/results/tabulation';
import type { CountedTable } from '../../api/statistics/disclosure/tables';
import { asked, CONSULTATION, choice, groupIn, NOBODY_KNOWN, responses, tabulated } from '../support/tabulating';
import { margin, rakedOneByOne } from '../support/weighting';

const q1 = choice('q1', 'Ja', 'Nee');
const counts = (group: { choices: { count: number | null }[] }) => group.choices.map(({ count }) => count);
const shares = (group: { choices: { share: number | null }[] }) => group.choices.map(({ share }) => share);

describe('counts and shares', () => {
  test('are of who answered, per group, and groups add up to the total', async () => {
    const all = [
      ...responses(40, { answers: { q1: 'a' } }),
      ...responses(20, { answers: { q1: 'b' } }),
      ...responses(30, { answers: { q1: 'a' }, district: 'WK051202' }),
      ...responses(50, { answers: { q1: 'b' }, district: 'WK051202' }),
      ...responses(15, { answers: { q1: 'b' }, district: null }),
      ...responses(12, { answers: { q1: 'a' }, district: null }),
      ...responses(25),
    ];
    const results = await tabulated(all, [asked(1, q1)]);
    expect(results.method.responses).toBe(192);
    expect(groupIn(results, 'q1')).toMatchObject({ base: 167, effectiveBase: 167 });
    expect(counts(groupIn(results, 'q1'))).toEqual([82, 85]);
    expect(shares(groupIn(results, 'q1'))).toEqual([0.491, 0.509]);
    expect(counts(groupIn(results, 'q1', 'district', 'WK051201'))).toEqual([40, 20]);
    expect(counts(groupIn(results, 'q1', 'district', 'WK051202'))).toEqual([30, 50]);
    expect(counts(groupIn(results, 'q1', 'district', 'unknown'))).toEqual([12, 15]);
    expect(groupIn(results, 'q1').choices[0]).toMatchObject({ weightedShare: null, interval: null });
  });

  test('of several choices count everyone who answered, also who chose nothing', async () => {
    const several: Question = { ...q1, kind: 'several-choices' };
    const all = [
      ...responses(30, { answers: { q1: ['a', 'b'] } }),
      ...responses(20, { answers: { q1: ['a'] } }),
      ...responses(50, { answers: { q1: [] } }),
      ...responses(11),
    ];
    const group = groupIn(await tabulated(all, [asked(1, several)]), 'q1');
    expect([group.base, counts(group), shares(group)]).toEqual([100, [50, 30], [0.5, 0.3]]);
  });

  test('of more options than a number has bits are counted too', async () => {
    const labels = Array.from({ length: 40 }, (_, at) => `optie ${at}`);
    const many: Question = {
      key: 'q1',
      kind: 'several-choices',
      text: 'Welke?',
      options: labels.map((label, at) => ({ code: `c${at}`, label })),
    };
    const all = [
      ...responses(30, { answers: { q1: ['c0', 'c30', 'c31', 'c39'] } }),
      ...responses(20, { answers: { q1: ['c39', 'c32'] } }),
      ...responses(12, { answers: { q1: [] } }),
    ];
    const group = groupIn(await tabulated(all, [asked(1, many)]), 'q1');
    const found = Object.fromEntries(
      group.choices.filter(({ count }) => count).map(({ code, count }) => [code, count]),
    );
    expect(found).toEqual({ c0: 30, c30: 30, c31: 30, c32: 20, c39: 50 });
  });

  test('of two dimensions at once add up to both', async () => {
    const all = ['WK051201', 'WK051202'].flatMap((district) =>
      ['25-44', '65+'].flatMap((ageBand, at) => [
        ...responses(40 + 10 * at, { district, ageBand, answers: { q1: 'a' } }),
        ...responses(30, { district, ageBand, answers: { q1: 'b' } }),
      ]),
    );
    const results = await tabulated(all, [asked(1, q1)], { crossings: [['district', 'age']] });
    const crossed = (key: string) => counts(groupIn(results, 'q1', 'district×age', key));
    expect([crossed('WK051201×25-44'), crossed('WK051201×65+')]).toEqual([
      [40, 30],
      [50, 30],
    ]);
    expect(counts(groupIn(results, 'q1', 'district', 'WK051201'))).toEqual([90, 60]);
  });
});

describe('a scale', () => {
  test('has a mean and the spread of the answers', async () => {
    const scale: Question = { ...choice('q1', 'oneens', 'neutraal', 'eens'), kind: 'scale', scale: 'labels' };
    const all = [
      ...responses(20, { answers: { q1: 'a' } }),
      ...responses(20, { answers: { q1: 'b' } }),
      ...responses(40, { answers: { q1: 'c' } }),
    ];
    const { mean } = groupIn(await tabulated(all, [asked(1, scale)]), 'q1');
    // Σ = 20 + 40 + 120 = 180 of 80; squares 20 × 1.5625 + 20 × 0.0625 + 40 × 0.5625 = 55, over 79.
    expect(mean).toEqual({ state: 'shown', mean: 2.25, weightedMean: null, deviation: 0.8344 });
  });

  test('from 0 to 10 has a net promoter score, with an error for a probability sample', async () => {
    const nps: Question = { key: 'q1', kind: 'scale', scale: 'nps', text: 'Beveelt u aan?', options: [] };
    const perGrade = [11, 12, 13, 14, 15, 16, 19, 50, 100, 150, 100];
    const all = perGrade.flatMap((count, grade) => responses(count, { source: 'brief', answers: { q1: `${grade}` } }));
    const group = groupIn(await tabulated(all, [asked(1, nps)]), 'q1');
    // 250 - 100 of 500 is 30 points; variance 0.5 + 0.2 - 0.3² = 0.61, over 500.
    expect(group.nps).toEqual({ state: 'shown', score: 30, weightedScore: null, error: 3.4928 });
  });
});

describe('a grade', () => {
  const grade: Question = { key: 'q1', kind: 'scale', scale: 'grade', text: 'Welk cijfer?', options: [] };
  const all = [11, 12, 13, 14, 15, 40, 41, 42, 43, 44].flatMap((count, at) =>
    responses(count, { answers: { q1: `${at + 1}` } }).map((one, row) => ({
      ...one,
      district: row % 2 === 0 ? 'WK051201' : 'WK051202',
    })),
  );

  test('is counted in bands for groups, and per answer for all together', async () => {
    const results = await tabulated(all, [asked(1, grade)]);
    expect(results.questions[0]?.bands).toEqual([
      { code: '1-5', label: 'Onvoldoende (1–5)', options: ['1', '2', '3', '4', '5'] },
      { code: '6-7', label: 'Voldoende (6–7)', options: ['6', '7'] },
      { code: '8-10', label: 'Goed (8–10)', options: ['8', '9', '10'] },
    ]);
    const total = groupIn(results, 'q1');
    expect(counts(total)).toEqual([11, 12, 13, 14, 15, 40, 41, 42, 43, 44]);
    expect(total.bands?.map(({ count, share }) => [count, share])).toEqual([
      [65, 0.2364],
      [81, 0.2945],
      [129, 0.4691],
    ]);
    const group = groupIn(results, 'q1', 'district', 'WK051201');
    // Of each grade one half, and of odd numbers the larger one: 6 + 6 + 7 + 7 + 8 and so on.
    expect([group.choices, group.bands?.map(({ count }) => count)]).toEqual([[], [34, 41, 65]]);
    expect(group.mean).toMatchObject({ state: 'shown', mean: expect.any(Number) });
  });
});

test('what an earlier publication withheld is not given away by the next one', async () => {
  const inDistrict = (district: string, source: string, yes: number, no: number) => [
    ...responses(yes, { district, source, answers: { q1: 'a' } }),
    ...responses(no, { district, source, answers: { q1: 'b' } }),
  ];
  const before = [
    ...inDistrict('WK051201', 'link', 40, 40),
    ...inDistrict('WK051202', 'link', 30, 8),
    ...inDistrict('WK051203', 'link', 30, 30),
  ];
  const first = await counted(before, []);
  expect(counts(groupIn(first.tabulation, 'q1', 'district', 'WK051202'))).toEqual([null, null]);
  // All who came since are of one district, so those of the others are the same as before.
  const after = [...before, ...inDistrict('WK051201', 'link', 20, 20)];
  const next = await counted(after, [first]);
  expect(counts(groupIn(next.tabulation, 'q1'))).toEqual([120, 98]);
  expect(counts(groupIn(next.tabulation, 'q1', 'district', 'WK051202'))).toEqual([null, null]);
  expect(next.counted.map(({ table }) => table.id)).toEqual(first.counted.map(({ table }) => table.id));
});

/** Tabulates beside what was published before, of which all numbers are kept. */
async function counted(
  all: readonly Response[],
  earlier: readonly { tabulation: Tabulation; counted: CountedTable[] }[],
) {
  const result = await tabulate({
    consultation: CONSULTATION,
    questionnaires: [asked(1, q1)],
    batches: (async function* () {
      yield [...all];
    })(),
    population: NOBODY_KNOWN,
    models: [],
    earlier: earlier.map(({ tabulation }) => tabulation),
    earlierCounts: new Map(earlier.map(({ tabulation, counted: own }) => [tabulation.at, own])),
  });
  if ('refused' in result) throw new Error(result.refused);
  return { ...result, tabulation: { ...result.tabulation, number: earlier.length + 1 } };
}

test('a ranking counts first choices and the mean place of every option', async () => {
  const ranking: Question = { ...choice('q1', 'groen', 'veilig', 'schoon'), kind: 'ranking' };
  const all = [
    ...responses(40, { answers: { q1: ['a', 'b', 'c'] } }),
    ...responses(30, { answers: { q1: ['b', 'c', 'a'] } }),
    ...responses(30, { answers: { q1: ['c', 'a', 'b'] } }),
  ];
  const group = groupIn(await tabulated(all, [asked(1, ranking)]), 'q1');
  expect(group.choices.map(({ count, meanRank }) => [count, meanRank])).toEqual([
    [40, 1.9],
    [30, 2],
    [30, 2.1],
  ]);
});

describe('a question with a condition', () => {
  const why: Question = { ...choice('q2', 'Te duur', 'Geen tijd'), onlyIf: { question: 'q1', options: ['b'] } };

  test('has who met it as its base, whatever else was answered', async () => {
    const all = [
      ...responses(60, { answers: { q1: 'a', q2: 'a' } }),
      ...responses(25, { answers: { q1: 'b', q2: 'a' } }),
      ...responses(15, { answers: { q1: 'b', q2: 'b' } }),
      ...responses(20, { answers: { q2: 'b' } }),
    ];
    const results = await tabulated(all, [asked(1, q1, why)]);
    expect([groupIn(results, 'q2').base, counts(groupIn(results, 'q2'))]).toEqual([40, [25, 15]]);
  });

  test('counts apart when the words of the other question changed, as another group of people was asked', async () => {
    const other = { ...q1, text: 'Anders gevraagd?' };
    const all = [
      ...responses(50, { answers: { q1: 'b', q2: 'a' } }),
      ...responses(40, { answers: { q1: 'a' } }),
      ...responses(30, { questionnaire: 2, answers: { q1: 'b', q2: 'a' } }),
      ...responses(20, { questionnaire: 2, answers: { q1: 'a' } }),
    ];
    const { questions } = await tabulated(all, [asked(1, q1, why), asked(2, other, why)]);
    const found = questions.filter(({ question }) => question.key === 'q2');
    expect(found.map(({ questionnaire, groups }) => [questionnaire, groups[0]?.base])).toEqual([
      [2, 30],
      [1, 50],
    ]);
    expect(found[0]?.wording).toBe(found[1]?.wording);
    expect(found[0]?.filterWording).not.toBe(found[1]?.filterWording);
  });

  test('counts together when only the codes of the other question changed: residents saw the same', async () => {
    const recoded = { ...q1, options: q1.options.map(({ code, label }) => ({ code: `new-${code}`, label })) };
    const after = { ...why, onlyIf: { question: 'q1', options: ['new-b'] } };
    const all = [
      ...responses(50, { answers: { q1: 'b', q2: 'a' } }),
      ...responses(30, { questionnaire: 2, answers: { q1: 'new-b', q2: 'a' } }),
      ...responses(20, { questionnaire: 2, answers: { q1: 'new-a' } }),
    ];
    const { questions } = await tabulated(all, [asked(1, q1, why), asked(2, recoded, after)]);
    const found = questions.filter(({ question }) => question.key === 'q2');
    expect(found.map(({ groups }) => groups[0]?.base)).toEqual([80]);
  });
});

describe('versions of a questionnaire', () => {
  test('count together when residents saw the same words, also with other codes, and apart when not', async () => {
    const recoded = {
      ...q1,
      options: [
        { code: 'yes', label: 'Ja' },
        { code: 'no', label: 'Nee' },
      ],
    };
    const reworded = { ...q1, text: 'Iets anders?' };
    const all = [
      ...responses(40, { answers: { q1: 'a' } }),
      ...responses(30, { questionnaire: 2, answers: { q1: 'no' } }),
      ...responses(20, { questionnaire: 3, answers: { q1: 'a' } }),
    ];
    const { questions } = await tabulated(all, [asked(1, q1), asked(2, recoded), asked(3, reworded)]);
    expect(
      questions.map(({ questionnaire, question, groups }) => [questionnaire, question.text, groups[0]?.base]),
    ).toEqual([
      [3, 'Iets anders?', 20],
      [2, 'Vraag q1?', 70],
    ]);
    expect(questions[1]?.groups[0]?.choices.map(({ count }) => count)).toEqual([40, 30]);
  });
});

describe('weighting', () => {
  const population = {
    ...NOBODY_KNOWN,
    total: 10_000,
    of: {
      ...NOBODY_KNOWN.of,
      district: new Map([
        ['WK051201', 2_000],
        ['WK051202', 8_000],
      ]),
      age: new Map([
        ['25-44', 6_000],
        ['65+', 4_000],
      ]),
    },
  };
  const where = choice('where', 'Binnenstad', 'Haarwijk');
  const all = [
    ...responses(60, { ageBand: '25-44', answers: { where: 'a', q1: 'a' } }),
    ...responses(40, { ageBand: '65+', answers: { where: 'a', q1: 'b' } }),
    ...responses(50, { ageBand: '25-44', district: 'WK051202', answers: { where: 'b', q1: 'a' } }),
    ...responses(50, { ageBand: '65+', district: 'WK051202', answers: { where: 'b', q1: 'b' } }),
  ];
  const indicators = (...dimensions: ('district' | 'age')[]) => ({
    weighting: { margins: dimensions.map((dimension) => ({ dimension, origin: 'indicators' as const })) },
  });

  test('to two margins, by hand', async () => {
    const some = (count: number, chosen: number, parts: Parameters<typeof responses>[1]) => [
      ...responses(chosen, { ...parts, answers: { q1: 'a' } }),
      ...responses(count - chosen, { ...parts, answers: { q1: 'b' } }),
    ];
    const mixed = [
      ...some(60, 30, { ageBand: '25-44' }),
      ...some(40, 15, { ageBand: '65+' }),
      ...some(50, 30, { ageBand: '25-44', district: 'WK051202' }),
      ...some(50, 20, { ageBand: '65+', district: 'WK051202' }),
    ];
    const results = await tabulated(mixed, [asked(1, q1)], indicators('district', 'age'), { population });
    expect(results.method.weighting).toMatchObject({
      state: 'weighted',
      dimensions: ['district', 'age'],
      problem: null,
    });
    // Of the weight p is of the first cell: p(0.2 + p) = 1.5(0.2 - p)(0.6 - p), so p = 0.135, and a share of 0.505.
    expect(groupIn(results, 'q1').choices.map(({ weightedShare }) => weightedShare)).toEqual([0.5, 0.5]);
    expect(groupIn(results, 'q1').choices[0]?.share).toBe(0.475);
    expect(groupIn(results, 'q1').effectiveBase).toBe(results.method.weighting.effectiveN);
    // Within a district weights differ: (0.135 × 30/60 + 0.065 × 15/40) / 0.2 = 0.459, in steps of two under 250.
    const district = groupIn(results, 'q1', 'district', 'WK051201');
    expect(district).toMatchObject({ base: 100, effectiveBase: 100, choices: [{ weightedShare: 0.46 }, {}] });
    // 0.2² / (0.135² / 60 + 0.065² / 40) = 97.7, in tens.
    expect(district.choices[0]?.share).toBe(0.45);
    // Of sources too, which everybody is the same of here: that makes no cells smaller.
    const source = groupIn(results, 'q1', 'source', 'link');
    expect(source.choices[0]).toEqual(groupIn(results, 'q1').choices[0]);
  });

  const jointly = (targets: Record<string, number>, more: WeightingMargin[] = []) => ({
    weighting: {
      margins: [
        {
          dimension: 'district' as const,
          crossedWith: 'age' as const,
          origin: 'entered' as const,
          targets: Object.entries(targets).map(([key, value]) => ({ key, value })),
        },
        ...more,
      ],
    },
  });
  const PAIRS = { 'WK051201×25-44': 1_000, 'WK051201×65+': 1_000, 'WK051202×25-44': 6_000, 'WK051202×65+': 2_000 };

  test('to two dimensions together, by hand: every pair has its share of the population', async () => {
    const yes = {
      '25-44': { WK051201: [60, 30], WK051202: [50, 30] },
      '65+': { WK051201: [40, 15], WK051202: [50, 20] },
    };
    const some = Object.entries(yes).flatMap(([ageBand, of]) =>
      Object.entries(of).flatMap(([district, [n = 0, a = 0]]) => [
        ...responses(a, { ageBand, district, answers: { q1: 'a' } }),
        ...responses(n - a, { ageBand, district, answers: { q1: 'b' } }),
      ]),
    );
    const results = await tabulated(some, [asked(1, q1)], jointly(PAIRS));
    const { weighting } = results.method;
    expect(weighting).toMatchObject({
      state: 'weighted',
      dimensions: ['district', 'age'],
      crossings: [['district', 'age']],
      remarks: [],
    });
    // 0.1 × 30/60 + 0.1 × 15/40 + 0.6 × 30/50 + 0.2 × 20/50 = 0.5275, in steps of two under 250
    expect(groupIn(results, 'q1').choices.map(({ share, weightedShare }) => [share, weightedShare])).toEqual([
      [0.475, 0.52],
      [0.525, 0.48],
    ]);
    // 0.1 / (60/200) and 0.6 / (50/200)
    expect([weighting.lowestWeight, weighting.highestWeight]).toEqual([0.3, 2.4]);
  });

  test('to two dimensions together beside another one, as raking to both by the book', () => {
    const people = (['female', 'male', 'male'] as const).flatMap((gender, at) =>
      all.map((one, row) => ({ ...one, gender: row % 3 === 0 ? ('female' as const) : gender, id: `${at}-${row}` })),
    );
    const respondents = new Respondents(countedQuestions([asked(1, q1)]));
    respondents.add(people);
    const genders = [
      { key: 'female', value: 3 },
      { key: 'male', value: 2 },
    ];
    const { weighting } = jointly(PAIRS, [{ dimension: 'gender', origin: 'entered', targets: genders }]);
    const { weights, report } = weigh(respondents, weighting, NOBODY_KNOWN, (_, key) => key);
    expect(report).toMatchObject({ dimensions: ['district', 'age', 'gender'], crossings: [['district', 'age']] });
    const book = rakedOneByOne([
      margin(
        'pair',
        people.map(({ district, ageBand }) => Object.keys(PAIRS).indexOf(`${district}×${ageBand}`)),
        Object.values(PAIRS),
      ),
      margin(
        'gender',
        people.map(({ gender }) => ['female', 'male'].indexOf(gender)),
        [3, 2],
      ),
    ]);
    const scale = people.length / 10_000;
    for (const [row, weight] of book.entries()) expect(weights?.[row]).toBeCloseTo(scale * weight, 8);
  });

  test('says of which pairs there is no population, or nobody, in words', async () => {
    const { 'WK051201×65+': _, ...some } = PAIRS;
    const more = [...all, ...responses(20, { ageBand: null, answers: { q1: 'a' } })];
    const { method } = await tabulated(more, [asked(1, q1)], jointly(some));
    expect(method.weighting).toMatchObject({
      state: 'weighted',
      remarks: [
        'Van een deel van de deelnemers is wijk of leeftijd niet bekend. Zij houden daarin samen hetzelfde aandeel als zonder weging.',
        'Voor Binnenstad, 65 jaar en ouder is geen aantal in de bevolking bekend. Deze deelnemers tellen bij wijk en leeftijd als onbekend.',
      ],
    });
    for (const [targets, words] of [
      [{ ...PAIRS, 'WK051202×15-24': 900 }, 'wijk en leeftijd: Haarwijk, 15 tot en met 24 jaar.'],
      [{ ...PAIRS, 'WK051201×65+': 0 }, 'wijk en leeftijd: Binnenstad, 65 jaar en ouder.'],
    ] as const) {
      const refused = await tabulated(all, [asked(1, q1)], jointly(targets));
      expect(refused.method.weighting).toMatchObject({ state: 'refused', problem: expect.stringContaining(words) });
      expect(groupIn(refused, 'q1').choices[0]?.weightedShare).toBeNull();
    }
  });

  test('to one margin, by hand: weights 0.4 and 1.6', async () => {
    const results = await tabulated(all, [asked(1, q1, where)], indicators('district'), { population });
    const { weighting } = results.method;
    expect([weighting.lowestWeight, weighting.highestWeight]).toEqual([0.4, 1.6]);
    // n Σw² / (Σw)² = 200 × (100 × 0.16 + 100 × 2.56) / 200² = 1.36, in tenths; 200 / 1.36 = 147, in tens
    expect([weighting.designEffect, weighting.effectiveN]).toEqual([1.4, 150]);
    // (60 × 0.4 + 50 × 1.6) / 200
    expect(groupIn(results, 'q1').choices[0]?.weightedShare).toBe(0.52);
  });

  test.each([
    ['no figures are loaded', indicators('district'), NOBODY_KNOWN, 'Voor wijk zijn geen cijfers'],
    [
      'a group of the population did not respond',
      {
        weighting: {
          margins: [
            {
              dimension: 'gender' as const,
              origin: 'entered' as const,
              targets: [
                { key: 'female', value: 1 },
                { key: 'male', value: 1 },
              ],
            },
          ],
        },
      },
      population,
      'geslacht: Man',
    ],
    [
      'caps are too narrow',
      { weighting: { ...indicators('district').weighting, highestWeight: 1.2 } },
      population,
      'Verruim die grenzen',
    ],
  ])('is refused in words, and nothing is weighted, when %s', async (_, changes, known, words) => {
    const results = await tabulated(all, [asked(1, q1)], changes, { population: known });
    expect(results.method.weighting).toMatchObject({ state: 'refused', problem: expect.stringContaining(words) });
    // How long it was tried is told where it was tried.
    expect((results.method.weighting.iterations ?? 0) > 0).toBe(words === 'Verruim die grenzen');
    expect(groupIn(results, 'q1').choices[0]).toMatchObject({ share: 0.55, weightedShare: null });
  });

  test('says of whom a characteristic is not known, without telling how many', async () => {
    const some = [...all, ...responses(3, { district: null, answers: { q1: 'a' } })];
    const { method } = await tabulated(some, [asked(1, q1)], indicators('district'), { population });
    expect(method.weighting).toMatchObject({ state: 'weighted', designEffect: null, largestDeviation: 1e-10 });
    expect(method.weighting.remarks).toEqual([expect.stringContaining('wijk niet bekend')]);
    expect(JSON.stringify(method)).not.toMatch(/\b3\b/);
  });
});

describe('intervals', () => {
  const drawn = [
    ...responses(50, { source: 'brief', answers: { q1: 'a' } }),
    ...responses(50, { source: 'brief', answers: { q1: 'b' } }),
  ];

  test('are there for a probability sample, smaller when more of the population took part', async () => {
    const [large, small] = await Promise.all(
      [1_000_000, 200].map((total) => tabulated(drawn, [asked(1, q1)], {}, { population: { ...NOBODY_KNOWN, total } })),
    );
    expect(large?.method.noIntervalsBecause).toBeNull();
    const [first, second] = [large, small].map((one) => one && groupIn(one, 'q1').choices[0]?.interval);
    expect(first).toEqual([0.4038, 0.5962]);
    expect(second?.[0]).toBeGreaterThan(0.42);
  });

  test('of a profile are those of a large population, as it is households that are known and not people', async () => {
    const key = '2019-zorgzame-senioren';
    const profile = new Map([[key, 200]]);
    const results = await tabulated(
      drawn,
      [asked(1, q1)],
      {},
      { population: { ...NOBODY_KNOWN, of: { ...NOBODY_KNOWN.of, profile } } },
    );
    expect(groupIn(results, 'q1', 'profile', key).choices[0]?.interval).toEqual([0.4038, 0.5962]);
  });

  test.each([
    ['open-recruitment', responses(100, { answers: { q1: 'a' } })],
    ['mixed-recruitment', [...drawn, ...responses(50, { answers: { q1: 'a' } })]],
  ])('are absent with a reason: %s', async (reason, all) => {
    const results = await tabulated(all, [asked(1, q1)]);
    expect(results.method.noIntervalsBecause).toBe(reason);
    expect(groupIn(results, 'q1').choices[0]?.interval).toBeNull();
  });
});

describe('who responded', () => {
  test('is compared with who was invited and who lives there', async () => {
    const population = {
      ...NOBODY_KNOWN,
      total: 1_000,
      of: {
        ...NOBODY_KNOWN.of,
        district: new Map([
          ['WK051201', 500],
          ['WK051202', 400],
          ['WK051203', 100],
        ]),
      },
    };
    const all = [
      ...responses(30, { optIns: { results: true, panel: false } }),
      ...responses(30),
      ...responses(22, { district: 'WK051202', source: 'brief', optIns: { results: true, panel: true } }),
      ...responses(18, { district: 'WK051202', source: 'brief' }),
    ];
    const { response, names } = await tabulated(all, [asked(1, q1)], {}, { population });
    const figure = (dimension: string, key: string) =>
      response.groups.find((one) => one.dimension === dimension && one.key === key);
    expect(figure('total', 'all')).toMatchObject({ respondents: 100, population: 1_000, invited: null });
    expect(figure('district', 'WK051201')).toMatchObject({ respondents: 60, population: 500, representation: 120 });
    expect(figure('district', 'WK051202')).toMatchObject({ respondents: 40, representation: 100 });
    expect(figure('district', 'WK051203')).toMatchObject({ respondents: 0, representation: 0, state: 'shown' });
    expect(figure('source', 'brief')).toMatchObject({ respondents: 40, invited: 4_000, optIns: { results: 22 } });
    expect(figure('source', 'link')?.optIns).toEqual({ results: 30, panel: null });
    expect(names).toMatchObject({
      'district:WK051201': 'Binnenstad',
      'age:65+': '65 jaar en ouder',
      'source:brief': 'Brief',
    });
  });
});

describe('people invited', () => {
  const districts = [
    { district: 'WK051201', invited: 300 },
    { district: 'WK051203', invited: 100 },
  ];
  const letter = { code: 'brief', name: 'Brief', recruitment: 'probability-sample' as const, invited: 400 };
  const all = [
    ...responses(60, { source: 'brief' }),
    ...responses(40, { source: 'brief', district: 'WK051202' }),
    ...responses(30, { source: 'brief', district: null }),
  ];
  const invitedBy = async (sources: Source[], crossings: Consultation['crossings'] = []) => {
    const { response } = await tabulated(all, [asked(1, q1)], { sources, crossings });
    return (dimension: string, key: string) =>
      response.groups.find((one) => one.dimension === dimension && one.key === key)?.invited;
  };

  test('are known per district, also where nobody was invited or nobody answered', async () => {
    const invited = await invitedBy([{ ...letter, invitedPerDistrict: districts }]);
    expect(invited('total', 'all')).toBe(400);
    expect(invited('district', 'WK051201')).toBe(300);
    expect(invited('district', 'WK051202')).toBe(0);
    expect(invited('district', 'WK051203')).toBe(100);
    expect(invited('district', 'unknown')).toBeNull();
    expect(invited('age', '25-44')).toBeNull();
  });

  test('of two sources add up, unless one of them does not know its districts', async () => {
    const card = { code: 'kaart', name: 'Kaart', recruitment: 'postcard' as const, invited: 50 };
    const both = [letter, card].map((one) => ({ ...one, invitedPerDistrict: districts }));
    expect((await invitedBy(both))('district', 'WK051201')).toBe(600);
    const one = await invitedBy([{ ...letter, invitedPerDistrict: districts }, card], [['district', 'source']]);
    expect(one('district', 'WK051201')).toBeNull();
    expect(one('district×source', 'WK051201×brief')).toBe(300);
    expect(one('source', 'kaart')).toBe(50);
  });
});

describe('what is about few', () => {
  test('is withheld, and so is what it could be computed from', async () => {
    const all = [
      ...responses(40, { answers: { q1: 'a' } }),
      ...responses(7, { answers: { q1: 'b' } }),
      ...responses(61, { answers: { q1: 'a' }, district: 'WK051202' }),
      ...responses(31, { answers: { q1: 'b' }, district: 'WK051202' }),
      ...responses(33, { answers: { q1: 'a' }, district: 'WK051203' }),
      ...responses(29, { answers: { q1: 'b' }, district: 'WK051203' }),
    ];
    const results = await tabulated(all, [asked(1, q1)]);
    expect(counts(groupIn(results, 'q1'))).toEqual([134, 67]);
    expect(counts(groupIn(results, 'q1', 'district', 'WK051201'))).toEqual([null, null]);
    const hidden = results.questions[0]?.groups.filter(
      ({ dimension, choices }) => dimension === 'district' && choices.some(({ state }) => state === 'withheld'),
    );
    expect(hidden?.length).toBeGreaterThanOrEqual(2);
    expect(results.method.withheld.cells).toBeGreaterThanOrEqual(4);
  });

  test('fewer respondents than the threshold are only told to be too few', async () => {
    const results = await tabulated(responses(9, { answers: { q1: 'a' } }), [asked(1, q1)]);
    expect(results.method).toMatchObject({ responses: null, from: null, until: null });
    expect(groupIn(results, 'q1')).toMatchObject({ state: 'withheld', base: null });
  });

  test('a few more responses than were published are not told: the earlier figures stand', async () => {
    const before = responses(60, { answers: { q1: 'a' } }).concat(responses(40, { answers: { q1: 'b' } }));
    const published = await tabulated(before, [asked(1, q1)]);
    const again = tabulated(
      [...before, ...responses(3, { answers: { q1: 'b' } })],
      [asked(1, q1)],
      {},
      { earlier: [published] },
    );
    await expect(again).rejects.toThrow('too-little-changed');
    const more = await tabulated(
      [...before, ...responses(30, { answers: { q1: 'b' } })],
      [asked(1, q1)],
      {},
      { earlier: [published] },
    );
    expect(counts(groupIn(more, 'q1'))).toEqual([60, 70]);
  });
});

test('open answers are counted by the codes that were given to them', async () => {
  const open: Question = { key: 'q9', kind: 'open', text: 'Wat wilt u ons meegeven?', options: [] };
  const all = Array.from({ length: 60 }, (_, at) => responses(1, { id: `x${at}`, answers: { q9: 'iets' } })[0]!);
  // Of the last ten somebody said that no code fits; ten more nobody coded.
  const codeOf = (at: number) => (at < 25 ? ['groen'] : at < 40 ? ['verkeer'] : [FITS_NONE]);
  const codings = new Map(all.slice(0, 50).map(({ id }, at) => [`hash-${id}`, { codes: codeOf(at) }]));
  const codesOf = () => [
    { code: 'groen', label: 'Meer groen' },
    { code: 'verkeer', label: 'Veilig verkeer' },
  ];
  const results = await tabulated(
    all,
    [asked(1, open)],
    {},
    {
      codesOf,
      codings: { of: new Map([['q9', codings]]), hashOf: (id) => `hash-${id}` },
    },
  );
  expect([groupIn(results, 'q9').base, counts(groupIn(results, 'q9'))]).toEqual([50, [25, 15]]);
  const uncoded = await tabulated(all, [asked(1, open)]);
  expect(groupIn(uncoded, 'q9')).toMatchObject({ base: 60, choices: [] });
});
