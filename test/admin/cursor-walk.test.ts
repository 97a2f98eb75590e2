import type { ListStretch } from '../../admin/providers/build-query';
import { rowsByCursor } from '../../admin/providers/cursor-walk';

/** A list of `total` rows that can only be read forward, as the graph has them; notes what was asked. */
function forwardList(total: number) {
  const asked: { first: number; after: string | undefined }[] = [];
  const ask = async (first: number, after: string | undefined): Promise<ListStretch> => {
    asked.push({ first, after });
    const from = after === undefined ? 0 : Number(after.slice(1)) + 1;
    const data = Array.from({ length: Math.min(first, total - from) }, (_, i) => ({ id: from + i }));
    const last = data.at(-1)?.id;
    return { data, total, hasNextPage: from + data.length < total, endCursor: last === undefined ? null : `c${last}` };
  };
  return { asked, ask };
}

let lists = 0;
const freshKey = () => `list ${lists++}`;
const ids = ({ data }: ListStretch) => data.map(({ id }) => id);

test('the next page and the previous one are one question each', async () => {
  const { asked, ask } = forwardList(60);
  const key = freshKey();
  expect(ids(await rowsByCursor(key, 0, 25, ask))).toEqual(Array.from({ length: 25 }, (_, i) => i));
  expect(ids(await rowsByCursor(key, 25, 25, ask))[0]).toBe(25);
  expect(ids(await rowsByCursor(key, 0, 25, ask))[0]).toBe(0);
  expect(asked).toEqual([
    { first: 25, after: undefined },
    { first: 25, after: 'c24' },
    { first: 25, after: undefined },
  ]);
});

test('a jump walks in strides of a hundred and answers exactly the page asked', async () => {
  const { asked, ask } = forwardList(1_000);
  const page = await rowsByCursor(freshKey(), 475, 25, ask);
  expect(ids(page)).toEqual(Array.from({ length: 25 }, (_, i) => 475 + i));
  expect(page).toMatchObject({ total: 1_000, hasNextPage: true });
  expect(asked.map(({ first }) => first)).toEqual([100, 100, 100, 100, 75, 25]);
});

test('a second jump starts at the nearest row known', async () => {
  const { asked, ask } = forwardList(1_000);
  const key = freshKey();
  await rowsByCursor(key, 475, 25, ask);
  asked.length = 0;
  expect(ids(await rowsByCursor(key, 525, 25, ask))[0]).toBe(525);
  expect(asked).toEqual([
    { first: 25, after: 'c499' },
    { first: 25, after: 'c524' },
  ]);
});

test('more rows than the graph hands out at once are asked in parts', async () => {
  const { asked, ask } = forwardList(230);
  expect(ids(await rowsByCursor(freshKey(), 0, 500, ask))).toHaveLength(230);
  expect(asked.map(({ first }) => first)).toEqual([100, 100, 100]);
});

test('a page past the end is empty, with the true total', async () => {
  const { ask } = forwardList(30);
  expect(await rowsByCursor(freshKey(), 75, 25, ask)).toMatchObject({ data: [], total: 30, hasNextPage: false });
});

test('an empty list is an empty answer', async () => {
  const { ask } = forwardList(0);
  expect(await rowsByCursor(freshKey(), 0, 25, ask)).toMatchObject({ data: [], total: 0 });
});

test('after a refusal the walk begins at the start again', async () => {
  const { asked, ask } = forwardList(60);
  const key = freshKey();
  await rowsByCursor(key, 0, 25, ask);
  await expect(rowsByCursor(key, 25, 25, () => Promise.reject(new Error('cursor of older data')))).rejects.toThrow();
  asked.length = 0;
  expect(ids(await rowsByCursor(key, 25, 25, ask))[0]).toBe(25);
  expect(asked[0]).toEqual({ first: 25, after: undefined });
});
