import { ageBandOf, genderOf, momentOf, yesOrNo } from '../../api/consultations/responses/cell.rules';
import { proposedUse } from '../../api/consultations/responses/column-names.rules';
import { ColumnWatch } from '../../api/consultations/responses/column-watch';
import { columnsFound } from '../../api/consultations/responses/columns-found';
import {
  PersonalTally,
  personalByForm,
  personalByName,
  personalByValue,
} from '../../api/consultations/responses/personal-data.rules';
import { retentionEnd } from '../../api/consultations/responses/retention.rules';
import { QUESTIONS } from '../support/consultations';

test.each([
  ['naam', 'name'],
  ['Naam', 'name'],
  ['Uw naam', 'name'],
  ['Wat is uw naam?', 'name'],
  ['voornaam', 'name'],
  ['Achternaam', 'name'],
  ['firstname', 'name'],
  ['last_name', 'name'],
  ['Name of respondent', 'name'],
  ['e-mail', 'e-mail'],
  ['email', 'e-mail'],
  ['E-mailadres', 'e-mail'],
  ['mail', 'e-mail'],
  ['Wat is uw e-mailadres?', 'e-mail'],
  ['telefoon', 'phone'],
  ['Telefoonnummer', 'phone'],
  ['Mobiel nummer', 'phone'],
  ['phone number', 'phone'],
  ['ipaddr', 'ip'],
  ['IP-adres', 'ip'],
  ['adres', 'address'],
  ['straat', 'address'],
  ['huisnummer', 'address'],
  ['geboortedatum', 'identity'],
  ['BSN', 'identity'],
  ['IBAN', 'identity'],
  ['RecipientEmail', 'e-mail'],
  ['RecipientFirstName', 'name'],
  ['RecipientLastName', 'name'],
  ['email1', 'e-mail'],
  ['telefoon1', 'phone'],
  ['naam1', 'name'],
  ['Naam en adres', 'name'],
  ['Naam contactpersoon', 'name'],
  ['contactpersoon', 'name'],
  ['naam kind', 'name'],
  ['Naam (optioneel)', 'name'],
  ['Q7. Wat is uw naam?', 'name'],
  ['Client IP', 'ip'],
  ['user_ip', 'ip'],
  ['IPv4', 'ip'],
  ['Uw contactgegevens', 'contact'],
  ['Whatsappnummer', 'phone'],
  ['token', 'link'],
  ['refurl', 'link'],
])('a column called "%s" holds persons: %s', (name, what) => expect(personalByName(name)).toBe(what));

test.each([
  'naam van de wijk',
  'Naam van uw vereniging',
  'Naam van uw wijk',
  'gebruikersnaam van de wijk',
  'Telefonisch bereikbaar?',
  'Contact met buren',
  'Mobiel bereik in huis',
  'Kind',
  'Persoon',
  'Vraag 3',
  '2',
  'Via WhatsApp of Facebook',
  'ResponseId',
  'UserLanguage',
  'LocationLatitude',
  'DistributionChannel',
  'Hoe heet uw buurt?',
  'Kent u de naam van de wijkagent of de wijkverpleegkundige?',
  'Adresgebonden parkeren',
  'In welke straat mag een boom?',
  'Wilt u informatie per post, telefoon, e-mail of via de site?',
  'submitdate',
  'seed',
  'postcode',
  'leeftijd',
  'Q1[SQ001]',
  'tevredenheid',
])('a column called "%s" does not', (name) => expect(personalByName(name)).toBeUndefined());

test.each([
  ['Naam', 'one-choice', 'naam', 'Kent u de naam?', null],
  ['Bent u telefonisch bereikbaar?', 'one-choice', 'telefoon', 'Bent u telefonisch bereikbaar?', null],
  ['naam', 'open', 'naam', 'Hoe moet het plein heten?', 'name'],
  ['q1. Wat is uw naam?', 'open', 'q1', 'Wat is uw naam?', 'name'],
  ['q1. Wat mist u?', 'open', 'q1', 'Wat mist u?', null],
] as const)(
  'the column "%s" of a question (%s) called %s, "%s", holds persons: %s',
  (column, kind, key, text, personal) => {
    const question = { key, kind, text, options: [] };
    const [found] = columnsFound([column], [question], { given: [], remembered: [] });
    expect(found).toMatchObject({ use: { kind: 'answer', question: key }, personal });
  },
);

test.each([
  ['jan.jansen@voorbeeld.nl', 'e-mail'],
  ['06-12345678', 'phone'],
  ['+31 6 1234 5678', 'phone'],
  ['0183 123456', 'phone'],
  ['192.168.1.20', 'ip'],
  ['2001:db8::1', 'ip'],
  ['NL91ABNA0417164300', 'identity'],
  ['Jan van der Berg', 'name'],
])('the value "%s" is of a person: %s', (value, what) => expect(personalByValue(value)).toBe(what));

test.each([
  '2026-03-05 14:05:00',
  '05-03-2026',
  '4201AB',
  '4201 ab',
  'Vaak',
  'Y',
  '1234567',
  '65+',
  'Mail mij: a@b.nl graag',
])('the value "%s" is not', (value) => expect(personalByValue(value)).toBeUndefined());

