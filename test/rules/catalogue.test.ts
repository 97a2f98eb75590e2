import { Catalogue } from '../../api/releases/catalogue';
import type { Releases } from '../../api/releases/release.type';

/** A catalogue with these editions: number of postcodes, share of addresses in a neighbourhood, and profiles or not. */
function catalogue(editions: Record<number, { pc6?: number; placed?: number; profiles?: boolean }>): Catalogue {
  const base = { release: 'r', digest: 'd', isExample: false, source: 'test', importedAt: '2026-01-01T00:00:00Z' };
  const releases: Releases = {};
  for (const [key, { pc6, placed = 1, profiles }] of Object.entries(editions)) {
    const edition = Number(key);
    const areas = { provinces: 12, municipalities: 342, districts: 3_000, neighbourhoods: 14_000 };
    releases[`areas/${edition}`] = { ...base, edition, counts: areas, hasNames: true };
    if (pc6 !== undefined) {
      const counts = { pc4: pc6 / 100, pc6, addresses: pc6 * 18, inNeighbourhoods: pc6 * 18 * placed };
      releases[`postcodes/${edition}`] = { ...base, edition, counts };
    }
    if (profiles) {
      releases[`profiles/2019/${edition}`] = {
        ...base,
        edition,
        model: '2019',
        dataYear: edition,
        households: 8,
        national: [1],
      };
    }
  }
  return new Catalogue(releases);
}

const whole = { pc6: 465_793 };

test.each<[string, Parameters<typeof catalogue>[0], number]>([
  ['the only one', { 2025: {} }, 2025],
  ['the newest, when none has postcodes', { 2022: {}, 2025: {} }, 2025],
  ['the one with postcodes before newer names', { 2022: whole, 2025: {} }, 2022],
  [
    'the newest of two that are complete',
    { 2022: { ...whole, profiles: true }, 2025: { ...whole, profiles: true } },
    2025,
  ],
  ['the one with profiles before newer postcodes', { 2022: { ...whole, profiles: true }, 2025: whole }, 2022],
  ['a whole one before a sample of a newer one', { 2022: whole, 2025: { pc6: 6 } }, 2022],
  [
    'one that knows neighbourhoods before a newer one that knows municipalities',
    { 2022: whole, 2023: { ...whole, placed: 0 } },
    2022,
  ],
])('answers from %s', (_, editions, expected) => {
  expect(catalogue(editions).edition()).toBe(expected);
});

test('an edition that is asked for is answered, however little of it is loaded', () => {
  expect(catalogue({ 2022: whole, 2025: {} }).edition(2025)).toBe(2025);
});
