import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { type Person, personOf } from './roles';
import type { PanelSettings } from './settings';

/** Why nobody is signed in: they went, their session ended, or signing in failed. */
export type Ending = 'signed-out' | 'ended' | 'failed';

/** Somebody's session in this tab. */
export interface Session {
  /** Who is signed in; undefined when nobody is. */
  person(): Promise<Person | undefined>;
  /** A token that is valid now; undefined when nobody is signed in any more. */
  token(): Promise<string | undefined>;
  /** Leaves for the sign-in page, to come back at this path of the panel. */
  signIn(path: string): Promise<void>;
  /** Leaves for the sign-out page: ends the session in every tab, and at the provider. */
  signOut(): Promise<void>;
  /** Forgets who was signed in here, because their token does not count any more. */
  end(why: Ending): Promise<void>;
  /** Why the last session of this tab is over; undefined when there was none. */
  ending(): Ending | undefined;
}

const ENDING = 'citisens.session-ending';
/** Tells the other tabs. */
const CHANNEL = 'citisens.session';

/**
 * Opens the session of this tab, and finishes signing in when the provider has just sent somebody back. Every tab has
 * tokens of its own: a refresh token counts once, and tabs that share one would take it from each other. A new tab
 * signs in without a question, because the provider knows the browser.
 * @param onEnd is called when the session is over while the panel is open.
 */
export async function openSession(settings: PanelSettings, onEnd: () => void): Promise<Session> {
  const home = `${window.location.origin}/`;
  const manager = new UserManager({
    authority: settings.authority,
    client_id: settings.clientId,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    scope: 'openid profile email',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    revokeTokenAdditionalContentTypes: ['text/plain'],
    ...(settings.signOutUrl && { metadataSeed: { end_session_endpoint: settings.signOutUrl } }),
  });
  const tabs = new BroadcastChannel(CHANNEL);

  const end = async (why: Ending) => {
    sessionStorage.setItem(ENDING, why);
    await manager.removeUser();
  };
  const endHere = async (why: Ending) => {
    await end(why);
    onEnd();
  };
  /** Nothing can be renewed with it any more. Cognito revokes refresh tokens only; others ran out soon. */
  const revoke = () => manager.revokeTokens(['refresh_token']).catch(() => undefined);
  tabs.onmessage = async () => {
    await revoke();
    await endHere('signed-out');
  };

  /** The next tokens; undefined when the provider gives none any more. Whoever asks meanwhile waits for the same ones. */
  let renewing: Promise<User | undefined> | undefined;
  const renew = () => {
    renewing ??= manager
      .signinSilent()
      .then((user) => user ?? undefined)
      .catch((error: unknown) => {
        // A provider that cannot be reached may be there again before the token runs out.
        if (!(error instanceof ErrorResponse)) throw error;
        return undefined;
      })
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  };
  manager.events.addAccessTokenExpiring(() => {
    renew()
      .then((user) => (user ? undefined : endHere('ended')))
      .catch(() => undefined);
  });

  if (isReturn()) await finish(manager, end);

  /** Who is signed in now; a token that ran out while the machine slept is renewed first. */
  const current = async (): Promise<User | undefined> => {
    const user = await manager.getUser();
    return user?.expired ? renew() : (user ?? undefined);
  };
  let leaving: Promise<void> | undefined;
  return {
    person: async () => {
      const user = await current();
      return user && personOf(user.profile);
    },
    token: async () => (await current())?.id_token,
    signIn(path) {
      sessionStorage.removeItem(ENDING);
      leaving ??= manager.signinRedirect({ state: path }).catch((error) => {
        leaving = undefined;
        throw error;
      });
      return leaving;
    },
    async signOut() {
      sessionStorage.setItem(ENDING, 'signed-out');
      tabs.postMessage('signed-out');
      await revoke();
      // Cognito wants to be told who asks and where to go in words of its own; others pass over them.
      const extraQueryParams = { client_id: settings.clientId, logout_uri: home };
      await manager.signoutRedirect({ extraQueryParams }).catch(() => endHere('signed-out'));
    },
    end,
    ending: () => (sessionStorage.getItem(ENDING) as Ending | null) ?? undefined,
  };
}

const isReturn = () => /[?&]state=/.test(window.location.search) && /[?&](code|error)=/.test(window.location.search);

/** Takes the tokens and clears the address, so that a reload does not try the same code again. */
async function finish(manager: UserManager, end: (why: Ending) => Promise<void>): Promise<void> {
  let path = '/';
  try {
    const { state } = await manager.signinRedirectCallback();
    if (typeof state === 'string') path = state;
  } catch {
    await end('failed');
  }
  window.history.replaceState(null, '', `${window.location.pathname}#${path}`);
}
