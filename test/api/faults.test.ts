import fc from 'fast-check';
import type { AuditRecord } from '../../api/access/audit.type';
import { hashOf, type StoredKey } from '../../api/access/key.rules';
import type { AnyRelease } from '../../api/releases/release.type';
import { FAULTS } from '../support/faulty-wire';
import { HistoryWorld, history, PROFILE, type Sent } from '../support/history';

const HISTORIES = 2_000;

beforeAll(() => {
  // Waiting before another attempt is real, but not as long.
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((act: () => void) => setImmediate(act)) as unknown as typeof setTimeout);
});
afterAll(() => jest.restoreAllMocks());

/** All that is kept when a history has ended. */
interface Ended {
  sent: Sent[];
  audit: AuditRecord[];
  keys: StoredKey[];
}

/** The sends of each wish that changes a record. */
function wishes(sent: Sent[]): Sent[][] {
  const changing = sent.filter(({ wish }) => wish.do !== 'publish' && wish.do !== 'read');
  return [...new Set(changing.map(({ of }) => of))].map((wish) => changing.filter(({ of }) => of === wish));
}

/** Every acknowledged change has exactly one audit record, what was refused has none, what is unknown at most one. */
function auditedOnce({ sent, audit }: Ended): void {
  for (const wish of wishes(sent)) {
    const ids = new Set(wish.map(({ requestId }) => requestId));
    const records = audit.filter(({ requestId }) => ids.has(requestId));
    const outcomes = wish.map(({ outcome }) => outcome);
    if (outcomes.includes('done')) expect(records).toHaveLength(1);
    else if (outcomes.includes('unknown')) expect(records.length).toBeLessThanOrEqual(1);
    else expect(records).toHaveLength(0);
  }
}

/** The audit records of a record, oldest first, tell its versions one by one and end in what is stored. */
function toldWhole(stored: object, id: string, isNew: boolean, { audit }: Ended): void {
  const records = audit.filter(({ recordId }) => recordId === id).reverse();
  const version = ({ changes }: AuditRecord) => Number(changes.find(({ field }) => field === 'version')?.after);
  records.sort((a, b) => version(a) - version(b));
  const first = isNew ? 1 : 2;
  expect(records.map(version)).toEqual(records.map((_, i) => i + first));
  const now = new Map(Object.entries(stored));
  expect(now.get('version')).toBe(records.length + first - 1);
  const last = new Map(records.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after])));
  for (const [field, text] of last) {
    const value = now.get(field);
    expect(value === undefined || typeof value === 'string' ? value : JSON.stringify(value)).toBe(text);
  }
}

/** Keys are those that were made; the last secret given out opens, and a revoked key stays revoked. */
function keysWhole(ended: Ended): void {
  const { sent, audit, keys } = ended;
  const made = audit.filter(({ action }) => action === 'createApiKey').map(({ recordId }) => recordId);
  expect(keys.map(({ id }) => id).sort()).toEqual(made.sort());
  for (const key of keys) {
    toldWhole(key, key.id, true, ended);
    const [newest] = audit.filter(({ recordId, action }) => recordId === key.id && action !== 'revokeApiKey');
    const given = sent.find(({ requestId, secret }) => requestId === newest?.requestId && secret);
    if (given?.secret) expect(key.hash).toBe(hashOf(given.secret));
    const ends = audit.filter(({ recordId, action }) => recordId === key.id && action === 'revokeApiKey');
    expect(ends).toHaveLength(key.revokedAt ? 1 : 0);
  }
}

/** What is visible is whole, was not refused, and is not older than something acknowledged later. */
async function releasesWhole(world: HistoryWorld): Promise<void> {
  for (const year of [2024, 2025] as const) {
    const published = world.sent.filter(({ wish }) => wish.do === 'publish' && wish.year === year);
    const mark = await world.visible(year);
    const shown = published.find((one) => one.mark === mark);
    expect(mark === undefined || shown !== undefined).toBe(true);
    expect(shown?.outcome).not.toBe('refused');
    for (const { outcome, startedAt } of published.filter((one) => one !== shown && one.outcome === 'done')) {
      expect(outcome === 'done' && (shown === undefined || shown.endedAt < startedAt)).toBe(false);
    }
  }
  await world.stores.releases.sweep(Date.now() + 7_200_000);
  const visible = Object.values((await world.stores.releases.read(true)).releases as Record<string, AnyRelease>);
  const kept = world.tables.items(world.names.reference).map(({ pk }) => String(pk?.S).split('#')[0]);
  const expected = visible.length > 0 ? ['catalogue', ...visible.map(({ release }) => release)] : [];
  expect([...new Set(kept)].sort()).toEqual(expected.sort());
}

test(`${HISTORIES} histories with faults between SDK and table: nothing lost, nothing doubled`, async () => {
  const happened: Record<string, number> = {};
  const outcomes: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(history, async (one) => {
      const world = new HistoryWorld();
      await world.happens(one);
      const ended: Ended = {
        sent: world.sent,
        audit: await world.stores.audit.newest({}, 1_000),
        keys: await world.stores.keys.list(),
      };
      auditedOnce(ended);
      toldWhole((await world.stores.profiles.get(PROFILE)) ?? {}, PROFILE, false, ended);
      keysWhole(ended);
      await releasesWhole(world);
      for (const [fault, times] of Object.entries(world.wire.happened))
        happened[fault] = (happened[fault] ?? 0) + times;
      for (const { wish, outcome } of world.sent) {
        const name = `${wish.do} ${outcome}`;
        outcomes[name] = (outcomes[name] ?? 0) + 1;
      }
    }),
    { numRuns: HISTORIES, seed: Number(process.env.SEED ?? 20_261_121) },
  );
  console.log(happened, outcomes);
  // A search in which nothing went wrong, or nothing was wished for, would prove nothing.
  for (const fault of FAULTS) expect(happened[fault]).toBeGreaterThan(100);
  for (const name of ['edit', 'create', 'rotate', 'publish']) {
    for (const outcome of ['done', 'unknown']) expect(outcomes[`${name} ${outcome}`]).toBeGreaterThan(10);
  }
}, 300_000);
