import { isAws } from '../shared/dynamo';
import type { TableNames } from '../shared/tables';
import { createTables, waitUntilReady } from './create-tables';
import { databaseFile } from './data-folder';
import { type Emulator, startEmulator } from './emulator';
import type { LocalSettings } from './settings';
import { StartFailure } from './start-failure';

/** A database that somebody else started is there already, or nearly so. */
const GIVEN_ANSWERS_WITHIN_MS = 3_000;

/** The database of the service, with its tables: the embedded one, or the one that DYNAMODB_ENDPOINT names. */
export async function openDatabase(settings: LocalSettings, names: TableNames): Promise<Emulator> {
  if (settings.endpoint) return given(settings.endpoint, names);
  const emulator = await startEmulator(databaseFile(settings.dataDir));
  try {
    await createTables(emulator.endpoint, names);
  } catch (error) {
    await emulator.stop();
    throw error;
  }
  return emulator;
}

async function given(endpoint: string, names: TableNames): Promise<Emulator> {
  const database = { endpoint, stop: async () => {} };
  // On AWS the tables are made by infra, and a local start must not make others.
  if (isAws(endpoint)) return database;
  try {
    await waitUntilReady(endpoint, AbortSignal.timeout(GIVEN_ANSWERS_WITHIN_MS));
  } catch {
    throw new StartFailure(
      `No DynamoDB answers at ${endpoint}: start it, or leave DYNAMODB_ENDPOINT out to use the embedded one.`,
    );
  }
  await createTables(endpoint, names);
  return database;
}
