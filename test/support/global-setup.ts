import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator } from '../../api/local/emulator';

/** What is there while tests run, and ends with them. */
export interface TestRun {
  temporaryFiles?: string;
  stopEmulator?: () => Promise<void>;
}

/**
 * One folder for all temporary files of the run (the CDK's among them), and one DynamoDB, in which every test file
 * makes its own tables. DYNAMODB_ENDPOINT names another.
 */
export default async function setup(): Promise<void> {
  const run = globalThis as TestRun;
  run.temporaryFiles = mkdtempSync(path.join(tmpdir(), 'citisens-tests-'));
  process.env.TMPDIR = run.temporaryFiles;
  if (process.env.DYNAMODB_ENDPOINT) return;
  const emulator = await startEmulator();
  process.env.DYNAMODB_ENDPOINT = emulator.endpoint;
  run.stopEmulator = emulator.stop;
}
