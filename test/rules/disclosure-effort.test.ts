import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type {
  CountedTable,
  CountTable,
  ProtectedTable,
  ShownTable,
  Verdict,
} from '../../api/statistics/disclosure/tables';
import { picked, type Question, type Respondent, randomOf, tabulated } from '../support/made-up-tables';
import { asEarlier, published } from '../support/published';

const keys = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
const DIMENSIONS = {
  district: keys(21),
  profile: keys(8),
  age: [...keys(7), 'unknown'],
  gender: [...keys(3), 'unknown'],
  source: keys(4),
};
const band = (name: string, lowest: number, highest: number) => ({
  name,
  categories: Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at),
});
const GRADE = { categories: 10, exclusive: true, scores: keys(10).map(Number) };
const NPS = {
  categories: 11,
  exclusive: true,
  scores: keys(11).map((key) => Number(key) - 1),
  bands: [band('detractors', 0, 6), band('passives', 7, 8), band('promoters', 9, 10)],
  net: keys(11).map((_, score) => (score > 8 ? 1 : score > 6 ? 0 : -1)),
};
const KINDS: (Omit<Question, 'id'> & { what: string; asItWas?: Omit<Question, 'id'> })[] = [
  { what: 'five answers', categories: 5, exclusive: true },
  { what: 'eight, several may be chosen', categories: 8, exclusive: false },
  {
    what: 'grade, groups in bands',
    ...GRADE,
    bands: [band('insufficient', 0, 4), band('sufficient', 5, 6), band('good', 7, 9)],
    inBands: true,
    asItWas: GRADE,
  },
  { what: '0 to 10, groups in bands', ...NPS, inBands: true, asItWas: NPS },
  { what: 'scale of five and no opinion', categories: 6, exclusive: true, scores: [1, 2, 3, 4, 5, null] },
  { what: 'ranking of five', categories: 5, exclusive: true, isRanking: true },
];

/** 2,000 made-up respondents, who answer one question of each type; a scale mostly around two thirds. */
function respondentsTo(questions: readonly Question[]): Respondent[] {
  const random = randomOf(1);
  const answer = ({ categories, exclusive, scores, isRanking }: Question): number[] => {
    if (random() < 0.05) return [];
    if (isRanking) {
      const left = [...Array(categories).keys()];
      return left.map(() => 0).map(() => left.splice(picked(random, left.length, 1.3), 1)[0]!);
    }
    if (!exclusive) return [...Array(categories).keys()].filter((i) => random() < 0.15 + 0.08 * i);
    if (!scores) return [picked(random, categories, 1.6)];
    const around = categories * (0.65 + (random() + random() + random() - 1.5) / 2);
    return [Math.max(0, Math.min(categories - 1, Math.round(around)))];
  };
  return Array.from({ length: 2000 }, () => ({
    classes: Object.fromEntries(
      Object.entries(DIMENSIONS).map(([name, own]) => [
        name,
        own[picked(random, own.length, name === 'gender' ? 3 : 1.5)]!,
      ]),
    ),
    answers: Object.fromEntries(questions.map((question) => [question.id, answer(question)])),
  }));
}

