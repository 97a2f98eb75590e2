import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type Actor, isProgram } from './access/actor';
import { askedDocument } from './access/asked-document';
import { callerNetwork } from './access/caller-address';
import { refuseShape } from './access/document-shape';
import { guards } from './access/guards';
import { anybodyAt, identify, type Refusal } from './access/identify';
import { DOCUMENT_LIMITS, TIME_LIMIT_MS } from './access/limits';
import { maskedError } from './access/masked-errors';
import { metered } from './access/metered';
import { paidRefusal, refuseGuess } from './access/refused';
import { responseStatus } from './access/response-status';
import { Spending } from './access/spending';
import { inTime } from './access/time-limit';
import { personByToken } from './access/tokens';
import type { Config } from './config';
import { type Context, contextOf, openStores, type Stores } from './context';
import type { Received } from './http';
import { buildSchema } from './schema';
import { connect, type Meter } from './shared/dynamo';
import { requestIds } from './shared/request-id';

/** The service behind every entry: the Lambda handler, the local server and the tests. */
export interface Service {
  config: Config;
  stores: Stores;
  /** Who asks. @throws Refusal when the credentials are not valid. */
  identify(request: Received): Promise<Actor>;
  /** What to answer to a request that is refused, once it has been paid for. @param actor absent where nobody knows. */
  refused(refusal: Refusal, request: Received, actor?: Actor): Promise<Refusal>;
  /** Answers one HTTP request to /graphql. */
  answer(request: HTTPGraphQLRequest, actor: Actor, requestId?: string): Promise<HTTPGraphQLResponse>;
  stop(): Promise<void>;
}

/** Starts the service over the configured database. @param meter sees every request to the database. */
export async function startService(config: Config, meter?: Meter): Promise<Service> {
  const client = connect(config.dynamodbEndpoint, meter);
  const stores = openStores(client, config);
  const apollo = new ApolloServer<Context>({
    schema: metered(buildSchema()),
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: config.stage === 'production',
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    formatError: maskedError,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    // Texts that anybody may store under a hash: our own documents are registered by those who may.
    persistedQueries: false,
    csrfPrevention: { requestHeaders: ['apollo-require-preflight', 'x-apollo-operation-name'] },
    stopOnTerminationSignals: false,
    plugins: [
      guards(stores.allowances),
      responseStatus,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const person = personByToken(config.signIn);
  const networkOf = ({ headers, address }: Received) => callerNetwork(headers, address, config.edgeSecret);
  return {
    config,
    stores,
    identify(request) {
      const network = networkOf(request);
      const beforeGuess = () => refuseGuess(anybodyAt(network), stores.allowances);
      return identify(request.headers, request.search, network, {
        person,
        key: (secret, origin) => stores.keyring.identify(secret, origin, beforeGuess),
      });
    },
    refused: (refusal, request, actor = anybodyAt(networkOf(request))) => paidRefusal(refusal, actor, stores),
    async answer(request, actor, requestId = randomUUID()) {
      return requestIds.run(requestId, async () => {
        if (isProgram(actor)) await stores.keyring.refuseSpent(actor.id);
        const asked = await askedDocument(request, actor, stores.documents, config.requiresDocuments);
        if (asked.source !== undefined) refuseShape(asked.source);
        const spending = new Spending();
        try {
          const answer = apollo.executeHTTPGraphQLRequest({
            httpGraphQLRequest: asked.request,
            context: () => contextOf(stores, actor, requestId, spending),
          });
          const response = await inTime(answer, TIME_LIMIT_MS);
          response.headers.set('x-request-id', requestId);
          // A function may be frozen once it has answered: let what runs alongside finish first.
          await Promise.all([stores.catalogue.settled(), stores.models.settled()]);
          return response;
        } finally {
          if (isProgram(actor)) await stores.keyring.recordUse(actor.id, spending.total);
        }
      });
    },
    async stop() {
      await apollo.stop();
      client.destroy();
    },
  };
}
