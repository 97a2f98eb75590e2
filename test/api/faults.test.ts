import fc from 'fast-check';
import type { AuditRecord } from '../../api/access/audit.type';
import { hashOf, type StoredKey } from '../../api/access/key.rules';
import type { AnyRelease } from '../../api/releases/release.type';
import { FAULTS, FaultyWire } from '../support/faulty-wire';
import {
  type Beginning,
  type History,
  HistoryWorld,
  historyOfRecords,
  historyOfReleases,
  PROFILE,
  type Sent,
  storesOver,
} from '../support/history';

const OF_RECORDS = 1_600;
const OF_RELEASES = 400;

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

/** The sends of each wish. */
function wishes(sent: Sent[]): Sent[][] {
  return [...new Set(sent.map(({ of }) => of))].map((wish) => sent.filter(({ of }) => of === wish));
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
  // Packs of anything else are listed as leaving, so that the sweep finds them.
  const visible = Object.values((await world.stores.releases.read(true)).releases as Record<string, AnyRelease>);
  const known = new Set(visible.map(({ release }) => release));
  const items = world.reference().map(({ pk, sk }) => ({ kind: String(pk?.S).split('#')[0] ?? '', sk: String(sk?.S) }));
  for (const { kind, sk } of items) if (kind === 'leaving') known.add(sk);
  for (const { kind } of items) expect(known.has(kind) || kind === 'catalogue' || kind === 'leaving').toBe(true);
}

const outcomes: Record<string, number> = {};
const wire = new FaultyWire();
const stores = storesOver(wire);
let beginning: Beginning;
beforeAll(async () => {
  beginning = await new HistoryWorld(stores, wire).begins();
});

/** Lets one history happen in a world of its own. */
async function after(history: History): Promise<HistoryWorld> {
  const world = new HistoryWorld(stores, wire, beginning);
  await world.happens(history);
  for (const { wish, outcome } of world.sent) {
    outcomes[`${wish.do} ${outcome}`] = (outcomes[`${wish.do} ${outcome}`] ?? 0) + 1;
  }
  return world;
}

const seed = Number(process.env.SEED ?? 20_261_121);

test(`${OF_RECORDS} histories of edits and keys with faults between SDK and table: nothing lost, nothing doubled`, async () => {
  const property = fc.asyncProperty(historyOfRecords, async (history) => {
    const { sent } = await after(history);
    const ended: Ended = { sent, audit: await stores.audit.newest({}, 1_000), keys: await stores.keys.list() };
    auditedOnce(ended);
    toldWhole((await stores.profiles.get(PROFILE)) ?? {}, PROFILE, false, ended);
    keysWhole(ended);
  });
  await fc.assert(property, { numRuns: OF_RECORDS, seed });
}, 300_000);

test(`${OF_RELEASES} histories of imports with such faults: a data set is whole or not there, and nothing stays behind`, async () => {
  const property = fc.asyncProperty(historyOfReleases, async (history) => releasesWhole(await after(history)));
  await fc.assert(property, { numRuns: OF_RELEASES, seed });
}, 300_000);

test('in those histories every fault happened, and wishes were done, refused and left unknown', () => {
  for (const fault of FAULTS) expect(wire.happened[fault]).toBeGreaterThan(100);
  for (const wish of ['edit', 'create', 'rotate', 'revoke', 'publish']) {
    for (const outcome of ['done', 'unknown']) expect(outcomes[`${wish} ${outcome}`]).toBeGreaterThan(20);
  }
});
