import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '../access/actor';
import { keyIdOf } from '../access/key.rules';
import type { CreateApiKeyInput } from '../access/key.type';
import { newKeyFrom } from '../access/key-input.rules';
import type { Stores } from '../context';

/** Keys for this machine that are ready to use. */
export interface DemoKeys {
  /** For the pages of this machine's own address: what the explorer sends. */
  frontend: string;
  /** For programs and for curl; for all municipalities. */
  partner: string;
}

/** Whoever starts the service may do all with its data. */
const STARTER: Actor = { kind: 'administrator', id: 'npm-start', municipalities: 'all' };
const POINTS_PER_DAY = 10_000_000;

/**
 * The demo's keys, made when they are not there or do not work any more. Only digests are in the database, so their
 * secrets are kept in the data folder. @param origin of this start; another port is another front end.
 */
export async function demoKeys({ keys }: Stores, dataDir: string, origin: string): Promise<DemoKeys> {
  const file = path.join(dataDir, 'demo-keys.json');
  const kept = secretsIn(file);
  const input = { municipalities: [], allMunicipalities: true, scopes: ['distributions', 'indicators'] } as const;
  const wanted: Record<string, Pick<CreateApiKeyInput, 'name' | 'kind' | 'origins'>> = {
    [origin]: { name: `Demo: pagina's op ${origin}`, kind: 'frontend', origins: [origin] },
    partner: { name: 'Demo: partner', kind: 'partner', origins: [] },
  };
  for (const [name, key] of Object.entries(wanted)) {
    if (await works(keys, kept[name])) continue;
    const made = { ...input, ...key, scopes: [...input.scopes], municipalities: [], pointsPerDay: POINTS_PER_DAY };
    kept[name] = await make(keys, made);
  }
  writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
  return { frontend: kept[origin] ?? '', partner: kept.partner ?? '' };
}

/** A file that is not there or damaged holds no secrets: new keys take the place of the old. */
function secretsIn(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function works(keys: Stores['keys'], secret: string | undefined): Promise<boolean> {
  const id = secret && keyIdOf(secret);
  const key = id ? await keys.get(id) : undefined;
  return key !== undefined && !key.revokedAt && Date.parse(key.expiresAt) > Date.now();
}

async function make(keys: Stores['keys'], input: CreateApiKeyInput): Promise<string> {
  const made = newKeyFrom(input, STARTER, Date.now());
  if ('userErrors' in made) throw new Error(`A demo key is not right: ${JSON.stringify(made.userErrors)}`);
  await keys.store(undefined, made.key, { actor: STARTER, requestId: 'start', action: 'createApiKey', input: {} });
  return made.secret;
}
