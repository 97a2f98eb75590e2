import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { graphqlEvent } from '../support/gateway-event';
import type { Started } from './cold-start';
import type { MeasuredQuery } from './queries';

/** What one request costs a warm process. */
export interface RequestCost {
  /** Processor time of the process, all its threads, in microseconds. */
  cpuMicros: number;
  /** Time until the answer, one request after the other, in microseconds. */
  wallMicros: number;
  /** What was answered. */
  body: string;
}

/** How often to ask before and while measuring; the median of the rounds counts. */
export interface Effort {
  warmUp: number;
  rounds: number;
  requestsPerRound: number;
}

/**
 * Measures each query in a process of its own that runs the built function.
 * @param keys of the partners who ask in turn: one alone would soon have spent what it may.
 */
export async function requestCosts(
  { folder, environment }: Started,
  queries: readonly MeasuredQuery[],
  effort: Effort,
  keys: readonly string[],
): Promise<Record<string, RequestCost>> {
  const plan = path.join(folder, 'plan.json');
  const events = Object.fromEntries(
    queries.map((one) => [one.name, keys.map((key) => graphqlEvent(one.query, one.variables, { 'x-api-key': key }))]),
  );
  await writeFile(plan, JSON.stringify({ events, ...effort }));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(import.meta.dirname, 'measured-process.mjs')],
    {
      env: { ...environment, AWS_REGION: 'eu-west-1', FUNCTION_FILE: path.join(folder, 'index.mjs'), PLAN_FILE: plan },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout);
}
