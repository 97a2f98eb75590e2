import { actors } from '../support/actors';
import { aSurvey, asked, imported, sent, surveyCountry } from '../support/survey';
import { workbook } from '../support/workbook';
import { openWorld, type World } from '../support/world';

// What somebody may try with a file of responses; the address that takes the bytes is in uploads.test.ts.
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await surveyCountry(world);
});
afterAll(() => world.close());

const HEAD = 'id;tijd;bron;postcode;q1;q3';
const csv = (...rows: string[]) => [HEAD, ...rows, ''].join('\n');
const TABLE = [HEAD.split(';'), ['1', '2026-03-05 14:05', 'brief', '4201AA', 'often', 'Een koor']];

const DIRECTORY_ENTRY = 0x02014b50;
/** The same zip, whose directory says that every file in it is so many bytes once unpacked. */
function claiming(zip: Uint8Array, bytes: number): Uint8Array {
  const file = Buffer.from(zip);
  for (let at = 0; at + 46 <= file.length; at++) {
    if (file.readUInt32LE(at) === DIRECTORY_ENTRY) file.writeUInt32LE(bytes, at + 24);
  }
  return file;
}

describe('a spreadsheet that is a bomb', () => {
  test('is refused by what it says it becomes, before it is unpacked', async () => {
    const survey = await aSurvey(world);
    const before = process.memoryUsage().rss;
    const job = await imported(world, survey, claiming(workbook(TABLE), 4_000_000_000));
    expect(job.problem).toMatchObject({ code: 'SPREADSHEET_TOO_LARGE', message: expect.stringContaining('CSV') });
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
  });

  test('takes no more than it said when it lied', async () => {
    const survey = await aSurvey(world);
    const rows = Array.from({ length: 20_000 }, () => TABLE[1] as string[]);
    const job = await imported(world, survey, claiming(workbook([TABLE[0] as string[], ...rows]), 1_000));
    expect(job.state).toBe('FAILED');
    expect(job.import?.rowsAccepted ?? 0).toBe(0);
  });
});

test.each(['=HYPERLINK("http://evil.example";"klik")', '<script>alert(1)</script>', '+1+cmd|calc'])(
  'an answer like %s comes back as the text it is',
  async (text) => {
    const survey = await aSurvey(world);
    const job = await imported(
      world,
      survey,
      csv(`1;2026-03-05 14:05;brief;4201AA;often;"${text.replaceAll('"', '""')}"`),
    );
    expect(job.import).toMatchObject({ rowsAccepted: 1 });
    const { data } = await world.ask(
      'query ($id: ID!) { openAnswers(consultation: $id, question: "q3") { nodes { text } } }',
      { id: survey.id },
    );
    expect(data.openAnswers.nodes).toHaveLength(1);
    expect(data.openAnswers.nodes[0].text[0]).toBe(text[0]);
  },
);

test('neither a job nor the audit log repeats what a resident wrote or chose', async () => {
  const survey = await aSurvey(world);
  const rows = [
    '1;2026-03-05 14:05;brief;4201AA;often;Mijn geheim is rood',
    '2;geen datum;brief;4201AA;often;Mijn geheim is blauw',
    '3;2026-03-05 14:05;brief;4201AA;often;Mijn geheim;is groen;en meer',
  ];
  const job = await imported(world, survey, csv(...rows));
  expect(job.import).toMatchObject({ rowsRead: 3, rowsAccepted: 1 });
  const { data } = await world.ask(
    '{ auditRecords(first: 100) { nodes { action changes { field before after } } } }',
    {},
    actors.administrator,
  );
  const audited = data.auditRecords.nodes.filter(({ action }: { action: string }) => action === 'importResponses');
  expect(audited.length).toBeGreaterThan(0);
  expect(/geheim|often/.exec(JSON.stringify([job, audited]))?.[0]).toBeUndefined();
});

test.each(['{id}/../other/abc', '{id}/..%2f..%2fetc%2fpasswd', '../{id}/abc', '/etc/passwd', '{id}/'])(
  'an upload named %s leads to no file',
  async (name) => {
    const survey = await aSurvey(world);
    await sent(world, survey, csv('1;2026-03-05 14:05;brief;4201AA;often;Een koor'));
    const { job, userErrors } = await asked(world, survey, name.replace('{id}', survey.id));
    if (!job) return expect(userErrors[0].code).toBe('NOT_FOUND');
    await world.idle();
    const { data } = await world.ask('query ($id: ID!) { job(id: $id) { state problem { code } } }', { id: job.id });
    expect(data.job).toEqual({ state: 'FAILED', problem: { code: 'UPLOAD_GONE' } });
  },
);
