import { HeaderMap } from '@apollo/server';
import type { Actor } from '../../access/actor';
import type { Service } from '../../server';

interface Payload {
  userErrors: { message: string }[];
}

/**
 * Does one mutation as somebody, through the graph. @returns its payload.
 * @throws when it was refused: the demo must be right, or say so.
 */
export async function deed<T>(
  service: Service,
  actor: Actor,
  name: string,
  input: object,
  selection: string,
): Promise<T> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { message } } }`;
  const data = await ask<Record<string, Payload>>(service, actor, query, { input });
  const payload = data[name];
  const [refused] = payload?.userErrors ?? [];
  if (refused) throw new Error(`The demo could not ${name}: ${refused.message}`);
  return payload as T;
}

/** Asks the graph as somebody. @returns the data. */
export async function ask<T>(service: Service, actor: Actor, query: string, variables: object): Promise<T> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  const request = { method: 'POST', headers, search: '', body: { query, variables } };
  const { body } = await service.answer(request, actor);
  const { data, errors } = JSON.parse(body.kind === 'complete' ? body.string : '{}');
  if (errors?.length) throw new Error(`The demo could not ask: ${errors[0].message}`);
  return data;
}
