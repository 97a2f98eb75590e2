import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  type TablePropsV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type TableName, type TableSpec, tableSpecs } from '../api/shared/tables';
import type { Stage } from './stage.type';

/** How long a Records table can be set back to any second. The longest DynamoDB offers. */
const RECORDS_RECOVERY_DAYS = 35;
/** Long enough to notice and repair a mistake, short enough that an answer does not outlive its retention by much. */
const RESPONSES_RECOVERY_DAYS = 7;

/** The three tables, keyed as `api/shared/tables.ts` says; each exists once, with its own protection. */
export class Tables extends Construct {
  readonly reference: TableV2;
  readonly records: TableV2;
  readonly responses: TableV2;
  /** Encrypts what residents answered. */
  readonly responsesKey: Key;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const kept = {
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };

    this.reference = this.table('reference', kept);
    Validations.of(this.reference).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason: 'Reference data is rebuilt by importing the publishers files again; nothing is kept only here.',
    });

    this.records = this.table('records', { ...kept, ...recoverable(RECORDS_RECOVERY_DAYS) });

    this.responsesKey = new Key(this, 'ResponsesKey', {
      description: `Encrypts what residents answered (${stage.name})`,
      enableKeyRotation: true,
      removalPolicy: kept.removalPolicy,
      pendingWindow: Duration.days(stage.keepsData ? 30 : 7),
    });
    this.responses = this.table('responses', {
      ...kept,
      ...recoverable(RESPONSES_RECOVERY_DAYS),
      encryption: TableEncryptionV2.customerManagedKey(this.responsesKey),
    });
  }

  private table(name: TableName, protection: Partial<TablePropsV2>): TableV2 {
    const spec: TableSpec = tableSpecs[name];
    return new TableV2(this, name[0]!.toUpperCase() + name.slice(1), {
      partitionKey: { name: spec.partitionKey, type: AttributeType.STRING },
      sortKey: { name: spec.sortKey, type: AttributeType.STRING },
      globalSecondaryIndexes: spec.indexes.map((index) => ({
        indexName: index.name,
        partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
        sortKey: { name: index.sortKey, type: AttributeType.STRING },
      })),
      billing: Billing.onDemand(),
      timeToLiveAttribute: spec.ttl,
      dynamoStream: spec.stream ? StreamViewType.NEW_AND_OLD_IMAGES : undefined,
      ...protection,
    });
  }
}

function recoverable(days: number): Partial<TablePropsV2> {
  return {
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: days },
  };
}

/**
 * Lets somebody do exactly these things with a table and its indexes, each named: no wildcard, and never a scan unless
 * it is asked for by name.
 */
export function grantOn(table: TableV2, name: TableName, grantee: IGrantable, actions: readonly string[]): void {
  const indexes = tableSpecs[name].indexes.map((index) => `${table.tableArn}/index/${index.name}`);
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn, ...indexes],
    }),
  );
}

/** Lets somebody do exactly these things with items of the Records table whose partition keys begin so, and no others. */
export function grantOnKeys(
  table: TableV2,
  grantee: IGrantable,
  { actions, beginnings, attributes }: { actions: readonly string[]; beginnings: string[]; attributes?: string[] },
): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': beginnings.map((beginning) => `${beginning}*`) },
        // Whoever may write some attributes only, may not let the others be returned either.
        ...(attributes && {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': attributes },
          StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE'] },
        }),
      },
    }),
  );
}

/**
 * Keeps somebody from changing or deleting the items that may only be added, whatever else is granted; in a
 * transaction too, which asks for the same rights. That a new item does not replace one is a condition of the write.
 */
export function denyChanging(table: TableV2, name: 'records', grantee: IGrantable): void {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      resources: [table.tableArn],
      conditions: {
        'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${tableSpecs[name].appendOnly}*`] },
      },
    }),
  );
}
