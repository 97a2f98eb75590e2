import { startEmulator } from '../../api/local/emulator';

/** One DynamoDB for the whole run; every test file makes its own tables in it. DYNAMODB_ENDPOINT names another. */
export default async function setup(): Promise<void> {
  if (process.env.DYNAMODB_ENDPOINT) return;
  const emulator = await startEmulator();
  process.env.DYNAMODB_ENDPOINT = emulator.endpoint;
  (globalThis as { stopEmulator?: () => Promise<void> }).stopEmulator = emulator.stop;
}
