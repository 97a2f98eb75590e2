import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { Context } from '../context';

/** What is wrong with a document or its variables; the HTTP request itself was right. */
const OF_THE_DOCUMENT = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
]);

/**
 * Answers 200 to a document that cannot be executed when the client reads `application/json`, as GraphQL over HTTP asks:
 * a proxy may have sent a 400 of that type as well, so such a client looks at `errors`. Clients that accept
 * `application/graphql-response+json` get the 400.
 */
export const responseStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        if (http.status !== 400 || body?.kind !== 'single') return;
        if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return;
        if (body.singleResult.errors?.every((one) => OF_THE_DOCUMENT.has(one.extensions?.code))) http.status = 200;
      },
    };
  },
};
