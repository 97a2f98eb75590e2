import type { IncomingMessage } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import type { Handler } from './web-server';

const MAX_BODY_BYTES = 1_000_000;

/**
 * Answers GraphQL over node:http as the Lambda entry does over API Gateway.
 * @param contextOf makes the context of one request, from its headers.
 */
export function graphqlHandler<Context extends BaseContext>(
  server: ApolloServer<Context>,
  contextOf: (request: IncomingMessage) => Promise<Context>,
): Handler {
  return async (request, response) => {
    const refuse = (status: number, message: string) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }));

    const received = await bodyOf(request);
    if (received === undefined) {
      refuse(413, `A request holds at most ${MAX_BODY_BYTES} bytes.`);
      return;
    }
    let body: unknown;
    try {
      body = received ? JSON.parse(received) : undefined;
    } catch {
      refuse(400, 'The body of the request is no JSON.');
      return;
    }
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'POST',
        headers,
        search: new URL(request.url ?? '/', 'http://localhost').search,
        body,
      },
      context: () => contextOf(request),
    });
    response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
    if (answer.body.kind === 'complete') {
      response.end(answer.body.string);
      return;
    }
    for await (const part of answer.body.asyncIterator) response.write(part);
    response.end();
  };
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
