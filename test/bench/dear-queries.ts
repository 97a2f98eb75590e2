import type { KeyRepository } from '../../api/access/key.repository';
import { hashOf, newSecret, type StoredKey } from '../../api/access/key.rules';
import type { PersonRepository } from '../../api/access/people/person.repository';
import { actors } from '../support/actors';
import { aPerson, keepPerson } from '../support/people';

const DAY_MS = 86_400_000;
/** More keys than an office has, and a year of use of one of them. */
const KEYS = 200;
const DAYS = 366;
const PEOPLE = 200;

/** Keys, their use and so their audit records, as many as they may become; the first key is called 000000000000. */
export async function keepOffice(keys: KeyRepository): Promise<void> {
  const now = Date.now();
  const deed = { actor: actors.administrator, requestId: 'office', action: 'createApiKey', input: {} };
  for (let i = 0; i < KEYS; i++) await keys.store(undefined, keyOf(i, now), deed);
  for (let i = 0; i < DAYS; i++) await keys.recordUse('000000000000', 1_000, new Date(now - i * DAY_MS));
}

function keyOf(number: number, now: number): StoredKey {
  const id = number.toString(16).padStart(12, '0');
  return {
    id,
    name: `A program of partner ${number}`,
    kind: 'partner',
    scopes: ['distributions', 'indicators'],
    allMunicipalities: false,
    municipalities: Array.from({ length: 5 }, (_, i) => `GM${1_000 + i}`),
    origins: [],
    pointsPerDay: 100_000,
    hash: hashOf(newSecret(id)),
    createdAt: new Date(now - number * DAY_MS).toISOString(),
    createdBy: 'administrator#administrator',
    expiresAt: new Date(now + DAY_MS).toISOString(),
    version: 1,
  };
}

/** As many people as an agency may come to have, each an official of some municipalities; every tenth is behind a change. */
export async function keepPeople(people: PersonRepository): Promise<void> {
  for (let i = 0; i < PEOPLE; i++) {
    const person = aPerson({
      id: `person-${i}`,
      name: `Person ${i}`,
      role: i === 0 ? 'administrator' : 'official',
      municipalities: i === 0 ? [] : Array.from({ length: 5 }, (_, m) => `GM${1_000 + m}`),
    });
    await keepPerson(people, person);
    await people.accountReady(person, i === 0 ? 'administrator' : `subject-${i}`);
  }
}

const times = (count: number, field: string) => Array.from({ length: count }, () => field).join(' ');

/**
 * Accepted queries that do much: what many of the same cost, read off the prices; and what a measurement once showed
 * to be dear. The search grows from them.
 */
