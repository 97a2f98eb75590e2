import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type { CountTable, ProtectedTable } from '../../api/statistics/disclosure/tables';
import { attack, type PublishedTable, programs, type Range, type Withheld } from '../support/attacker';
import { type Consultation, madeUpConsultation } from '../support/made-up-consultation';
import { onlySmallCellsBlanked, published } from '../support/published';

/** A cell is about too few under this many respondents, and must stay uncertain by as many. */
const THRESHOLD = 10;
/** Consultations; each has one to three tables. */
const CONSULTATIONS = 20;
const ROUNDING = 1e-4;

/** How wide the range of a withheld number must be; undefined for a mean of nobody. */
function required(tables: readonly CountTable[], threshold: number) {
  return ({ table: id, group: name, figure, index, isWeighted }: Withheld): number | undefined => {
    const table = tables.find((one) => one.id === id)!;
    const group = table.groups.find(({ dimension, key }) => `${dimension}:${key}` === name)!;
    if (figure === 'mean' || figure === 'variance') {
      const isScored = group.counts.some((count, c) => count > 0 && table.scores![c] !== null);
      return isScored ? ROUNDING : undefined;
    }
    if (isWeighted) return figure === 'base' || group.base > 0 ? ROUNDING : undefined;
    const value = {
      respondents: group.respondents!,
      base: group.base,
      count: group.counts[index]!,
      'not chosen': group.base - group.counts[index]!,
      band: (table.bands?.[index]?.categories ?? []).reduce((sum, c) => sum + group.counts[c]!, 0),
    }[figure];
    return value < threshold ? threshold - ROUNDING : 1 - ROUNDING;
  };
}

const narrow = (ranges: Range[], tables: readonly CountTable[], threshold = THRESHOLD) =>
  ranges.filter((range) => range.most - range.least < required(tables, threshold)(range)!);

async function decided({ tables, respondents }: Consultation) {
  const people = await protectRespondents(respondents, { threshold: THRESHOLD });
  if ('refused' in people) throw new Error('nothing came before');
  const withheld = tables.map((table) => ({ ...table, withheldGroups: people.withheldGroups }));
  const result = await protectTables(withheld, { threshold: THRESHOLD });
  if ('refused' in result) throw new Error('nothing came before');
  return { tables: withheld, protectedTables: result.tables, solved: result.solved };
}

const seen = (tables: readonly CountTable[], verdicts: readonly ProtectedTable[]): PublishedTable[] =>
  tables.map((table, t) => published(table, verdicts[t]!));

test('an attacker recovers no withheld number of random tables, neither exactly nor within its protection interval', async () => {
  const tally = { tables: 0, numbers: 0, tooFew: 0, complementary: 0, solved: 0, attacked: 0 };
  for (let seed = 1; seed <= CONSULTATIONS; seed++) {
    const { tables, protectedTables, solved } = await decided(madeUpConsultation(seed));
    const ranges = await attack(seen(tables, protectedTables), required(tables, THRESHOLD));
    const recovered = narrow(ranges, tables);
    if (recovered.length > 0) throw new Error(`seed ${seed}: ${JSON.stringify(recovered.slice(0, 5))}`);
    tally.tables += tables.length;
    tally.solved += solved;
    tally.attacked += ranges.length;
    for (const verdict of protectedTables.flatMap(({ counts }) => counts.flat(2))) {
      tally.numbers++;
      if (verdict === 'too-few') tally.tooFew++;
      else if (verdict !== 'shown') tally.complementary++;
    }
  }
  const percent = (part: number) => `${((100 * part) / tally.numbers).toFixed(1)} %`;
  console.log(
    `${tally.tables} tables, ${tally.numbers} counts: ${percent(tally.tooFew)} too few, ${percent(tally.complementary)} complementary; ` +
      `${tally.solved} programs to protect, ${programs} to attack ${tally.attacked} withheld numbers`,
  );
  expect(tally.tables).toBeGreaterThanOrEqual(500);
  expect(tally.tooFew).toBeGreaterThan(1000);
  expect(tally.numbers - tally.tooFew - tally.complementary).toBeGreaterThan(1000);
}, 300_000);

test('the same attacker does recover numbers when only small cells are blanked', async () => {
  let exactly = 0;
  let within = 0;
  let withheld = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const { tables } = madeUpConsultation(seed);
    const blanked = seen(
      tables,
      tables.map((table) => onlySmallCellsBlanked(table, THRESHOLD)),
    );
    const ranges = await attack(blanked, required(tables, THRESHOLD));
    withheld += ranges.length;
    for (const { least, most } of narrow(ranges, tables))
      if (most - least < ROUNDING) exactly++;
      else within++;
  }
  console.log(
    `blanking alone: of ${withheld} withheld numbers ${exactly} recovered exactly, ${within} within their interval`,
  );
  expect(exactly).toBeGreaterThan(500);
  expect(within).toBeGreaterThan(500);
}, 120_000);
