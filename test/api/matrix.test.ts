import {
  type FieldNode,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Actor } from '../../api/access/actor';
import { buildSchema } from '../../api/schema';
import { actors, officialOf } from '../support/actors';
import { aConsultation, aQuestionnaire } from '../support/consultations';
import { indicators } from '../support/indicators';
import { ASKERS, type Asker, EXPECTED, type Outcome, type Row, untilPublished } from '../support/matrix';
import { aCodeBook, aDraft, aPublication, someOpenAnswers } from '../support/publications';
import { someResponses } from '../support/responses';
import { asked, sent } from '../support/survey';
import { aTrajectory } from '../support/trajectories';
import { areas, municipality, openWorld, pc4Within, postcodes, profiles, type World } from '../support/world';

const askers: Record<Asker, Actor> = { ...actors, elsewhere: { ...officialOf('GM1000'), id: 'elsewhere' } };

/** The expectation of each field by its own name: `Area.distribution`. */
const expected = new Map<string, Row>(
  Object.entries(EXPECTED).flatMap(([type, rows]) =>
    Object.entries(rows).flatMap(([fields, row]) =>
      fields.split(' ').map((field): [string, Row] => [`${type}.${field}`, row]),
    ),
  ),
);

/** Every field of every object of the graph. */
const schema = buildSchema();
const fieldNames = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && !isIntrospectionType(type))
  .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));

const DISTRIBUTION =
  'distribution { dataYear edition households isExample matchLevel model shares { households index nationalShare share profile { code } } source status statusReason }';
const INDICATORS =
  'indicators(codes: ["population"]) { comparable definition { code } edition isExample municipality { code name status value } national { code name status value } source status statusReason value year }';

const QUESTION =
  'key kind text help group options { code label } choices { code label score } scale onlyIf { question options }';
const RESULTS = `results { id number at isExample crossings method { responses from until threshold noIntervalsBecause noIntervalsText withheldFigures figures weighting { status problem dimensions crossings groupDimensions iterations largestDeviation designEffect effectiveN lowestWeight highestWeight remarks } } response(first: 2) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id dimension crossedWith key name status statusReason respondents invited rate population representation wantsResults wantsPanel } } questions(keys: ["q5"]) { id question { ${QUESTION} } aspect questionnaire wording bands { code label options } groups(first: 2) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id dimension crossedWith key name status statusReason base effectiveBase choices { code label status statusReason count share weightedStatus weightedShare interval { low high } meanRank } bands { code } mean { status mean weightedMean deviation } nps { status score weightedScore error } } } } }`;

