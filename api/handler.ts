import { HeaderMap } from '@apollo/server';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { configFrom } from './config';
import { receive } from './http';
import { startService } from './server';

/** Started once per process, and awaited here: Lambda then does not call it, or freeze it, before it is ready. */
const service = await startService(configFrom());
// The first request finds the catalogue read. A database that is out of reach now must not keep the function from
// starting: the request will say so.
await Promise.all([service.stores.catalogue.get(), service.stores.models.get()]).catch(() => undefined);

/** Answers one API Gateway (HTTP API, payload 2.0) request to /graphql. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { status, headers, body } = await receive(service, {
    method: event.requestContext.http.method,
    headers: headersOf(event),
    search: event.rawQueryString,
    body: event.body ? Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8') : undefined,
    address: event.requestContext.http.sourceIp,
    requestId: event.requestContext.requestId,
  });
  return { statusCode: status, headers, body };
}

function headersOf(event: APIGatewayProxyEventV2): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value);
  return headers;
}
