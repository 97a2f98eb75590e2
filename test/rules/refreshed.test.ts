import { Refreshed } from '../../api/shared/refreshed';

/** A kept value that counts how often it was read, and whose next read can be made to fail. */
function kept(maxAgeMs: number) {
  const source = { reads: 0, fails: false };
  const value = new Refreshed(async () => {
    if (source.fails) throw new Error('out of reach');
    source.reads += 1;
    return source.reads;
  }, maxAgeMs);
  return { source, value };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a value is read once, however many ask at the same time', async () => {
  const { source, value } = kept(1_000);
  expect(await Promise.all([value.get(), value.get(), value.get()])).toEqual([1, 1, 1]);
  expect(source.reads).toBe(1);
});

test('a value past its age is answered once more while a new one is read alongside', async () => {
  const { value } = kept(1_000);
  await value.get();
  jest.advanceTimersByTime(1_000);
  expect(await value.get()).toBe(1);
  await value.settled();
  expect(await value.get()).toBe(2);
});

test('a value far past its age is read first', async () => {
  const { value } = kept(1_000);
  await value.get();
  jest.advanceTimersByTime(6_000);
  expect(await value.get()).toBe(2);
});

test('a refresh that fails leaves the value, and is tried again', async () => {
  const { source, value } = kept(1_000);
  await value.get();
  source.fails = true;
  jest.advanceTimersByTime(1_000);
  expect(await value.get()).toBe(1);
  await value.settled();
  source.fails = false;
  expect(await value.get()).toBe(1);
  await value.settled();
  expect(await value.get()).toBe(2);
});

test('a first read that fails is told to whoever asked', async () => {
  const { source, value } = kept(1_000);
  source.fails = true;
  await expect(value.get()).rejects.toThrow('out of reach');
});
