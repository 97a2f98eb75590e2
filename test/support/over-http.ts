import { HeaderMap } from '@apollo/server';
import { type Received, type Reply, receive } from '../../api/http';
import type { Service } from '../../api/server';

/** A reply with its JSON read; an empty object for an empty body. */
export interface ReadReply extends Reply {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its query asks for; tests state it with expect.
  json: any;
  /** Codes of its errors. */
  codes: string[];
}

/** Sends a request the way an entry hands it on. @param body what is sent as JSON; a string as it stands. */
export async function send(
  service: Service,
  body: unknown,
  { headers = {}, ...rest }: { headers?: Record<string, string> } & Partial<Omit<Received, 'headers' | 'body'>> = {},
): Promise<ReadReply> {
  const bytes = body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const sent = rest.method === 'GET' || rest.method === 'OPTIONS' ? {} : { 'content-type': 'application/json' };
  const reply = await receive(service, {
    method: 'POST',
    headers: new HeaderMap(Object.entries({ ...sent, ...headers })),
    search: '',
    body: bytes,
    address: '127.0.0.1',
    ...rest,
  });
  const json = reply.body ? JSON.parse(reply.body) : {};
  const codes = (json.errors ?? []).map((one: { extensions: { code: string } }) => one.extensions.code);
  return { ...reply, json, codes };
}