test('of a consultation of usual size all bases are shown, at the price of some hundreds of programs per question', async () => {
  const questions = KINDS.map(({ what: _, asItWas, ...kind }, index) => ({ id: `q${index + 1}`, ...kind }));
  const respondents = respondentsTo(questions);
  const breakdown = { dimensions: DIMENSIONS };
  const first = tabulated(questions[0]!, respondents, breakdown);
  const people = await protectRespondents(peopleIn(first), { threshold: 10 });
  if ('refused' in people) throw new Error('nothing came before');
  const decide = async (question: Question) => {
    const table = { ...tabulated(question, respondents, breakdown), withheldGroups: people.withheldGroups };
    const start = process.cpuUsage();
    const result = await protectTables([table], { threshold: 10 });
    if ('refused' in result) throw new Error('nothing came before');
    const { user, system } = process.cpuUsage(start);
    return { verdicts: result.tables[0]!, solved: result.solved, seconds: (user + system) / 1e6 };
  };
  const report: string[] = [];
  let seconds = 0;
  for (const [index, question] of questions.entries()) {
    const { verdicts, solved, seconds: own } = await decide(question);
    seconds += own;
    const { what, asItWas } = KINDS[index]!;
    const shares = sharesOf(question, verdicts);
    report.push(`${what}: ${textOf(shares)}; ${solved} programs, ${own.toFixed(1)} s`);
    expect(solved).toBeLessThan(800);
    // Bases are what everything hangs on: with groups of this size they stay.
    expect(verdicts.bases.every((verdict) => verdict === 'shown')).toBe(true);
    if (!asItWas) continue;
    const before = { id: question.id, ...asItWas };
    const were = sharesOf(before, (await decide(before)).verdicts);
    report.push(`  if groups were counted per answer: ${textOf(were)}`);
    expect(shares['of groups']).toBeLessThan(were['of groups']! / 2);
  }
  console.log(`${report.join('\n')}\n${(seconds * 5).toFixed(0)} s of processor time for 30 questions like these`);
}, 300_000);

test('a second release, which must not give away what the first withheld, costs some times as much', async () => {
  const questions = KINDS.map(({ what: _, asItWas: __, ...kind }, index) => ({ id: `q${index + 1}`, ...kind }));
  const all = respondentsTo(questions);
  const report: string[] = [];
  let earlier: ShownTable[][] = [];
  for (const came of [1_700, 2_000]) {
    const own = all.slice(0, came);
    const tables = questions.map((question) => tabulated(question, own, { dimensions: DIMENSIONS }));
    const start = process.cpuUsage();
    const people = await protectRespondents(peopleIn(tables[0]!), { threshold: 10, earlier });
    if ('refused' in people) throw new Error('enough came in');
    const release: ShownTable[] = [shownOf(people.counted)];
    for (const [index, plain] of tables.entries()) {
      const table = { ...plain, withheldGroups: people.withheldGroups };
      const result = await protectTables([table], { threshold: 10, earlier });
      if ('refused' in result) throw new Error('enough came in');
      const verdicts = result.tables[0]!;
      release.push(shownOf({ table, verdicts }));
      report.push(`${came}, ${KINDS[index]!.what}: ${textOf(sharesOf(questions[index]!, verdicts))}`);
    }
    const { user, system } = process.cpuUsage(start);
    report.push(
      `${came} respondents: ${(((user + system) / 1e6) * 5).toFixed(0)} s of processor time for 30 questions`,
    );
    earlier = [release];
  }
  console.log(report.join('\n'));
  expect(earlier[0]).toHaveLength(KINDS.length + 1);
}, 300_000);

/** Respondents per group, whether they answered or not. */
const peopleIn = ({ groups }: CountTable) =>
  groups.map(({ respondents, ...group }) => ({ ...group, base: respondents! }));

/** A table as a later release knows it. */
const shownOf = (counted: CountedTable) => asEarlier(published(counted.table, counted.verdicts), counted);

/** The share that is withheld, per kind of figure. Of a question in bands the groups' figures are these. */
function sharesOf({ inBands, scores, net, isRanking }: Question, verdicts: ProtectedTable): Record<string, number> {
  const { counts, bands, means, deviations, nets, ranks } = verdicts;
  const [total, ...groups] = counts;
  const withheld = (of: readonly Verdict[]) => of.filter((one) => one !== 'shown').length / of.length;
  return {
    'of the total': withheld(total!),
    'of groups': withheld(inBands ? bands.slice(1).flat() : groups.flat()),
    ...(scores ? { 'of means': withheld(means), 'of deviations': withheld(deviations) } : {}),
    ...(net ? { 'of net scores': withheld(nets) } : {}),
    ...(isRanking ? { 'of mean places': withheld(ranks) } : {}),
  };
}

const textOf = (shares: Record<string, number>) =>
  `withheld ${Object.entries(shares)
    .map(([what, share]) => `${Math.round(100 * share)} % ${what}`)
    .join(', ')}`;
