import { levelOf } from '../../shared/codes';

/** The levels that name tables and postcode files know, from large to small. */
export const CODED_LEVELS = ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'] as const;
export type CodedLevel = (typeof CODED_LEVELS)[number];

const SHAPE: Record<CodedLevel, { prefix: string; digits: number }> = {
  MUNICIPALITY: { prefix: 'GM', digits: 4 },
  DISTRICT: { prefix: 'WK', digits: 6 },
  NEIGHBOURHOOD: { prefix: 'BU', digits: 8 },
};

/** Words for a level in messages. */
export const LEVEL_WORDS: Record<CodedLevel, string> = {
  MUNICIPALITY: 'municipality',
  DISTRICT: 'district',
  NEIGHBOURHOOD: 'neighbourhood',
};

/**
 * An area code from a file, in its official spelling: with or without prefix, padded with blanks, and with the leading
 * zeros that files of 2019 and before lack. Undefined when it is no code of that level.
 */
export function areaCode(level: CodedLevel, text: string): string | undefined {
  const { prefix, digits } = SHAPE[level];
  const trimmed = text.trim().toUpperCase();
  const bare = trimmed.startsWith(prefix) ? trimmed.slice(2) : trimmed;
  if (bare === '') return undefined;
  const code = prefix + bare.padStart(digits, '0');
  return levelOf(code) === level ? code : undefined;
}

/** The code of an area in a file that mixes levels, where the number of characters tells the level (GWBcode8). */
export function areaCodeByLength(text: string): string | undefined {
  const trimmed = text.trim();
  const level = CODED_LEVELS.find((one) => SHAPE[one].digits === trimmed.replace(/^(GM|WK|BU)/i, '').length);
  return level && areaCode(level, trimmed);
}

/** True for the codes that tables use for "abroad" and "unknown": 0998 Buitenland, 0997 and 0999. */
export const isNoMunicipality = (code: string): boolean => /^(GM|WK|BU)099[789]/.test(code);