/** One query per field that is asked as everybody: all of Query and Mutation, and what is not for everybody. */
const QUERIES: Record<string, string> = {
  'Query.area': '{ found: area(code: "WK051201") { code } }',
  'Query.country': '{ found: country { code } }',
  'Query.provinces': '{ found: provinces { code } }',
  'Query.municipality': '{ found: municipality(code: "GM0512") { code } }',
  'Query.municipalities': '{ found: municipalities { totalCount } }',
  'Query.districts': '{ found: districts(municipality: "GM0512") { totalCount nodes { code } } }',
  'Query.neighbourhoods': '{ found: neighbourhoods(district: "WK051201") { totalCount } }',
  'Query.postcode': '{ found: postcode(code: "4201AA") { code addresses } }',
  'Query.postcodes': '{ found: postcodes(lookups: [{ key: "1", code: "4201AA" }]) { postcode { code } } }',
  'Query.profile': '{ found: profile(id: "2019-stadse-nomaden") { name } }',
  'Query.profiles': '{ found: profiles { name } }',
  'Query.profileModel': '{ found: profileModel(version: "2019") { name } }',
  'Query.profileModels': '{ found: profileModels { name } }',
  'Query.indicatorDefinitions': '{ found: indicatorDefinitions(theme: "health") { code } }',
  'Query.dataSets': '{ found: dataSets { key } }',
  'Query.apiKeys':
    '{ found: apiKeys(first: 5) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id name kind state scopes allMunicipalities municipalities origins pointsPerDay version createdAt createdBy expiresAt rotatedAt previousSecretUntil revokedAt lastUsedAt usage { day requests points } } } }',
  'Query.apiKey': '{ found: apiKey(id: "KEY") { id } }',
  'Query.people':
    '{ found: people(first: 5) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id name email role municipalities state account accountProblem isExample invitedAt invitedBy signedInAt leftAt actor version } } }',
  'Query.person': '{ found: person(id: "PERSON") { id name email } }',
  'Mutation.invitePerson':
    'mutation { found: invitePerson(input: { name: "", email: "", role: ADVISER }) { person { id } userErrors { code } } }',
  'Mutation.changePerson':
    'mutation { found: changePerson(input: { id: "none", version: 1, name: "", role: ADVISER }) { person { id } userErrors { code } } }',
  'Mutation.endPerson':
    'mutation { found: endPerson(input: { id: "none", version: 1 }) { person { id } userErrors { code } } }',
  'Mutation.restorePerson':
    'mutation { found: restorePerson(input: { id: "none", version: 1 }) { person { id } userErrors { code } } }',
  'Mutation.resendInvitation':
    'mutation { found: resendInvitation(input: { id: "none" }) { person { id } userErrors { code } } }',
  'Mutation.resetSecondFactor':
    'mutation { found: resetSecondFactor(input: { id: "none" }) { person { id } userErrors { code } } }',
  'Mutation.retryAccount':
    'mutation { found: retryAccount(input: { id: "none" }) { person { id } userErrors { code } } }',
  'Query.auditRecords':
    '{ found: auditRecords { edges { cursor node { id } } pageInfo { hasNextPage } nodes { id at actor actorName action recordType recordId changes { field before after } requestId } } }',
  'Mutation.createApiKey':
    'mutation { found: createApiKey(input: { name: "", kind: PARTNER, pointsPerDay: 0 }) { apiKey { id } secret userErrors { code } } }',
  'Mutation.rotateApiKey':
    'mutation { found: rotateApiKey(input: { id: "none", version: 1 }) { apiKey { id } secret userErrors { code } } }',
  'Mutation.revokeApiKey':
    'mutation { found: revokeApiKey(input: { id: "none" }) { apiKey { id } userErrors { code } } }',
  'Mutation.exportAudit': 'mutation { found: exportAudit(input: {}) { count csv userErrors { code } } }',
  'Mutation.updateProfile':
    'mutation { found: updateProfile(input: { id: "2019-stadse-nomaden", version: 0 }) { profile { code } userErrors { code message path } } }',
  'Query.themes': '{ found: themes { code } }',
  'Query.trajectory': '{ found: trajectory(id: "published") { id } }',
  'Query.trajectories': '{ at: trajectories { found: nodes { id } } }',
  'Trajectory.moves': '{ at: trajectory(id: "published") { found: moves { from to at reason } } }',
  'Trajectory.missing': '{ trajectory(id: "published") { found: missing { code } } }',
  'PlannedTrajectoryStep.owner': '{ trajectory(id: "published") { steps { analysis { found: owner } } } }',
  'Campaign.budget': '{ trajectory(id: "published") { campaign { found: budget } } }',
  'TrajectoryTool.note': '{ trajectory(id: "published") { tools { found: note } } }',
  'Query.consultation': '{ found: consultation(id: "opened") { id trajectory { id } municipality { code } } }',
  'Query.consultations': '{ at: consultations { found: nodes { id } } }',
  'Consultation.design':
    '{ consultation(id: "opened") { found: design { sources { code name recruitment invited invitedPerDistrict { district invited } } ageBands threshold crossings weighting { margins { dimension crossedWith origin targets { key value } } lowestWeight highestWeight } } } }',
  'Consultation.reopenedBecause': '{ consultation(id: "opened") { found: reopenedBecause } }',
  'Consultation.questionnaire':
    '{ consultation(id: "opened") { found: questionnaire { version revision language savedAt usedAt questions { key kind text help group scale onlyIf { question options } } } } }',
  'Consultation.questionnaires': '{ consultation(id: "opened") { found: questionnaires { version } } }',
  'Consultation.questionnaireChanges':
    '{ consultation(id: "opened") { found: questionnaireChanges(from: 1, to: 1) { key kind parts before { text help choices } after { text } } } }',
  'Query.job':
    '{ found: job(id: "JOB") { id kind state progress { done of } problem { code message } import { isDryRun isStored rowsRead rowsAccepted rowsRefused columns { column kind question option place origin remark isRefused } problems { code rows isRefused } rows { line column value code message isRefused } } createdAt createdBy finishedAt } }',
  'Consultation.jobs':
    '{ consultation(id: "opened") { found: jobs { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage } } } }',
  'Consultation.columnMapping':
    '{ consultation(id: "opened") { found: columnMapping { version columns { column kind question option place } } } }',
  'Mutation.startUpload':
    'mutation { found: startUpload(input: { consultation: "opened", fileName: "a.csv", bytes: 1 }) { upload { name url headers { name value } until } userErrors { code } } }',
  'Mutation.importResponses':
    'mutation { found: importResponses(input: { consultation: "none", upload: "none/a", questionnaire: 1, isDryRun: true, onProblem: SKIP }) { job { id } userErrors { code } } }',
  'Mutation.saveColumnMapping':
    'mutation { found: saveColumnMapping(input: { consultation: "none", version: 0, columns: [] }) { mapping { version } userErrors { code } } }',
  'Mutation.withdrawResponse':
    'mutation { found: withdrawResponse(input: { consultation: "none", responseId: "1" }) { job { id } userErrors { code } } }',
  'Mutation.tabulateConsultation':
    'mutation { found: tabulateConsultation(input: { consultation: "none" }) { job { id } userErrors { code } } }',
  'Query.compareQuestion':
    '{ found: compareQuestion(a: { consultation: "opened", question: "q1" }, b: { consultation: "opened", question: "q1" }) { aResults { number } bResults { number } a { wording } b { wording } groups(first: 2) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id dimension key name a { base } b { base } meanDifference choices { label a { count } b { count } difference weightedDifference } } } } }',
  'Consultation.results': `{ consultation(id: "opened") { found: ${RESULTS.replace('crossings', 'crossings notPublishableBecause')} } }`,
  'Mutation.createConsultation':
    'mutation { found: createConsultation(input: { trajectory: "none", title: "", opensOn: "", closesOn: "" }) { consultation { id } userErrors { code } } }',
  'Mutation.updateConsultation':
    'mutation { found: updateConsultation(input: { id: "none", version: 1 }) { consultation { id } userErrors { code } } }',
  'Mutation.openConsultation':
    'mutation { found: openConsultation(input: { id: "none", version: 1 }) { consultation { id } userErrors { code } } }',
  'Mutation.closeConsultation':
    'mutation { found: closeConsultation(input: { id: "none", version: 1 }) { consultation { id } userErrors { code } } }',
  'Mutation.saveQuestionnaire':
    'mutation { found: saveQuestionnaire(input: { consultation: "none", revision: 0, questions: [] }) { questionnaire { version } userErrors { code } } }',
  'Query.publication':
    '{ found: publication(consultation: "reported", number: 1) { number tabulation quotes { question text } results { number } } }',
  'Publication.results': `{ publication(consultation: "reported", number: 1) { found: ${RESULTS} } }`,
  'Query.publicationDraft':
    '{ found: publicationDraft(consultation: "reported") { id consultation state number tabulation additions { part text } quotes corrects whatChanged remarks { at by text } hands submittedBy createdAt version statement { part } mayApprove } }',
  'Query.openQuestions': '{ found: openQuestions(consultation: "opened") { key text answers coded } }',
  'Query.openAnswers':
    '{ found: openAnswers(consultation: "opened", question: "q3") { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id text codes suggestedCodes sentiment suggestedSentiment codedBy codedAt } } }',
  'Query.codeBook':
    '{ found: codeBook(consultation: "opened", question: "q3") { consultation question version savedAt codes { code label description keywords } } }',
  'Query.quotes':
    '{ found: quotes(consultation: "opened") { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id question answer text releasedBy releasedAt withdrawnAt } } }',
  'Mutation.codeOpenAnswers':
    'mutation { found: codeOpenAnswers(input: { consultation: "none", question: "q3", answers: [] }) { answers { id } userErrors { code } } }',
  'Mutation.saveCodeBook':
    'mutation { found: saveCodeBook(input: { consultation: "none", question: "q3", version: 0, codes: [] }) { codeBook { version } userErrors { code } } }',
  'Mutation.releaseQuote':
    'mutation { found: releaseQuote(input: { consultation: "none", question: "q3", answer: "none", text: "" }) { quote { id } userErrors { code } } }',
  'Mutation.withdrawQuote':
    'mutation { found: withdrawQuote(input: { consultation: "none", id: "none" }) { quote { id } userErrors { code } } }',
  'Mutation.preparePublication':
    'mutation { found: preparePublication(input: { consultation: "none", tabulation: 1 }) { publication { id } userErrors { code } } }',
  'Mutation.editPublication':
    'mutation { found: editPublication(input: { consultation: "none", id: "none", version: 1, tabulation: 1 }) { publication { id } userErrors { code } } }',
  'Mutation.submitForReview':
    'mutation { found: submitForReview(input: { consultation: "none", id: "none", version: 1 }) { publication { id } userErrors { code } } }',
  'Mutation.returnPublication':
    'mutation { found: returnPublication(input: { consultation: "none", id: "none", version: 1, remarks: "" }) { publication { id } userErrors { code } } }',
  'Mutation.approvePublication':
    'mutation { found: approvePublication(input: { consultation: "none", id: "none", version: 1 }) { publication { id } userErrors { code } } }',
  'Mutation.discardPublication':
    'mutation { found: discardPublication(input: { consultation: "none", id: "none", version: 1 }) { publication { id } userErrors { code } } }',
  'Mutation.createTrajectory':
    'mutation { found: createTrajectory(input: { municipality: "GM0512", title: "" }) { trajectory { id } userErrors { code } } }',
  'Mutation.updateTrajectory':
    'mutation { found: updateTrajectory(input: { id: "none", version: 1 }) { trajectory { id } userErrors { code } } }',
  'Mutation.advanceTrajectory':
    'mutation { found: advanceTrajectory(input: { id: "none", version: 1 }) { trajectory { id } userErrors { code } } }',
  'Mutation.returnTrajectory':
    'mutation { found: returnTrajectory(input: { id: "none", version: 1, reason: "" }) { trajectory { id } userErrors { code } } }',
  'Mutation.publishTrajectory':
    'mutation { found: publishTrajectory(input: { id: "none", version: 1 }) { trajectory { id } userErrors { code } } }',
  'Mutation.unpublishTrajectory':
    'mutation { found: unpublishTrajectory(input: { id: "none", version: 1 }) { trajectory { id } userErrors { code } } }',
  ...Object.fromEntries(
    [
      ['Country', 'NL00'],
      ['Province', 'PV28'],
      ['Municipality', 'GM0512'],
      ['District', 'WK051201'],
      ['Neighbourhood', 'BU05120100'],
    ].flatMap(([type, code]) => [
      [`${type}.distribution`, `{ at: area(code: "${code}") { ... on ${type} { found: ${DISTRIBUTION} } } }`],
      [`${type}.indicators`, `{ at: area(code: "${code}") { ... on ${type} { found: ${INDICATORS} } } }`],
    ]),
  ),
  'Postcode.distribution': `{ at: postcode(code: "4201AA") { found: ${DISTRIBUTION} } }`,
};
/** The fields that a query selects, by their own names; those of an interface by every type that may answer it. */
function selectedIn(query: string): Set<string> {
  const selected = new Set<string>();
  const info = new TypeInfo(schema);
  const add = ({ name }: FieldNode) => {
    const type = info.getParentType();
    for (const one of isAbstractType(type) ? schema.getPossibleTypes(type) : [type])
      selected.add(`${one?.name}.${name.value}`);
  };
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  visit(document, visitWithTypeInfo(info, { Field: add }));
  return selected;
}

