import { rmSync } from 'node:fs';
import type { TestRun } from './global-setup';

/** Ends what the run started, and removes all temporary files that it left. */
export default async function teardown(): Promise<void> {
  const { stopEmulator, temporaryFiles } = globalThis as TestRun;
  await stopEmulator?.();
  if (temporaryFiles) rmSync(temporaryFiles, { recursive: true, force: true });
}
