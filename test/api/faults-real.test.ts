import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '../support/database';
import { FaultyWire } from '../support/faulty-wire';
import { type Beginning, HistoryWorld, historyOfRecords, historyOfReleases, storesOver } from '../support/history';
import { RealTwin } from '../support/real-twin';

/** Few, because real tables take their time; faults.test.ts has the many. */
const HISTORIES = 40;
const seed = Number(process.env.SEED ?? 20_261_122);

let database: TestDatabase;
let twin: RealTwin;
const wire = new FaultyWire();
const stores = storesOver(wire);
let beginning: Beginning;
const realTimeout = globalThis.setTimeout;

beforeAll(async () => {
  database = await testDatabase();
  twin = new RealTwin(database);
  beginning = await new HistoryWorld(stores, wire).begins();
  // Waiting before another attempt is real, but not as long.
  globalThis.setTimeout = ((act: () => void) => setImmediate(act)) as unknown as typeof setTimeout;
});
afterAll(async () => {
  globalThis.setTimeout = realTimeout;
  twin.close();
  await database.drop();
});

test.each([
  ['edits and keys', historyOfRecords],
  ['imports', historyOfReleases],
])(
  'in histories of %s the tables in memory answer as real ones do',
  async (_what, histories) => {
    const before = twin.compared;
    const property = fc.asyncProperty(histories, async (history) => {
      const world = new HistoryWorld(stores, wire, beginning);
      await twin.begin(wire.tables);
      wire.twin = twin;
      await world.happens(history);
      // What faults.test.ts judges a history by is read here too.
      await Promise.all([stores.audit.newest({}, 3), stores.audit.newest({}, 1_000), stores.keys.list()]);
      wire.twin = undefined;
      await twin.compareItems(wire.tables);
      expect(twin.differences).toEqual([]);
    });
    await fc.assert(property, { numRuns: HISTORIES, seed, endOnFailure: true });
    expect(twin.compared - before).toBeGreaterThan(HISTORIES * 5);
  },
  120_000,
);
