import { parseAreaCode } from '../../shared/codes';
import { badInput, quoted } from '../../shared/errors';
import { searchable, wordsIn } from '../../shared/searchable';
import type { StoredPerson } from './person.rules';
import type { PeopleArgs } from './person.type';

const MAX_TEXT = 100;

/**
 * The people a search finds, by name.
 * @throws INVALID_AREA_CODE; INVALID_ARGUMENT when the text is too long.
 */
export function foundPeople(
  people: StoredPerson[],
  { role, municipality, text }: Pick<PeopleArgs, 'role' | 'municipality' | 'text'>,
): StoredPerson[] {
  const code = municipality ? municipalityFrom(municipality) : undefined;
  if (text && text.length > MAX_TEXT)
    throw badInput('INVALID_ARGUMENT', `text holds ${text.length} characters: search with ${MAX_TEXT} at most.`);
  const words = wordsIn(text ?? '');
  const found = people.filter(
    (person) =>
      (!role || person.role === role) &&
      (code === undefined || person.municipalities.includes(code)) &&
      words.every((word) => searchable(`${person.name} ${person.email}`).includes(word)),
  );
  return found.sort((one, other) => byName(positionOf(one), positionOf(other)));
}

function municipalityFrom(text: string): string {
  const code = parseAreaCode(text);
  if (code?.startsWith('GM')) return code;
  throw badInput('INVALID_AREA_CODE', `${quoted(text)} is no code of a municipality: write GM0512.`);
}

/** A person's place in the list: by name, then id. */
export const positionOf = ({ name, id }: Pick<StoredPerson, 'name' | 'id'>): string[] => [searchable(name), id];

/** The order of such places. */
export function byName(one: string[], other: string[]): number {
  const [a, b] = [one.join('\n'), other.join('\n')];
  return a < b ? -1 : a > b ? 1 : 0;
}
