import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { configFrom } from './config';
import { startService } from './server';

/** Started once per process, and awaited here: Lambda then does not call it, or freeze it, before it is ready. */
const service = await startService(configFrom());
// The first request finds the catalogue read. A database that is out of reach now must not keep the function from
// starting: the request will say so.
await Promise.all([service.stores.catalogue.get(), service.stores.models.get()]).catch(() => undefined);

/** Answers one API Gateway (HTTP API, payload 2.0) request to /graphql. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const body = bodyOf(event);
  if (body === MALFORMED) return refused(event.requestContext.requestId);
  const {
    status,
    headers,
    body: answer,
  } = await service.answer(
    { method: event.requestContext.http.method, headers: headersOf(event), search: event.rawQueryString, body },
    { kind: 'public' },
    event.requestContext.requestId,
  );
  return {
    statusCode: status ?? 200,
    headers: Object.fromEntries(headers),
    body: answer.kind === 'complete' ? answer.string : '',
  };
}

const MALFORMED = Symbol('malformed');

function bodyOf(event: APIGatewayProxyEventV2): HTTPGraphQLRequest['body'] | typeof MALFORMED {
  if (!event.body) return undefined;
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
  try {
    return JSON.parse(text);
  } catch {
    return MALFORMED;
  }
}

function headersOf(event: APIGatewayProxyEventV2): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value);
  return headers;
}

const refused = (requestId: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 400,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId },
  body: JSON.stringify({
    errors: [{ message: 'The body is no JSON: send {"query": "…"}.', extensions: { code: 'BAD_REQUEST' } }],
  }),
});
