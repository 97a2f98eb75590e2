import { parseAreaCode } from '../shared/codes';
import type { UserError } from '../shared/payload';
import { type Actor, actorName } from './actor';
import { hashOf, newKeyId, newSecret, type StoredKey } from './key.rules';
import type { CreateApiKeyInput } from './key.type';

const MAX_NAME = 100;
const MAX_LIST = 400;
const DAY_MS = 86_400_000;
/** A key that nobody looks after ends by itself: after a year, and after two at most. */
const DEFAULT_DAYS = 365;
const MAX_DAYS = 731;
/** Hours for which the secret before a rotation goes on working, at most: a week. */
export const MAX_OVERLAP_HOURS = 168;

/** A key that can be stored with its secret, or what is to be repaired first. @param now milliseconds. */
export function newKeyFrom(
  input: CreateApiKeyInput,
  by: Actor,
  now: number,
): { key: StoredKey; secret: string } | { userErrors: UserError[] } {
  const userErrors: UserError[] = [];
  const refuse = (field: string, code: string, message: string) =>
    userErrors.push({ path: ['input', field], code, message });

  const name = input.name.trim();
  if (name === '') refuse('name', 'REQUIRED', 'Geef de sleutel een naam.');
  if (name.length > MAX_NAME) refuse('name', 'TOO_LONG', `Hooguit ${MAX_NAME} tekens; dit zijn er ${name.length}.`);
  if (input.pointsPerDay < 1) refuse('pointsPerDay', 'OUT_OF_RANGE', 'Kies minstens 1 punt per dag.');

  const municipalities = municipalitiesOf(input, refuse);
  const origins = originsOf(input, refuse);
  const expiresAt = expiryOf(input, now, refuse);
  if (userErrors.length > 0) return { userErrors };

  const id = newKeyId();
  const secret = newSecret(id);
  const key: StoredKey = {
    id,
    name,
    kind: input.kind,
    scopes: [...new Set(input.scopes)],
    allMunicipalities: input.allMunicipalities,
    municipalities,
    origins,
    pointsPerDay: input.pointsPerDay,
    hash: hashOf(secret),
    createdAt: new Date(now).toISOString(),
    createdBy: actorName(by),
    expiresAt: new Date(expiresAt).toISOString(),
    version: 1,
  };
  return { key, secret };
}

type Refuse = (field: string, code: string, message: string) => void;

function municipalitiesOf(input: CreateApiKeyInput, refuse: Refuse): string[] {
  const codes = input.municipalities.map((text) => parseAreaCode(text) ?? text);
  const wrong = codes.find((code) => !/^GM\d{4}$/.test(code));
  if (wrong !== undefined)
    refuse('municipalities', 'INVALID_AREA_CODE', `${short(wrong)} is geen gemeentecode (GM0512).`);
  if (codes.length > MAX_LIST) refuse('municipalities', 'TOO_MANY_ITEMS', `Hooguit ${MAX_LIST} gemeenten.`);
  if (input.allMunicipalities && codes.length > 0)
    refuse('municipalities', 'CONTRADICTION', 'Kies alle gemeenten, of een lijst, maar niet allebei.');
  if (!input.allMunicipalities && codes.length === 0 && input.scopes.length > 0)
    refuse('municipalities', 'REQUIRED', 'Noem minstens één gemeente, of kies alle gemeenten.');
  return [...new Set(codes)].sort();
}

function originsOf({ kind, origins }: CreateApiKeyInput, refuse: Refuse): string[] {
  if (kind === 'partner') {
    if (origins.length > 0)
      refuse('origins', 'NOT_FOR_PARTNERS', 'Een partner werkt niet vanaf een webpagina: laat de adressen leeg.');
    return [];
  }
  const wrong = origins.find((text) => !isOrigin(text));
  if (wrong !== undefined)
    refuse(
      'origins',
      'INVALID_ORIGIN',
      `${short(wrong)} is geen adres van een site: schrijf https://www.voorbeeld.nl.`,
    );
  if (origins.length === 0) refuse('origins', 'REQUIRED', 'Noem de site waarop de sleutel gebruikt wordt.');
  if (origins.length > MAX_LIST) refuse('origins', 'TOO_MANY_ITEMS', `Hooguit ${MAX_LIST} adressen.`);
  return [...new Set(origins)];
}

/** An origin as browsers send it; without TLS only on a developer's own machine. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  if (url?.origin !== text) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname));
}

function expiryOf({ expiresAt }: CreateApiKeyInput, now: number, refuse: Refuse): number {
  if (expiresAt === undefined || expiresAt === null) return now + DEFAULT_DAYS * DAY_MS;
  const at = Date.parse(expiresAt);
  if (Number.isNaN(at)) refuse('expiresAt', 'INVALID_TIME', `${short(expiresAt)} is geen datum: schrijf 2027-06-30.`);
  else if (at <= now) refuse('expiresAt', 'OUT_OF_RANGE', 'Deze datum is al voorbij.');
  else if (at > now + MAX_DAYS * DAY_MS) refuse('expiresAt', 'OUT_OF_RANGE', 'Een sleutel geldt hooguit twee jaar.');
  return at;
}

const short = (text: string) => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
