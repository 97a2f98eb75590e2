import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import { picked, type Question, type Respondent, randomOf, tabulated } from '../support/made-up-tables';

const keys = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
const DIMENSIONS = {
  district: keys(21),
  profile: keys(8),
  age: [...keys(7), 'unknown'],
  gender: [...keys(3), 'unknown'],
  source: keys(4),
};
const KINDS: Omit<Question, 'id'>[] = [
  { categories: 5, exclusive: true },
  { categories: 8, exclusive: false },
  { categories: 10, exclusive: true, scores: keys(10).map(Number) },
  {
    categories: 11,
    exclusive: true,
    scores: keys(11).map((key) => Number(key) - 1),
    bands: [
      { name: 'detractors', categories: [0, 1, 2, 3, 4, 5, 6] },
      { name: 'passives', categories: [7, 8] },
      { name: 'promoters', categories: [9, 10] },
    ],
  },
  { categories: 6, exclusive: true, scores: [1, 2, 3, 4, 5, null] },
];

/** 2,000 made-up respondents, who answer one question of each type; a scale mostly around two thirds. */
function respondentsTo(questions: readonly Question[]): Respondent[] {
  const random = randomOf(1);
  const answer = ({ categories, exclusive, scores }: Question): number[] => {
    if (random() < 0.05) return [];
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
  const questions = KINDS.map((kind, index) => ({ id: `q${index + 1}`, ...kind }));
  const respondents = respondentsTo(questions);
  const tables = questions.map((question) => tabulated(question, respondents, { dimensions: DIMENSIONS }));
  const people = await protectRespondents(
    tables[0]!.groups.map((group) => ({ ...group, base: group.respondents! })),
    { threshold: 10 },
  );
  if ('refused' in people) throw new Error('nothing came before');
  const report: string[] = [];
  let seconds = 0;
  for (const table of tables) {
    const start = process.cpuUsage();
    const result = await protectTables([{ ...table, withheldGroups: people.withheldGroups }], { threshold: 10 });
    const { user, system } = process.cpuUsage(start);
    seconds += (user + system) / 1e6;
    if ('refused' in result) throw new Error('nothing came before');
    const { counts, means, bands } = result.tables[0]!;
    const share = (verdicts: readonly string[]) =>
      `${Math.round((100 * verdicts.filter((verdict) => verdict !== 'shown').length) / Math.max(1, verdicts.length))} %`;
    report.push(
      `${table.id}: ${share(counts.flat())} of counts, ${share(means)} of means, ${share(bands.flat())} of bands withheld`,
    );
    expect(result.solved).toBeLessThan(800);
    // Bases are what everything hangs on: with groups of this size they stay.
    expect(result.tables[0]!.bases.every((verdict) => verdict === 'shown')).toBe(true);
  }
  console.log(`${report.join('\n')}\n${(seconds * 6).toFixed(0)} s of processor time for 30 questions like these`);
}, 300_000);
