import { randomUUID } from 'node:crypto';
import type { HeaderMap, HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Actor } from './access/actor';
import { crossOrigin, preflight, securityHeaders } from './access/cross-origin';
import { Refusal } from './access/identify';
import { internalError } from './access/masked-errors';
import type { Service } from './server';
import { requestIds } from './shared/request-id';

/** A request as an entry received it: API Gateway's event or node:http's message, in one shape. */
export interface Received {
  method: string;
  headers: HeaderMap;
  /** Query string, with or without its question mark. */
  search: string;
  /** The body as it came; undefined when there was none. */
  body: Uint8Array | undefined;
  /** Network address of whoever connected: the caller, or the edge that asks for them. */
  address: string;
  requestId?: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Largest body in bytes: a query with 500 postcodes is about 30,000. */
export const MAX_BODY_BYTES = 256_000;

/** Answers a request to /graphql: identifies the caller, refuses what GraphQL need not see, and lets it answer the rest. */
export async function receive(service: Service, request: Received): Promise<Reply> {
  const requestId = request.requestId ?? randomUUID();
  const { stage, allowedOrigins } = service.config;
  const overHttps = stage !== 'local';
  if (request.method === 'OPTIONS') {
    const headers = { ...securityHeaders(true, overHttps), ...preflight(request.headers, allowedOrigins) };
    return { status: 204, headers: { ...headers, allow: 'GET, POST, OPTIONS', 'x-request-id': requestId }, body: '' };
  }
  const asking: Asking = {};
  const reply = await requestIds.run(requestId, () => answered(service, request, requestId, asking));
  const headers = {
    ...reply.headers,
    ...securityHeaders(asking.actor?.kind === 'public', overHttps),
    ...crossOrigin(request.headers, asking.actor, allowedOrigins),
    'x-request-id': requestId,
  };
  return { ...reply, headers };
}

/** Who asks, as soon as it is known. */
interface Asking {
  actor?: Actor;
}

async function answered(service: Service, request: Received, requestId: string, asking: Asking): Promise<Reply> {
  try {
    const actor = await service.identify(request);
    asking.actor = actor;
    const body = bodyOf(request);
    const { method, headers, search } = request;
    const answer = await service.answer({ method, headers, search, body }, actor, requestId);
    if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not supported');
    return { status: answer.status ?? 200, headers: Object.fromEntries(answer.headers), body: answer.body.string };
  } catch (error) {
    if (!(error instanceof Refusal)) return unanswered(500, internalError(error));
    const { status, code, message, headers } = await service.refused(error, request, asking.actor);
    return unanswered(status, { message, extensions: { code } }, headers);
  }
}

const unanswered = (status: number, error: GraphQLFormattedError, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ errors: [error] }),
});

function bodyOf({ body }: Received): HTTPGraphQLRequest['body'] {
  if (!body || body.length === 0) return undefined;
  if (body.length > MAX_BODY_BYTES) {
    throw new Refusal(413, 'BODY_TOO_LARGE', `The body is ${body.length} bytes: send at most ${MAX_BODY_BYTES}.`);
  }
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    throw new Refusal(400, 'BAD_REQUEST', 'The body is no JSON: send {"query": "…"}.');
  }
}
