import { createHash, randomBytes } from 'node:crypto';

const CLIENT = 'citisens-panel';

/** The tokens a provider gives. */
export interface Tokens {
  id_token: string;
  access_token: string;
  refresh_token: string;
}

/**
 * Signs a demo person in at a running service the way the panel does, without a browser.
 * @param address of the service: `http://localhost:4000`. @param person id of one of the demo's people.
 */
export async function signedIn(address: string, person: string): Promise<Tokens> {
  const origin = address.replace('127.0.0.1', 'localhost');
  const verifier = randomBytes(32).toString('base64url');
  const visit = visitor();
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const page = await visit(authorization(origin, { code_challenge: challenge, code_challenge_method: 'S256' }));
  const chosen = await visit(page.url, new URLSearchParams({ person }));
  const code = new URL(chosen.url).searchParams.get('code');
  const response = await fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      redirect_uri: `${origin}/`,
      code: code ?? '',
      code_verifier: verifier,
    }),
  });
  if (!response.ok) throw new Error(`No tokens: ${await response.text()}`);
  return response.json();
}

/** The address where signing in begins. */
export function authorization(origin: string, parameters: Record<string, string>): string {
  const all = {
    client_id: CLIENT,
    redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid profile email',
    ...parameters,
  };
  return `${origin}/oidc/auth?${new URLSearchParams(all)}`;
}

/** Visits addresses with cookies, and follows where they lead but for the panel itself. */
export function visitor() {
  const cookies = new Map<string, string>();
  return async function visit(url: string, form?: URLSearchParams): Promise<{ url: string; status: number }> {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(url, { redirect: 'manual', headers, ...(form && { method: 'POST', body: form }) });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) return { url, status: response.status };
    const next = new URL(location, url).href;
    return next.includes('/oidc/') ? visit(next) : { url: next, status: 200 };
  };
}
