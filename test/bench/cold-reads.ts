import { type Service, startService } from '../../api/server';
import type { World } from '../support/world';

/** What a query costs a process that has read nothing of it yet: figures that processes keep do not hide it. */
export interface ColdRead {
  /** Milliseconds of processor time, as on this machine at rest. */
  cpuMs: number;
  readUnits: number;
  /** Points it was charged. */
  actual: number;
  text: string;
}

interface Measured {
  cpuMs: number;
  readUnits: number;
  cost: { actual: number };
}

/** So often a query is measured, unless it is soon seen to be cheap: other work of this machine is not its own. */
const ATTEMPTS = 6;
const CHEAP_MS = 70;

/**
 * Asks each query of a service of its own, which has read which data there are and nothing else.
 * @param measured asks a query of a service.
 */
export async function coldReads(
  { config }: Pick<World, 'config'>,
  queries: readonly string[],
  meter: Parameters<typeof startService>[1],
  measured: (text: string, service: Service) => Promise<Measured>,
): Promise<ColdRead[]> {
  const found: ColdRead[] = [];
  for (const text of queries) {
    const read: ColdRead = { cpuMs: Number.POSITIVE_INFINITY, readUnits: 0, actual: 0, text };
    for (let attempt = 0; attempt < ATTEMPTS && read.cpuMs > CHEAP_MS; attempt++) {
      const service = await startService(config, meter);
      await measured('{ country { code } }', service);
      const { cpuMs, readUnits, cost } = await measured(text, service);
      await service.stop();
      Object.assign(read, { cpuMs: Math.min(read.cpuMs, cpuMs), readUnits, actual: cost.actual });
    }
    found.push(read);
  }
  return found;
}
