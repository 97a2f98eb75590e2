import 'reflect-metadata';
import fc from 'fast-check';
import type { PersonActor } from '../../api/access/actor';
import { KeyResolver } from '../../api/access/key.resolver';
import { Spending } from '../../api/access/spending';
import { type Context, contextOf, openStores, type Stores } from '../../api/context';
import { model2019 } from '../../api/profiles/model-2019';
import { ProfileResolver } from '../../api/profiles/profile.resolver';
import type { Publication } from '../../api/releases/release.repository';
import type { AreasRelease } from '../../api/releases/release.type';
import { packed, unpacked } from '../../api/shared/packs';
import { FAULTS, type Fault, FaultyWire } from './faulty-wire';
import { MemoryTables } from './memory-tables';

/** Something that somebody wants of the service. */
export type Wish =
  | { do: 'edit'; isStale: boolean; sends: number }
  | { do: 'create'; sends: number }
  | { do: 'rotate'; key: number; overlapHours: number; sends: number }
  | { do: 'revoke'; key: number; sends: number }
  | { do: 'publish'; year: 2024 | 2025; packs: number; sends: 1 }
  | { do: 'read'; year: 2024 | 2025; sends: 1 };

const sends = fc.constantFrom(1, 1, 2);
const once = fc.constant(1 as const);
const key = fc.nat(3);
const year = fc.constantFrom(2024 as const, 2025 as const);

const edit = fc.record({ do: fc.constant('edit' as const), isStale: fc.boolean(), sends });
const create = fc.record({ do: fc.constant('create' as const), sends });
const overlapHours = fc.constantFrom(0, 24);
const rotate = fc.record({ do: fc.constant('rotate' as const), key, overlapHours, sends });
const revoke = fc.record({ do: fc.constant('revoke' as const), key, sends });
const packs = fc.constantFrom(1, 3, 30);
const publish = fc.record({ do: fc.constant('publish' as const), year, packs, sends: once });
const read = fc.record({ do: fc.constant('read' as const), year, sends: once });

/** Nearly half of the requests go wrong, now and then many in a row. */
const fault = fc.oneof(
  { weight: 4, arbitrary: fc.constant('none' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...FAULTS) },
);
const outage = fc
  .constantFrom('throttled', 'unreachable', 'answer lost', 'failing', 'conflict', 'partial')
  .chain((one) => fc.array(fc.constant(one as Fault), { minLength: 4, maxLength: 10, size: 'max' }));
const trouble = fc.oneof(
  { weight: 5, arbitrary: fc.array(fault, { minLength: 1, maxLength: 12, size: 'max' }) },
  { weight: 1, arbitrary: outage },
);

const historyOf = (wish: fc.Arbitrary<Wish>) =>
  fc.record({
    steps: fc.array(fc.array(wish, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3, size: 'max' }),
    faults: fc.array(trouble, { maxLength: 6, size: 'max' }).map((parts) => parts.flat()),
  });

/** Steps one after the other, of one or two wishes at the same moment; and what goes wrong, request by request. */
export type History = { steps: Wish[][]; faults: Fault[] };
/** Histories of what people keep. */
export const historyOfRecords: fc.Arbitrary<History> = historyOf(
  fc.oneof(edit, create, create, rotate, rotate, revoke),
);
/** Histories of what is imported. */
export const historyOfReleases: fc.Arbitrary<History> = historyOf(fc.oneof(publish, publish, publish, read));

/** What came of sending a wish once: it was done, refused with a reason, or nobody knows. */
export interface Sent {
  wish: Wish;
  /** The same for every time the wish was sent. */
  of: number;
  requestId: string;
  outcome: 'done' | 'refused' | 'unknown';
  /** The text, name or content that this wish alone brings in. */
  mark: string;
  secret?: string;
  keyId?: string;
  startedAt: number;
  endedAt: number;
}

export const PROFILE = '2019-zorgzame-senioren';
const administrator: PersonActor = { kind: 'administrator', id: 'administrator', municipalities: 'all' };

/** Data sets by year: so many packs that all say the same mark. */
const publication = (edition: number, mark: string, packs: number): Publication<AreasRelease> => ({
  dataset: `areas/${edition}`,
  bodies: new Map(Array.from({ length: packs }, (_, i) => [`p${i}`, packed({ mark, packs })])),
  entry: {
    isExample: false,
    source: 'made for a test',
    edition,
    counts: { provinces: 0, municipalities: packs, districts: 0, neighbourhoods: 0 },
    hasNames: true,
  },
});

const NAMES = { reference: 'reference', records: 'records', responses: 'responses' };

/** The stores of the service over a wire that can break; histories share them, each with tables of its own. */
export function storesOver(wire: FaultyWire): Stores {
  return openStores(wire.connect(), { tables: NAMES, keptForMs: 3_600_000 });
}

/** Tables to begin with, and the key that is in them. */
export interface Beginning {
  tables: MemoryTables;
  keyId: string;
}

/** A world in memory in which one history happens. */
export class HistoryWorld {
  private readonly tables: MemoryTables;
  readonly sent: Sent[] = [];
  private context: Context | undefined;
  private readonly keyIds: string[];
  private clock = 0;

  constructor(
    readonly stores: Stores,
    private readonly wire: FaultyWire,
    beginning?: Beginning,
  ) {
    this.tables = new MemoryTables(beginning?.tables);
    this.keyIds = beginning ? [beginning.keyId] : [];
    wire.tables = this.tables;
  }

  /** What the table of imported data holds. */
  reference() {
    return this.tables.items(NAMES.reference);
  }

