import 'reflect-metadata';
import fc from 'fast-check';
import type { PersonActor } from '../../api/access/actor';
import { KeyResolver } from '../../api/access/key.resolver';
import { type Context, contextOf, openStores, type Stores } from '../../api/context';
import { model2019 } from '../../api/profiles/model-2019';
import { ProfileResolver } from '../../api/profiles/profile.resolver';
import type { Publication } from '../../api/releases/release.repository';
import type { AreasRelease } from '../../api/releases/release.type';
import { packed, unpacked } from '../../api/shared/packs';
import { FAULTS, FaultyWire } from './faulty-wire';
import { MemoryTables } from './memory-tables';

/** Something that somebody wants of the service. */
export type Wish =
  | { do: 'edit'; isStale: boolean; sends: number }
  | { do: 'create'; sends: number }
  | { do: 'rotate'; key: number; overlapHours: number; sends: number }
  | { do: 'revoke'; key: number; sends: number }
  | { do: 'publish'; year: 2024 | 2025; packs: number; sends: 1 }
  | { do: 'read'; year: 2024 | 2025; sends: 1 };

const sends = fc.integer({ min: 1, max: 2 });
const key = fc.nat(3);
const year = fc.constantFrom(2024 as const, 2025 as const);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), isStale: fc.boolean(), sends }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), sends }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('rotate' as const), key, overlapHours: fc.constantFrom(0, 24), sends }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), key, sends }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      year,
      packs: fc.constantFrom(1, 3, 30),
      sends: fc.constant(1 as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('read' as const), year, sends: fc.constant(1 as const) }) },
);

const fault = fc.oneof(
  { weight: 6, arbitrary: fc.constant('none' as const) },
  { weight: 5, arbitrary: fc.constantFrom(...FAULTS) },
);

/** Steps one after the other, of one or two wishes at the same moment; and what goes wrong, request by request. */
export const history = fc.record({
  steps: fc.array(fc.array(wish, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
  faults: fc.array(fault, { maxLength: 60 }),
});

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

/** A world in memory in which a history happens. */
export class HistoryWorld {
  readonly names = { reference: 'reference', records: 'records', responses: 'responses' };
  readonly tables = new MemoryTables();
  readonly wire = new FaultyWire(this.tables);
  readonly sent: Sent[] = [];
  readonly stores: Stores;
  private context: Context | undefined;
  private readonly keyIds: string[] = [];
  private clock = 0;

  constructor() {
    this.stores = openStores(this.wire.connect(), { tables: this.names, keptForMs: 60_000 });
  }

  async happens({ steps, faults }: typeof history extends fc.Arbitrary<infer H> ? H : never): Promise<void> {
    await this.stores.profiles.add({ ...model2019, profiles: model2019.profiles.filter(({ id }) => id === PROFILE) });
    this.context = await contextOf(this.stores, administrator, '');
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
    return this.keyIds[number % Math.max(1, this.keyIds.length)] ?? 'none';
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
