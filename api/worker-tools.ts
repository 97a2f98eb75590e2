import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { WorkerTools } from './consultations/job-tools';
import { ResponseRepository } from './consultations/response.repository';
import type { UploadedFiles } from './consultations/upload';
import { readersOf, type Stores } from './context';

/** What the tasks of the worker work with. It alone has the Responses table. */
export async function workerTools(
  stores: Stores,
  client: DynamoDBDocumentClient,
  responsesTable: string,
  files: UploadedFiles,
): Promise<WorkerTools> {
  // What was imported or edited a moment ago counts for a job that is asked now.
  await Promise.all([stores.catalogue.refresh(), stores.models.refresh()]);
  return {
    ...(await readersOf(stores)),
    jobs: stores.jobs,
    responses: new ResponseRepository(client, responsesTable),
    files,
  };
}
