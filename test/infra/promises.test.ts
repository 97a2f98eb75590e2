import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { EDGE_SECRET_HEADER } from '../../api/access/caller-address';
import { personKeys, tableSpecs } from '../../api/shared/tables';
import { appUnderTest, only, templateOf } from './synthesized';

let production: Template;
let trial: Template;
beforeAll(() => {
  production = templateOf('production');
  trial = templateOf('test');
});

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}
const graphqlPolicy = (): Statement[] =>
  (
    only(production, 'AWS::IAM::Policy', 'GraphqlApiFunctionRole').Properties as {
      PolicyDocument: { Statement: Statement[] };
    }
  ).PolicyDocument.Statement;
const actionsOn = (table: string) =>
  graphqlPolicy()
    .filter((one) => one.Effect === 'Allow' && JSON.stringify(one.Resource).includes(`Tables${table}`))
    .flatMap((one) => one.Action)
    .sort();

describe('the function', () => {
  test('runs on Node 24 and arm64, ends by itself and logs to a group that forgets', () => {
    production.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout: 20,
      LoggingConfig: { LogGroup: Match.anyValue() },
    });
    const groups = Object.values(production.findResources('AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(5);
    for (const group of groups) expect(group.Properties.RetentionInDays).toBe(90);
  });

  test('knows the tables it may use by the names the code reads', () => {
    const { Variables } = only(production, 'AWS::Lambda::Function', 'GraphqlApiFunction').Properties.Environment as {
      Variables: Record<string, unknown>;
    };
    expect(Object.keys(Variables).sort()).toEqual(
      [
        tableSpecs.records.env,
        tableSpecs.reference.env,
        'ALLOWED_ORIGINS',
        'EDGE_SECRET',
        'REQUIRE_DOCUMENTS',
        'SIGN_IN_CLIENT_ID',
        'SIGN_IN_ISSUER',
        'STAGE',
        'UPLOADS_BUCKET',
      ].sort(),
    );
  });

  test('reads reference data by key and never writes or scans it', () => {
    expect(actionsOn('Reference')).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
  });

  test('reads and writes records by key and never scans them', () => {
    const actions = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
    expect(actionsOn('Records')).toEqual(actions.map((action) => `dynamodb:${action}`));
  });

  test('may add audit records but neither change nor delete them, whatever it is granted', () => {
    const denied = graphqlPolicy().filter((one) => one.Effect === 'Deny');
    expect(denied).toEqual([
      {
        Effect: 'Deny',
        Action: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^TablesRecords/), 'Arn'] },
        Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['audit#*'] } },
      },
    ]);
    expect(tableSpecs.records.appendOnly).toBe('audit#');
    expect(actionsOn('Records')).not.toContain('dynamodb:BatchWriteItem');
  });

  test('may do nothing at all with what residents answered, nor use its key', () => {
    expect(JSON.stringify(production.toJSON().Resources)).toContain('TablesResponses');
    expect(JSON.stringify(graphqlPolicy())).not.toContain('TablesResponses');
    const handler = only(production, 'AWS::Lambda::Function', 'GraphqlApiFunction');
    expect(JSON.stringify(handler)).not.toContain('TablesResponses');
  });

  test('may let files of responses be sent, but neither read, list nor delete them', () => {
    const onUploads = graphqlPolicy().filter((one) => JSON.stringify(one).includes('Uploads'));
    expect(onUploads.flatMap((one) => one.Action)).toEqual(['s3:PutObject', 'kms:GenerateDataKey']);
    expect(JSON.stringify(onUploads[0]?.Resource)).toContain('/responses/*');
  });

  test('has no wildcard in what it is granted, but for names of uploads, and no managed policy beside it', () => {
    const granted = graphqlPolicy().filter((one) => one.Effect === 'Allow');
    expect(granted.length).toBeGreaterThan(0);
    expect(JSON.stringify(granted).replace('/responses/*', '')).not.toContain('*');
    expect(only(production, 'AWS::IAM::Role', 'GraphqlApiFunctionRole').Properties.ManagedPolicyArns).toBeUndefined();
  });
});

