import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { limits } from '../../api/access/limits';
import type { ColdRead } from '../bench/cold-reads';
import type { Found } from '../bench/cost-search';

/** What one request may take. */
const MOST_CPU_MS = 100;
const MOST_READ_UNITS = 500;
/** A point is a twentieth of a read unit, see `api/access/field-cost.ts`. */
const POINTS_PER_UNIT = 20;
/** CI searches as long as it was agreed; elsewhere a first look. */
const SECONDS = Number(process.env.COST_SEARCH_SECONDS ?? (process.env.CI ? 60 : 10));
const SEED = Number(process.env.COST_SEARCH_SEED ?? Date.now() % 1_000_000);

const told = ({ cpuMs, readUnits, actual, text }: ColdRead) =>
  `${cpuMs.toFixed(0)} ms, ${readUnits} units, ${actual} points: ${text.slice(0, 160)}`;

test(
  `no accepted query found in ${SECONDS} s takes more than ${MOST_CPU_MS} ms of CPU or ${MOST_READ_UNITS} read units, or costs more than computed`,
  async () => {
    // A process of its own, because jest's own work and its wrappers around modules would be measured along.
    const { stdout } = await promisify(execFile)(
      'npx',
      ['tsx', 'test/bench/cost-search.ts', String(SECONDS), String(SEED)],
      { maxBuffer: 16 * 1024 * 1024 },
    );
    const { cpu, units, ...found }: Found = JSON.parse(stdout);
    console.log(
      `Seed ${SEED}: ${found.tried} queries, ${found.accepted} accepted. Dearest: computed ${found.requested}, actual ${found.actual}.\n` +
        `Most CPU: ${cpu.ms.toFixed(1)} ms for ${cpu.text.slice(0, 600)}\n` +
        `Cold, the dearest that are known:\n${found.cold.slice(0, 12).map(told).join('\n')}\n` +
        `Most read units: ${units.units} for ${units.text.slice(0, 600)}`,
    );
    expect(found.refused).toEqual([]);
    expect(found.wrong).toEqual([]);
    expect(found.accepted).toBeGreaterThan(30);
    expect(found.requested).toBeLessThanOrEqual(Math.max(...Object.values(limits).map((one) => one.perRequest)));
    expect(found.cold.filter(({ cpuMs }) => cpuMs > MOST_CPU_MS).map(told)).toEqual([]);
    expect(found.cold.filter(({ readUnits }) => readUnits > MOST_READ_UNITS).map(told)).toEqual([]);
    expect(found.cold.filter(({ readUnits, actual }) => readUnits * POINTS_PER_UNIT > actual).map(told)).toEqual([]);
    expect({ ...cpu, isWithin: cpu.ms <= MOST_CPU_MS }).toMatchObject({ isWithin: true });
    expect({ ...units, isWithin: units.units <= MOST_READ_UNITS }).toMatchObject({ isWithin: true });
  },
  SECONDS * 1_000 + 400_000,
);