let world: World;
let personId: string;
let keyId: string;
let jobId: string;
beforeAll(async () => {
  world = await openWorld();
  const gorinchem = municipality('GM0512', 'Gorinchem');
  const neighbourhood = gorinchem.districts[0]?.[2][0];
  if (!neighbourhood) throw new Error('The municipality has no neighbourhood.');
  const counts = [10, 20, 30, 40, 50, 60, 70, 80];
  const one = (...keys: string[]) => ({ keys, rows: keys.map(() => counts) });
  await world.publish(
    areas([gorinchem, municipality('GM1000', 'Elders')]),
    postcodes({ 4201: pc4Within(neighbourhood, gorinchem) }),
    profiles(
      {
        NL00: one('NL00', 'PV28'),
        GM0512: one('GM0512', 'WK051201'),
        WK051201: one('BU05120100'),
        4201: one('4201', '4201AA'),
      },
      counts,
    ),
    indicators(['population'], {
      NL00: ['17000000'],
      PV28: ['3000000'],
      GM0512: ['38000'],
      WK051201: ['2000'],
      BU05120100: ['500'],
    }),
  );
});
afterAll(() => world.close());
beforeAll(async () => {
  await aTrajectory(world, {
    id: 'published',
    question: undefined,
    tools: [{ kind: 'walk-in', note: 'In de bibliotheek' }],
    moves: [{ from: 'consultation', to: 'analysis', at: '2026-01-01T00:00:00Z', reason: 'Te vroeg' }],
  });
  const opened = { id: 'opened', trajectory: 'published', state: 'open', reopenedBecause: 'Nog een week' } as const;
  const consultation = await aConsultation(world, opened);
  await aQuestionnaire(world, consultation);
  const file = 'id,submitdate,bron,q1\n1,2026-03-05,brief,often\n2,2026-03-05,duif,often\n';
  const upload = await sent(world, consultation, file);
  jobId = (await asked(world, consultation, upload, { isDryRun: true })).job.id;
  await world.idle();
  // What is published is everybody's, so it is of another consultation than what is not.
  const reported = await aConsultation(world, { id: 'reported', trajectory: 'published', state: 'closed' });
  await aPublication(world, reported);
  await aDraft(world, reported, 1);
  await someOpenAnswers(world, consultation);
  await aCodeBook(world, consultation);
  await someResponses(world, consultation, { count: 60, seed: 'matrix' });
  await world.ask('mutation { tabulateConsultation(input: { consultation: "opened" }) { job { id } } }');
  await world.idle();
  const { data } = await world.ask(
    'mutation { createApiKey(input: { name: "Een partner", kind: PARTNER, pointsPerDay: 1000 }) { apiKey { id } } }',
    {},
    actors.administrator,
  );
  keyId = data.createApiKey.apiKey.id;
  const invited = await world.ask(
    'mutation { invitePerson(input: { name: "Bea", email: "bea@citisens.example", role: ADMINISTRATOR }) { person { id } } }',
    {},
    actors.administrator,
  );
  personId = invited.data.invitePerson.person.id;
});

