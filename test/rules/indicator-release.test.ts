import { definitionOf } from '../../api/indicators/definitions/catalogue';
import { answeringRelease, figureIn, packNeeded } from '../../api/indicators/indicator.rules';
import type { IndicatorsRelease } from '../../api/releases/release.type';

const release = (key: string, year: number, more: Partial<IndicatorsRelease>): IndicatorsRelease => ({
  release: `${key}-${year}`,
  digest: '',
  importedAt: '2026-01-01T00:00:00Z',
  isExample: false,
  source: 'made for a test',
  indicatorSource: key,
  year,
  codes: {},
  coverage: null,
  ...more,
});

const population = definitionOf('population')!;
const whole2019 = release('kwb', 2019, { codes: { population: 'NMDB' } });
const whole2020 = release('kwb', 2020, { codes: { population: 'NM' } });
const hague2021 = release('kwb', 2021, { codes: { population: 'MD' }, coverage: ['GM0518'] });
const bare2022 = release('kwb', 2022, { codes: { men: 'NMDB' } });
const demo2025 = release('demo', 2025, { codes: { population: 'NMD' }, isExample: true });
const rivm2020 = release('rivm', 2020, { codes: { loneliness: 'NMDB' } });

test.each([
  ['the newest with figures for the level', [whole2019, whole2020], 'GM0512', undefined, 'kwb-2020'],
  ['an older one where the newest has none for the level', [whole2019, whole2020], 'WK051201', undefined, 'kwb-2019'],
  ['a part of the country within it', [whole2019, hague2021], 'WK051801', undefined, 'kwb-2021'],
  ['the whole country outside that part', [whole2019, hague2021], 'WK051201', undefined, 'kwb-2019'],
  ['the whole country for the country itself', [whole2019, hague2021], 'NL00', undefined, 'kwb-2019'],
  ['the year asked, even without figures for the level', [whole2019, whole2020], 'WK051201', 2020, 'kwb-2020'],
  ['the year asked, even without the indicator', [whole2019, bare2022], 'WK051201', 2022, 'kwb-2022'],
  ['real figures before made-up ones', [demo2025, whole2019], 'GM0512', undefined, 'kwb-2019'],
  ['made-up ones where there are no real ones', [demo2025, rivm2020], 'GM0512', undefined, 'demo-2025'],
  ['the newest of its source where nothing has it', [bare2022, rivm2020], 'GM0512', undefined, 'kwb-2022'],
  ['nothing of another source', [rivm2020], 'GM0512', undefined, undefined],
  ['nothing of another year', [whole2019], 'GM0512', 2024, undefined],
  ['nothing about another part of the country', [hague2021], 'GM0512', undefined, undefined],
] as const)('population is answered by %s', (_, releases, area, year, answer) => {
  expect(answeringRelease(releases, population, area, year)?.release).toBe(answer);
});

test.each([
  ['a neighbourhood', 'BU05120103', 'WK051201'],
  ['a district', 'WK051201', 'GM0512'],
  ['a municipality', 'GM0512', 'GM0512'],
  ['the country', 'NL00', 'NL00'],
  ['a level without figures', 'PV28', undefined],
])('the pack needed for %s', (_, area, key) => {
  expect(packNeeded(whole2019, 'population', area)).toBe(key);
});

test('a figure, zero, withheld and not delivered are four different things in a pack', () => {
  const pack = { areas: ['GM0512', 'WK051201', 'WK051202', 'WK051203'], values: { men: [7, 0, null, '-' as const] } };
  expect(pack.areas.map((area) => figureIn(pack, 'men', area))).toEqual([7, 0, null, '-']);
  expect(figureIn(pack, 'women', 'GM0512')).toBe('-');
  expect(figureIn(pack, 'men', 'WK051299')).toBe('-');
  expect(figureIn(undefined, 'men', 'GM0512')).toBe('-');
});
