import Provider, { interactionPolicy, type KoaContext } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { PersonRepository } from '../../access/people/person.repository';
import type { StoredPerson } from '../../access/people/person.rules';
import { PAGE_HEADERS, problemPage, signedOutPage, signOutPage } from './pages';
import { personWhoSignsIn, tokenClaimsOf } from './people';
import { PANEL_CLIENT, type SignInOptions } from './site';

/** How long things last, in seconds; the same as in AWS (infra/staff-login.ts). */
const TOKEN_SECONDS = 15 * 60;
const SIGNED_IN_SECONDS = 12 * 3_600;
const PAGE_SECONDS = 15 * 60;

const SCOPES = 'openid profile email';

/** An OpenID Connect provider with the people of this machine, for the panel at this origin and nobody else. */
export function providerFor({ origin, secrets, people, tokenSeconds = TOKEN_SECONDS }: SignInOptions): Provider {
  const { port } = new URL(origin);
  return new Provider(`${origin}/oidc`, {
    adapter: createMemoryAdapter(),
    jwks: { keys: structuredClone(secrets.keys) },
    clients: [
      {
        client_id: PANEL_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${origin}/`],
        post_logout_redirect_uris: [`${origin}/`],
      },
    ],
    // Cookies do not tell ports apart: two services on one machine would take each other's.
    cookies: {
      keys: secrets.cookieSecrets,
      names: { session: `session_${port}`, interaction: `sign_in_${port}`, resume: `sign_in_resume_${port}` },
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: {
      openid: ['sub', 'token_use', 'cognito:groups', 'custom:municipalities'],
      profile: ['name'],
      email: ['email'],
    },
    // As in Cognito, the id token itself says who somebody is.
    conformIdTokenClaims: false,
    findAccount: async (_: KoaContext, id: string) => {
      const person = await personWhoSignsIn(await people, id);
      return person && { accountId: id, claims: async (use: string) => claimsFor(use, person, await people) };
    },
    loadExistingGrant: existingGrant,
    issueRefreshToken: () => true,
    routes: { jwks: '/.well-known/jwks.json' },
    interactions: {
      url: (_: KoaContext, { uid }: { uid: string }) => `/oidc/sign-in/${uid}`,
      policy: policyOf(people),
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true, allowedPolicy: () => true },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    clientBasedCORS: (_: KoaContext, from: string) => from === origin,
    renderError: (context: KoaContext, _: unknown, error: Error) => show(context, problemPage(error.message)),
    ttl: {
      AccessToken: tokenSeconds,
      IdToken: tokenSeconds,
      AuthorizationCode: 60,
      Interaction: PAGE_SECONDS,
      RefreshToken: SIGNED_IN_SECONDS,
      Session: SIGNED_IN_SECONDS,
      Grant: SIGNED_IN_SECONDS,
    },
  }).on('server_error', (_, error) => console.error(error));
}

/** What a token says, as the record stands at that moment; a token for the panel counts as a visit. */
async function claimsFor(use: string, person: StoredPerson, people: PersonRepository): Promise<object> {
  const claims = tokenClaimsOf(person);
  if (use !== 'id_token') return claims;
  await people.visited(person, new Date());
  return { ...claims, token_use: 'id' };
}

/** Who is asked who they are: also whoever left while their browser still had a session. */
function policyOf(people: Promise<PersonRepository>) {
  const policy = interactionPolicy.base();
  const isGone = async ({ oidc: { session } }: KoaContext) =>
    Boolean(session.accountId) && !(await personWhoSignsIn(await people, session.accountId));
  policy.get('login').checks.add(new interactionPolicy.Check('left', 'The person of this session has left', isGone));
  return policy;
}

/** Nobody is asked for consent: the panel is ours. */
async function existingGrant({ oidc }: KoaContext) {
  const { clientId } = oidc.client;
  const id = oidc.result?.consent?.grantId ?? oidc.session.grantIdFor(clientId);
  if (id) return oidc.provider.Grant.find(id);
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope(SCOPES);
  await grant.save();
  return grant;
}

function show(context: KoaContext, html: string): void {
  context.set(PAGE_HEADERS);
  context.body = html;
}

/** Another site can send somebody here, but not with a token of theirs: then they are asked. */
function logoutSource(context: KoaContext, form: string): void {
  show(context, signOutPage(form, context.oidc.entities.IdTokenHint !== undefined));
}

function postLogoutSuccessSource(context: KoaContext): void {
  show(context, signedOutPage());
}