describe('the worker', () => {
  const statements = (): Statement[] =>
    (
      only(production, 'AWS::IAM::Policy', 'WorkersWorkerRole').Properties as {
        PolicyDocument: { Statement: Statement[] };
      }
    ).PolicyDocument.Statement;

  test('alone reads and writes what residents answered, and never scans it', () => {
    const holders = Object.entries(production.findResources('AWS::IAM::Policy')).filter(([, one]) =>
      JSON.stringify(one.Properties.PolicyDocument).includes('TablesResponses'),
    );
    expect(holders.map(([id]) => id)).toEqual([expect.stringMatching(/^WorkersWorkerRole/)]);
    const actions = statements()
      .filter((one) => JSON.stringify(one.Resource).includes('TablesResponses'))
      .flatMap((one) => one.Action);
    expect(actions).toContain('dynamodb:Query');
    expect(actions).not.toContain('dynamodb:Scan');
    expect(actions.every((one) => /^(dynamodb|kms):/.test(one) && !one.includes('*'))).toBe(true);
  });

  test('takes uploads and deletes them, and sends none', () => {
    const actions = statements().flatMap((one) => one.Action);
    expect(actions).toEqual(expect.arrayContaining(['s3:GetObject', 's3:DeleteObject']));
    expect(actions).not.toContain('s3:PutObject');
  });

  test('is told of new jobs alone, is offered them again, and what it gives up is kept and told', () => {
    const source = only(production, 'AWS::Lambda::EventSourceMapping', 'WorkersWorker').Properties as {
      FilterCriteria: { Filters: [{ Pattern: string }] };
    } & Record<string, unknown>;
    expect(source).toMatchObject({
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 3,
    });
    expect(JSON.parse(source.FilterCriteria.Filters[0].Pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { __edb_e__: { S: ['job'] } } },
    });
    expect(source.DestinationConfig).toEqual({ OnFailure: { Destination: expect.anything() } });
    const alarms = Object.values(production.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.filter((one) => JSON.stringify(one).includes('WorkersLost'))).toHaveLength(1);
  });
});

