import { HeaderMap } from '@apollo/server';
import { receive } from '../../api/http';
import type { Service } from '../../api/server';

/** Sends a query with these headers through the whole way in, as API Gateway hands it on. */
export async function post(service: Service, query: string, headers: Record<string, string> = {}) {
  const { status, body, ...reply } = await receive(service, {
    method: 'POST',
    headers: new HeaderMap(Object.entries({ 'content-type': 'application/json', ...headers })),
    search: '',
    body: Buffer.from(JSON.stringify({ query })),
    address: '127.0.0.1',
  });
  const json = JSON.parse(body);
  return { status, json, headers: reply.headers, code: json.errors?.[0]?.extensions.code as string | undefined };
}
