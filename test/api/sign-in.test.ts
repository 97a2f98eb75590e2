import { createHmac } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import type { PersonActor, PublicActor } from '../../api/access/actor';
import { identify, Refusal } from '../../api/access/identify';
import { personByToken } from '../../api/access/tokens';
import { CLIENT_ID, type Issuer, openIssuer, secondsFromNow, signingKey } from '../support/issuer';

let issuer: Issuer;
let person: (token: string) => Promise<PersonActor | PublicActor>;
const AGE = { keptMs: 60_000, unknownMs: 0 };
const verifierOf = (age = AGE) => personByToken({ issuer: issuer.url, clientId: CLIENT_ID }, age);

beforeEach(async () => {
  issuer = await openIssuer();
  person = verifierOf();
});
afterEach(() => issuer.close());

async function refusalOf(token: string, by = person): Promise<Refusal> {
  const answer = await by(token).catch((error: unknown) => error);
  if (!(answer instanceof Refusal)) throw new Error(`It was not refused: ${JSON.stringify(answer)}`);
  return answer;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('a valid token', () => {
  test.each([
    [{}, { kind: 'adviser', id: 'ada', municipalities: 'all' }],
    [{ 'cognito:groups': ['official', 'administrator'] }, { kind: 'administrator', id: 'ada', municipalities: 'all' }],
    [{ 'cognito:groups': 'adviser,else' }, { kind: 'adviser', id: 'ada', municipalities: 'all' }],
    [{ 'cognito:groups': '[official adviser]' }, { kind: 'adviser', id: 'ada', municipalities: 'all' }],
    [
      { 'cognito:groups': ['official'], 'custom:municipalities': 'GM0512, GM1961' },
      { kind: 'official', id: 'ada', municipalities: ['GM0512', 'GM1961'] },
    ],
    [
      { 'cognito:groups': 'official', 'custom:municipalities': 'all,*,0512,GM05121,GM0513' },
      { kind: 'official', id: 'ada', municipalities: ['GM0513'] },
    ],
    [{ 'cognito:groups': ['official'] }, { kind: 'official', id: 'ada', municipalities: [] }],
    [
      { 'cognito:groups': ['official'], 'custom:municipalities': 512 },
      { kind: 'official', id: 'ada', municipalities: [] },
    ],
    [{ 'cognito:groups': ['Administrator', 'cleaners'] }, { kind: 'public', id: 'ada' }],
    [{ 'cognito:groups': undefined }, { kind: 'public', id: 'ada' }],
    [{ 'cognito:groups': { administrator: true } }, { kind: 'public', id: 'ada' }],
    [{ aud: ['another', CLIENT_ID] }, { kind: 'adviser', id: 'ada', municipalities: 'all' }],
  ])('with %j is %j', async (claims, expected) => {
    expect(await person(await issuer.token(claims))).toEqual(expected);
  });

  test('is who asks, through the header', async () => {
    const headers = new HeaderMap([['authorization', `Bearer ${await issuer.token()}`]]);
    const key = () => Promise.reject(new Error('No key was sent'));
    expect(await identify(headers, '', '127.0.0.1', { person, key })).toMatchObject({ kind: 'adviser' });
  });
});

describe('a token is refused', () => {
  const tokens: [string, () => Promise<string>][] = [
    ['that expired a second ago', () => issuer.token({ exp: secondsFromNow(-1) })],
    ['without an end', () => issuer.token({ exp: undefined })],
    ['that is not valid yet', () => issuer.token({ nbf: secondsFromNow(60) })],
    [
      'whose contents were changed',
      async () => {
        const [header, , signature] = (await issuer.token()).split('.');
        const claims = { ...claimsOf(await issuer.token()), 'cognito:groups': ['administrator'] };
        return `${header}.${encoded(claims)}.${signature}`;
      },
    ],
    ['whose signature was cut off', async () => (await issuer.token()).replace(/[^.]+$/, 'AAAA')],
    ['for another program', () => issuer.token({ aud: 'another-program' })],
    ['for no program', () => issuer.token({ aud: undefined })],
    ['for a program whose id begins like ours', () => issuer.token({ aud: `${CLIENT_ID}-2` })],
    ['of another issuer', () => issuer.token({ iss: 'https://cognito-idp.eu-west-1.amazonaws.com/another' })],
    ['without an issuer', () => issuer.token({ iss: undefined })],
    [
      'that says it needs no signature',
      async () => `${encoded({ alg: 'none', kid: issuer.keys[0]?.kid })}.${(await issuer.token()).split('.')[1]}.`,
    ],
    [
      'that says it needs no signature, with one',
      async () => `${encoded({ alg: 'none', kid: issuer.keys[0]?.kid })}.${(await issuer.token()).split('.')[1]}.AAAA`,
    ],
    [
      'signed with the public key as if it were a shared secret',
      async () => {
        const key = issuer.keys[0] ?? signingKey();
        const [, payload] = (await issuer.token()).split('.');
        const input = `${encoded({ alg: 'HS256', kid: key.kid })}.${payload}`;
        const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
        return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
      },
    ],
    [
      'signed by a stranger under a known key’s name',
      () => issuer.token({}, { ...signingKey(), kid: issuer.keys[0]?.kid ?? '' }),
    ],
    ['signed with a key the issuer does not have', () => issuer.token({}, signingKey())],
    [
      'that names no key',
      async () => {
        const [, payload, signature] = (await issuer.token()).split('.');
        return `${encoded({ alg: 'RS256' })}.${payload}.${signature}`;
      },
    ],
    [
      'signed with another kind of key than agreed',
      () => {
        const key = signingKey('ec');
        issuer.keys.push(key);
        return issuer.token({}, key);
      },
    ],
    ['that is an access token', () => issuer.token({ token_use: 'access', client_id: CLIENT_ID })],
    [
      'that is an access token without an audience, as Cognito makes them',
      () => issuer.token({ token_use: 'access', client_id: CLIENT_ID, aud: undefined }),
    ],
    ['that does not say what it is for', () => issuer.token({ token_use: undefined })],
    ['that names nobody', () => issuer.token({ sub: undefined })],
    ['that is no token', async () => 'nonsense'],
    ['whose parts are no JSON', async () => 'aaaa.bbbb.cccc'],
  ];

  test.each(tokens)('%s', async (_, make) => {
    const token = await make();
    const { status, code, message, headers } = await refusalOf(token);
    expect({ status, code }).toEqual({ status: 401, code: 'INVALID_TOKEN' });
    expect(headers['www-authenticate']).toMatch(/^Bearer/);
    expect(message).toMatch(/: (sign in|check the clock)/);
    const secrets = [issuer.url, CLIENT_ID, issuer.keys[0]?.kid, 'ada', 'RS256', 'another', ...token.split('.')];
    expect(secrets.filter((one) => one && message.includes(one))).toEqual([]);
  });

  test('and of a forged one nobody is told why', async () => {
    const forged = tokens.filter(([name]) => !/expired|not valid yet/.test(name));
    const messages = await Promise.all(forged.map(async ([, make]) => (await refusalOf(await make())).message));
    expect(new Set(messages).size).toBe(1);
  });

  test('where nobody signs in at all', async () => {
    const nobody = personByToken(undefined);
    expect(await refusalOf(await issuer.token(), nobody)).toMatchObject({ status: 401, code: 'INVALID_TOKEN' });
  });
});

describe('the keys of the issuer', () => {
  const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  test('are asked for when the first token comes, and then kept', async () => {
    expect(issuer.asked).toBe(0);
    const tokens = await Promise.all([issuer.token(), issuer.token({ sub: 'bea' }), issuer.token({ sub: 'cor' })]);
    await Promise.all(tokens.map(person));
    await person(tokens[0] ?? '');
    expect(issuer.asked).toBe(1);
  });

  test('may rotate: the new one counts at once, the old one until it is taken away', async () => {
    person = verifierOf({ keptMs: 20, unknownMs: 0 });
    const [old, next] = [issuer.keys[0] ?? signingKey(), signingKey()];
    const [byOld, byNext] = [await issuer.token({}, old), await issuer.token({}, next)];
    await person(byOld);
    await refusalOf(byNext);
    issuer.keys = [old, next];
    expect(await person(byNext)).toMatchObject({ kind: 'adviser' });
    expect(await person(byOld)).toMatchObject({ kind: 'adviser' });
    issuer.keys = [next];
    await soon(30);
    await person(byNext); // the old keys once more, while the new ones are read
    await soon(100);
    expect((await refusalOf(byOld)).code).toBe('INVALID_TOKEN');
    expect(await person(byNext)).toMatchObject({ kind: 'adviser' });
  });

  test('are not asked for again for every made-up name', async () => {
    person = verifierOf({ keptMs: 60_000, unknownMs: 60_000 });
    for (let i = 0; i < 5; i++) await refusalOf(await issuer.token({}, signingKey('ec')));
    expect(issuer.asked).toBe(1);
  });

  test('that cannot be had are our problem, which passes', async () => {
    issuer.isAway = true;
    const token = await issuer.token();
    const { status, code, headers } = await refusalOf(token);
    expect({ status, code }).toEqual({ status: 503, code: 'SIGN_IN_UNAVAILABLE' });
    expect(headers['retry-after']).toBe('5');
    issuer.isAway = false;
    expect(await person(token)).toMatchObject({ kind: 'adviser' });
  });

  test('that were had before go on counting while the issuer is away', async () => {
    person = verifierOf({ keptMs: 1, unknownMs: 0 });
    const token = await issuer.token();
    await person(token);
    issuer.isAway = true;
    await soon(5);
    await person(token);
    await soon(50);
    expect(await person(token)).toMatchObject({ kind: 'adviser' });
  });
});
