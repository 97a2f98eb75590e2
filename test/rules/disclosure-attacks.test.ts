import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type { CountTable, ProtectedTable } from '../../api/statistics/disclosure/tables';
import { attack, programs } from '../support/attacker';
import type { PublishedTable, Withheld } from '../support/attacker-knowledge';
import { type Consultation, madeUpConsultation } from '../support/made-up-consultation';
import { narrow, ROUNDING, required } from '../support/protection-interval';
import { asEarlier, onlySmallCellsBlanked, published } from '../support/published';

/** A cell is about too few under this many respondents, and must stay uncertain by as many. */
const THRESHOLD = 10;
/** Consultations; each has one to three tables. */
const CONSULTATIONS = 262;

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
    const recovered = narrow(ranges, tables, THRESHOLD);
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
}, 900_000);

test('the same attacker does recover numbers when only small cells are blanked', async () => {
  let exactly = 0;
  let within = 0;
  let withheld = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { tables } = madeUpConsultation(seed);
    const blanked = seen(
      tables,
      tables.map((table) => onlySmallCellsBlanked(table, THRESHOLD)),
    );
    const ranges = await attack(blanked, required(tables, THRESHOLD));
    withheld += ranges.length;
    for (const { least, most } of narrow(ranges, tables, THRESHOLD))
      if (most - least < ROUNDING) exactly++;
      else within++;
  }
  console.log(
    `blanking alone: of ${withheld} withheld numbers ${exactly} recovered exactly, ${within} within their interval`,
  );
  expect(exactly).toBeGreaterThan(500);
  expect(within).toBeGreaterThan(500);
}, 300_000);

test('two releases together give no number of the later one, and none of the earlier one exactly', async () => {
  const tally = { releases: 0, refused: 0, attacked: 0, narrowed: 0 };
  for (let seed = 1; seed <= 25; seed++) {
    const [then, now] = [0.8, 1].map((share) => madeUpConsultation(seed, share).tables.map(asUnweighted));
    const before = await protectTables(then!, { threshold: THRESHOLD });
    if ('refused' in before) throw new Error('nothing came before');
    const shown = seen(then!, before.tables);
    const after = await protectTables(now!, { threshold: THRESHOLD, earlier: [shown.map(asEarlier)] });
    if ('refused' in after) {
      tally.refused++;
      continue;
    }
    const tables = [...now!, ...then!.map((table) => ({ ...table, id: `${table.id} then` }))];
    const needed = required(tables, THRESHOLD);
    // What stayed the same was shown before: it is no secret. Respondents are of one release only.
    const isPublic = ({ table, group, figure, index }: Withheld) => {
      const was = shown.find(({ id }) => id === table)?.groups.find(({ name }) => name === group);
      const is = now!.find(({ id }) => id === table)?.groups.find((one) => `${one.dimension}:${one.key}` === group);
      return figure === 'base'
        ? was?.base === is?.base
        : figure === 'count' && was?.counts[index] === is?.counts[index];
    };
    const old = shown.map(({ askedWhen, ...table }) => ({ ...table, id: `${table.id} then`, grewInto: table.id }));
    const ranges = await attack([...seen(now!, after.tables), ...old], (one) =>
      one.figure === 'respondents' || (!one.table.endsWith('then') && isPublic(one)) ? undefined : needed(one),
    );
    const known = narrow(ranges, tables, THRESHOLD);
    expect(known.filter(({ table }) => !table.endsWith('then'))).toEqual([]);
    expect(known.filter(({ least, most }) => most - least < 1)).toEqual([]);
    tally.releases++;
    tally.attacked += ranges.length;
    tally.narrowed += known.length;
  }
  console.log(
    `${tally.releases} second releases (${tally.refused} refused): of ${tally.attacked} withheld numbers ` +
      `${tally.narrowed} of the earlier release have a narrower range since`,
  );
  expect(tally.releases).toBeGreaterThan(10);
}, 300_000);

/** Without numbers of respondents and weights, which are of one release. */
function asUnweighted({ knownWeights, ...table }: CountTable): CountTable {
  return { ...table, groups: table.groups.map(({ respondents, ...group }) => group) };
}
