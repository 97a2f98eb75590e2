import { Readable } from 'node:stream';
import type { Actor } from '../../api/access/actor';
import type { Consultation } from '../../api/consultations/consultation';
import type { Response } from '../../api/consultations/responses/response';
import { aConsultation, aQuestionnaire } from './consultations';
import { areas, municipality, pc4Within, postcodes, profiles, type World } from './world';

/** What people read of a job. */
const JOB = `id kind state progress { done of } problem { code message }
  import { isDryRun isStored rowsRead rowsAccepted rowsRefused
    columns(first: 100) { column kind question option place origin remark isRefused }
    problems { code rows isRefused } rows(first: 200) { line column value code message isRefused } }`;
const START =
  'mutation($input: StartUploadInput!) { startUpload(input: $input) { upload { name url } userErrors { path code message } } }';
const IMPORT = `mutation($input: ImportResponsesInput!) { importResponses(input: $input) { job { id } userErrors { path code message } } }`;

// biome-ignore lint/suspicious/noExplicitAny: as in Answer of world.ts.
type Shown = any;

/** Municipalities, postcodes and profiles that a survey in Gorinchem meets; Tiel is elsewhere. */
export async function surveyCountry(world: World): Promise<void> {
  const gorinchem = municipality('GM0512', 'Gorinchem');
  const tiel = municipality('GM0281', 'Tiel');
  const [[, , first], [, , second]] = gorinchem.districts as [
    (typeof gorinchem.districts)[0],
    (typeof gorinchem.districts)[0],
  ];
  const crossing = pc4Within(first[0]!, gorinchem, 3);
  await world.publish(
    areas([gorinchem, tiel]),
    postcodes({
      '4201': {
        ...crossing,
        areas: [...crossing.areas, second[0]![0]],
        // AA in the first district, AB mostly in the second, AC in the first.
        parts: [
          [0, 10],
          [1, 8, 0, 4],
          [0, 6],
        ],
      },
      '4001': pc4Within(tiel.districts[0]![2][0]!, tiel, 2),
    }),
    profiles(
      // AA: the sixth profile; AB: two as common; AC: withheld.
      {
        '4201': {
          keys: ['4201', '4201AA', '4201AB', '4201AC'],
          rows: [[9, 9, 9, 9, 9, 9, 9, 9], [1, 1, 2, 1, 1, 9, 1, 1], [5, 5, 1, 1, 1, 1, 1, 1], 1],
        },
      },
      [10, 10, 10, 10, 10, 10, 10, 10],
    ),
  );
}

/** An open consultation with a questionnaire of one question of every kind. */
export async function aSurvey(world: World, changes: Partial<Consultation> = {}): Promise<Consultation> {
  const closesOn = `${new Date().getUTCFullYear()}-12-31`;
  const consultation = await aConsultation(world, { state: 'open', opensOn: '2026-03-02', closesOn, ...changes });
  await aQuestionnaire(world, consultation);
  return consultation;
}

/** Sends a file as the panel does. @returns the name of the upload. */
export async function sent(
  world: World,
  consultation: Consultation,
  content: string | Uint8Array,
  fileName = 'export.csv',
): Promise<string> {
  const bytes = Buffer.from(content);
  const input = { consultation: consultation.id, fileName, bytes: bytes.length };
  const { data } = await world.ask(START, { input });
  const { upload, userErrors } = data.startUpload;
  if (!upload) throw new Error(JSON.stringify(userErrors));
  expect(await world.uploads.receive(upload.name, Readable.from([bytes]))).toBe('taken');
  return upload.name;
}

/** Asks for an import of an upload. @returns the payload. */
export async function asked(
  world: World,
  consultation: Consultation,
  upload: string,
  wish: object = {},
  actor?: Actor,
): Promise<Shown> {
  const input = {
    consultation: consultation.id,
    upload,
    questionnaire: 1,
    isDryRun: false,
    onProblem: 'SKIP',
    ...wish,
  };
  const { data, errors } = await world.ask(IMPORT, { input }, actor);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.importResponses;
}

/** Sends a file, imports it and waits. @returns the job as people read it. */
export async function imported(
  world: World,
  consultation: Consultation,
  content: string | Uint8Array,
  wish: object = {},
): Promise<Shown> {
  const { job, userErrors } = await asked(world, consultation, await sent(world, consultation, content), wish);
  if (!job) throw new Error(JSON.stringify(userErrors));
  await world.idle();
  return jobOf(world, job.id);
}

/** A job as people read it. */
export async function jobOf(world: World, id: string): Promise<Shown> {
  const { data, errors } = await world.ask(`query($id: ID!) { job(id: $id) { ${JOB} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.job;
}

/** All responses to a consultation, as the worker has them. */
export async function stored(world: World, { id }: Consultation): Promise<Response[]> {
  const all: Response[] = [];
  for await (const batch of world.responses.batches(id)) all.push(...batch);
  return all;
}