/** The value of the field that a query calls `found`, at the end of the one path it asks. */
function foundIn(data: Record<string, unknown>): unknown {
  if ('found' in data) return data.found;
  return foundIn(Object.values(data)[0] as Record<string, unknown>);
}

async function outcomeOf(query: string, asker: Asker): Promise<Outcome> {
  const asked = query.replace('KEY', keyId).replace('PERSON', personId).replace('JOB', jobId);
  // The public comes from another address each time: all these questions are more than one may ask at once.
  const from = asker === 'public' ? { ...actors.public, id: query } : askers[asker];
  const { data, errors } = await world.ask(asked, {}, from);
  if (errors?.some((one) => one.extensions.code === 'FORBIDDEN')) return 'refused';
  expect(errors).toBeUndefined();
  const found = foundIn(data);
  return found === null || (Array.isArray(found) && found.length === 0) ? 'hidden' : 'shown';
}

test('every field of the graph has an expectation, and every expectation a field', () => {
  expect(fieldNames.filter((name) => !expected.has(name))).toEqual([]);
  expect([...expected.keys()].filter((name) => !fieldNames.includes(name))).toEqual([]);
  expect(fieldNames.length).toBeGreaterThan(100);
});

test('whatever is not for everybody is asked below, as is every query and mutation', () => {
  const selected = new Set(Object.values(QUERIES).flatMap((query) => [...selectedIn(query)]));
  const mustBeAsked = [...expected].filter(
    ([name, row]) => /^(Query|Mutation)\./.test(name) || ASKERS.some((asker) => row[asker] !== 'shown'),
  );
  expect(mustBeAsked.map(([name]) => name).filter((name) => !selected.has(name))).toEqual([]);
  expect(Object.entries(QUERIES).filter(([name, query]) => !selectedIn(query).has(name))).toEqual([]);
});

