import { useLocale } from 'react-admin';

/** Ways to write figures in the language of the panel. */
export interface FigureFormats {
  /** 1234 → "1.234" */
  count(value: number): string;
  /** 0.1234 → "12,3%" */
  share(value: number): string;
  /** At most `digits` decimals, none when they are zero. */
  decimal(value: number, digits?: number): string;
  /** One decimal, also when it is zero. */
  tenths(value: number): string;
  /** An ISO time as day and month in words. */
  day(iso: string): string;
  /** An ISO time as day and time. */
  moment(iso: string): string;
}

/** Figures as a reader of this language writes them. */
export function useFigures(): FigureFormats {
  return figuresOf(useLocale());
}

/** The same without a component around it; `locale` is `nl` or `en`. */
export function figuresOf(locale: string): FigureFormats {
  const tag = locale === 'en' ? 'en-GB' : 'nl-NL';
  const write = (value: number, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options).format(value);
  return {
    count: (value) => write(value, { maximumFractionDigits: 0 }),
    share: (value) => write(value, { style: 'percent', maximumFractionDigits: value < 0.1 ? 1 : 0 }),
    decimal: (value, digits = 1) => write(value, { maximumFractionDigits: digits }),
    tenths: (value) => write(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    day: (iso) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(new Date(iso)),
    moment: (iso) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
  };
}
