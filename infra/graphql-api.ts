import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { tableSpecs } from '../api/shared/tables';
import { ServiceFunction } from './service-function';
import type { Stage } from './stage.type';
import { denyChanging, grantOn, type Tables } from './tables';

/** API Gateway gives up after 30 seconds; the function gives up first, so that its log says why. */
const TIMEOUT = Duration.seconds(20);
/** Starting is mostly processor time, and a whole processor comes at 1,769 MB. */
const MEMORY_MB = 1_769;

const READS = ['GetItem', 'BatchGetItem', 'Query'] as const;
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const;

/** What a request leaves behind: no address and no query, because both can tell something of a person. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    responseBytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
);

/** GraphQL over HTTP: `/graphql` of an HTTP API, answered by one function. */
export class GraphqlApi extends Construct {
  readonly httpApi: HttpApi;
  readonly handler: ServiceFunction;

  constructor(scope: Construct, id: string, { stage, tables, code }: { stage: Stage; tables: Tables; code: string }) {
    super(scope, id);
    this.handler = new ServiceFunction(this, 'Function', {
      stage,
      code,
      description: `Answers GraphQL requests (${stage.name})`,
      environment: {
        STAGE: stage.name,
        // The function answers browsers of other sites itself: API Gateway would not let the origins of keys through.
        ALLOWED_ORIGINS: stage.allowedOrigins.join(','),
        REQUIRE_DOCUMENTS: String(stage.requiresDocuments),
        [tableSpecs.reference.env]: tables.reference.tableName,
        [tableSpecs.records.env]: tables.records.tableName,
      },
      timeout: TIMEOUT,
      memorySize: MEMORY_MB,
    });
    // Nothing on Responses, not even its name or key: survey rows cannot leave by this function.
    grantOn(tables.reference, 'reference', this.handler, READS);
    grantOn(tables.records, 'records', this.handler, [...READS, ...WRITES]);
    denyChanging(tables.records, 'records', this.handler);

    this.httpApi = new HttpApi(this, 'HttpApi', {
      apiName: `citisens-${stage.name}`,
      description: `Citisens Platform GraphQL (${stage.name})`,
      createDefaultStage: false,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttling.requestsPerSecond, burstLimit: stage.throttling.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', { retention: stage.logRetention, removalPolicy: RemovalPolicy.DESTROY }),
        ),
        format: ACCESS_LOG,
      },
    });
    const routes = this.httpApi.addRoutes({
      path: '/graphql',
      methods: [HttpMethod.GET, HttpMethod.POST, HttpMethod.OPTIONS],
      integration: new HttpLambdaIntegration('Graphql', this.handler),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Published figures are for everybody; what is not is decided per field by the GraphQL server.',
      });
    }
  }
}
