import 'reflect-metadata';
import { ReleaseCountsRepository } from '../../api/consultations/results/release-counts.repository';
import type { CountedTable } from '../../api/statistics/disclosure/tables';
import { type TestDatabase, testDatabase } from '../support/database';

let database: TestDatabase;
let counts: ReleaseCountsRepository;
beforeAll(async () => {
  database = await testDatabase();
  counts = new ReleaseCountsRepository(database.client, database.names.responses);
});
afterAll(() => database.drop());

const MADE = { consultation: 'c1', at: '2026-05-01T10:00:00.000Z' };
const TOMORROW = Math.floor(Date.now() / 1_000) + 86_400;

/** A table of so many groups, whose numbers do not compress. */
function table(id: string, groups: number): CountedTable {
  const list = Array.from({ length: groups }, (_, at) => {
    const base = (at * 7_919 + id.length) % 10_007;
    return { dimension: 'district', key: `${at * 104_729}`, base, counts: [base] };
  });
  const none = { bases: [], counts: [], means: [], deviations: [], bands: [], nets: [], ranks: [] };
  return {
    table: { id, categories: ['a'], exclusive: true, groups: list },
    verdicts: { id, ...none, weighted: none },
  };
}

test('numbers come back whole, of more parts than one item holds too, and of no other tabulation', async () => {
  const large = [table('q1', 60_000), table('q2', 3)];
  await counts.store(MADE, large, TOMORROW);
  const later = { ...MADE, at: '2026-06-01T10:00:00.000Z' };
  await counts.store(later, [table('q1', 2)], TOMORROW);
  expect(await counts.get(MADE)).toEqual(large);
  expect(await counts.get(later)).toEqual([table('q1', 2)]);
  expect(await counts.get({ ...MADE, consultation: 'c2' })).toBeUndefined();
});

test('numbers that should have ended count no more, whether or not they were deleted', async () => {
  const ended = { ...MADE, consultation: 'ended' };
  await counts.store(ended, [table('q1', 2)], TOMORROW - 86_401);
  expect(await counts.get(ended)).toBeUndefined();
});
