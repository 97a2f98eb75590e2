import 'reflect-metadata';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { JobRunner } from '../../api/consultations/jobs/job-runner';
import { TASKS } from '../../api/consultations/jobs/job-tasks';
import { connect } from '../../api/shared/dynamo';
import { workerTools } from '../../api/worker-tools';
import { actors } from '../support/actors';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { CountingMeter } from '../support/meter';
import { surveyCountry } from '../support/survey';
import { thirtyQuestions } from '../support/survey-file';
import { openWorld } from '../support/world';

/** What importing a file took of a process of its own. */
export interface ImportCost {
  seconds: number;
  writeUnits: number;
  /** Resident memory of the process with its world in it, and nothing imported. */
  beforeBytes: number;
  /** The most that it came to. */
  peakBytes: number;
}

// A process of its own that imports one file of responses to 30 questions, and writes what that took: `tsx
// measured-import.ts <file>`. The database runs in another process, at DYNAMODB_ENDPOINT, and the file was made in a
// third: neither is counted here.
const file = process.argv[2] ?? '';
const world = await openWorld();
await surveyCountry(world);
const closesOn = `${new Date().getUTCFullYear()}-12-31`;
const consultation = await aConsultation(world, { state: 'open', closesOn });
await aQuestionnaire(world, consultation, { questions: thirtyQuestions() });
const { size } = await stat(file);
const { name } = await world.uploads.start({ consultation: consultation.id, bytes: size });
await world.uploads.receive(name, createReadStream(file));

const meter = new CountingMeter();
const client = connect(process.env.DYNAMODB_ENDPOINT ?? '', meter);
const { stores } = world.service;
delete stores.jobs.onQueued;
const runner = new JobRunner(stores.jobs, () => workerTools(stores, client, world.tables, world.uploads), TASKS);
const deed = { actor: actors.adviser, requestId: 'bench', action: 'importResponses', input: {} };
const task = { kind: 'import', upload: name, questionnaire: 1, isDryRun: false, onProblem: 'stop' } as const;
const added = await stores.jobs.add(deed, consultation.id, task);
if (added.outcome === 'busy') throw new Error('There is a job already');

const beforeBytes = process.memoryUsage.rss();
const startedAt = performance.now();
const outcome = await runner.run(added.job.id, new AbortController().signal);
const seconds = (performance.now() - startedAt) / 1_000;
if (outcome !== 'done') {
  throw new Error(`It ${outcome}: ${JSON.stringify((await stores.jobs.get(added.job.id))?.problem)}`);
}
const peakBytes = process.resourceUsage().maxRSS * 1_024;
const cost: ImportCost = { seconds, writeUnits: meter.writeUnits, beforeBytes, peakBytes };
process.stdout.write(JSON.stringify(cost));
client.destroy();
await world.close();
