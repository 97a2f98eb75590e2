import { newestByTheme } from '../../admin/indicators/by-theme';
import type { IndicatorValue } from '../../admin/records';

const value = (code: string, theme: string, year: number): IndicatorValue => ({
  definition: { code, name: code, theme, unit: '%', per: null, decimals: 0 },
  year,
  status: 'SHOWN',
  value: year,
  comparable: true,
  isExample: false,
  source: 'made for a test',
  municipality: null,
  national: { status: 'SHOWN', value: 1 },
});

test('an indicator of several years is shown once, with its newest figure, under its theme', () => {
  const themes = newestByTheme([
    value('lonely', 'health', 2020),
    value('wmo', 'care', 2019),
    value('lonely', 'health', 2022),
    value('smokers', 'health', 2020),
  ]);
  expect(
    themes.map(([theme, values]) => [theme, values.map(({ definition, year }) => [definition.code, year])]),
  ).toEqual([
    [
      'health',
      [
        ['lonely', 2022],
        ['smokers', 2020],
      ],
    ],
    ['care', [['wmo', 2019]]],
  ]);
});
