import '../support/as-in-production';
import { HeaderMap } from '@apollo/server';
import type { Actor } from '../../api/access/actor';
import type { CostReport } from '../../api/access/guards';
import { buildSchema } from '../../api/schema';
import type { Service } from '../../api/server';
import { actors } from '../support/actors';
import { fullCountry } from '../support/full-country';
import { CountingMeter } from '../support/meter';
import { type ArgumentValues, type Branch, branchesOf, dice, QueryGarden, written } from '../support/random-query';
import { openWorld } from '../support/world';
import { type ColdRead, coldReads } from './cold-reads';
import { DEAR_QUERIES, keepOffice, keepPeople } from './dear-queries';
import { keepAgency } from './kept-agency';
import { processorMs, slowness } from './reference-work';

// Run by test/api/cost-search.test.ts in a process of its own: `tsx test/bench/cost-search.ts <seconds> <seed>`. It
// searches for the dearest query that is accepted, on a country of full size, from those that are known, and prints what it found as JSON.

/** Values to try: of the largest places and longest lists, and some that are not there. */
const lookups = (count: number) =>
  `[${Array.from({ length: count }, (_, i) => `{key: "${i}", code: "${4201 + i}A${i % 2 ? 'A' : 'B'}"}`).join(', ')}]`;
const VALUES: ArgumentValues = {
  first: ['1', '20', '100', '100'],
  after: ['null'],
  search: ['"e"', '"gemeente 1"', '""'],
  edition: ['2025', 'null'],
  province: ['"PV20"', '"PV25"'],
  municipality: ['"GM0363"', '"GM0512"', '"GM1000"'],
  district: ['"WK036301"', '"WK051201"'],
  code: ['"GM0363"', '"WK036301"', '"BU03630100"', '"PV20"', '"NL00"', '"4201"', '"4201AA"'],
  codes: ['null', '["population", "men", "women"]'],
  theme: ['null', '"population"'],
  source: ['null', '"kwb"'],
  year: ['null', '2024'],
  model: ['null', '"2019"'],
  version: ['"2019"'],
  id: ['"2019-zorgzame-senioren"', '"000000000000"', '"trajectory-1"', '"consultation-1"'],
  days: ['366'],
  record: ['null', '{type: "ApiKey", id: "000000000000"}'],
  actor: ['null', '"administrator#administrator"', '"adviser#nobody"'],
  role: ['null', 'ADMINISTRATOR', 'OFFICIAL'],
  text: ['null', '"person"', '"1"'],
  from: ['null', '"2026-01-01"'],
  to: ['null', '"2030-01-01"'],
  trajectory: ['null', '"trajectory-1"'],
  consultation: ['"consultation-1"', '"consultation-2"', '"x"'],
  question: ['"q3"', '"q4"'],
  'filter:OpenAnswerFilter': ['null', '{state: UNCODED, search: "a"}'],
  'version:Int': ['null', '1'],
  number: ['null', '1', '2', '5'],
  keys: ['null', '[]', '["q1", "q2"]', '"q1"'],
  a: ['{consultation: "consultation-1", question: "q1"}'],
  b: [
    '{consultation: "consultation-2", question: "q1"}',
    '{consultation: "consultation-1", number: 2, question: "q1"}',
  ],
  'from:Int': ['1'],
  'to:Int': ['2', '3'],
  filter: [
    'null',
    '{municipality: "GM0512"}',
    '{area: "WK051201", steps: [ANALYSIS]}',
    '{postcode: "4201AA"}',
    '{text: "wijk"}',
    '{text: "zorg"}',
  ],
  sort: ['null', '{field: STARTS_ON, direction: DESC}'],
  lookups: [lookups(1), '$lookups'],
};
const VARIABLES = { lookups: Array.from({ length: 500 }, (_, i) => ({ key: String(i), code: `${4201 + i}AA` })) };

/** What the search found. */
export interface Found {
  tried: number;
  accepted: number;
  requested: number;
  actual: number;
  cpu: { ms: number; text: string };
  units: { units: number; text: string };
  /** What the known dear queries cost a process that has read nothing yet, dearest first. */
  cold: ColdRead[];
  /** Of the known dear queries, those that were refused: they show nothing and must be made smaller. */
  refused: string[];
  /** Queries whose actual cost was more than the computed one, or that failed inside. */
  wrong: string[];
}

const meter = new CountingMeter();
const world = await openWorld(meter);

interface Measured {
  /** Milliseconds of processor time, as on this machine at rest. */
  cpuMs: number;
  readUnits: number;
  cost: CostReport;
  codes: string[];
}

