import 'reflect-metadata';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import { choicesOf, type Question } from '../../api/consultations/question';
import type { Response } from '../../api/consultations/responses/response';
import type { GroupResult } from '../../api/consultations/results/tabulation';
import { connect } from '../../api/shared/dynamo';
import { unpacked } from '../../api/shared/packs';
import type { CountedTable } from '../../api/statistics/disclosure/tables';
import { actors } from '../support/actors';
import { aConsultation, aQuestionnaire, QUESTIONS } from '../support/consultations';
import { indicators } from '../support/indicators';
import { someResponses } from '../support/responses';
import { aTrajectory } from '../support/trajectories';
import { areas, municipality, openWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  const figures = indicators(['population'], { GM0512: ['38450'], WK051201: ['10000'], WK051202: ['28450'] });
  await world.publish(areas([municipality('GM0512', 'Gorinchem', 2)]), figures);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

const DISTRICTS = ['WK051201', 'WK051202'];

async function consulted(
  changes: Partial<Consultation> = {},
  questions: Question[] = QUESTIONS,
): Promise<Consultation> {
  const trajectory = await aTrajectory(world, { step: 'consultation', areas: ['GM0512'] });
  const consultation = await aConsultation(world, { trajectory: trajectory.id, state: 'open', ...changes });
  await aQuestionnaire(world, consultation, { questions });
  return consultation;
}

async function tabulate({ id }: Consultation) {
  const mutation = `mutation($id: ID!) { tabulateConsultation(input: {consultation: $id}) { job { id } userErrors { code } } }`;
  const { data } = await world.ask(mutation, { id });
  await world.idle();
  return world.service.stores.jobs.get(data.tabulateConsultation.job.id);
}

const GROUP = `id key name status statusReason base effectiveBase
  choices { code label status count share weightedStatus weightedShare interval { low high } meanRank }
  mean { status mean weightedMean deviation } nps { status score weightedScore error }`;
const RESULTS = `query($id: ID!, $number: Int, $keys: [ID!], $dimension: ResultDimension!, $first: Int! = 5) { consultation(id: $id) { results(number: $number) {
  number isExample
  method { responses threshold noIntervalsBecause noIntervalsText withheldFigures figures
    weighting { status problem dimensions crossings groupDimensions designEffect effectiveN remarks } }
  response(dimension: $dimension) { nodes { key name status respondents invited rate population representation wantsResults } }
  questions(keys: $keys) { id questionnaire question { key text } groups(dimension: $dimension, first: $first) { totalCount nodes { ${GROUP} } } }
} } }`;

async function results({ id }: Consultation, about: Record<string, unknown> = {}, actor: Actor = actors.adviser) {
  const { data, errors } = await world.ask(RESULTS, { id, keys: ['q1'], dimension: 'TOTAL', ...about }, actor);
  expect(errors).toBeUndefined();
  return data.consultation?.results ?? null;
}

test('responses are counted by the worker and read by staff, weighted to the population', async () => {
  const consultation = await consulted({
    isExample: true,
    weighting: { margins: [{ dimension: 'district', origin: 'indicators' }] },
    sources: [
      {
        code: 'link',
        name: 'Briefkaart',
        recruitment: 'postcard',
        invited: 1_500,
        invitedPerDistrict: [
          { district: 'WK051201', invited: 1_000 },
          { district: 'WK051202', invited: 500 },
        ],
      },
    ],
  });
  const responses: Response[] = DISTRICTS.flatMap((district, at) =>
    Array.from({ length: 150 + 50 * at }, (_, i) => ({
      id: `${district}-${i}`,
      at: '2026-03-03T09:00:00Z',
      source: 'link',
      postcode: '4201AA',
      district,
      profile: null,
      ageBand: null,
      gender: null,
      questionnaire: 1,
      optIns: { results: i % 2 === 0, panel: false },
      answers: { q1: i % (at === 0 ? 3 : 5) === 0 ? 'often' : i % 2 === 0 ? 'sometimes' : 'never' },
    })),
  );
  await world.responses.add(consultation.id, responses, new Date('2030-01-01'));
  const job = await tabulate(consultation);
  expect(job).toMatchObject({ state: 'done', problem: null, outcome: { tabulation: 1 } });

  const found = await results(consultation);
  expect(found).toMatchObject({ number: 1, isExample: true });
  expect(found.method).toMatchObject({
    responses: 350,
    noIntervalsBecause: 'OPEN_RECRUITMENT',
    noIntervalsText: expect.stringContaining('geen foutmarge'),
    weighting: { status: 'WEIGHTED', dimensions: ['DISTRICT'] },
  });
  const [group] = found.questions[0].groups.nodes;
  expect(group).toMatchObject({ base: 350, name: 'Alle deelnemers', status: 'SHOWN' });
  // 50 of 150 in the first district and 40 of 200 in the second: weighted, each counts as its inhabitants.
  expect(group.choices[0]).toMatchObject({ label: 'Vaak', count: 90, share: 0.2571, weightedStatus: 'SHOWN' });
  const byInhabitants = (10_000 * (50 / 150) + 28_450 * (40 / 200)) / 38_450;
  expect(group.choices[0].weightedShare).toBe(Math.round(100 * byInhabitants) / 100);

  const perDistrict = await results(consultation, { dimension: 'DISTRICT' });
  expect(perDistrict.response.nodes).toEqual([
    expect.objectContaining({
      key: 'WK051201',
      name: 'Wijk 01 van Gorinchem',
      respondents: 150,
      invited: 1_000,
      rate: 0.15,
      population: 10_000,
      representation: 165,
    }),
    expect.objectContaining({ key: 'WK051202', respondents: 200, rate: 0.4, representation: 77 }),
  ]);
  expect(perDistrict.questions[0].groups.nodes.map(({ base }: { base: number }) => base)).toEqual([150, 200]);
});

test('responses are weighted to two dimensions together, as an adviser entered the population of every pair', async () => {
  const consultation = await consulted({ isExample: true });
  const pairs: [district: string, ageBand: string, people: number, n: number, often: number][] = [
    ['WK051201', '25-44', 6_000, 60, 30],
    ['WK051201', '65+', 4_000, 90, 18],
    ['WK051202', '25-44', 8_000, 80, 60],
    ['WK051202', '65+', 2_000, 50, 25],
  ];
  const { data } = await world.ask(
    `mutation($input: UpdateConsultationInput!) { updateConsultation(input: $input) {
      consultation { design { weighting { margins { dimension crossedWith origin targets { key value } } } } } userErrors { code } } }`,
    {
      input: {
        id: consultation.id,
        version: 1,
        weighting: {
          margins: [
            {
              dimension: 'DISTRICT',
              crossedWith: 'AGE',
              origin: 'ENTERED',
              targets: pairs.map(([district, ageBand, value]) => ({ key: `${district}×${ageBand}`, value })),
            },
          ],
        },
      },
    },
  );
  expect(data.updateConsultation.userErrors).toEqual([]);
  const responses = pairs.flatMap(([district, ageBand, , n, often]) =>
    Array.from(
      { length: n },
      (_, i): Response => ({
        id: `${district}-${ageBand}-${i}`,
        at: '2026-03-03T09:00:00Z',
        source: 'link',
        postcode: '4201AA',
        district,
        profile: null,
        ageBand,
        gender: null,
        questionnaire: 1,
        optIns: { results: false, panel: false },
        answers: { q1: i < often ? 'often' : 'never' },
      }),
    ),
  );
  await world.responses.add(consultation.id, responses, new Date('2030-01-01'));
  expect(await tabulate(consultation)).toMatchObject({ state: 'done', problem: null });

  const { method, questions } = await results(consultation);
  expect(method.weighting).toMatchObject({
    status: 'WEIGHTED',
    problem: null,
    dimensions: ['DISTRICT', 'AGE'],
    crossings: [['DISTRICT', 'AGE']],
    remarks: [],
  });
  // 0.3 × 30/60 + 0.2 × 18/90 + 0.4 × 60/80 + 0.1 × 25/50 = 0.54, unweighted 133 of 280
  expect(questions[0].groups.nodes[0].choices[0]).toMatchObject({ label: 'Vaak', share: 0.475, weightedShare: 0.54 });
});

test('groups have weighted figures, in steps, also of what is not weighted to as long as few are told apart', async () => {
  const ages = { '15-24': 15, '25-44': 31, '45-64': 30, '65+': 24 };
  const targets = Object.entries(ages).map(([key, value]) => ({ key, value }));
  const consultation = await consulted(
    {
      weighting: {
        margins: [
          { dimension: 'district', origin: 'indicators' },
          { dimension: 'age', origin: 'entered', targets },
        ],
      },
      sources: [
        { code: 'link', name: 'Link', recruitment: 'open-link' },
        { code: 'straat', name: 'Straat', recruitment: 'field' },
      ],
    },
    QUESTIONS.slice(0, 1),
  );
  const cells = DISTRICTS.flatMap((district, d) =>
    Object.keys(ages).map((age, a) => ({ DISTRICT: district, AGE: age, size: 60 + 30 * a + 40 * d * (3 - a), a, d })),
  );
  const answer = ({ a, d }: { a: number; d: number }, i: number) =>
    i % 7 < (a < 2 ? 1 : 2) + 2 * d ? 'often' : i % 7 < 5 ? 'sometimes' : 'never';
  const responses = cells.flatMap(({ DISTRICT, AGE, size, ...own }) =>
    Array.from(
      { length: size },
      (_, i): Response => ({
        id: `${DISTRICT}-${AGE}-${i}`,
        at: '2026-03-03T09:00:00Z',
        source: i % 2 === 0 ? 'link' : 'straat',
        postcode: '4201AA',
        district: DISTRICT,
        profile: null,
        ageBand: AGE,
        gender: null,
        questionnaire: 1,
        optIns: { results: false, panel: false },
        answers: { q1: answer(own, i) },
      }),
    ),
  );
  await world.responses.add(consultation.id, responses, new Date('2030-01-01'));
  await tabulate(consultation);

  // Raked by hand: each margin in turn is brought to its population.
  const weights = cells.map(() => 1);
  const sum = (of: number[]) => of.reduce((total, one) => total + one, 0);
  const populations = { DISTRICT: { WK051201: 10_000, WK051202: 28_450 }, AGE: ages };
  for (let round = 0; round < 200; round++) {
    for (const dimension of ['DISTRICT', 'AGE'] as const) {
      for (const [key, people] of Object.entries(populations[dimension])) {
        const isIn = cells.map((cell) => cell[dimension] === key);
        const now = sum(cells.map(({ size }, c) => (isIn[c] ? size * weights[c]! : 0)));
        const times = (people / sum(Object.values(populations[dimension])) / now) * responses.length;
        for (const c of cells.keys()) if (isIn[c]) weights[c]! *= times;
      }
    }
  }
  const shareOf = (dimension: 'DISTRICT' | 'AGE', key: string, code: string) => {
    const total = (isCounted: (cell: { a: number; d: number }, i: number) => boolean) =>
      sum(
        cells.map((cell, c) => {
          const people = Array.from({ length: cell.size }, (_, i) => i);
          return cell[dimension] === key ? weights[c]! * people.filter((i) => isCounted(cell, i)).length : 0;
        }),
      );
    return total((cell, i) => answer(cell, i) === code) / total(() => true);
  };
  const ofGroups = async (dimension: string) => {
    const { method, questions } = await results(consultation, { dimension });
    expect(method.weighting).toMatchObject({
      status: 'WEIGHTED',
      groupDimensions: ['DISTRICT', 'AGE', 'SOURCE'],
    });
    return questions[0].groups.nodes as {
      key: string;
      base: number;
      effectiveBase: number | null;
      choices: { code: string; count: number; weightedStatus: string; weightedShare: number | null }[];
    }[];
  };

  let coarse = 0;
  for (const dimension of ['DISTRICT', 'AGE'] as const) {
    const groups = await ofGroups(dimension);
    const shown = groups
      .flatMap(({ key, base, choices }) => choices.map((one) => ({ ...one, key, base })))
      .filter(({ weightedShare }) => weightedShare !== null);
    expect(shown.length).toBeGreaterThan(0);
    for (const { key, base, code, weightedStatus, weightedShare } of shown) {
      const step = base < 250 ? 0.02 : 0.01;
      expect(weightedShare).toBeCloseTo(step * Math.round(shareOf(dimension, key, code) / step), 9);
      expect(weightedStatus).toBe('SHOWN');
      coarse += base < 250 ? 1 : 0;
    }
  }
  expect(coarse).toBeGreaterThan(0);
  // Every other respondent came by the link, in each cell alike, so a source has the shares of all.
  const [link] = await ofGroups('SOURCE');
  const all = (await ofGroups('TOTAL'))[0]!.choices;
  for (const [at, { weightedStatus, weightedShare }] of link!.choices.entries()) {
    expect(weightedStatus).toBe('SHOWN');
    expect(Math.abs(weightedShare! - all[at]!.weightedShare!)).toBeLessThan(0.03);
  }
});

test('a question of every kind has its figures, in every group', async () => {
  const consultation = await consulted();
  const made = await someResponses(world, consultation, { count: 900, seed: 'kinds', districts: DISTRICTS });
  await tabulate(consultation);
  const { questions } = await results(consultation, { keys: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'], first: 1 });
  expect(questions.map(({ question }: { question: { key: string } }) => question.key)).toEqual([
    'q1',
    'q2',
    'q3',
    'q4',
    'q5',
    'q6',
  ]);
  const [q1, q2, q3, q4, q5, q6] = questions.map((one: { groups: { nodes: GroupResult[] } }) => one.groups.nodes[0]);
  const given = (key: string, code: string) =>
    made.filter(({ answers }) => [answers[key] ?? []].flat().includes(code)).length;
  expect(q1.choices.map(({ count }: { count: number }) => count)).toEqual(
    ['often', 'sometimes', 'never'].map((code) => given('q1', code)),
  );
  expect(q2.choices.map(({ count }: { count: number }) => count)).toEqual(
    ['walk', 'eat', 'music'].map((code) => given('q2', code)),
  );
  expect(q3.base).toBe(made.filter(({ answers }) => answers.q3 !== undefined).length);
  expect(q4.mean.mean).toBeGreaterThan(4);
  expect(q5.nps).toMatchObject({ status: 'SHOWN', score: expect.any(Number), error: null });
  expect(
    q6.choices.map(({ meanRank }: { meanRank: number }) => meanRank).reduce((sum: number, one: number) => sum + one),
  ).toBeCloseTo(6, 2);
  const perAge = await results(consultation, { dimension: 'AGE', first: 10 });
  expect(perAge.questions[0].groups.nodes.map(({ name }: { name: string }) => name)).toContain('65 jaar en ouder');
});

test.each(['public', 'frontend', 'partner', 'official'] as const)('a draft is not shown to: %s', async (kind) => {
  const consultation = await consulted();
  await someResponses(world, consultation, { count: 100, seed: 'draft' });
  await tabulate(consultation);
  expect(await results(consultation)).not.toBeNull();
  expect(await results(consultation, {}, actors[kind])).toBeNull();
});

describe('of many questions', () => {
  const keysOf = async (consultation: Consultation, asked: string) => {
    const query = `query($id: ID!) { consultation(id: $id) { results { questions${asked} { id question { key } groups(first: 1) { nodes { base } } } } } }`;
    const { data, errors } = await world.ask(query, { id: consultation.id });
    return errors
      ? errors[0]?.extensions.code
      : data.consultation.results.questions.map(({ question }: { question: Question }) => question.key);
  };

  test('figures are asked in parts, without gaps; a place or size that cannot be is named', async () => {
    const consultation = await consulted();
    await someResponses(world, consultation, { count: 60, seed: 'many' });
    await tabulate(consultation);
    const { questions } = (await world.service.stores.tabulations.get(consultation.id, 1))!;
    const keys = questions.map(({ question }) => question.key);
    expect(await keysOf(consultation, '(first: 4)')).toEqual(keys.slice(0, 4));
    expect(await keysOf(consultation, `(first: 2, after: "${questions[3]?.id}")`)).toEqual(keys.slice(4, 6));
    expect(await keysOf(consultation, `(first: 5, after: "${questions.at(-1)?.id}")`)).toEqual([]);
    expect(await keysOf(consultation, '(first: 0)')).toBe('INVALID_PAGE_SIZE');
    expect(await keysOf(consultation, '(first: 4, after: "q1")')).toBe('INVALID_CURSOR');
    // All that there may be cost more than one request may.
    expect(await keysOf(consultation, '')).toBe('COST_LIMIT_EXCEEDED');
  });
});

test('a number never changes: who counts again gets the next one', async () => {
  const consultation = await consulted();
  await someResponses(world, consultation, { count: 100, seed: 'one' });
  await tabulate(consultation);
  await someResponses(world, consultation, { count: 50, seed: 'two', from: 101 });
  expect((await tabulate(consultation))?.outcome).toMatchObject({ tabulation: 2 });
  const numbers = await Promise.all([undefined, 1, 2, 3].map((number) => results(consultation, { number })));
  // Nobody published the first, so it made room.
  expect(numbers.map((one) => one && [one.number, one.method.responses])).toEqual([[2, 150], null, [2, 150], null]);
});

test('two workers that store at the same moment get a number each', async () => {
  const consultation = await consulted();
  await someResponses(world, consultation, { count: 60, seed: 'both' });
  await tabulate(consultation);
  const { tabulations } = world.service.stores;
  const { number: _, ...tabulation } = (await tabulations.get(consultation.id, 1))!;
  const stored = await Promise.all([1, 2, 3].map(() => tabulations.store(tabulation)));
  expect(stored.map(({ number }) => number).sort()).toEqual([2, 3, 4]);
  expect((await tabulations.heads(consultation.id)).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

test('too few new responses since what was published: the job says so in words, and the earlier figures stand', async () => {
  const consultation = await consulted();
  await someResponses(world, consultation, { count: 200, seed: 'before' });
  await tabulate(consultation);
  jest.spyOn(world.service.stores.publications, 'publishedTabulations').mockResolvedValue([1]);
  await someResponses(world, consultation, { count: 3, seed: 'after', from: 201 });
  const job = await tabulate(consultation);
  expect(job).toMatchObject({ state: 'failed', outcome: null, problem: { code: 'TOO_LITTLE_CHANGED' } });
  expect(job?.problem?.message).toContain('De eerdere resultaten blijven staan');
  expect(await results(consultation)).toMatchObject({ number: 1, method: { responses: 200 } });
});

test('all numbers are kept beside the responses until these end, for the worker alone', async () => {
  const consultation = await consulted();
  await someResponses(world, consultation, { count: 60, seed: 'kept' });
  await tabulate(consultation);
  const client = DynamoDBDocumentClient.from(connect(world.config.dynamodbEndpoint));
  const keptIn = async (table: string) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
    return Items.filter(({ pk }) => String(pk).includes('counts#'));
  };
  const [kept, ...more] = await keptIn(world.tables.responses);
  const [imported] = await world.responses.imports(consultation.id);
  expect(more).toEqual([]);
  expect(kept).toMatchObject({ pk: `counts#${consultation.id}`, expiresAt: imported?.expiresAt });
  const tables = unpacked<CountedTable[]>(kept?.body);
  expect(tables.map(({ table }) => table.id.split('~')[0])).toEqual(
    expect.arrayContaining(['respondents', 'opt-ins', 'q1', 'q6']),
  );
  expect(await keptIn(world.tables.records)).toEqual([]);
});

describe('what is about few', () => {
  test('is in no item of the tables that the API reads, in whatever form', async () => {
    const consultation = await consulted({ crossings: [['district', 'gender']] });
    const made = await someResponses(world, consultation, {
      count: 120,
      seed: 'few',
      districts: [...Array(8).fill('WK051201'), 'WK051202', null],
    });
    await tabulate(consultation);
    const client = DynamoDBDocumentClient.from(connect(world.config.dynamodbEndpoint));
    const { Items = [] } = await client.send(new ScanCommand({ TableName: world.tables.records }));
    const texts = Items.map((item) =>
      JSON.stringify(item.body instanceof Uint8Array ? { ...item, body: textOf(item.body) } : item),
    );
    expect(texts.some((text) => text.includes('4201AA') || text.includes('"answers"'))).toBe(false);

    const stored = (await world.service.stores.tabulations.get(consultation.id, 1))!;
    let small = 0;
    for (const { question, groups, bands = [] } of stored.questions) {
      for (const group of groups) {
        const within = made.filter((one) => isIn(one, group));
        const answered = within.filter(({ answers }) => answers[question.key] !== undefined);
        if (answered.length < 10) expect(group).toMatchObject({ base: null, effectiveBase: null, state: 'withheld' });
        const answers = choicesOf(question).map(({ code }) => [code]);
        const counted = [
          ...(group.choices.length > 0 ? answers.map((codes, at) => ({ codes, figure: group.choices[at] })) : []),
          ...bands.map(({ options }, at) => ({ codes: options, figure: group.bands?.[at] })),
        ];
        if (question.kind !== 'open') expect(counted.length).toBeGreaterThan(0);
        for (const { codes, figure } of counted) {
          const count = answered.filter(({ answers }) => {
            const given = [answers[question.key] ?? []].flat();
            return (question.kind === 'ranking' ? given.slice(0, 1) : given).some((code) => codes.includes(code));
          }).length;
          if (count >= 10) continue;
          small++;
          expect(figure).toMatchObject({ count: null, share: null, weightedShare: null, interval: null });
        }
      }
    }
    expect(small).toBeGreaterThan(50);
    for (const { dimension, key, respondents } of stored.response.groups) {
      const count = made.filter((one) => isIn(one, { dimension, key })).length;
      if (count > 0 && count < 10) expect(respondents).toBeNull();
    }
  });

  test('says for all of it the same reason', async () => {
    const consultation = await consulted();
    await someResponses(world, consultation, { count: 60, seed: 'reason' });
    await tabulate(consultation);
    const { questions } = await results(consultation, { dimension: 'AGE', keys: ['q4'], first: 10 });
    const nodes: { status: string; statusReason: string }[] = questions[0].groups.nodes;
    const reasons = nodes.filter(({ status }) => status === 'WITHHELD').map(({ statusReason }) => statusReason);
    expect(new Set(reasons).size).toBe(1);
    expect(reasons[0]).toContain('Niet getoond');
  });
});

describe('the same question of two consultations', () => {
  const COMPARE = `query($a: ComparedQuestionInput!, $b: ComparedQuestionInput!, $dimension: ResultDimension!) {
    compareQuestion(a: $a, b: $b) { aResults { id } bResults { id } a { question { text } } b { questionnaire }
      groups(dimension: $dimension) { nodes { key name meanDifference a { base } b { base } choices { label difference weightedDifference a { share } b { share } } } } } }`;
  const compare = (a: Consultation, b: Consultation, question = 'q1', actor: Actor = actors.adviser) => {
    const [one, other] = [a, b].map(({ id }) => ({ consultation: id, question }));
    return world.ask(COMPARE, { a: one, b: other, dimension: 'DISTRICT' }, actor);
  };

  async function two(questions: Question[]) {
    const [a, b] = [await consulted(), await consulted({}, questions)];
    await someResponses(world, a, { count: 300, seed: 'a' });
    await someResponses(world, b, { count: 200, seed: 'b' });
    await tabulate(a);
    await tabulate(b);
    return [a, b] as const;
  }

  test('stands side by side with the difference in points', async () => {
    const [a, b] = await two(QUESTIONS);
    const { data, errors } = await compare(a, b);
    expect(errors).toBeUndefined();
    const { nodes } = data.compareQuestion.groups;
    expect(nodes.map(({ key }: { key: string }) => key)).toEqual(DISTRICTS);
    const [first] = nodes[0].choices;
    expect(first.difference).toBeCloseTo(100 * (first.b.share - first.a.share), 2);
    expect(first).toMatchObject({ label: 'Vaak', weightedDifference: null });
  });

  test('is refused when residents saw other words, naming both', async () => {
    const [a, b] = await two(
      QUESTIONS.map((one) => (one.key === 'q1' ? { ...one, text: 'Bent u vaak alleen?' } : one)),
    );
    const { errors } = await compare(a, b);
    expect(errors?.[0]?.extensions.code).toBe('WORDING_DIFFERS');
    expect(errors?.[0]?.message).toContain('Hoe vaak voelt u zich alleen?');
    expect(errors?.[0]?.message).toContain('Bent u vaak alleen?');
    expect((await compare(a, b, 'q2')).errors).toBeUndefined();
  });

  test('is refused when other residents were asked it: the question of its condition has other words', async () => {
    const [a, b] = await two(
      QUESTIONS.map((one) => (one.key === 'q1' ? { ...one, text: 'Bent u vaak alleen?' } : one)),
    );
    expect((await compare(a, b, 'q3')).errors?.[0]?.extensions.code).toBe('WORDING_DIFFERS');
  });

  test('is not refused for other keys and codes: residents see neither', async () => {
    const renumbered = QUESTIONS.map((one): Question => {
      const options = one.options.map(({ code, label }) => ({ code: `my-${code}`, label }));
      const after = one.onlyIf && { question: 'my-q1', options: one.onlyIf.options.map((code) => `my-${code}`) };
      return { ...one, key: `my-${one.key}`, options, ...(after && { onlyIf: after }) };
    });
    const [a, b] = await two(renumbered);
    const query = COMPARE.replace('groups(dimension: $dimension)', 'groups(dimension: TOTAL)').replace(
      ', $dimension: ResultDimension!',
      '',
    );
    const [one, other] = [
      { consultation: a.id, question: 'q3' },
      { consultation: b.id, question: 'my-q3' },
    ];
    const { data, errors } = await world.ask(query, { a: one, b: other });
    expect(errors).toBeUndefined();
    expect(data.compareQuestion.b).toEqual({ questionnaire: 1 });
  });

  test('is not there for who may not see both, as for what is not there', async () => {
    const [a, b] = await two(QUESTIONS);
    const refused = await Promise.all([
      compare(a, b, 'q1', actors.public),
      compare(a, b, 'q99'),
      compare(a, { ...b, id: 'none' }),
    ]);
    expect(refused).toEqual(Array(3).fill({ data: { compareQuestion: null } }));
  });
});

function textOf(body: Uint8Array): unknown {
  try {
    return unpacked(body);
  } catch {
    return '';
  }
}

/** Whether a resident is in a group, by its name. */
function isIn(response: Response, { dimension, key }: { dimension: string; key: string }): boolean {
  const keys = key.split('×');
  const of: Record<string, string | null> = { ...response, age: response.ageBand, total: 'all' } as never;
  return dimension.split('×').every((name, at) => (of[name] ?? 'unknown') === keys[at]);
}
