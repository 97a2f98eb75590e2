import { Duration, Validations } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { personKeys, tableSpecs } from '../api/shared/tables';
import type { Alarms } from './alarms';
import { ServiceFunction } from './service-function';
import type { StaffLogin } from './staff-login';
import type { Stage } from './stage.type';
import { grantOnKeys, type Tables } from './tables';

/** As long as Cognito waits for a trigger. */
const TOKENS_WITHIN = Duration.seconds(5);
/** A record takes some five requests to Cognito, which may ask to go slower. */
const ACCOUNTS_WITHIN = Duration.minutes(1);
/** A third of a processor: a token waits for its start. */
const TOKENS_MEMORY_MB = 512;
const ACCOUNTS_MEMORY_MB = 256;
const RETRIES = 5;
const PERIOD = Duration.minutes(5);

export interface AccountsProps {
  stage: Stage;
  tables: Tables;
  login: StaffLogin;
  /** Built folder of the function that says what stands in tokens. */
  tokensCode: string;
  /** Built folder of the function that keeps accounts. */
  accountsCode: string;
  alarms: Alarms;
}

/**
 * What lies between the records of people and the user pool: one function writes into tokens what the records say, the
 * other makes accounts follow them. The function that answers the internet has no right over the pool.
 */
export class Accounts extends Construct {
  constructor(scope: Construct, id: string, { stage, tables, login, ...props }: AccountsProps) {
    super(scope, id);
    const { records } = tables;
    const environment = { STAGE: stage.name, [tableSpecs.records.env]: records.tableName };
    const tokens = new ServiceFunction(this, 'Tokens', {
      stage,
      code: props.tokensCode,
      description: `Says in tokens what people may do (${stage.name})`,
      environment,
      timeout: TOKENS_WITHIN,
      memorySize: TOKENS_MEMORY_MB,
    });
    grantOnKeys(records, tokens, { actions: ['GetItem'], beginnings: [personKeys.person] });
    const visits = { actions: ['UpdateItem'], attributes: ['pk', 'sk', 'signedInAt'] };
    grantOnKeys(records, tokens, { ...visits, beginnings: [personKeys.person] });
    login.sayTokensBy(tokens);
    props.alarms.alarm('TokensFail', tokens.metricErrors({ period: PERIOD, statistic: 'Sum' }), {
      threshold: 1,
      people: 'Staff and officials cannot sign in, and who is signed in is out within 15 minutes.',
      look: 'the log of the function that says what stands in tokens',
    });

    const accounts = new ServiceFunction(this, 'Keeper', {
      stage,
      code: props.accountsCode,
      description: `Makes accounts follow the records of people (${stage.name})`,
      environment: { ...environment, USER_POOL: login.poolId },
      timeout: ACCOUNTS_WITHIN,
      memorySize: ACCOUNTS_MEMORY_MB,
    });
    grantOnKeys(records, accounts, { actions: ['GetItem', 'UpdateItem'], beginnings: [personKeys.person] });
    grantOnKeys(records, accounts, { actions: ['PutItem'], beginnings: [personKeys.subject] });
    login.grantAccounts(accounts);
    this.listen(accounts, tables, props.alarms);
  }

  private listen(accounts: ServiceFunction, { records }: Tables, alarms: Alarms): void {
    const lost = new Queue(this, 'Lost', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(lost).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'This is the queue of what failed itself.' });
    accounts.addEventSource(
      new DynamoEventSource(records, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 1,
        retryAttempts: RETRIES,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(lost),
        // People whose account is to follow; what this function itself writes says that it does, or could not.
        filters: [
          {
            pattern: JSON.stringify({
              dynamodb: { NewImage: { __edb_e__: { S: ['person'] }, account: { S: ['asked'] } } },
            }),
          },
        ],
      }),
    );
    alarms.alarm(
      'AccountsLost',
      lost.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' }),
      {
        threshold: 1,
        people: 'Somebody who was invited got no e-mail, or somebody who left can still sign in (without any role).',
        look: 'the people in the panel whose account failed, and try again there; then the log of the function that keeps accounts',
      },
    );
  }
}
