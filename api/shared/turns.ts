import { setImmediate } from 'node:timers/promises';

/** Long work lets others have their turn after so many milliseconds: requests that the same process answers. */
const TURN_MS = 50;

/** @returns what long work calls every now and then: it waits only when the process was kept busy for a while. */
export function takingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
