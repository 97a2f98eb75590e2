import fc from 'fast-check';
import { solvableCells } from '../../api/statistics/solvable';
import { type Sum, suppress } from '../../api/statistics/suppression';

const MINIMUM = 5;

/** A country at random: postcodes in PC4s and in neighbourhoods, these in districts, all in one whole. */
interface Country {
  cells: number[];
  sums: Sum[];
  whole: number;
}

const country = fc
  .record({
    postcodes: fc.array(
      fc.record({
        households: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 })),
        pc4: fc.nat(3),
        neighbourhood: fc.nat(5),
        crossing: fc.option(
          fc.record({ neighbourhood: fc.nat(5), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
          { freq: 8 },
        ),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  })
  .map(({ postcodes }): Country => {
    const cells = postcodes.map(({ households }) => households);
    const total = () => cells.push(0) - 1;
    const group = () => ({ total: total(), parts: [] as number[], amounts: [] as number[] });
    const [pc4s, neighbourhoods, districts] = [4, 6, 3].map((count) => Array.from({ length: count }, group));
    const byPostcode = group();
    const byArea = { ...group(), total: byPostcode.total };
    const add = (to: { total: number; parts: number[]; amounts: number[] }, cell: number, amount: number) => {
      if (amount === 0 && cells[cell]! > 0) return;
      to.parts.push(cell);
      to.amounts.push(amount);
      cells[to.total]! += amount;
    };
    for (const [cell, { households, pc4, neighbourhood, crossing }] of postcodes.entries()) {
      add(pc4s![pc4]!, cell, households);
      const away = crossing && crossing.neighbourhood !== neighbourhood ? Math.floor(households * crossing.share) : 0;
      add(neighbourhoods![neighbourhood]!, cell, households - away);
      if (away > 0) add(neighbourhoods![crossing!.neighbourhood]!, cell, away);
    }
    for (const [i, { total: cell }] of neighbourhoods!.entries()) add(districts![i >> 1]!, cell, cells[cell]!);
    for (const { total: cell } of districts!) add(byArea, cell, cells[cell]!);
    cells[byPostcode.total] = 0;
    for (const { total: cell } of pc4s!) add(byPostcode, cell, cells[cell]!);
    const sums = [...pc4s!, ...neighbourhoods!, ...districts!, byPostcode, byArea].filter(
      ({ parts }) => parts.length > 0,
    );
    return { cells, sums, whole: byPostcode.total };
  })
  .filter(({ cells, whole }) => cells[whole]! >= MINIMUM);

const decide = ({ cells, sums, whole }: Country) =>
  suppress(cells, sums, { minimum: MINIMUM, pinned: new Set([whole]) });

/** Fills in whatever one sum with a single unknown gives away, until nothing more follows. */
function bySubtraction({ cells, sums }: Country, state: ArrayLike<number>): number[] {
  const known = new Map<number, number>();
  for (const [cell, value] of cells.entries()) if (!state[cell]) known.set(cell, value);
  const found: number[] = [];
  for (let before = -1; before < found.length; ) {
    before = found.length;
    for (const { total, parts, amounts } of sums) {
      const members = [
        { cell: total, amount: -cells[total]! },
        ...parts.map((cell, i) => ({ cell, amount: amounts![i]! })),
      ];
      const unknown = members.filter(({ cell, amount }) => amount !== 0 && !known.has(cell));
      if (unknown.length !== 1) continue;
      known.set(unknown[0]!.cell, cells[unknown[0]!.cell]!);
      found.push(unknown[0]!.cell);
    }
  }
  return found;
}

/** Solves all sums together as linear equations, for countries without crossing postcodes. */
function byElimination({ sums }: Country, state: ArrayLike<number>, cells: number[]): number[] {
  const columns = [...cells.keys()].filter((cell) => state[cell]);
  const rows: number[][] = sums.map(({ total, parts }) =>
    columns.map((cell) => (cell === total ? -1 : parts.includes(cell) ? 1 : 0)),
  );
  let rank = 0;
  for (const column of columns.keys()) {
    const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const scale = rows[rank]![column]!;
    rows[rank] = rows[rank]!.map((value) => value / scale);
    for (const [i, row] of rows.entries()) {
      const factor = row[column]!;
      if (i !== rank && factor !== 0) rows[i] = row.map((value, k) => value - factor * rows[rank]![k]!);
    }
    rank++;
  }
  return rows
    .map((row) => columns.filter((_, i) => Math.abs(row[i]!) > 1e-9))
    .filter((used) => used.length === 1)
    .map(([cell]) => cell!);
}

/**
 * What nothing can protect: a whole, which is shown, that lies in one part; or where all that is not zero is withheld
 * already.
 */
const isHopeless = ({ cells, sums, whole }: Country, state: ArrayLike<number>) =>
  sums.some(({ total, parts }) => total === whole && parts.filter((cell) => cells[cell]! > 0).length < 2) ||
  cells.every((value, cell) => value === 0 || state[cell] || cell === whole);

const crossesNowhere = ({ cells, sums }: Country) =>
  sums.every(({ parts, amounts }) => parts.every((cell, i) => amounts![i] === cells[cell]));

test('every cell under the minimum is withheld, and zero is shown', () => {
  fc.assert(
    fc.property(country, (one) => {
      const state = decide(one);
      for (const [cell, value] of one.cells.entries()) {
        if (value === 0) expect(state[cell]).toBe(0);
        else expect(state[cell] === 1).toBe(value < MINIMUM);
      }
    }),
  );
});

test('who subtracts what is shown from every total finds nothing that is withheld', () => {
  fc.assert(
    fc.property(country, (one) => {
      const state = decide(one);
      if (!isHopeless(one, state)) expect(bySubtraction(one, state)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('who solves all sums together finds nothing that is withheld', () => {
  fc.assert(
    fc.property(country.filter(crossesNowhere), (one) => {
      const state = decide(one);
      if (!isHopeless(one, state)) expect(byElimination(one, state, one.cells)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('the search for what can be solved finds what elimination finds, whatever is withheld', () => {
  fc.assert(
    fc.property(country.filter(crossesNowhere), fc.infiniteStream(fc.boolean()), (one, choices) => {
      const state = one.cells.map((value, cell) => (value > 0 && cell !== one.whole && choices.next().value ? 1 : 0));
      const byNumber = (a: number, b: number) => a - b;
      const expected = [...new Set(byElimination(one, state, one.cells))].sort(byNumber);
      expect(
        solvableCells(one.cells, one.sums, state)
          .map(({ cell }) => cell)
          .sort(byNumber),
      ).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});

test('withheld parts of a shown total are two or more, and together at least the minimum', () => {
  fc.assert(
    fc.property(country, (one) => {
      const state = decide(one);
      if (isHopeless(one, state)) return;
      for (const { total, parts, amounts } of one.sums) {
        const hidden = parts.map((_, i) => i).filter((i) => state[parts[i]!] && amounts![i]! > 0);
        if (state[total] || hidden.length === 0) continue;
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(hidden.reduce((sum, i) => sum + amounts![i]!, 0)).toBeGreaterThanOrEqual(MINIMUM);
      }
    }),
  );
});

describe('by example', () => {
  const whole = (parts: number[]): Country => ({
    cells: [parts.reduce((sum, one) => sum + one, 0), ...parts],
    sums: [{ total: 0, parts: parts.map((_, i) => i + 1) }],
    whole: 0,
  });
  test.each<[string, number[], number[]]>([
    ['nothing small: nothing withheld', [10, 5, 7], [0, 0, 0]],
    ['one small: the smallest other one too', [3, 20, 9], [1, 0, 2]],
    ['two small ones that are enough together', [3, 4, 20], [1, 1, 0]],
    ['two small ones that are too few together', [2, 2, 20, 9], [1, 1, 0, 2]],
    ['two of four, which "under five" would give away', [4, 4, 9, 20], [1, 1, 2, 0]],
    ['one and five, which "under five" and "five or more" would give away', [1, 5, 9], [1, 2, 2]],
    ['zero is about nobody', [0, 0, 12], [0, 0, 0]],
    ['zero protects nobody', [3, 0, 12], [1, 0, 2]],
  ])('%s', (_, parts, expected) => {
    expect([...decide(whole(parts))].slice(1)).toEqual(expected);
  });

  test('a total that may not be shown does not follow from its parts', () => {
    // 3 must be withheld, so 12 is too; and then one of the two sixes that make 12.
    const cells = [15, 12, 3, 6, 6, 3];
    const sums: Sum[] = [
      { total: 0, parts: [1, 2] },
      { total: 1, parts: [3, 4] },
      { total: 2, parts: [5] },
    ];
    const state = suppress(cells, sums, { minimum: MINIMUM, pinned: new Set([0]) });
    expect([...state]).toEqual([0, 2, 1, 2, 0, 1]);
  });
});
