import { OpenAnswerRepository } from '../../api/consultations/open-answer.repository';
import { type TestDatabase, testDatabase } from '../support/database';

const YEAR_MS = 365 * 86_400_000;
const later = () => new Date(Date.now() + YEAR_MS);

let database: TestDatabase;
let answers: OpenAnswerRepository;
beforeAll(async () => {
  database = await testDatabase();
  answers = new OpenAnswerRepository(database.client, database.names.records);
});
afterAll(() => database.drop());

const texts = async (consultation: string, question = 'q1') =>
  (await answers.list(consultation, question)).map(({ text }) => text).sort();

describe('open answers', () => {
  test('are kept redacted, per question, and empty ones are not', async () => {
    const given = [
      { question: 'q1', responseIdHash: 'a', text: 'Bel 06-12345678' },
      { question: 'q1', responseIdHash: 'b', text: '  ' },
      { question: 'q2', responseIdHash: 'a', text: 'Meer groen' },
    ];
    await answers.add('kept', given, later());
    expect(await texts('kept')).toEqual(['Bel [telefoonnummer]']);
    expect(await texts('kept', 'q2')).toEqual(['Meer groen']);
    expect((await answers.questions('kept')).sort()).toEqual(['q1', 'q2']);
    expect(await texts('elsewhere')).toEqual([]);
  });

  test('added twice are there once, also in other packs', async () => {
    const given = Array.from({ length: 650 }, (_, i) => ({
      question: 'q1',
      responseIdHash: `h${i}`,
      text: `Antwoord ${i}`,
    }));
    await answers.add('twice', given, later());
    await answers.add('twice', given, later());
    await answers.add('twice', given.slice(100, 500), later());
    expect(await texts('twice')).toHaveLength(650);
  });

  test('have ids that do not tell which come from one respondent', async () => {
    const both = ['q1', 'q2'].map((question) => ({ question, responseIdHash: 'same', text: 'x' }));
    await answers.add('ids', both, later());
    const [one, other] = await Promise.all(['q1', 'q2'].map((question) => answers.list('ids', question)));
    expect(one?.[0]?.id).toMatch(/^[\w-]{22}$/);
    expect(one?.[0]?.id).not.toBe(other?.[0]?.id);
  });

  test('that are too long are cut off', async () => {
    await answers.add('long', [{ question: 'q1', responseIdHash: 'a', text: 'woord '.repeat(2_000) }], later());
    expect((await texts('long'))[0]).toHaveLength(4_000);
  });

  test('are not read any more once their time has come', async () => {
    const given = [{ question: 'q1', responseIdHash: 'a', text: 'Meer groen' }];
    await answers.add('gone', given, later());
    expect(await answers.list('gone', 'q1', Date.now() + 2 * YEAR_MS)).toEqual([]);
  });

  test('of a resident who withdraws leave every question, however many leave at once', async () => {
    const given = ['q1', 'q2'].flatMap((question) =>
      Array.from({ length: 20 }, (_, i) => ({ question, responseIdHash: `h${i}`, text: `Antwoord ${i}` })),
    );
    await answers.add('left', given, later());
    await Promise.all(Array.from({ length: 19 }, (_, i) => answers.remove('left', `h${i}`)));
    expect(await texts('left')).toEqual(['Antwoord 19']);
    expect(await texts('left', 'q2')).toEqual(['Antwoord 19']);
    await answers.remove('left', 'unknown');
    expect(await texts('left')).toEqual(['Antwoord 19']);
  });
});