test.each(['Online Panel', 'Jan van der Berg', '05-03-2026 14.05', 'Brief', '4201AA'])(
  'the value "%s" has no form of its own',
  (value) => expect(personalByForm(value)).toBeUndefined(),
);

test.each([
  ['info@gorinchem.nl', null],
  ['jan@voorbeeld.nl', 'e-mail'],
])('a column of a question with choices that holds %s only: %s', (value, personal) => {
  const question = {
    key: 'q',
    kind: 'one-choice' as const,
    text: 'Hoe?',
    options: [{ code: 'a', label: 'info@gorinchem.nl' }],
  };
  const column = {
    column: 'q',
    use: { kind: 'answer', question: 'q' } as const,
    origin: 'proposed' as const,
    personal: null,
    isWords: false,
  };
  const watch = new ColumnWatch([column], [question]);
  watch.see(Array.from({ length: 5 }, () => [value]));
  const judge = () => watch.judge({});
  personal ? expect(judge).toThrow('e-mailadressen') : expect(judge).not.toThrow();
});

test('one resident who leaves an address in an answer does not make it a column of addresses', () => {
  const tally = new PersonalTally();
  for (let i = 0; i < 100; i++) tally.see(i === 5 ? 'a@b.nl' : 'Meer bankjes in het park');
  expect(tally.verdict()).toBeUndefined();
});

test.each([
  ['q1', { kind: 'answer', question: 'q1' }],
  ['Hoe vaak voelt u zich alleen?', { kind: 'answer', question: 'q1' }],
  ['Q1. Hoe vaak voelt u zich alleen?', { kind: 'answer', question: 'q1' }],
  ['Q2[SQ002]', { kind: 'option', question: 'q2', option: 'eat' }],
  ['Q2[music]', { kind: 'option', question: 'q2', option: 'music' }],
  ['Wat doet u graag? [Samen eten]', { kind: 'option', question: 'q2', option: 'eat' }],
  ['Q2[other]', { kind: 'ignored' }],
  ['Q6[2]', { kind: 'place', question: 'q6', place: 2 }],
  ['Q6[Rang 3]', { kind: 'place', question: 'q6', place: 3 }],
  ['Q6[4]', undefined],
  ['Q4[SQ001]', undefined],
  ['Response ID', { kind: 'id' }],
  ['submitdate', { kind: 'time' }],
  ['Postcode', { kind: 'postcode' }],
  ['seed', { kind: 'ignored' }],
  ['Iets anders', undefined],
])('the column "%s" seems to hold %j', (column, use) => expect(proposedUse(column, QUESTIONS)).toEqual(use));

test.each([
  ['2026-03-05 14:05:09', '2026-03-05T13:05:09.000Z', '2026-03-05'],
  ['2026-07-05 00:30', '2026-07-04T22:30:00.000Z', '2026-07-05'],
  ['5-3-2026 9:05', '2026-03-05T08:05:00.000Z', '2026-03-05'],
  ['05/03/2026', '2026-03-04T23:00:00.000Z', '2026-03-05'],
  ['2026-03-04T23:30:00Z', '2026-03-04T23:30:00.000Z', '2026-03-05'],
  ['2026-03-05T14:05:00+02:00', '2026-03-05T12:05:00.000Z', '2026-03-05'],
])('%s is a moment', (text, at, day) => expect(momentOf(text)).toEqual({ at, day }));
test.each(['', 'gisteren', '2026-02-30', '31-04-2026', '2026-13-01', '2026-03-05 25:00', '03-2026', '45000'])(
  '"%s" is none',
  (text) => expect(momentOf(text)).toBeUndefined(),
);

const BANDS = ['0-14', '15-24', '25-44', '45-64', '65+'];
test.each([
  ['25-44', '25-44'],
  ['25 tot 44 jaar', '25-44'],
  ['65+', '65+'],
  ['65 jaar en ouder', '65+'],
  ['44', '25-44'],
  ['45 jaar', '45-64'],
  ['101', '65+'],
  ['130', undefined],
  ['30-39', undefined],
  ['oud', undefined],
])('"%s" is the age band %s', (text, band) => expect(ageBandOf(text, BANDS)).toBe(band));

test.each([
  ['Vrouw', 'female'],
  ['M', 'male'],
  ['non-binair', 'other'],
  ['q', undefined],
])('"%s" is the gender %s', (text, gender) => expect(genderOf(text)).toBe(gender));

test.each([
  ['Y', true],
  ['Ja', true],
  ['', false],
  ['N', false],
  ['misschien', undefined],
])('"%s" is %s', (text, answer) => expect(yesOrNo(text)).toBe(answer));

test.each([
  ['2026-03-29', 12, '2027-03-30'],
  ['2026-01-31', 1, '2026-03-01'],
  ['2026-12-31', 2, '2027-03-01'],
])('answers to what closed on %s are kept for %i months, until %s', (closesOn, retentionMonths, until) =>
  expect(retentionEnd({ closesOn, retentionMonths }).toISOString().slice(0, 10)).toBe(until),
);
