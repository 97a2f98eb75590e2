import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { PersonRepository } from '../../access/people/person.repository';
import type { Handler } from '../web-server';
import { PAGE_HEADERS, problemPage, signInPage } from './pages';
import { peopleWhoSignIn, personWhoSignsIn } from './people';
import { providerFor } from './provider';
import type { SignInOptions } from './site';

const MOUNTED_AT = '/oidc';
/** The form holds the id of one person. */
const MAX_FORM_BYTES = 1_000;

/** Answers /oidc: the provider, and the page on which people choose who they are. */
export function signInHandler(options: SignInOptions): Handler {
  const provider = providerFor(options);
  const answer = provider.callback();
  return async (request, response) => {
    const { url = '/' } = request;
    if (url.startsWith(`${MOUNTED_AT}/sign-in/`)) return signIn(provider, await options.people, request, response);
    // The provider derives from the two where it is mounted.
    Object.assign(request, { originalUrl: url, url: url.slice(MOUNTED_AT.length) || '/' });
    await answer(request, response);
  };
}

async function signIn(
  provider: Provider,
  people: PersonRepository,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      return void response.writeHead(200, PAGE_HEADERS).end(signInPage(await peopleWhoSignIn(people)));
    }
    const accountId = await chosen(people, request);
    if (!accountId) return void response.writeHead(400, PAGE_HEADERS).end(problemPage('Nobody was chosen'));
    await provider.interactionFinished(request, response, { login: { accountId } });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    response.writeHead(400, PAGE_HEADERS).end(problemPage(error.message));
  }
}

async function chosen(people: PersonRepository, request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length']) > MAX_FORM_BYTES) return undefined;
  const id = new URLSearchParams(await text(request)).get('person');
  return id ? (await personWhoSignsIn(people, id))?.id : undefined;
}
