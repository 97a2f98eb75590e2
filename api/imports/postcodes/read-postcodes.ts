import { parsePostcode } from '../../shared/codes';
import type { AreaTree } from '../areas/area-tree';
import type { Found, Input } from '../importer';
import { type AreaAnswer, areaOf } from './area-lookup';
import { PostcodeCollection } from './postcode-collection';
import type { PostcodeColumns } from './postcode-columns';

/** What a file was recognised as, with its columns. */
export interface PostcodesFound extends Found {
  columns: PostcodeColumns;
}

/**
 * Counts the addresses in a file. Made for 8.0 million rows: the file is sorted, so most rows have the postcode and
 * the area of the row before, which then are not looked up again.
 */
export async function readPostcodes(
  { file, found, tally }: Input<PostcodesFound>,
  tree: AreaTree,
): Promise<PostcodeCollection> {
  const { postcode: postcodeAt, number: numberAt, addresses: addressesAt, areas } = found.columns;
  const { MUNICIPALITY: municipalityAt, DISTRICT: districtAt, NEIGHBOURHOOD: neighbourhoodAt } = areas;
  const collection = new PostcodeCollection();
  const answers = new Map<string, AreaAnswer & { number: number }>();
  let [lastPostcode, lastNumber, lastAreas] = ['', '', ''];
  let code: string | undefined;
  /** The list of the postcode of the row before, once it has one. */
  let parts: number[] | undefined;
  let answer: (AreaAnswer & { number: number }) | undefined;

  const lookUp = (fields: string[], key: string) => {
    const found = areaOf(
      { MUNICIPALITY: fields[municipalityAt], DISTRICT: fields[districtAt], NEIGHBOURHOOD: fields[neighbourhoodAt] },
      tree,
    );
    const numbered = { ...found, number: 'area' in found ? collection.numberOf(found.area) : -1 };
    answers.set(key, numbered);
    return numbered;
  };

  for await (const batch of file.rows((line, fields) => tally.refuseMalformed(line, fields, file.header.length))) {
    tally.read += batch.rows.length;
    for (let i = 0; i < batch.rows.length; i++) {
      const fields = batch.rows[i]!;
      const postcode = fields[postcodeAt]!;
      const number = numberAt < 0 ? '' : fields[numberAt]!;
      const isSamePostcode = postcode === lastPostcode;
      if (!isSamePostcode) {
        code = parsePostcode(postcode);
        parts = undefined;
        lastPostcode = postcode;
      }
      const key = `${fields[neighbourhoodAt] ?? ''};${fields[districtAt] ?? ''};${fields[municipalityAt] ?? ''}`;
      const isSameArea = key === lastAreas;
      if (!isSameArea) {
        answer = answers.get(key) ?? lookUp(fields, key);
        lastAreas = key;
      }
      const addresses = addressesAt < 0 ? 1 : Number(fields[addressesAt]);
      const isRepeated = numberAt >= 0 && isSamePostcode && number === lastNumber;
      lastNumber = number;
      if (code?.length !== 6)
        tally.refuse(batch.lines[i]!, `"${postcode}" is not a postcode of four digits and two letters.`, fields);
      else if (isRepeated && isSameArea) tally.skipped++;
      else if ('reason' in answer!) tally.refuse(batch.lines[i]!, answer.reason, fields);
      else if ('abroad' in answer!) tally.skipped++;
      else if (!Number.isInteger(addresses) || addresses < 0)
        tally.refuse(batch.lines[i]!, `"${fields[addressesAt]}" is not a number of addresses.`, fields);
      else {
        if (parts) PostcodeCollection.count(parts, answer!.number, addresses);
        else parts = collection.add(code, answer!.number, addresses);
        tally.written++;
      }
    }
  }
  return collection;
}
