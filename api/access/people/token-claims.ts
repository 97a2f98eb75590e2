import type { PreTokenGenerationTriggerEvent } from 'aws-lambda';
import { log } from '../../shared/log';
import type { PersonRepository } from './person.repository';
import { claimsOf, type StoredPerson } from './person.rules';

/** The claim that lists an official's municipalities, with commas between. */
const MUNICIPALITIES = 'custom:municipalities';

/**
 * What the pool is to write into a token: role and municipalities as the person's record says. An account without a
 * record keeps what the pool itself says of it, by which the first administrator gets in. An account that names a
 * record which is not there, or is another account's, has no role: nobody becomes somebody else.
 */
export async function tokenClaims(
  event: PreTokenGenerationTriggerEvent,
  people: Pick<PersonRepository, 'get' | 'visited'>,
): Promise<PreTokenGenerationTriggerEvent> {
  const { userAttributes, groupConfiguration } = event.request;
  const id = userAttributes['custom:person'];
  if (id === undefined) return answered(event, { groupOverrideDetails: groupConfiguration });
  const person = await people.get(id);
  if (!person || isAnothers(person, userAttributes.sub)) {
    log('error', 'An account names a record that is not its own', { person: id });
    return answered(event, roleClaims([NOBODY], []));
  }
  const { groups, municipalities } = claimsOf(person);
  // That they came is worth knowing, and no reason to keep them out.
  await people
    .visited(person, new Date())
    .catch((error: Error) => log('warn', 'A visit was not counted', { person: id, name: error.name }));
  return answered(event, roleClaims(groups, municipalities));
}

/** A group that is no role. */
const NOBODY = 'nobody';

const isAnothers = ({ subject }: StoredPerson, sub: string | undefined) => subject !== undefined && subject !== sub;

type Details = PreTokenGenerationTriggerEvent['response']['claimsOverrideDetails'];

function roleClaims(groups: string[], municipalities: string[]): Details {
  const list = municipalities.join(',');
  return {
    groupOverrideDetails: { groupsToOverride: groups },
    // What the pool has of an earlier time does not count any more.
    ...(list === '' ? { claimsToSuppress: [MUNICIPALITIES] } : { claimsToAddOrOverride: { [MUNICIPALITIES]: list } }),
  };
}

function answered(event: PreTokenGenerationTriggerEvent, claimsOverrideDetails: Details) {
  event.response = { claimsOverrideDetails };
  return event;
}
