import type { IndicatorValue } from '../records';

/** The newest figure of every indicator, per theme in the order they came. */
export function newestByTheme(values: IndicatorValue[]): [theme: string, values: IndicatorValue[]][] {
  const newest = new Map<string, IndicatorValue>();
  for (const value of values) {
    const known = newest.get(value.definition.code);
    if (!known || known.year < value.year) newest.set(value.definition.code, value);
  }
  const themes = new Map<string, IndicatorValue[]>();
  for (const value of newest.values()) {
    const { theme } = value.definition;
    themes.set(theme, [...(themes.get(theme) ?? []), value]);
  }
  return [...themes];
}
