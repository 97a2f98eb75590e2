import path from 'node:path';
import { serverAudits } from 'graphql-http';
import { receive } from '../../api/http';
import { graphqlHandler } from '../../api/local/graphql-handler';
import { close, listen } from '../../api/local/listen';
import { webServer } from '../../api/local/web-server';
import { openWorld, type World } from '../support/world';

let world: World;
let server: ReturnType<typeof webServer>;
let address: string;

beforeAll(async () => {
  world = await openWorld();
  const graphql = graphqlHandler((request) => receive(world.service, request));
  server = webServer({ graphql, explorer: path.resolve('dist/explorer'), panel: path.resolve('dist/admin') });
  address = `http://127.0.0.1:${await listen(server, 0)}/graphql`;
});
afterAll(async () => {
  await close(server);
  await world.close();
});

/** Apollo answers 400 where the specification would rather see 200, for clients of before it: https://www.apollographql.com/docs/apollo-server/workflow/requests */
const APOLLO_DIFFERS = ['572B', 'FDE2', '7B9B'];

// The audits of the GraphQL over HTTP specification, as its authors wrote them; what a server MAY do is its choice.
const audits = serverAudits({ url: () => address }).filter(
  ({ id, name }) => !name.startsWith('MAY') && !APOLLO_DIFFERS.includes(id),
);

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
  expect(await audit.fn()).toMatchObject({ status: 'ok' });
});

test('the audits are there', () => {
  expect(audits.length).toBeGreaterThan(25);
});
