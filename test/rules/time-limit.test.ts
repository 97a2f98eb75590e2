import { inTime } from '../../api/access/time-limit';

test('an answer that is in time is passed on, and so is its failure', async () => {
  expect(await inTime(Promise.resolve('answer'), 50)).toBe('answer');
  await expect(inTime(Promise.reject(new Error('broken')), 50)).rejects.toThrow('broken');
});

test('an answer that does not come is no longer waited for', async () => {
  const never = new Promise<string>(() => undefined);
  await expect(inTime(never, 20)).rejects.toMatchObject({ status: 504, code: 'TIMEOUT' });
});
