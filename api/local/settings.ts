import path from 'node:path';
import { StartFailure } from './start-failure';

const DEFAULT_PORT = 4000;

/** What the environment may choose for the service on this machine. */
export interface LocalSettings {
  /** TCP port of the loopback interface (PORT, default 4000; 0 takes any free one). */
  port: number;
  /** Absolute path of the folder that keeps the data (DATA_DIR, default .data). */
  dataDir: string;
  /** Address of another DynamoDB than the embedded one (DYNAMODB_ENDPOINT). */
  endpoint?: string;
}

/** Reads the settings. @throws StartFailure naming the variable and the value that cannot be used. */
export function localSettings(env: Record<string, string | undefined> = process.env): LocalSettings {
  const { PORT, DATA_DIR, DYNAMODB_ENDPOINT: endpoint } = env;
  const port = PORT ? Number(PORT) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartFailure(`PORT is "${PORT}", which is no port: choose a number from 1024 to 65535.`);
  }
  if (endpoint && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new StartFailure(
      `DYNAMODB_ENDPOINT is "${endpoint}", which is no address: write it as http://127.0.0.1:8000, or leave it out to use the embedded database.`,
    );
  }
  return { port, dataDir: path.resolve(DATA_DIR || '.data'), ...(endpoint && { endpoint }) };
}