const READS_END_WITHIN_MS = 150;
let hasFailed = false;
let asker = 0;
/** Asks as somebody of the kind that may ask most, with an allowance that is never short. */
async function measured(text: string, service: Service = world.service): Promise<Measured> {
  const actor: Actor = { ...actors.administrator, id: `search-${Math.floor(asker++ / 20)}` };
  const query = text.includes('$lookups') ? `query ($lookups: [PostcodeLookup!]!) ${text}` : text;
  const headers = new HeaderMap([['content-type', 'application/json']]);
  const body = { query, variables: text.includes('$lookups') ? VARIABLES : {} };
  // A query that failed was answered while some of its reads were under way: they are not this one's.
  if (hasFailed) await new Promise((resolve) => setTimeout(resolve, READS_END_WITHIN_MS));
  const slownessBefore = slowness();
  meter.reset();
  const spent = processorMs();
  const answer = await service.answer({ method: 'POST', headers, search: '', body }, actor).catch(() => undefined);
  const busyMs = spent();
  const parsed = answer?.body.kind === 'complete' ? JSON.parse(answer.body.string) : { errors: [{ extensions: {} }] };
  hasFailed = (parsed.errors ?? []).length > 0;
  return {
    // Of the two the one that makes the query dearer.
    cpuMs: busyMs / Math.min(slownessBefore, slowness()),
    readUnits: meter.readUnits,
    cost: parsed.extensions?.cost ?? { requested: 0, actual: 0, remaining: 0 },
    codes: (parsed.errors ?? []).map((one: { extensions: { code?: string } }) => one.extensions.code ?? 'REFUSED'),
  };
}

/** Codes of queries that were not executed. */
const REFUSED = new Set(['COST_LIMIT_EXCEEDED', 'REFUSED', 'GRAPHQL_VALIDATION_FAILED', 'RATE_LIMITED']);
const KEPT = 30;
/** So often a query that looks dear is measured again: the least of it is its own, the rest is of a busy machine. */
const AGAIN = 6;

async function search(seconds: number, seed: number): Promise<Found> {
  const random = dice(seed + 1);
  const garden = new QueryGarden(buildSchema(), VALUES, dice(seed));
  // The code is warm before it is measured, as a function is after its first requests.
  for (let i = 0; i < 150; i++) await measured(written(garden.plant()));

  const found: Found = {
    tried: 0,
    accepted: 0,
    requested: 0,
    actual: 0,
    cpu: { ms: 0, text: '' },
    units: { units: 0, text: '' },
    cold: await coldReads(
      world,
      DEAR_QUERIES.map((text) => written(branchesOf(text))),
      meter,
      measured,
    ),
    refused: [],
    wrong: [],
  };
  found.cold.sort((a, b) => b.cpuMs - a.cpuMs);
  const known = DEAR_QUERIES.map(branchesOf);
  let kept: { query: Branch[]; fitness: number }[] = [];
  for (const until = Date.now() + seconds * 1_000; known.length > 0 || Date.now() < until; ) {
    const parent = kept[Math.floor(random() * kept.length)];
    const seed = known.shift();
    const query = seed ?? (parent && random() < 0.9 ? garden.mutate(parent.query) : garden.plant());
    const text = written(query);
    const one = await measured(text);
    found.tried += 1;
    if (one.codes.some((code) => REFUSED.has(code))) {
      if (seed) found.refused.push(text);
      continue;
    }
    found.accepted += 1;
    if (one.cost.actual > one.cost.requested || one.codes.includes('INTERNAL_SERVER_ERROR')) found.wrong.push(text);
    // What looks dear is measured again: other work of this machine must not be held against it.
    for (let again = 0; again < AGAIN && one.cpuMs > found.cpu.ms; again++) {
      one.cpuMs = Math.min(one.cpuMs, (await measured(text)).cpuMs);
    }
    if (one.cpuMs > found.cpu.ms) found.cpu = { ms: one.cpuMs, text };
    if (one.readUnits > found.units.units) found.units = { units: one.readUnits, text };
    found.requested = Math.max(found.requested, one.cost.requested);
    found.actual = Math.max(found.actual, one.cost.actual);
    const fitness = one.cpuMs / 100 + one.readUnits / 500 + one.cost.requested / 20_000;
    kept = [...kept, { query, fitness }].sort((x, y) => y.fitness - x.fitness).slice(0, KEPT);
  }
  return found;
}

await world.publish(...fullCountry());
await keepOffice(world.service.stores.keys);
await keepPeople(world.service.stores.people);
await keepAgency(world);
const [seconds, seed] = process.argv.slice(2).map(Number);
const found = await search(seconds ?? 10, seed ?? 1);
await world.close();
console.log(JSON.stringify(found));
