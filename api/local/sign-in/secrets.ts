import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFailure } from '../start-failure';

/** What the provider of this machine signs with. */
export interface SignInSecrets {
  /** Private keys, as JSON Web Keys. */
  keys: Record<string, unknown>[];
  /** Secrets that cookies are signed with. */
  cookieSecrets: string[];
}

/** The secrets in the data folder, made at the first start: a token outlives a restart. @throws StartFailure */
export function signInSecrets(dataDir: string): SignInSecrets {
  const file = path.join(dataDir, 'sign-in.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets()), { mode: 0o600 });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new StartFailure(`${file} cannot be read: remove it and start again, and everybody signs in anew.`);
  }
}

function newSecrets(): SignInSecrets {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return {
    keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' }],
    cookieSecrets: [randomBytes(32).toString('base64url')],
  };
}
