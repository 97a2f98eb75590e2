import 'reflect-metadata';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { WorkerTools } from './consultations/jobs/job-tools';
import { OpenAnswerRepository } from './consultations/open-answers/open-answer.repository';
import { ResponseRepository } from './consultations/responses/response.repository';
import type { UploadedFiles } from './consultations/responses/upload';
import { ReleaseCountsRepository } from './consultations/results/release-counts.repository';
import { readersOf, type Stores } from './context';
import type { TableNames } from './shared/tables';

/** What the tasks of the worker work with. It alone has the Responses table. */
export async function workerTools(
  stores: Stores,
  client: DynamoDBDocumentClient,
  tables: TableNames,
  files: UploadedFiles,
): Promise<WorkerTools> {
  // What was imported or edited a moment ago counts for a job that is asked now.
  await Promise.all([stores.catalogue.refresh(), stores.models.refresh()]);
  return {
    ...(await readersOf(stores)),
    trajectories: stores.trajectories,
    consultations: stores.consultations,
    questionnaires: stores.questionnaires,
    mappings: stores.mappings,
    codeBooks: stores.codeBooks,
    tabulations: stores.tabulations,
    publications: stores.publications,
    jobs: stores.jobs,
    openAnswers: new OpenAnswerRepository(client, tables.records, stores.changes),
    responses: new ResponseRepository(client, tables.responses),
    releaseCounts: new ReleaseCountsRepository(client, tables.responses),
    files,
  };
}
