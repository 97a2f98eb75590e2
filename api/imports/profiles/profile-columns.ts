import { profileCodes } from '../../profiles/models';
import { ImportProblem } from '../../shared/read/import-problem';
import type { InputFile } from '../../shared/read/input-file';
import type { ImportOptions } from '../importer';

/** What a profiles file says of itself, in `# key: value` lines above its header, completed by the command line. */
export interface ProfilesHead {
  model: string;
  /** Year the counts describe. */
  dataYear: number;
  edition: number;
  source: string;
  isExample: boolean;
}

export const isProfilesHeader = (header: string[]): boolean =>
  header[0]?.toLowerCase() === 'postcode' && header[1]?.toLowerCase() === 'households';

/** The head of a profiles file as far as it is known; what is undefined must be said on the command line. */
export function profilesHead({ comments, label }: InputFile, options: ImportOptions): Partial<ProfilesHead> {
  const year = (text: string | undefined) => (text && /^\d{4}$/.test(text) ? Number(text) : undefined);
  return {
    model: comments.model ?? options.model,
    dataYear: year(comments.datayear) ?? options.dataYear,
    edition: year(comments.edition) ?? options.edition,
    source: comments.source ?? label,
    isExample: comments.example?.toLowerCase() === 'true',
  };
}

/**
 * The columns of the profiles in the model's order.
 * @throws ImportProblem MISSING_COLUMN naming what is missing or does not belong there.
 */
export function profileColumns(file: InputFile, model: string): number[] {
  const codes = profileCodes[model];
  if (!codes) {
    const known = Object.keys(profileCodes).join(', ');
    throw new ImportProblem('MISSING_DATA', `Profile model ${model} is not known; known are: ${known}.`);
  }
  const given = file.header.slice(2);
  const missing = codes.filter((code) => !given.includes(code));
  const strange = given.filter((code) => !codes.includes(code));
  if (missing.length > 0 || strange.length > 0 || given.length > codes.length) {
    const parts = [
      missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
      strange.length > 0 ? `has ${strange.join(', ')}, which model ${model} does not have` : '',
      missing.length + strange.length === 0 ? 'has a profile twice' : '',
    ];
    throw new ImportProblem('MISSING_COLUMN', `${file.label} ${parts.filter(Boolean).join(' and ')}.`);
  }
  return codes.map((code) => file.header.indexOf(code));
}
