import { districtOf, levelOf, municipalityOf } from '../../shared/codes';
import { areaCode, CODED_LEVELS, type CodedLevel, isNoMunicipality, LEVEL_WORDS } from '../areas/area-code';
import type { AreaTree } from '../areas/area-tree';

/** The area an address lies in, or why that cannot be told. Abroad is no area and no mistake. */
export type AreaAnswer = { area: string } | { abroad: true } | { reason: string };

/**
 * Finds the smallest area in the columns of a row. Areas of a level without an official name table are added to the
 * edition as they are met; where there is a table, an area it lacks is refused.
 */
export function areaOf(texts: Record<CodedLevel, string | undefined>, tree: AreaTree): AreaAnswer {
  const codes: Partial<Record<CodedLevel, string>> = {};
  for (const level of CODED_LEVELS) {
    const text = texts[level]?.trim();
    if (!text) continue;
    const code = areaCode(level, text);
    if (!code) return { reason: `"${text}" is not a code of a ${LEVEL_WORDS[level]}.` };
    codes[level] = code;
  }
  const area = codes.NEIGHBOURHOOD ?? codes.DISTRICT ?? codes.MUNICIPALITY;
  if (!area) return { reason: 'The row names no area.' };
  const chain = [municipalityOf(area), districtOf(area), area].filter((code) => code !== undefined);
  for (const code of Object.values(codes)) {
    if (!chain.includes(code)) return { reason: `${area} does not lie in ${code}.` };
  }
  if (isNoMunicipality(area)) return { abroad: true };
  for (const code of chain) {
    if (tree.isOfficial(levelOf(code) as CodedLevel) && !tree.has(code)) {
      return { reason: `${code} is no ${LEVEL_WORDS[levelOf(code) as CodedLevel]} of ${tree.edition}.` };
    }
  }
  tree.infer(area);
  return { area };
}
