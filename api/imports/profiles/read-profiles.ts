import { parsePostcode } from '../../shared/codes';
import type { Input } from '../importer';
import type { PostcodeIndex } from './postcode-index';

/** Households per profile of every postcode, flat: postcode number times profiles plus profile. */
export interface ProfileCounts {
  counts: Int32Array;
  /** 1 for the postcodes that the file has. */
  isGiven: Uint8Array;
}

/** Reads and checks the counts in a profiles file. @param columns of the profiles, in the model's order. */
export async function readProfiles(
  { file, tally }: Input,
  columns: number[],
  postcodes: PostcodeIndex,
): Promise<ProfileCounts> {
  const counts = new Int32Array(postcodes.count * columns.length);
  const isGiven = new Uint8Array(postcodes.count);
  for await (const batch of file.rows((line, fields) => tally.refuseMalformed(line, fields, file.header.length))) {
    tally.read += batch.rows.length;
    for (let i = 0; i < batch.rows.length; i++) {
      const fields = batch.rows[i]!;
      const code = parsePostcode(fields[0]!);
      const index = code?.length === 6 ? postcodes.indexOf(code) : -1;
      const households = wholeNumber(fields[1]!);
      let sum = 0;
      for (const column of columns) sum += wholeNumber(fields[column]!);
      const refuse = (reason: string) => tally.refuse(batch.lines[i]!, reason, fields);
      if (code?.length !== 6) refuse(`"${fields[0]}" is not a postcode of four digits and two letters.`);
      else if (index < 0) refuse(`Postcode ${code} does not exist in this edition.`);
      else if (isGiven[index]) refuse(`Postcode ${code} is in the file twice.`);
      else if (Number.isNaN(households) || Number.isNaN(sum)) refuse('A number of households is not a whole number.');
      else if (sum !== households) refuse(`The profiles add up to ${sum} households, not to ${households}.`);
      else {
        isGiven[index] = 1;
        for (let p = 0; p < columns.length; p++) counts[index * columns.length + p] = Number(fields[columns[p]!]);
        tally.written++;
      }
    }
  }
  return { counts, isGiven };
}

/** A count in a file; NaN for anything but digits. An empty field is no zero. */
const wholeNumber = (text: string) => (/^\s*\d{1,7}\s*$/.test(text) ? Number(text) : Number.NaN);