export const DEAR_QUERIES: readonly string[] = [
  // As many packs as one may ask, and all that lies in them beside what they say of an area.
  '{ postcodes(lookups: $lookups) { postcode { code } } municipality(code: "GM0363") { geometry { geojson } } }',
  '{ postcodes(lookups: $lookups) { key postcode { code municipality { name } } } }',
  // The largest shapes: a municipality's own, and all of its districts and neighbourhoods.
  `{ ${times(7, 'municipality(code: "GM0363") { geometry { geojson } }')} }`,
  '{ municipality(code: "GM0363") { districts(first: 100) { nodes { geometry { geojson } neighbourhoods(first: 1) { nodes { code } } } } } }',
  // Lists that read the whole country before they are cut.
  '{ districts(first: 100, search: "e") { nodes { code name } } neighbourhoods(first: 100, search: "e") { nodes { code name } } }',
  `{ ${times(4, 'districts(first: 100, search: "e") { nodes { code } }')} }`,
  `{ ${times(20, 'municipalities(first: 10, search: "gemeente 1") { nodes { code } }')} }`,
  // Everything known of places in different packs.
  '{ provinces { distribution { shares { share index } } indicators { value } municipalities(first: 5) { nodes { code } } } }',
  '{ municipalities(first: 12) { nodes { indicators { value } } } }',
  '{ municipality(code: "GM0363") { districts(first: 9) { nodes { indicators { value municipality { value } national { value } } } } } }',
  // What administrators see: each list is read whole.
  '{ apiKeys(first: 1) { totalCount } }',
  '{ apiKeys(first: 20) { nodes { name lastUsedAt usage(days: 3) { points } } } }',
  `{ ${times(3, 'apiKey(id: "000000000000") { usage(days: 366) { day requests points } }')} }`,
  '{ people(first: 100, text: "person 1") { nodes { name email municipalities } } }',
  `{ ${times(30, 'person(id: "person-1") { name }')} }`,
  '{ auditRecords(first: 100) { nodes { actorName } } }',
  '{ auditRecords(first: 100) { nodes { changes { field before after } } } }',
  `{ ${times(3, 'auditRecords(first: 100) { nodes { at } }')} }`,
  `{ ${times(18, 'auditRecords(first: 10, actor: "administrator#administrator") { nodes { at } }')} }`,
  // A search over all trajectories of an agency, and as many of their fields as go along.
  '{ trajectories(filter: {text: "zorg"}) { totalCount } }',
  '{ trajectories(first: 100, filter: {text: "zorg"}) { nodes { title } } }',
  '{ trajectories(first: 10, sort: {field: UPDATED_AT, direction: DESC}) { nodes { title municipality { name } areas { name } missing { code } } } }',
  `{ ${times(30, 'trajectories(first: 1, filter: {municipality: "GM0512"}) { nodes { title } }')} }`,
  '{ municipality(code: "GM0363") { districts(first: 99) { nodes { trajectories(first: 1) { totalCount } } } } }',
  // Consultations with what was asked in them.
  '{ consultations(first: 10) { nodes { title } } }',
  '{ consultations(first: 1) { totalCount } }',
  '{ trajectories(first: 10) { nodes { title } } consultations(first: 5) { nodes { title } } }',
  '{ consultations(first: 50, municipality: "GM0512") { nodes { title trajectory { title } } } }',
  '{ consultation(id: "consultation-1") { questionnaires { version } } }',
  '{ consultation(id: "consultation-1") { questionnaire { questions { key text options { code label } } } } }',
  '{ consultation(id: "consultation-1") { questionnaireChanges(from: 1, to: 3) { kind } } }',
  '{ consultation(id: "consultation-1") { jobs(first: 5) { nodes { import { columns(first: 100) { column } } } } } }',
  '{ consultation(id: "consultation-1") { jobs(first: 20) { totalCount } } }',
  // Figures of every question, of every group, of every tabulation there is.
  '{ consultation(id: "consultation-1") { results { questions { id question { key text } } } } }',
  '{ consultation(id: "consultation-1") { results { questions(first: 60) { id groups { nodes { base } } } } } }',
  `{ consultation(id: "consultation-1") { results { ${times(7, 'questions(first: 2) { id groups(first: 1, dimension: DISTRICT, crossedWith: AGE) { nodes { base } } }')} } } }`,
  '{ publication(consultation: "consultation-1", number: 1) { results { questions(first: 60) { id groups(first: 10, dimension: DISTRICT) { nodes { base } } } } } }',
  '{ publication(consultation: "consultation-1", number: 1) { results { questions(keys: ["q1"]) { groups(first: 50, dimension: DISTRICT, crossedWith: AGE) { nodes { choices { share weightedShare } } } } } } }',
  `{ ${times(3, 'publication(consultation: "consultation-1", number: 1) { results { id } }')} }`,
  `{ consultation(id: "consultation-1") { ${[1, 2, 3, 4].map((n) => `r${n}: results(number: ${n}) { id }`).join(' ')} } }`,
  '{ consultation(id: "consultation-1") { publications(first: 3) { nodes { statement { text } results { id } } } } }',
  `{ ${times(6, 'compareQuestion(a: {consultation: "consultation-1", question: "q1"}, b: {consultation: "consultation-2", question: "q1"}) { a { id } }')} }`,
  '{ compareQuestion(a: {consultation: "consultation-1", question: "q1"}, b: {consultation: "consultation-2", question: "q1"}) { groups(first: 20, dimension: DISTRICT, crossedWith: AGE) { nodes { choices { label difference a { share } b { share } } } } } }',
  // What residents wrote: all answers are read to find some.
  '{ openAnswers(consultation: "consultation-1", question: "q3", first: 1) { totalCount } }',
  '{ openAnswers(consultation: "consultation-1", question: "q3", first: 100, filter: {search: "zorg"}) { nodes { text codes suggestedCodes } } }',
  '{ openQuestions(consultation: "consultation-1") { key answers coded } }',
];
