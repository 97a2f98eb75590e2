import 'reflect-metadata'; // before any type of the graph, of which tasks use a few
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { configFrom } from './config';
import { JobRunner } from './consultations/jobs/job-runner';
import { TASKS } from './consultations/jobs/job-tasks';
import { S3UploadedFiles } from './consultations/responses/uploads-s3';
import { openStores } from './context';
import { connect } from './shared/dynamo';
import { workerTools } from './worker-tools';

/** Time to give a job back before Lambda ends the function. */
const STOPS_BEFORE_END_MS = 20_000;

const config = configFrom();
const client = connect(config.dynamodbEndpoint);
const stores = openStores(client, config);
const files = new S3UploadedFiles(config.uploadsBucket ?? '');
const runner = new JobRunner(stores.jobs, () => workerTools(stores, client, config.tables, files), TASKS);

/**
 * Does the jobs that were added to the Records table, which its stream tells of. What comes twice is done once; what
 * could not be finished is offered again. A fault of our own is thrown, once the job says so, for the alarm to see.
 */
export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  const signal = AbortSignal.timeout(Math.max(1, context.getRemainingTimeInMillis() - STOPS_BEFORE_END_MS));
  for (const { dynamodb } of event.Records) {
    const id = dynamodb?.NewImage?.id?.S;
    if (id === undefined) continue;
    const outcome = await runner.run(id, signal);
    if (outcome === 'broken') throw new Error(`Job ${id} failed by our own fault; the log says where`);
    // Later records of a shard wait for this one: Lambda offers all from here on again.
    if (outcome === 'stopped') return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
  }
  return { batchItemFailures: [] };
}