test('what is for staff until it is published is asked of both, with every field', () => {
  const names = [...expected].flatMap(([name, row]) => (row === untilPublished ? [name] : []));
  expect(names.length).toBeGreaterThan(50);
  for (const published of [false, true]) {
    const query = QUERIES[published ? 'Publication.results' : 'Consultation.results'] ?? '';
    const selected = selectedIn(query);
    expect([published, names.filter((name) => !selected.has(name))]).toEqual([published, []]);
  }
});

describe.each(ASKERS)('%s', (asker) => {
  test.each(Object.keys(QUERIES))('gets of %s what the matrix says', async (name) => {
    expect(await outcomeOf(QUERIES[name] ?? '', asker)).toBe(expected.get(name)?.[asker]);
  });
});

test('what is hidden is hidden by every way to it, also from lists and beside other figures', async () => {
  const queries = [
    '{ municipality(code: "GM0512") { districts { nodes { distribution { households } indicators(codes: ["population"]) { value } } } } }',
    '{ municipality(code: "GM0512") { districts { edges { node { distribution { households } indicators(codes: ["population"]) { value } } } } } }',
    '{ district: area(code: "WK051201") { parent { distribution { households } } children { nodes { indicators(codes: ["population"]) { value } } } } }',
    '{ postcode(code: "4201AA") { distribution { households } district { distribution { households } } parts { area { indicators(codes: ["population"]) { value } } } } }',
    '{ postcodes(lookups: [{ key: "1", code: "4201AA" }]) { postcode { distribution { households } municipality { indicators(codes: ["population"]) { value } } } } }',
  ];
  for (const query of queries) {
    expect(JSON.stringify(await world.ask(query, {}, askers.official))).toMatch(/"households":360|"value":\d/);
    for (const asker of ['public', 'elsewhere'] as const) {
      expect(JSON.stringify(await world.ask(query, {}, askers[asker]))).not.toMatch(/"households":\d|"value":/);
    }
  }
});
