import fc from 'fast-check';
import { protectRespondents, protectTables } from '../../api/statistics/disclosure/protect-tables';
import type { CountTable, Group, ProtectedTable, ShownTable, Verdict } from '../../api/statistics/disclosure/tables';
import { attack } from '../support/attacker';
import type { PublishedTable } from '../support/attacker-knowledge';
import { madeUpConsultation } from '../support/made-up-consultation';
import { narrow, ROUNDING, required } from '../support/protection-interval';
import { asEarlier, onlySmallCellsBlanked, published } from '../support/published';

const THRESHOLD = 10;

/** A question of one choice over groups given as `dimension:key`, each with its counts; the total is added up. */
function question(rows: Record<string, number[]>, more: Partial<CountTable> = {}): CountTable {
  const groups = Object.entries(rows).map(([name, counts]): Group => {
    const [dimension, key] = name.split(':') as [string, string];
    return { dimension, key, counts, base: sum(counts) };
  });
  const first = groups[0]!.dimension;
  const parts = groups.filter(({ dimension }) => dimension === first);
  const counts = parts[0]!.counts.map((_, c) => sum(parts.map((group) => group.counts[c]!)));
  const categories = counts.map((_, c) => `option ${c + 1}`);
  const total: Group = { dimension: 'total', key: 'all', counts, base: sum(counts) };
  return { id: 'q', categories, exclusive: true, groups: [total, ...groups], ...more };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

async function protectedOf(
  table: CountTable,
  threshold = THRESHOLD,
  earlier: ShownTable[][] = [],
): Promise<ProtectedTable> {
  const result = await protectTables([table], { threshold, earlier });
  if ('refused' in result) throw new Error(`refused, ${result.changed} changed`);
  return result.tables[0]!;
}

/** What an attacker gets to know of withheld numbers, as `group figure index`. */
async function recovered(tables: readonly CountTable[], seen: readonly PublishedTable[], threshold = THRESHOLD) {
  const ranges = await attack(seen, required(tables, threshold));
  return narrow(ranges, tables, threshold).map(({ group, figure, index, least, most }) => ({
    what: `${group} ${figure} ${index}`,
    isExact: most - least < ROUNDING,
    least: Math.round(least),
  }));
}

const verdicts = ({ bases, counts }: ProtectedTable) => [...new Set<Verdict>([...bases, ...counts.flat()])].sort();

describe('a reader who subtracts', () => {
  test('does not get a district as the municipality minus its other districts', async () => {
    const table = question({ 'district:a': [30, 30], 'district:b': [25, 15], 'district:c': [3, 2] });
    const naive = await recovered([table], [published(table, onlySmallCellsBlanked(table, THRESHOLD))]);
    expect(naive).toContainEqual({ what: 'district:c count 0', isExact: true, least: 3 });
    expect(await recovered([table], [published(table, await protectedOf(table))])).toEqual([]);
  });

  test('does not get one respondent as the difference of two filters', async () => {
    const table = question({
      'district:a': [31, 20],
      'district:b': [40, 30],
      'profile:1': [50, 30],
      'profile:2': [20, 20],
      'profile:unknown': [1, 0],
    });
    const crossing = (key: string, counts: number[]): Group => ({
      dimension: 'district×profile',
      key,
      counts,
      base: sum(counts),
      within: [`district:${key[0]}`, `profile:${key.slice(2)}`],
    });
    const crossed: CountTable = {
      ...table,
      groups: [
        ...table.groups,
        ...[crossing('a-1', [20, 10]), crossing('a-2', [10, 10]), crossing('a-unknown', [1, 0])],
        ...[crossing('b-1', [30, 20]), crossing('b-2', [10, 10]), crossing('b-unknown', [0, 0])],
      ],
    };
    const naive = await recovered([crossed], [published(crossed, onlySmallCellsBlanked(crossed, THRESHOLD))]);
    expect(naive).toContainEqual({ what: 'district×profile:a-unknown count 0', isExact: true, least: 1 });
    expect(await recovered([crossed], [published(crossed, await protectedOf(crossed))])).toEqual([]);
  });

  test('does not get the answer of one more respondent as after minus before', async () => {
    const before = question({ 'district:a': [30, 20], 'district:b': [25, 15] });
    const after = question({ 'district:a': [30, 21], 'district:b': [25, 15] });
    const shown = [asEarlier(published(before, await protectedOf(before)))];
    // What publishing both would tell: the one who came chose the second option.
    const both = [before, after].map(({ groups }) => groups[0]!.counts);
    expect(both[1]!.map((count, c) => count - both[0]![c]!)).toEqual([0, 1]);
    expect(await protectTables([after], { threshold: THRESHOLD, earlier: [shown] })).toEqual({
      refused: 'too-little-changed',
      changed: 1,
    });
  });

  test('does not get it of one group either, when enough came in elsewhere', async () => {
    const before = question({ 'district:a': [30, 20], 'district:b': [25, 15], 'district:c': [40, 40] });
    const after = question({ 'district:a': [30, 21], 'district:b': [45, 35], 'district:c': [70, 60] });
    const shown = published(before, await protectedOf(before));
    const result = await protectedOf(after, THRESHOLD, [[asEarlier(shown)]]);
    expect(result.counts[1]).toEqual(['could-be-computed', 'too-little-changed']);
    expect(result.bases[1]).toBe('too-little-changed');
    expect(result.bases[0]).toBe('shown');
    const old = { ...shown, id: 'q before', release: 'before', grewInto: 'q' };
    const changed = (await attack([published(after, result), old], () => THRESHOLD)).filter(
      ({ group }) => group === 'district:a',
    );
    const second = changed.find(({ figure, index }) => figure === 'count' && index === 1)!;
    expect(second.most - second.least).toBeGreaterThanOrEqual(THRESHOLD - ROUNDING);
  });

  test('does not get it of a question that few more were asked', async () => {
    const asked = (counts: number[]) => ({
      ...question({ 'district:a': counts, 'district:b': [10, 10] }),
      id: 'q after the first option',
      askedWhen: { table: 'q', categories: [0] },
    });
    const before = [question({ 'district:a': [40, 30], 'district:b': [30, 30] }), asked([20, 20])];
    const after = [question({ 'district:a': [60, 50], 'district:b': [50, 40] }), asked([21, 22])];
    const decide = async (tables: CountTable[], earlier: ShownTable[][] = []) => {
      const result = await protectTables(tables, { threshold: THRESHOLD, earlier });
      if ('refused' in result) throw new Error(`refused, ${result.changed} changed`);
      return result.tables;
    };
    const first = await decide(before);
    const shown = before.map((table, t) => asEarlier(published(table, first[t]!), { table, verdicts: first[t]! }));
    const [parent, followUp] = await decide(after, [shown]);
    expect(parent!.bases).toEqual(['shown', 'shown', 'shown']);
    expect(followUp!.bases[0]).toBe('too-little-changed');
    expect(followUp!.counts.slice(0, 2).flat()).not.toContain('shown');
  });

  test('does not get two groups from their sum and their weighted sum', async () => {
    const counts = { 'district:a': [4, 4], 'district:b': [20, 10], 'district:c': [60, 40] };
    const weights = { a: 2, b: 1.2, c: 0.8 };
    const table = question(counts, {
      knownWeights: {
        dimensions: ['district'],
        worlds: [],
        cells: Object.entries(weights).map(([key, weight]) => ({
          within: [`district:${key}`],
          weight,
          respondents: sum(counts[`district:${key}` as keyof typeof counts]),
        })),
      },
      weightCells: Object.values(counts).map((own) => ({ base: sum(own), counts: own })),
    });
    // Enough while nothing weighted is shown: the two districts are known together only.
    const decided = await protectedOf(table);
    expect(decided.bases).toEqual(['shown', 'too-few', 'could-be-computed', 'shown']);
    const naive = await recovered([table], [published(table, { ...decided, weighted: { ...decided } })]);
    expect(naive.map(({ what }) => what)).toContain('district:a count 0');
    expect(await recovered([table], [published(table, decided)])).toEqual([]);
  });
});

describe('the edges', () => {
  test.each([
    ['nobody answered', [0, 0], ['too-few']],
    ['nine', [9, 0], ['too-few']],
    ['ten, all in one option', [10, 0], ['could-be-computed', 'shown', 'too-few']],
    ['eleven, with one in an option', [10, 1], ['could-be-computed', 'shown', 'too-few']],
    ['twenty, ten in each', [10, 10], ['shown']],
  ] as const)('%s', async (_, counts, expected) => {
    const result = await protectedOf(question({ 'district:a': [...counts] }));
    expect(verdicts(result)).toEqual(expected);
  });

  test('the only district is shown as the municipality is', async () => {
    const result = await protectedOf(question({ 'district:a': [30, 5, 15] }));
    expect(result.counts[1]).toEqual(result.counts[0]);
    expect(result.counts[0]![1]).toBe('too-few');
  });

  test('a group of unknown is protected as any other', async () => {
    const result = await protectedOf(
      question({ 'district:a': [30, 20], 'district:b': [30, 30], 'district:unknown': [1, 1] }),
    );
    expect(result.bases).toEqual(['shown', 'could-be-computed', 'shown', 'too-few']);
  });

  test('a group of nobody costs no other group', async () => {
    const table = question({ 'district:a': [30, 20], 'district:unknown': [0, 0] });
    const groups = table.groups.map((group) => ({ ...group, respondents: group.base }));
    expect(verdicts(await protectedOf({ ...table, groups }))).toEqual(['shown']);
  });

  test('a stricter threshold withholds more', async () => {
    const table = question({ 'district:a': [30, 15], 'district:b': [40, 30] });
    expect(verdicts(await protectedOf(table))).toEqual(['shown']);
    expect((await protectedOf(table, 20)).counts[1]).toEqual(['could-be-computed', 'too-few']);
  });

  test.each([9, 0, 10.5, Number.NaN])('a threshold of %d is refused', async (threshold) => {
    await expect(protectTables([], { threshold })).rejects.toMatchObject({ code: 'THRESHOLD_TOO_LOW' });
  });

  test('groups that do not add up are refused by name', async () => {
    const table = question({ 'district:a': [30, 20], 'profile:1': [30, 19] });
    await expect(protectTables([table], { threshold: 10 })).rejects.toMatchObject({
      code: 'GROUPS_DO_NOT_ADD_UP',
      message: expect.stringContaining('profile'),
    });
  });

  test('an answer among several is withheld when all but a few gave it', async () => {
    const table = question({ 'district:a': [47, 20], 'district:b': [30, 30] }, { exclusive: false });
    const groups = table.groups.map((group) => ({
      ...group,
      base: group.key === 'all' ? 100 : 50,
    }));
    const result = await protectedOf({ ...table, groups });
    expect(result.counts).toEqual([
      ['shown', 'shown'],
      ['too-few', 'shown'],
      ['could-be-computed', 'shown'],
    ]);
  });

  test('a group with too few respondents is withheld, and another one with it', async () => {
    const people = [
      ['total', 'all', 100],
      ['district', 'a', 60],
      ['district', 'b', 35],
      ['district', 'c', 5],
    ] as const;
    const result = await protectRespondents(
      people.map(([dimension, key, base]) => ({ dimension, key, base })),
      { threshold: THRESHOLD },
    );
    expect(result).toMatchObject({
      verdicts: ['shown', 'shown', 'could-be-computed', 'too-few'],
      withheldGroups: { names: ['district:b', 'district:c'] },
    });
  });
});

test('the same tables give the same verdicts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1000, max: 9999 }), async (seed) => {
      const { tables } = madeUpConsultation(seed);
      expect(await protectTables(tables, { threshold: THRESHOLD })).toEqual(
        await protectTables(tables, { threshold: THRESHOLD }),
      );
    }),
    { numRuns: 5, seed: 7 },
  );
});
