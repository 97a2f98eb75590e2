import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Actor } from './access/actor';
import { type Identifiers, identify } from './access/identify';
import { personByToken } from './access/tokens';
import type { Config } from './config';
import { type Context, contextOf, openStores, type Stores } from './context';
import type { Received } from './http';
import { buildSchema } from './schema';
import { connect, type Meter } from './shared/dynamo';
import { log } from './shared/log';

/** The service behind every entry: the Lambda handler, the local server and the tests. */
export interface Service {
  stores: Stores;
  /** Who asks. @throws Refusal when the credentials are not valid. */
  identify(request: Received): Promise<Actor>;
  /** Answers one HTTP request to /graphql. */
  answer(request: HTTPGraphQLRequest, actor: Actor, requestId?: string): Promise<HTTPGraphQLResponse>;
  stop(): Promise<void>;
}

/** Starts the service over the configured database. @param meter sees every request to the database. */
export async function startService(config: Config, meter?: Meter): Promise<Service> {
  const client = connect(config.dynamodbEndpoint, meter);
  const stores = openStores(client, config);
  const apollo = new ApolloServer<Context>({
    schema: buildSchema(),
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: config.stage === 'production',
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    formatError,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const identifiers: Identifiers = {
    person: personByToken(config.signIn),
    key: (secret, origin) => stores.keyring.identify(secret, origin),
  };
  return {
    stores,
    identify: ({ headers, search, address }) => identify(headers, search, address, identifiers),
    async answer(request, actor, requestId = randomUUID()) {
      const isKey = actor.kind === 'frontend' || actor.kind === 'partner';
      const use = isKey ? stores.keyring.recordUse(actor.id, 1) : undefined;
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: request,
        context: () => contextOf(stores, actor, requestId),
      });
      response.headers.set('x-request-id', requestId);
      // A function may be frozen once it has answered: let what runs alongside finish first.
      await Promise.all([use, stores.catalogue.settled(), stores.models.settled()]);
      return response;
    },
    async stop() {
      await apollo.stop();
      client.destroy();
    },
  };
}

/** Our own errors and those of GraphQL itself pass; what went wrong inside is logged and masked. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const code = formatted.extensions?.code;
  const isOurs = cause instanceof GraphQLError && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
  if (isOurs || (cause === error && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)) return formatted;
  const incident = randomUUID();
  const stack = cause instanceof Error ? cause.stack : String(cause);
  log('error', 'A request failed inside', { incident, path: formatted.path?.join('.'), stack });
  return {
    message: `Something went wrong on our side; it is logged as ${incident}.`,
    path: formatted.path,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, incident },
  };
}
