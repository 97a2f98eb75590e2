import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from './start-failure';

/** The embedded database's file within the data folder. */
export const databaseFile = (dataDir: string) => path.join(dataDir, 'dynamodb.sqlite');

/** How records are kept: raised with a change that makes what was kept before unreadable. */
const FORMAT = '2';

const endpointFile = (dataDir: string) => path.join(dataDir, 'endpoint');

/** Makes sure that the folder is there and can be written. @throws StartFailure saying what is wrong with it. */
export function prepareDataFolder(dataDir: string): void {
  const advice = 'or choose another folder, for example DATA_DIR=/tmp/citisens npm start.';
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new StartFailure(
        `The data folder ${dataDir} cannot be made, a file is in its place: move it away, ${advice}`,
      );
    }
    throw new StartFailure(
      `The data folder ${dataDir} cannot be written (${code}): give yourself the right to, ${advice}`,
    );
  }
  const file = databaseFile(dataDir);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new StartFailure(`${file} should be the database, but is no file: move it away, ${advice}`);
  }
  const formatFile = path.join(dataDir, 'format');
  if (!existsSync(file)) writeFileSync(formatFile, `${FORMAT}\n`);
  else if (!existsSync(formatFile) || readFileSync(formatFile, 'utf8').trim() !== FORMAT) {
    throw new StartFailure(
      `The data in ${dataDir} is of another version of this program, which keeps it otherwise: move the folder away, ${advice}`,
    );
  }
}

/** Tells programs beside the service (the import command) where its database answers, until {@link withdraw}. */
export function announce(dataDir: string, endpoint: string): void {
  writeFileSync(endpointFile(dataDir), `${endpoint}\n`);
}

/** Takes back what {@link announce} told. */
export function withdraw(dataDir: string): void {
  rmSync(endpointFile(dataDir), { force: true });
}

/**
 * Where the database of a running service answers; undefined when none runs on this folder. A file that a killed
 * service left behind does not count: its address is asked.
 */
export async function runningEndpoint(dataDir: string): Promise<string | undefined> {
  let endpoint: string;
  try {
    endpoint = readFileSync(endpointFile(dataDir), 'utf8').trim();
  } catch {
    return undefined; // no service runs here
  }
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
    return endpoint;
  } catch {
    return undefined; // left behind
  }
}
