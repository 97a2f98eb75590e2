import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { log } from '../shared/log';
import { requestIds } from '../shared/request-id';

/** Our own errors and those of GraphQL itself pass; what went wrong inside is logged and masked with the request's id. */
export function maskedError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const isInside = formatted.extensions?.code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
  if (!isInside && (cause instanceof GraphQLError || cause === error)) return formatted;
  return internalError(cause, formatted.path);
}

/** Logs what went wrong inside, and answers what is told of it. @param path where in the answer it would have been. */
export function internalError(cause: unknown, path?: GraphQLFormattedError['path']): GraphQLFormattedError {
  const requestId = requestIds.getStore();
  const stack = cause instanceof Error ? cause.stack : String(cause);
  log('error', 'A request failed inside', { path: path?.join('.'), stack });
  return {
    message: `Something went wrong on our side; it is logged as ${requestId}.`,
    path,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, requestId },
  };
}
