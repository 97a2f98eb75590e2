import { startEmulator } from '../../api/local/emulator';
import { measure } from './bench';
import { report } from './report';
import { measureWeighting, weightingReport } from './weighting';

// `npm run bench`: says what a request and a cold start cost. It is no test: figures depend on the machine, the ratio
// to the bare server in the same run less so.
const emulator = await startEmulator();
try {
  const effort = { warmUp: 300, rounds: 7, requestsPerRound: 100 };
  console.log(report(await measure(emulator.endpoint, 'dist/bench', effort, 15)));
} finally {
  await emulator.stop();
}
console.log(`\n${weightingReport(measureWeighting(100_000, 100, 101))}`);
