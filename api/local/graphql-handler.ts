import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { Handler } from './web-server';

const MAX_BODY_BYTES = 1_000_000;

/** Answers GraphQL over node:http, as the Lambda entry does over API Gateway. */
export function graphqlHandler(answer: (request: HTTPGraphQLRequest) => Promise<HTTPGraphQLResponse>): Handler {
  return async (request, response) => {
    const refuse = (status: number, message: string) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }));

    const received = await bodyOf(request);
    if (received === undefined) {
      refuse(413, `The body is too large: send at most ${MAX_BODY_BYTES} bytes.`);
      return;
    }
    let body: unknown;
    try {
      body = received ? JSON.parse(received) : undefined;
    } catch {
      refuse(400, 'The body is no JSON: send {"query": "…"}.');
      return;
    }
    const { search } = new URL(request.url ?? '/', 'http://localhost');
    const result = await answer({ method: request.method ?? 'POST', headers: headersOf(request), search, body });
    response.writeHead(result.status ?? 200, Object.fromEntries(result.headers));
    if (result.body.kind === 'chunked') for await (const part of result.body.asyncIterator) response.write(part);
    response.end(result.body.kind === 'complete' ? result.body.string : undefined);
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** The body as text; undefined when it is larger than we take. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return bytes <= MAX_BODY_BYTES ? Buffer.concat(chunks).toString('utf8') : undefined;
}
