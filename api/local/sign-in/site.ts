import type { PersonRepository } from '../../access/people/person.repository';
import type { SignInConfig } from '../../access/tokens';
import type { Handler, SignInSite } from '../web-server';
import type { SignInSecrets } from './secrets';

/** The panel, as the provider of this machine knows it. */
export const PANEL_CLIENT = 'citisens-panel';

export interface SignInOptions {
  /** Where the panel is: `http://localhost:4000`. */
  origin: string;
  secrets: SignInSecrets;
  /** Who there is; who comes before it is known waits. */
  people: Promise<PersonRepository>;
  /** How long a token is valid. */
  tokenSeconds?: number;
}

/** What the API must know to trust the provider at this origin. */
export const signInConfig = (origin: string): SignInConfig => ({ issuer: `${origin}/oidc`, clientId: PANEL_CLIENT });

/** Sign-in for the web server. The provider is loaded when the first person comes: a start need not wait for it. */
export function signInSite(options: SignInOptions): SignInSite {
  const { origin } = options;
  const { issuer: authority, clientId } = signInConfig(origin);
  let handler: Promise<Handler> | undefined;
  return {
    origin,
    settings: { authority, clientId },
    async provider(request, response) {
      handler ??= import('./handler').then(({ signInHandler }) => signInHandler(options));
      await (await handler)(request, response);
    },
  };
}
