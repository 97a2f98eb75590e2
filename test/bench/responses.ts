import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { startEmulator } from '../../api/local/emulator';
import { surveyLines, thirtyQuestions } from '../support/survey-file';
import type { ImportCost } from './measured-import';

// `tsx test/bench/responses.ts [count…]`: what importing responses to 30 questions costs, and whether more of them take
// more memory. It is no test: figures depend on the machine.
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20_000, 100_000];
/**
 * Room for objects, and for young ones among them: without limits an engine takes more the longer it runs, whatever the
 * program keeps, and the peak says nothing of what is needed.
 */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=8'];

const mb = (bytes: number) => Math.round(bytes / 1_000_000);
const peaks: number[] = [];
for (const count of counts) {
  const { fileBytes, seconds, writeUnits, beforeBytes, peakBytes } = await importOf(count);
  console.log(
    `${count} responses × 30 questions (${mb(fileBytes)} MB of CSV): ${seconds.toFixed(1)} s, ` +
      `${Math.round(count / seconds)} rows/s, ${Math.round(writeUnits)} write units, ` +
      `at most ${mb(peakBytes)} MB, of which the process had ${mb(beforeBytes)} before it began.`,
  );
  peaks.push(peakBytes);
}
const ratio = Math.max(...peaks) / Math.min(...peaks);
if (peaks.length > 1) console.log(`The largest peak is ${ratio.toFixed(2)} times the smallest.`);

/** Imports made-up responses, in a process of its own on a database of its own. */
async function importOf(count: number): Promise<ImportCost & { fileBytes: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'citisens-bench-'));
  const emulator = await startEmulator();
  try {
    const file = path.join(folder, 'export.csv');
    await pipeline(Readable.from(surveyLines(thirtyQuestions(), count, 'bench')), createWriteStream(file));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...HEAP, '--import', 'tsx', path.join(import.meta.dirname, 'measured-import.ts'), file],
      { env: { ...process.env, DYNAMODB_ENDPOINT: emulator.endpoint } },
    );
    return { ...(JSON.parse(stdout) as ImportCost), fileBytes: (await stat(file)).size };
  } finally {
    await emulator.stop();
    await rm(folder, { recursive: true });
  }
}
