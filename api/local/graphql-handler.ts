import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { MAX_BODY_BYTES, type Received, type Reply } from '../http';
import type { Handler } from './web-server';

/** Answers GraphQL over node:http, as the Lambda entry does over API Gateway. */
export function graphqlHandler(answer: (request: Received) => Promise<Reply>): Handler {
  return async (request, response) => {
    const { status, headers, body } = await answer({
      method: request.method ?? 'POST',
      headers: headersOf(request),
      search: new URL(request.url ?? '/', 'http://localhost').search,
      body: await bodyOf(request),
      address: request.socket.remoteAddress ?? '',
    });
    response.writeHead(status, headers).end(body);
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** The body; of one that is too large only as much as shows that it is. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
    bytes += chunk.length;
  }
  return Buffer.concat(chunks);
}
