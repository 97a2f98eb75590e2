import { parseAreaCode } from '../../shared/codes';
import { quoted } from '../../shared/errors';
import type { UserError } from '../../shared/payload';
import type { PersonChange, PersonRole } from './person.rules';

const MAX_NAME = 100;
/** The longest address that mail servers take (RFC 5321, erratum 1690). */
const MAX_EMAIL = 254;
const MAX_MUNICIPALITIES = 100;
/** What is surely no address; whether somebody reads it, only the invitation tells. */
const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@.<>()[\],;:"\\]+$/;

type Refuse = (field: string, what: Pick<UserError, 'code' | 'message'>) => void;

/** Collects what is to be repaired in an input. */
export function refusals(): { userErrors: UserError[]; refuse: Refuse } {
  const userErrors: UserError[] = [];
  return {
    userErrors,
    refuse: (field, what) => userErrors.push({ path: ['input', field], ...what }),
  };
}

/** The address as it is stored. */
export function emailFrom(text: string, refuse: Refuse): string {
  const email = text.trim();
  if (email === '') refuse('email', { code: 'REQUIRED', message: 'Vul een e-mailadres in.' });
  else if (email.length > MAX_EMAIL || !EMAIL.test(email))
    refuse('email', {
      code: 'INVALID_EMAIL',
      message: `${quoted(email)} is geen e-mailadres: schrijf naam@voorbeeld.nl.`,
    });
  return email;
}

/**
 * What somebody is called and may do, as it is stored.
 * @param isMunicipality whether a code is of a municipality that there is.
 */
export function changeFrom(
  input: { name: string; role: PersonRole; municipalities: readonly string[] },
  isMunicipality: (code: string) => boolean,
  refuse: Refuse,
): PersonChange {
  const name = input.name.trim();
  if (name === '') refuse('name', { code: 'REQUIRED', message: 'Vul een naam in.' });
  if (name.length > MAX_NAME)
    refuse('name', { code: 'TOO_LONG', message: `Hooguit ${MAX_NAME} tekens; dit zijn er ${name.length}.` });
  const codes = input.municipalities.map((text) => parseAreaCode(text) ?? text);
  const municipalities = [...new Set(codes)].sort();
  const problem = municipalitiesProblem(input.role, municipalities, isMunicipality);
  if (problem) refuse('municipalities', problem);
  return { name, role: input.role, municipalities };
}

function municipalitiesProblem(
  role: PersonRole,
  codes: string[],
  isMunicipality: (code: string) => boolean,
): Pick<UserError, 'code' | 'message'> | undefined {
  if (role !== 'official') {
    if (codes.length === 0) return undefined;
    return {
      code: 'CONTRADICTION',
      message: 'Adviseurs en beheerders werken voor alle gemeenten: laat de lijst leeg.',
    };
  }
  if (codes.length === 0)
    return { code: 'REQUIRED', message: 'Noem minstens één gemeente waar deze ambtenaar voor werkt.' };
  if (codes.length > MAX_MUNICIPALITIES)
    return { code: 'TOO_MANY_ITEMS', message: `Hooguit ${MAX_MUNICIPALITIES} gemeenten.` };
  const wrong = codes.find((code) => !/^GM\d{4}$/.test(code));
  if (wrong !== undefined)
    return { code: 'INVALID_AREA_CODE', message: `${quoted(wrong)} is geen gemeentecode (GM0512).` };
  const unknown = codes.find((code) => !isMunicipality(code));
  return unknown === undefined
    ? undefined
    : { code: 'UNKNOWN_AREA', message: `Er is geen gemeente ${unknown} in de indelingen die zijn geladen.` };
}