  /** What every history begins with, written once and copied: a profile and a key. */
  async begins(): Promise<Beginning> {
    await this.stores.profiles.add({ ...model2019, profiles: model2019.profiles.filter(({ id }) => id === PROFILE) });
    this.context = await contextOf(this.stores, administrator, 'beginning', new Spending());
    const { keyId = '' } = await this.send('the first key', { do: 'create', sends: 1 }, { target: '' }, this.context);
    return { tables: this.tables, keyId };
  }

  async happens({ steps, faults }: History): Promise<void> {
    this.context = await contextOf(this.stores, administrator, '', new Spending());
    this.wire.breaks(faults);
    for (const step of steps) await Promise.all(step.map((one) => this.wants(one)));
    this.wire.breaks([]);
  }

  private async wants(wish: Wish): Promise<void> {
    const of = this.clock++;
    // A version is seen before the first attempt and sent along with every one, as a panel does.
    const target = 'key' in wish ? this.keyOf(wish.key) : PROFILE;
    const version = await this.seenVersion(wish, target).catch(() => undefined);
    const idempotencyKey = wish.sends > 1 ? `wish-${of}-of-history` : undefined;
    for (let time = 0; time < wish.sends; time++) {
      const requestId = `${of}.${time}`;
      const one = { wish, of, requestId, mark: `mark ${of}`, startedAt: this.clock++ };
      const context = { ...(this.context as Context), requestId, modelsChanged: async () => undefined };
      let came: Pick<Sent, 'outcome' | 'secret' | 'keyId'>;
      try {
        came = await this.send(one.mark, wish, { target, version, idempotencyKey }, context);
      } catch (error) {
        if (!isOfTheWire(error)) throw error;
        came = { outcome: 'unknown' };
      }
      if (came.keyId !== undefined && wish.do === 'create') this.keyIds.push(came.keyId);
      this.sent.push({ ...one, ...came, endedAt: this.clock++ });
    }
  }

  private async seenVersion(wish: Wish, target: string): Promise<number | undefined> {
    if (wish.do === 'edit') return (await this.stores.profiles.get(target))?.version;
    return wish.do === 'rotate' ? (await this.stores.keys.get(target))?.version : undefined;
  }

  private keyOf(number: number): string {
    return this.keyIds[number % this.keyIds.length] ?? '';
  }

  private async send(
    mark: string,
    wish: Wish,
    { target, version, idempotencyKey }: { target: string; version?: number; idempotencyKey?: string },
    context: Context,
  ): Promise<Pick<Sent, 'outcome' | 'secret' | 'keyId'>> {
    const told = (userErrors: { code: string }[]) => {
      const refusals = userErrors.filter(({ code }) => code !== 'SECRET_SHOWN_BEFORE');
      return refusals.length === 0 ? ('done' as const) : ('refused' as const);
    };
    switch (wish.do) {
      case 'edit': {
        const given = (version ?? 1) - (wish.isStale ? 1 : 0);
        const input = { id: target, version: given, summary: mark, idempotencyKey };
        const { userErrors } = await new ProfileResolver().updateProfile(input, context);
        return { outcome: told(userErrors) };
      }
      case 'create': {
        const lists = { scopes: [], municipalities: [], origins: [], allMunicipalities: true };
        const input = { name: mark, kind: 'partner' as const, ...lists, pointsPerDay: 1_000, idempotencyKey };
        const { apiKey, secret, userErrors } = await new KeyResolver().createApiKey(input, context);
        return { outcome: told(userErrors), secret, keyId: apiKey?.id };
      }
      case 'rotate': {
        const { overlapHours } = wish;
        const input = { id: target, version: version ?? 1, overlapHours, idempotencyKey };
        const { secret, userErrors } = await new KeyResolver().rotateApiKey(input, context);
        return { outcome: told(userErrors), secret, keyId: input.id };
      }
      case 'revoke': {
        const input = { id: target, idempotencyKey };
        const { userErrors } = await new KeyResolver().revokeApiKey(input, context);
        return { outcome: told(userErrors), keyId: input.id };
      }
      case 'publish': {
        try {
          await this.stores.releases.publish([publication(wish.year, mark, wish.packs)]);
        } catch (error) {
          if (String(error).includes('nothing was changed')) return { outcome: 'refused' };
          throw error;
        }
        return { outcome: 'done' };
      }
      case 'read':
        if ((await this.visible(wish.year)) === 'torn') throw new Error('A reader saw half of a data set');
        return { outcome: 'done' };
    }
  }

  /** The mark that every pack of a data set says; undefined when there is none yet. */
  async visible(edition: 2024 | 2025): Promise<string | undefined> {
    const found = (await this.stores.releases.read(true)).releases[`areas/${edition}`];
    if (!found) return undefined;
    const keys = Array.from({ length: found.counts.municipalities }, (_, i) => ({
      release: found.release,
      key: `p${i}`,
    }));
    const bodies = await this.stores.releases.packs.getMany(keys);
    const marks = new Set(bodies.map((body) => body && unpacked<{ mark: string }>(body).mark));
    return marks.size === 1 ? ([...marks][0] ?? 'torn') : 'torn';
  }
}

const OF_THE_WIRE = /^(ThrottlingException|TimeoutError|InternalServerError|TransactionCanceledException|ECONNRESET)$/;

/** Whether an error is one that the wire made; anything else is a mistake of ours and fails the history. */
function isOfTheWire(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return OF_THE_WIRE.test(error.name) || isOfTheWire(error.cause);
}
