import { readFileSync } from 'node:fs';
import { playDemo } from '../../api/local/demo/play';
import { firstData } from '../../api/local/first-data';
import { actors } from '../support/actors';
import { openWorld, type World } from '../support/world';

const queries = [...readFileSync('README.md', 'utf8').matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => query);

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await firstData(world.service.stores);
  const signal = new AbortController().signal;
  await playDemo({ service: world.service, worker: world, uploads: world.uploads, signal });
}, 400_000);
afterAll(() => world.close());

test.each(queries)('a query of the README answers whoever may ask it: %#', async (query = '') => {
  const answer = await world.ask(query, {}, query.includes('publication') ? actors.public : actors.partner);
  expect(answer.errors).toBeUndefined();
  expect(Object.values(answer.data).every((one) => one !== null)).toBe(true);
});

test('the README has a query for the data, and one for what residents said', () => {
  expect(queries).toHaveLength(2);
});
