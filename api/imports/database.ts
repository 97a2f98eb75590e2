import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createTables } from '../local/create-tables';
import { databaseFile, prepareDataFolder } from '../local/data-folder';
import { startEmulator } from '../local/emulator';
import { connect } from '../shared/dynamo';
import { tableNames } from '../shared/tables';

/** The database an import writes to. */
export interface ImportDatabase {
  endpoint: string;
  /** Stops what was started for this import; a server that was running goes on. */
  close(): Promise<void>;
}

/**
 * Finds the database as the server does: DYNAMODB_ENDPOINT; else the server that runs on DATA_DIR and has left its
 * endpoint there; else the database in DATA_DIR, started for as long as the import takes.
 * @throws EmulatorUnavailable when there is no embedded DynamoDB for this platform; StartFailure when DATA_DIR cannot be used.
 */
export async function openDatabase(env: Record<string, string | undefined> = process.env): Promise<ImportDatabase> {
  const nothing = async () => undefined;
  if (env.DYNAMODB_ENDPOINT) return { endpoint: env.DYNAMODB_ENDPOINT, close: nothing };
  const folder = env.DATA_DIR ?? '.data';
  const running = await runningServer(folder);
  if (running) return { endpoint: running, close: nothing };
  prepareDataFolder(folder);
  const emulator = await startEmulator(databaseFile(folder));
  await createTables(emulator.endpoint, tableNames(env));
  return { endpoint: emulator.endpoint, close: () => emulator.stop() };
}

async function runningServer(folder: string): Promise<string | undefined> {
  const endpoint = (await readFile(path.join(folder, 'endpoint'), 'utf8').catch(() => '')).trim();
  if (!endpoint) return undefined;
  const client = connect(endpoint);
  try {
    await client.send(new ListTablesCommand({}), { abortSignal: AbortSignal.timeout(2_000) });
    return endpoint;
  } catch {
    // Left behind by a server that was killed.
    return undefined;
  } finally {
    client.destroy();
  }
}
