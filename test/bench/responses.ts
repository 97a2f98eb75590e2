import 'reflect-metadata';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JobRunner } from '../../api/consultations/jobs/job-runner';
import { TASKS } from '../../api/consultations/jobs/job-tasks';
import { startEmulator } from '../../api/local/emulator';
import { connect } from '../../api/shared/dynamo';
import { workerTools } from '../../api/worker-tools';
import { actors } from '../support/actors';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { CountingMeter } from '../support/meter';
import { surveyCountry } from '../support/survey';
import { surveyLines, thirtyQuestions } from '../support/survey-file';
import { openWorld } from '../support/world';

// `tsx test/bench/responses.ts [count]`: what importing responses to 30 questions costs. It is no test: figures depend
// on the machine.
const count = Number(process.argv[2] ?? 100_000);
const emulator = await startEmulator();
process.env.DYNAMODB_ENDPOINT = emulator.endpoint;
const folder = await mkdtemp(path.join(tmpdir(), 'citisens-bench-'));
const world = await openWorld();
try {
  await surveyCountry(world);
  const closesOn = `${new Date().getUTCFullYear()}-12-31`;
  const consultation = await aConsultation(world, { state: 'open', closesOn });
  await aQuestionnaire(world, consultation, { questions: thirtyQuestions() });
  const file = path.join(folder, 'export.csv');
  await pipeline(Readable.from(surveyLines(thirtyQuestions(), count, 'bench')), createWriteStream(file));
  const { size } = await stat(file);
  const { name } = await world.uploads.start({ consultation: consultation.id, bytes: size });
  await world.uploads.receive(name, createReadStream(file));

  const meter = new CountingMeter();
  const client = connect(emulator.endpoint, meter);
  const { stores } = world.service;
  delete stores.jobs.onQueued;
  const tools = () => workerTools(stores, client, world.tables, world.uploads);
  const runner = new JobRunner(stores.jobs, tools, TASKS);
  const deed = { actor: actors.adviser, requestId: 'bench', action: 'importResponses', input: {} };
  const task = { kind: 'import', upload: name, questionnaire: 1, isDryRun: false, onProblem: 'stop' } as const;
  const added = await stores.jobs.add(deed, consultation.id, task);
  if (added.outcome === 'busy') throw new Error('There is a job already');

  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const startedAt = performance.now();
  const outcome = await runner.run(added.job.id, new AbortController().signal);
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(watch);
  const job = await stores.jobs.get(added.job.id);
  if (outcome !== 'done') throw new Error(`It ${outcome}: ${JSON.stringify(job?.problem)}`);
  const mb = (bytes: number) => Math.round(bytes / 1_000_000);
  console.log(
    `${count} responses × 30 questions (${mb(size)} MB of CSV): ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} rows/s, ` +
      `${mb(before)} MB before and ${mb(peak)} MB at most, ${Math.round(meter.writeUnits)} write units.`,
  );
  client.destroy();
} finally {
  await world.close();
  await rm(folder, { recursive: true });
  await emulator.stop();
}
