import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A program `npm start` would run, as a process of its own. */
export interface Started {
  process: ChildProcess;
  /** What it has printed so far. */
  output(): { out: string; err: string };
  /** Ends when the process does, with its exit code. */
  ended: Promise<number | null>;
}

/** Builds what `npm start` serves, where its sources have changed. */
export function buildAll(...parts: ('panel' | 'explorer' | 'service')[]): void {
  execFileSync(process.execPath, ['scripts/build.mjs', ...parts], { stdio: 'inherit' });
}

/** Starts the built service with these variables; the database of this test run is not for it. */
export function startLocal(env: Record<string, string>, cwd = process.cwd()): Started {
  const { DYNAMODB_ENDPOINT, ...rest } = process.env;
  const child = spawn(process.execPath, [path.resolve('dist/service/start.mjs')], {
    cwd,
    env: { ...rest, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { process: child, output: () => ({ out, err }), ended };
}

/** Waits until a started service prints its address, and answers that. @throws what it said, when it ended instead. */
export async function addressOf(started: Started): Promise<string> {
  const over = started.ended.then(() => true);
  for (;;) {
    const { out, err } = started.output();
    const address = /http:\/\/localhost:(\d+)\/graphql/.exec(out);
    if (address) return `http://127.0.0.1:${address[1]}`;
    const isOver = await Promise.race([over, new Promise((resolve) => setTimeout(() => resolve(false), 20))]);
    if (isOver) throw new Error(`It ended: ${err}`);
  }
}

/** A new empty folder, and how to remove it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'citisens-test-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
