import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { EmulatorUnavailable } from '../local/emulator';
import { StartFailure } from '../local/start-failure';
import { profileCodes } from '../profiles/models';
import { ReleaseRepository } from '../releases/release.repository';
import { municipalityOf } from '../shared/codes';
import { connect } from '../shared/dynamo';
import { tableNames } from '../shared/tables';
import { openDatabase } from './database';
import { madeUpProfiles, type PostcodeToFill } from './profiles/made-up-profiles';
import { PostcodeIndex } from './profiles/postcode-index';
import { Shelf } from './shelf';

const USAGE = `npm run demo-data -- profiles [--seed 7] [--edition 2022] [--out profiles.csv]

Makes up households per engagement profile for every postcode of an edition that was imported, as a file to import.`;
const MODEL = '2019';

/** A mistake that whoever types the command can repair. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '7' }, edition: { type: 'string' }, out: { type: 'string' } },
  });
  if (positionals.join(' ') !== 'profiles') throw new UsageError(USAGE);
  if (!/^\d{1,9}$/.test(values.seed)) throw new UsageError(`--seed must be a whole number, not "${values.seed}".`);
  const database = await openDatabase();
  const client = connect(database.endpoint);
  try {
    const shelf = new Shelf(new ReleaseRepository(client, tableNames().reference));
    await shelf.refresh();
    const edition = editionOf(shelf, values.edition);
    const postcodes = await postcodesToFill(shelf, edition);
    const file = values.out ?? path.join(process.env.DATA_DIR ?? '.data', `profiles-${MODEL}-${edition}.csv`);
    await pipeline(lines(postcodes, edition, Number(values.seed)), createWriteStream(file));
    console.log(`${file}: made-up profiles for ${postcodes.length} postcodes of ${edition}.`);
    console.log(`Import it: npm run import -- ${file}`);
  } finally {
    client.destroy();
    await database.close();
  }
}

/** The edition that was asked for, or the one with most postcodes. @throws UsageError when it was not imported. */
function editionOf(shelf: Shelf, asked: string | undefined): number {
  const editions = shelf
    .keys('postcodes')
    .map((key) => shelf.entry(key as `postcodes/${number}`)!)
    .sort((a, b) => b.counts.pc6 - a.counts.pc6);
  const found = asked ? editions.find(({ edition }) => String(edition) === asked) : editions[0];
  if (found) return found.edition;
  const known = editions.map(({ edition }) => edition).join(', ') || 'none';
  throw new UsageError(
    `There are no postcodes of ${asked ?? 'any edition'} yet; imported are: ${known}. Import a pc6hnr file first.`,
  );
}

async function postcodesToFill(shelf: Shelf, edition: number): Promise<PostcodeToFill[]> {
  const index = await PostcodeIndex.load(shelf, `postcodes/${edition}`);
  return index.pc4s.flatMap(({ code, letters }) =>
    Array.from({ length: letters.length / 2 }, (_, i) => {
      const parts = index.partsOf(code, i);
      const addresses = parts.reduce((sum, [, count]) => sum + count, 0);
      return {
        postcode: code + letters.slice(2 * i, 2 * i + 2),
        municipality: municipalityOf(parts[0]![0])!,
        addresses,
      };
    }),
  );
}

function* lines(postcodes: PostcodeToFill[], edition: number, seed: number): Generator<string> {
  yield `# model: ${MODEL}\n# dataYear: ${edition}\n# edition: ${edition}\n`;
  yield `# source: made up by npm run demo-data, seed ${seed}\n# example: true\n`;
  yield `postcode;households;${profileCodes[MODEL]!.join(';')}\n`;
  const counts = madeUpProfiles(postcodes, seed);
  for (const [i, { postcode }] of postcodes.entries()) {
    yield `${postcode};${counts[i]!.reduce((sum, count) => sum + count, 0)};${counts[i]!.join(';')}\n`;
  }
}

main().catch((error: unknown) => {
  const isExpected =
    error instanceof UsageError || error instanceof EmulatorUnavailable || error instanceof StartFailure;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