describe('accounts', () => {
  const statementsOf = (role: string): Statement[] =>
    (only(production, 'AWS::IAM::Policy', role).Properties as { PolicyDocument: { Statement: Statement[] } })
      .PolicyDocument.Statement;
  const onRecords = (role: string) =>
    statementsOf(role).filter((one) => JSON.stringify(one.Resource).includes('TablesRecords'));
  const leading = (beginning: string) => ({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${beginning}*`] },
  });

  test('are in the hands of one function, on this pool alone, and of no other role', () => {
    const holders = Object.entries(production.findResources('AWS::IAM::Policy')).filter(([, one]) =>
      JSON.stringify(one.Properties.PolicyDocument).includes('cognito-idp:'),
    );
    expect(holders.map(([id]) => id)).toEqual([expect.stringMatching(/^AccountsKeeperRole/)]);
    const [onPool, ...more] = statementsOf('AccountsKeeperRole').filter((one) =>
      JSON.stringify(one.Action).includes('cognito-idp:'),
    );
    expect(more).toEqual([]);
    expect(onPool?.Resource).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^StaffLoginPool/), 'Arn'] });
    // Nothing by which it could sign in as somebody or set their password.
    expect([onPool?.Action].flat().sort()).toEqual(
      [
        'AdminCreateUser',
        'AdminDeleteSoftwareToken',
        'AdminDisableUser',
        'AdminEnableUser',
        'AdminGetUser',
        'AdminUpdateUserAttributes',
        'AdminUserGlobalSignOut',
      ].map((action) => `cognito-idp:${action}`),
    );
  });

  test('follow records of people, and their function reads and writes nothing else', () => {
    const granted = onRecords('AccountsKeeperRole').filter((one) => !JSON.stringify(one).includes('StreamArn'));
    expect(granted.map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
      { Action: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], Condition: leading(personKeys.person) },
      { Action: 'dynamodb:PutItem', Condition: leading(personKeys.subject) },
    ]);
  });

  test('have tokens whose function reads people and writes no more of them than that they came', () => {
    expect(onRecords('AccountsTokensRole').map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
      { Action: 'dynamodb:GetItem', Condition: leading(personKeys.person) },
      {
        Action: 'dynamodb:UpdateItem',
        Condition: {
          ...leading(personKeys.person),
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'signedInAt'] },
          StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE'] },
        },
      },
    ]);
    const pool = only(production, 'AWS::Cognito::UserPool').Properties as {
      LambdaConfig: { PreTokenGeneration: { 'Fn::GetAtt': [string, string] } };
    };
    expect(pool.LambdaConfig.PreTokenGeneration['Fn::GetAtt'][0]).toMatch(/^AccountsTokens/);
  });

  test('name their record where only the platform can write it', () => {
    const { Schema } = only(production, 'AWS::Cognito::UserPool').Properties as { Schema: { Name: string }[] };
    expect(Schema.map(({ Name }) => Name)).toEqual(expect.arrayContaining(['person', 'municipalities']));
    const client = only(production, 'AWS::Cognito::UserPoolClient').Properties as { WriteAttributes: string[] };
    expect(client.WriteAttributes).toEqual(['email']);
  });

  test('are told of people that are to be followed, are offered them again, and what is given up is told', () => {
    const source = only(production, 'AWS::Lambda::EventSourceMapping', 'AccountsKeeper').Properties as {
      FilterCriteria: { Filters: [{ Pattern: string }] };
    } & Record<string, unknown>;
    expect(source).toMatchObject({
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
    });
    expect(JSON.parse(source.FilterCriteria.Filters[0].Pattern)).toEqual({
      dynamodb: { NewImage: { __edb_e__: { S: ['person'] }, account: { S: ['asked'] } } },
    });
    expect(source.DestinationConfig).toEqual({ OnFailure: { Destination: expect.anything() } });
    const alarms = Object.values(production.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.filter((one) => JSON.stringify(one).includes('AccountsLost'))).toHaveLength(1);
  });
});

test('uploads are private, encrypted by a key of their own and gone within a week', () => {
  const bucket = only(production, 'AWS::S3::Bucket', 'UploadsBucket').Properties;
  expect(bucket).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
    LifecycleConfiguration: { Rules: [expect.objectContaining({ ExpirationInDays: 7, Status: 'Enabled' })] },
  });
  expect(JSON.stringify(bucket.BucketEncryption)).toContain('UploadsKey');
});

describe('the tables', () => {
  const table = (template: Template, name: string) =>
    only(template, 'AWS::DynamoDB::GlobalTable', `Tables${name}`) as unknown as {
      DeletionPolicy: string;
      Properties: {
        Replicas: [
          {
            DeletionProtectionEnabled?: boolean;
            PointInTimeRecoverySpecification?: { PointInTimeRecoveryEnabled: boolean; RecoveryPeriodInDays: number };
            SSESpecification?: { KMSMasterKeyId: { 'Fn::GetAtt': [string, string] } };
          },
        ];
      } & Record<string, unknown>;
    };

  test.each(['Reference', 'Records', 'Responses'])('%s outlives its stack in production, and only there', (name) => {
    expect(table(production, name).DeletionPolicy).toBe('Retain');
    expect(table(production, name).Properties.Replicas[0].DeletionProtectionEnabled).toBe(true);
    expect(table(trial, name).DeletionPolicy).toBe('Delete');
  });

  test.each([
    ['Reference', 'reference'],
    ['Records', 'records'],
    ['Responses', 'responses'],
  ] as const)('%s has the keys the code uses', (name, spec) => {
    const { partitionKey, sortKey, indexes } = tableSpecs[spec];
    expect(table(production, name).Properties.KeySchema).toEqual([
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ]);
    const found = (table(production, name).Properties.GlobalSecondaryIndexes ?? []) as { IndexName: string }[];
    expect(found.map((index) => index.IndexName)).toEqual(indexes.map((index) => index.name));
  });

  test('Records can be set back to any second of 35 days and streams what changed', () => {
    const { Replicas, StreamSpecification } = table(production, 'Records').Properties;
    expect(Replicas[0].PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
    expect(StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
  });

  test('Records forgets what has an end, such as use of keys, by itself', () => {
    const { TimeToLiveSpecification } = table(production, 'Records').Properties;
    expect(TimeToLiveSpecification).toEqual({ AttributeName: tableSpecs.records.ttl, Enabled: true });
  });

  test('Responses has a key of its own that rotates, and forgets by itself', () => {
    const { Replicas, TimeToLiveSpecification } = table(production, 'Responses').Properties;
    const key = Replicas[0].SSESpecification?.KMSMasterKeyId['Fn::GetAtt'][0] ?? '';
    expect(production.findResources('AWS::KMS::Key')[key]?.Properties.EnableKeyRotation).toBe(true);
    expect(TimeToLiveSpecification).toEqual({ AttributeName: tableSpecs.responses.ttl, Enabled: true });
  });
});

describe('the API', () => {
  test('lets no more through than its stage says', () => {
    production.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1_000 },
    });
  });

  test('leaves it to the function whose pages may call it, and tells it the listed sites', () => {
    expect(only(trial, 'AWS::ApiGatewayV2::Api').Properties.CorsConfiguration).toBeUndefined();
    const routes = Object.values(trial.findResources('AWS::ApiGatewayV2::Route')).map((one) => one.Properties.RouteKey);
    expect(routes.sort()).toEqual(['GET /graphql', 'OPTIONS /graphql', 'POST /graphql']);
    const listed = (template: Template) =>
      (
        only(template, 'AWS::Lambda::Function', 'GraphqlApiFunction').Properties.Environment as {
          Variables: Record<string, string>;
        }
      ).Variables.ALLOWED_ORIGINS;
    expect([listed(trial), listed(production)]).toEqual(['http://localhost:5173', '']);
  });

  test('writes neither addresses nor queries into its log', () => {
    const { AccessLogSettings } = only(production, 'AWS::ApiGatewayV2::Stage').Properties as {
      AccessLogSettings: { Format: string };
    };
    expect(AccessLogSettings.Format).toContain('$context.requestId');
    expect(AccessLogSettings.Format).not.toMatch(/sourceIp|\$context\.path|queryString|userAgent/i);
  });

  test('has alarms that say what people lose and reach somebody', () => {
    const alarms = Object.values(production.findResources('AWS::CloudWatch::Alarm'));
    expect(alarms.map((one) => one.Properties.MetricName).sort()).toEqual([
      '5xx',
      'ApproximateNumberOfMessagesVisible',
      'ApproximateNumberOfMessagesVisible',
      'Errors',
      'Errors',
      'Errors',
      'Throttles',
    ]);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmDescription).toMatch(/^.{30,} Look at: .+\.$/);
      expect(Properties.AlarmActions).toHaveLength(1);
    }
    production.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
        ]),
      },
    });
  });
});

describe('the panel', () => {
  test('lies in a bucket that only CloudFront may read, over TLS', () => {
    production.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    const { PolicyDocument } = only(production, 'AWS::S3::BucketPolicy', 'AdminSite').Properties as {
      PolicyDocument: { Statement: Record<string, unknown>[] };
    };
    expect(PolicyDocument.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      }),
    ]);
    production.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  });

  test('is served over HTTPS, with the API on the same origin and never cached', () => {
    const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    production.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
        CacheBehaviors: [
          { PathPattern: '/graphql', ViewerProtocolPolicy: 'https-only', CachePolicyId: cachingDisabled },
        ],
      },
    });
  });

  test('tells the API who asks, with a secret that the template does not hold', () => {
    const [id] = Object.keys(production.findResources('AWS::SecretsManager::Secret'));
    const resolved = {
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: id }, ':SecretString:::}}']],
    };
    const { Variables } = only(production, 'AWS::Lambda::Function', 'GraphqlApiFunction').Properties.Environment as {
      Variables: Record<string, unknown>;
    };
    expect(Variables.EDGE_SECRET).toEqual(resolved);
    production.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 48 },
      SecretString: Match.absent(),
    });
    const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
    production.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: [
          {
            PathPattern: '/graphql',
            OriginRequestPolicyId: allViewerExceptHost,
            FunctionAssociations: [
              {
                EventType: 'viewer-request',
                FunctionARN: { 'Fn::GetAtt': [Match.stringLikeRegexp('TellViewer'), 'FunctionARN'] },
              },
            ],
          },
        ],
        Origins: Match.arrayWith([
          Match.objectLike({ OriginCustomHeaders: [{ HeaderName: EDGE_SECRET_HEADER, HeaderValue: resolved }] }),
        ]),
      },
    });
  });

  test('lets no script, frame or form of another site in', () => {
    const policy = JSON.stringify(only(production, 'AWS::CloudFront::ResponseHeadersPolicy').Properties);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
    expect(policy).toContain('"AccessControlMaxAgeSec":31536000');
  });
});

describe('staff', () => {
  test('do not make their own accounts and sign in with a second factor', () => {
    production.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    });
  });

  test('sign in to the panel by code, without a secret in the browser', () => {
    production.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  test('are told to the API by the claims it reads, and cannot choose their municipalities themselves', () => {
    const pool = only(production, 'AWS::Cognito::UserPool').Properties as { Schema: { Name: string }[] };
    expect(pool.Schema.map(({ Name }) => Name)).toContain('municipalities');
    const client = only(production, 'AWS::Cognito::UserPoolClient').Properties as Record<string, string[]>;
    expect(client.ReadAttributes).toContain('custom:municipalities');
    expect(client.WriteAttributes).toEqual(['email']);
  });

  test('hold tokens that are believed for a quarter of an hour', () => {
    production.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      IdTokenValidity: 15,
      TokenValidityUnits: { IdToken: 'minutes' },
      EnableTokenRevocation: true,
    });
  });

  test('find in the panel’s settings the same client and issuer that the API believes', () => {
    const [logicalId] = Object.keys(production.findResources('AWS::Cognito::UserPoolClient'));
    const { Variables } = only(production, 'AWS::Lambda::Function', 'GraphqlApiFunction').Properties.Environment as {
      Variables: Record<string, unknown>;
    };
    expect(Variables.SIGN_IN_CLIENT_ID).toEqual({ Ref: logicalId });
    const markers = only(production, 'Custom::CDKBucketDeployment', 'AdminSiteSettings').Properties.SourceMarkers;
    const [pool] = Object.keys(production.findResources('AWS::Cognito::UserPool'));
    expect(JSON.stringify(Variables.SIGN_IN_ISSUER)).toContain(`{"Ref":"${pool}"}`);
    expect(markers).toEqual([expect.objectContaining({ '<<marker:0xbaba:0>>': { Ref: pool } })]);
    expect(JSON.stringify(markers)).toContain(`{"Ref":"${logicalId}"}`);
  });

  test('belong to a group', () => {
    const groups = Object.values(production.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map((one) => one.Properties.GroupName).sort()).toEqual(['administrator', 'adviser', 'official']);
  });
});

test('nothing goes against the AWS Solutions rules without a reason written beside it', () => {
  const app = appUnderTest();
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  expect(violations.map((one) => `${one.ruleName}: ${one.violatingResources[0]?.constructPath}`)).toEqual([]);
});

test('the check of those rules does see a bucket that breaks them', () => {
  const app = appUnderTest();
  const stack = app.node.findChild('Citisens-test');
  new CfnBucket(stack, 'Careless');
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  expect(violations.map((one) => one.ruleName)).toContain('AwsSolutions-S10');
});
