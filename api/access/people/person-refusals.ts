import type { UserError } from '../../shared/payload';
import type { PersonActor } from '../actor';
import { isAdministrator, type StoredPerson } from './person.rules';

const about = (field: string, what: Pick<UserError, 'code' | 'message'>): UserError => ({
  path: ['input', field],
  ...what,
});

export const unknownPerson = (id: string): UserError =>
  about('id', { code: 'NOT_FOUND', message: `Er is niemand met kenmerk ${id.slice(0, 40)}.` });

export const stalePerson = (yours: number, now: number): UserError =>
  about('version', {
    code: 'STALE_VERSION',
    message: `Iemand anders heeft deze persoon intussen gewijzigd (jouw versie ${yours}, nu ${now}). Bekijk de persoon en probeer het opnieuw.`,
  });

export const emailTaken = (): UserError =>
  about('email', {
    code: 'EMAIL_TAKEN',
    message: 'Er is al iemand met dit e-mailadres. Open die persoon en wijzig of herstel daar.',
  });

/** Without an administrator in the list the last of the accounts made by hand could take away its own role unseen. */
export const administratorFirst = (): UserError =>
  about('role', {
    code: 'ADMINISTRATOR_FIRST',
    message: 'Nodig eerst een beheerder uit, bijvoorbeeld uzelf: zonder kan niemand mensen beheren.',
  });

const lastAdministrator = (field: string): UserError =>
  about(field, {
    code: 'LAST_ADMINISTRATOR',
    message: 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
  });

const left = about('id', { code: 'LEFT', message: 'Deze persoon is vertrokken. Herstel die eerst.' });
const notLeft = about('id', { code: 'NOT_LEFT', message: 'Deze persoon is niet vertrokken.' });
const signedIn = about('id', {
  code: 'SIGNED_IN_BEFORE',
  message:
    'Deze persoon heeft zich al eens aangemeld: een uitnodiging is niet meer nodig. Een vergeten wachtwoord vernieuwt men op de aanmeldpagina.',
});
/** Why something cannot be done to somebody who left. */
export const leftProblem = ({ leftAt }: StoredPerson): UserError | undefined =>
  leftAt === undefined ? undefined : left;

/** Why somebody cannot be brought back. */
export const notLeftProblem = ({ leftAt }: StoredPerson): UserError | undefined =>
  leftAt === undefined ? notLeft : undefined;

/** Why an invitation cannot be sent again. */
export const invitationProblem = (person: StoredPerson): UserError | undefined =>
  leftProblem(person) ?? (person.signedInAt === undefined ? undefined : signedIn);

/**
 * Why an administrator cannot stop being one: nobody does that to themselves, and one remains.
 * @param administrators how many there are. @param field of the input that asks for it.
 */
export function administratorProblem(
  before: StoredPerson,
  after: StoredPerson,
  { by, administrators, field }: { by: PersonActor['id']; administrators: number; field: string },
): UserError | undefined {
  if (!isAdministrator(before) || isAdministrator(after)) return undefined;
  if (before.subject === by)
    return about(field, {
      code: 'YOURSELF',
      message: 'Je eigen beheerdersrol kun je niet weghalen: vraag het een andere beheerder.',
    });
  return administrators <= 1 ? lastAdministrator(field) : undefined;
}
