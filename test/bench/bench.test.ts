import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmulator } from '../../api/local/emulator';
import { type Measured, measure } from './bench';
import { measuredQueries } from './queries';
import { report } from './report';

const FOLDER = 'dist/bench-under-test';

/** Not a timed test: it sees that the benchmark runs, compares like with like, and prints every figure. */
test('the benchmark measures every query on both sides and prints it', async () => {
  const emulator = await startEmulator();
  let measured: Measured;
  try {
    measured = await measure(emulator.endpoint, FOLDER, { warmUp: 1, rounds: 1, requestsPerRound: 2 }, 1);
  } finally {
    await emulator.stop();
    await rm(path.join(import.meta.dirname, '../..', FOLDER), { recursive: true, force: true });
  }
  const names = measuredQueries(1).map((one) => one.name);
  expect(measured.warm.map((one) => one.name)).toEqual(names);
  for (const { service, bare } of measured.warm) {
    expect(service.cpuMicros).toBeGreaterThan(0);
    expect(bare.cpuMicros).toBeGreaterThan(0);
  }
  const printed = report(measured);
  for (const name of names) expect(printed).toContain(name);
  expect(printed).not.toMatch(/NaN|undefined|Infinity/);
});
