import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { tableSpecs } from '../api/shared/tables';
import { ServiceFunction } from './service-function';
import type { Stage } from './stage.type';
import { denyChanging, grantOn, type Tables } from './tables';

/** The longest Lambda gives. */
const TIMEOUT = Duration.minutes(15);
/** A spreadsheet of 26 MB is some 1.6 GB while it is imported, and 30 MB are taken; a CSV file of any size is far less. */
const MEMORY_MB = 3_008;
/** How often a record of a job is offered again: a job gives up after its second worker died. */
const RETRIES = 3;
const UPLOADS_KEPT = Duration.days(7);
/** As `api/consultations/responses/uploads-s3.ts` names it. */
const UPLOADS = 'responses/*';

const READS = ['GetItem', 'BatchGetItem', 'Query'] as const;
/** What reading and writing a table takes of its key. */
const ON_KEY = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
  (action) => `kms:${action}`,
);
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const;

/** Where staff send files of responses: whatever becomes of them, they are gone within a week. */
export class Uploads extends Construct {
  readonly bucket: Bucket;
  private readonly key: Key;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: `Encrypts uploaded files of responses (${stage.name})`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
      pendingWindow: Duration.days(7),
    });
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      lifecycleRules: [{ expiration: UPLOADS_KEPT, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      // The signed address is what allows; from which page it is used does not matter.
      cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 3_000 }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Objects live for a week at most and are written and read by two roles only; access logs would outlive them.',
    });
  }

  /** Where a page sends files to. */
  get origin(): string {
    return `https://${this.bucket.bucketRegionalDomainName}`;
  }

  /** Lets somebody sign addresses to send files to, and nothing else: not read, list or delete them. */
  grantSending(grantee: ServiceFunction): void {
    this.allow(grantee, ['s3:PutObject'], ['kms:GenerateDataKey']);
  }

  /** Lets somebody read and delete what was sent. */
  grantTaking(grantee: ServiceFunction): void {
    this.allow(grantee, ['s3:GetObject', 's3:DeleteObject'], ['kms:Decrypt']);
  }

  private allow(grantee: ServiceFunction, onObjects: string[], onKey: string[]): void {
    const { grantPrincipal } = grantee;
    const resources = [this.bucket.arnForObjects(UPLOADS)];
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: onObjects, resources }));
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: onKey, resources: [this.key.keyArn] }));
    const logicalId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    Validations.of(grantee.role ?? grantee).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${UPLOADS}]`,
      reason: 'Names of uploads are random; the prefix holds nothing else.',
    });
  }
}

export interface WorkersProps {
  stage: Stage;
  tables: Tables;
  uploads: Uploads;
  /** Built folder of the worker. */
  code: string;
  /** Where alarms are told. */
  alarms: ITopic;
}

/** The one function that touches what residents answered: it imports, removes and counts, asked by the Records stream. */
export class Workers extends Construct {
  readonly worker: ServiceFunction;

  constructor(scope: Construct, id: string, { stage, tables, uploads, code, alarms }: WorkersProps) {
    super(scope, id);
    this.worker = new ServiceFunction(this, 'Worker', {
      stage,
      code,
      description: `Imports, removes and counts responses (${stage.name})`,
      environment: {
        STAGE: stage.name,
        UPLOADS_BUCKET: uploads.bucket.bucketName,
        [tableSpecs.reference.env]: tables.reference.tableName,
        [tableSpecs.records.env]: tables.records.tableName,
        [tableSpecs.responses.env]: tables.responses.tableName,
      },
      timeout: TIMEOUT,
      memorySize: MEMORY_MB,
    });
    grantOn(tables.reference, 'reference', this.worker, READS);
    grantOn(tables.records, 'records', this.worker, [...READS, ...WRITES]);
    denyChanging(tables.records, 'records', this.worker);
    grantOn(tables.responses, 'responses', this.worker, [...READS, ...WRITES, 'BatchWriteItem']);
    this.worker.addToRolePolicy(new PolicyStatement({ actions: ON_KEY, resources: [tables.responsesKey.keyArn] }));
    uploads.grantTaking(this.worker);
    this.listen(tables, alarms);
  }

  private listen(tables: Tables, alarms: ITopic): void {
    const lost = new Queue(this, 'Lost', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(lost).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'This is the queue of what failed itself.' });
    this.worker.addEventSource(
      new DynamoEventSource(tables.records, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 1,
        parallelizationFactor: 10,
        retryAttempts: RETRIES,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(lost),
        // New jobs only: electrodb writes the name of its entity beside each item.
        filters: [
          { pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { __edb_e__: { S: ['job'] } } } }) },
        ],
      }),
    );
    const alarm = (name: string, metric: Alarm['metric'], description: string) =>
      new Alarm(this, name, {
        metric,
        threshold: 1,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        alarmDescription: description,
      }).addAlarmAction(new SnsAction(alarms));
    const period = Duration.minutes(5);
    alarm(
      'WorkerFails',
      this.worker.metricErrors({ period, statistic: 'Sum' }),
      'An adviser waits for an import, withdrawal or count that did not happen; the panel says it failed. Look at: the log of the worker, by job id.',
    );
    alarm(
      'WorkLost',
      lost.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      'Work of an adviser was given up: responses are not in, or a resident who withdrew still counts. Look at: the queue of lost work, then ask for the job again in the panel.',
    );
  }
}
