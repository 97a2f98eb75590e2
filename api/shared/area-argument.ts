import { type AreaLevel, levelOf, parseAreaCode } from './codes';
import { badInput, quoted } from './errors';

const EXAMPLES: Record<AreaLevel, string> = {
  COUNTRY: 'NL00',
  PROVINCE: 'PV28',
  MUNICIPALITY: 'GM0512',
  DISTRICT: 'WK051201',
  NEIGHBOURHOOD: 'BU05120101',
};

/**
 * The code of an area that is asked for, in its official spelling.
 * @param level that it must be of; any by default. @throws INVALID_AREA_CODE, naming the value and a right one.
 */
export function areaCode(text: string, level?: AreaLevel): string {
  const code = parseAreaCode(text);
  if (code && (!level || levelOf(code) === level)) return code;
  const examples = level ? EXAMPLES[level] : Object.values(EXAMPLES).join(', ');
  throw badInput('INVALID_AREA_CODE', `${quoted(text)} is no area code: write it like ${examples}.`);
}
