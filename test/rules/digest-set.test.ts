import { createHash } from 'node:crypto';
import { DigestSet } from '../../api/shared/digest-set';

/** A digest that begins with these two numbers. */
function digest(low: number, high: number): Buffer {
  const bytes = Buffer.alloc(32);
  bytes.writeUInt32LE(low, 0);
  bytes.writeUInt32LE(high, 4);
  return bytes;
}

test('has what was added and nothing else, while it grows', () => {
  const set = new DigestSet();
  const digests = Array.from({ length: 20_000 }, (_, i) => createHash('sha256').update(`${i}`).digest());
  const wasThere = digests.filter((one, i) => {
    const isThere = set.has(one);
    if (i % 2 === 0) set.add(one);
    return isThere;
  });
  expect(wasThere).toEqual([]);
  expect(set.size).toBe(10_000);
  expect(digests.map((one) => set.has(one))).toEqual(digests.map((_, i) => i % 2 === 0));
});

test('what is added twice is there once', () => {
  const set = new DigestSet();
  for (let time = 0; time < 5_000; time++) set.add(digest(7, 9));
  expect(set.size).toBe(1);
  expect(set.has(digest(7, 9))).toBe(true);
});

test.each([
  ['that differ in their second half only', digest(7, 1), digest(7, 2)],
  ['that belong in the same place', digest(5, 1), digest(5 + 1_024, 1)],
  ['of which one has an empty second half', digest(3, 0), digest(3, 4)],
  ['that belong in the last place', digest(1_023, 1), digest(2_047, 1)],
])('digests %s are two', (_, one, other) => {
  const set = new DigestSet();
  set.add(one);
  expect([set.has(one), set.has(other), set.size]).toEqual([true, false, 1]);
  set.add(other);
  expect([set.has(one), set.has(other), set.size]).toEqual([true, true, 2]);
});

test('a digest of zeros is one too', () => {
  const set = new DigestSet();
  expect(set.has(digest(0, 0))).toBe(false);
  set.add(digest(0, 0));
  expect([set.has(digest(0, 0)), set.size]).toEqual([true, 1]);
});
