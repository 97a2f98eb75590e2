import type { Server } from 'node:http';
import { type Audit, type AuditResult, serverAudits } from 'graphql-http';
import { receive } from '../../api/http';
import { graphqlHandler } from '../../api/local/graphql-handler';
import { close, listen } from '../../api/local/listen';
import { webServer } from '../../api/local/web-server';
import { openWorld, type World } from '../support/world';

/** Optional (MAY) GETs that carry no header at all: a form or an image could send them, so CSRF prevention refuses them. */
const REFUSED_BY_CSRF_PREVENTION = ['5A70', '6A70', 'D6D5'];

let world: World;
let server: Server;
let audits: Audit[];
beforeAll(async () => {
  world = await openWorld();
  server = webServer({
    graphql: graphqlHandler((request) => receive(world.service, request)),
    explorer: '',
    panel: '',
  });
  const port = await listen(server, 0);
  audits = serverAudits({ url: `http://127.0.0.1:${port}/graphql`, fetchFn: fetch });
});
afterAll(async () => {
  await close(server);
  await world.close();
});

test('GraphQL over HTTP as its specification says: no errors, no warnings', async () => {
  const results: AuditResult[] = [];
  for (const audit of audits) results.push(await audit.fn());
  const by = (status: string) => results.filter((one) => one.status === status);
  console.log(
    `graphql-http: ${results.length} audits, ${by('ok').length} ok, ${by('notice').length} notices, ${by('warn').length} warnings, ${by('error').length} errors.`,
  );
  const text = results.flatMap((one) =>
    'reason' in one ? [`${one.id} ${one.status}: ${one.name}: ${one.reason}`] : [],
  );
  expect(
    by('error')
      .concat(by('warn'))
      .map((one) => one.id),
  ).toEqual([]);
  expect({
    open: by('notice')
      .map((one) => one.id)
      .sort(),
    text,
  }).toMatchObject({ open: REFUSED_BY_CSRF_PREVENTION });
  expect(results.length).toBeGreaterThanOrEqual(61);
});
