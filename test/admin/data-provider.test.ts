import type { DataProvider } from 'ra-core';
import { graphDataProvider } from '../../admin/providers/data-provider';
import { resources } from '../../admin/providers/resources';
import { actors } from '../support/actors';
import { gorinchemData } from '../support/gorinchem';
import { openGraph } from '../support/panel';
import { openWorld, type World } from '../support/world';

let world: World;
let graph: Awaited<ReturnType<typeof openGraph>>;
let provider: DataProvider;
beforeAll(async () => {
  world = await openWorld();
  await world.publish(...gorinchemData());
  graph = await openGraph(world, actors.adviser);
  provider = graphDataProvider(`${graph.url}graphql`, resources);
});
afterAll(async () => {
  await graph?.close();
  await world?.close();
});

const page = (one: number, perPage: number) => ({
  pagination: { page: one, perPage },
  sort: { field: 'name', order: 'ASC' as const },
  filter: {},
});

test('a list has its page, its exact total and codes as identities', async () => {
  const first = await provider.getList('districts', page(1, 2));
  const second = await provider.getList('districts', page(2, 2));
  expect(first).toMatchObject({ total: 4, data: [{ id: 'WK051201', name: 'Benedenstad' }, { id: 'WK051203' }] });
  expect(second.data.map(({ id }) => id)).toEqual(['WK196101', 'WK051202']);
});

test('lists are searched, filtered and sorted by the graph', async () => {
  const found = await provider.getList('municipalities', { ...page(1, 25), filter: { search: 'gor', province: '' } });
  expect(found.data).toMatchObject([{ id: 'GM0512', province: { name: 'Zuid-Holland' } }]);
  const sorted = await provider.getList('districts', {
    ...page(1, 25),
    sort: { field: 'code', order: 'DESC' },
    filter: { municipality: 'GM0512' },
  });
  expect(sorted.data.map(({ id }) => id)).toEqual(['WK051203', 'WK051202', 'WK051201']);
});

test('the areas within an area come with figures and borders', async () => {
  const { data } = await provider.getManyReference('districts', {
    ...page(1, 500),
    target: 'municipality',
    id: 'GM0512',
    meta: { withFigures: true },
  });
  expect(data).toHaveLength(3);
  expect(data[0]).toMatchObject({
    distribution: { households: 1_000, shares: { length: 8 } },
    geometry: { edition: 2022 },
  });
});

test('names of chosen areas are asked without their figures', async () => {
  const { data } = await provider.getMany('municipalities', { ids: ['GM0512', 'GM1961'] });
  expect(data.map(({ name }) => name)).toEqual(['Gorinchem', 'Vijfheerenlanden']);
  expect(data[0]).not.toHaveProperty('distribution');
});

test('names of what has a list only are found in that list', async () => {
  const { data } = await provider.getMany('provinces', { ids: ['PV28'] });
  expect(data).toMatchObject([{ id: 'PV28', name: 'Zuid-Holland' }]);
});

test('an area that is not there is a problem in words', async () => {
  await expect(provider.getOne('municipalities', { id: 'GM9999', meta: { language: 'NL' } })).rejects.toMatchObject({
    message: 'citisens.problem.NOT_FOUND',
    status: 404,
  });
});

test.each([
  ['9999ZZ', 'POSTCODE_NOT_FOUND'],
  ['42', 'INVALID_POSTCODE'],
])('postcode %s is answered with %s', async (id, code) => {
  await expect(provider.getOne('postcodes', { id })).rejects.toMatchObject({
    message: `citisens.problem.${code}`,
    body: { code },
  });
});

test('an edit sends what changed, and an edit of an older version is refused in words', async () => {
  const id = '2019-stadse-nomaden';
  const { data: before } = await provider.getOne('profiles', { id });
  const edit = (summary: string) =>
    provider.update('profiles', { id, previousData: before, data: { ...before, summary } });
  expect((await edit('Wonen graag in de stad.')).data).toMatchObject({
    id,
    version: 2,
    summary: 'Wonen graag in de stad.',
  });
  await expect(edit('Te laat')).rejects.toMatchObject({
    message: 'citisens.problem.STALE_VERSION',
    body: { code: 'STALE_VERSION' },
  });
});

test('a text that is refused is told at its field', async () => {
  const { data: before } = await provider.getOne('profiles', { id: '2019-zorgzame-senioren' });
  const long = { ...before, summary: 'x'.repeat(2_001) };
  await expect(provider.update('profiles', { id: before.id, previousData: before, data: long })).rejects.toMatchObject({
    body: { code: 'TOO_LONG', errors: { summary: expect.stringContaining('2000') } },
  });
});

test('an API that is not there is told as such', async () => {
  const nowhere = graphDataProvider('http://127.0.0.1:9/graphql', resources);
  await expect(nowhere.getList('data-sets', page(1, 25))).rejects.toMatchObject({
    message: 'citisens.problem.UNREACHABLE',
  });
});

test('someone who may not edit is told so', async () => {
  const publicGraph = await openGraph(world, actors.public);
  const asPublic = graphDataProvider(`${publicGraph.url}graphql`, resources);
  const { data: before } = await asPublic.getOne('profiles', { id: '2019-zorgzame-senioren' });
  const edit = asPublic.update('profiles', {
    id: before.id,
    previousData: before,
    data: { ...before, tone: 'Rustig' },
  });
  await expect(edit).rejects.toMatchObject({ message: 'citisens.problem.FORBIDDEN' });
  await publicGraph.close();
});

test('names of many municipalities are one question, and what is not there is left out', async () => {
  const asked = jest.spyOn(globalThis, 'fetch');
  const { data } = await provider.getMany('municipalities', { ids: ['GM0512', 'GM1961', 'GM9999'] });
  expect(data.map(({ id, name }) => [id, name])).toEqual([
    ['GM0512', 'Gorinchem'],
    ['GM1961', 'Vijfheerenlanden'],
  ]);
  expect(asked).toHaveBeenCalledTimes(1);
  const many = Array.from({ length: 60 }, (_, i) => `GM${String(512 + i).padStart(4, '0')}`);
  expect((await provider.getMany('municipalities', { ids: many })).data).toHaveLength(1);
  expect(asked).toHaveBeenCalledTimes(3);
  asked.mockRestore();
});
