import type { Publication, PublishResult, ReleaseRepository } from '../releases/release.repository';
import type { PostcodesRelease, ProfilesRelease } from '../releases/release.type';
import { municipalityOf } from '../shared/codes';
import { packed } from '../shared/packs';
import { AreaTree } from './areas/area-tree';
import { DISTRICTS, NEIGHBOURHOODS, PROVINCES } from './demo/gorinchem';
import { PostcodeCollection } from './postcodes/postcode-collection';
import { addressesIn, isNeighbourhood, postcodePack } from './postcodes/postcode-packs';
import { Distributions } from './profiles/distributions';
import { madeUpProfiles, NATIONAL_SHARES } from './profiles/made-up-profiles';
import { PostcodeIndex } from './profiles/postcode-index';
import { Random } from './random';

const EDITION = 2025;
const MODEL = '2019';
/** Made up: what share of Gorinchem each profile is, in per cent and in the model's order. */
const GORINCHEM_SHARES = [5, 8, 15, 17, 20, 8, 18, 9];
/** Made up: households of the country, near the real number. */
const HOUSEHOLDS = 8_400_000;
const SEED = 7;
const GORINCHEM = 'GM0512';
const MADE_UP = 'Voorbeeld: verzonnen om te laten zien hoe het platform werkt';
/** Second letters of made-up postcodes; with A, B or C before them none is SA, SD or SS. */
const LETTERS = 'ABCDEGHJKLMNPRSTVWXZ';
/** Every so many postcodes one lies across the border with the next neighbourhood of its PC4. */
const CROSSING_EVERY = 9;
/** Every so many postcodes one has a handful of addresses, so that the demo shows a withheld figure too. */
const SMALL_EVERY = 11;

/**
 * Shows the demo: Gorinchem with its districts by their real codes and names, made-up postcodes in its real PC4s and
 * made-up profiles. Everything is an example, and gives way as soon as real files are imported.
 * @param more further example data sets, that become visible in the same step.
 */
export function loadDemo(repository: ReleaseRepository, more: Publication[] = []): Promise<PublishResult> {
  return repository.publish([...demoPublications(), ...more]);
}

/** The demo's areas, postcodes and profiles; the same in every run. */
export function demoPublications(): Publication[] {
  const tree = AreaTree.of(EDITION, {
    provinces: PROVINCES,
    municipalities: { [GORINCHEM]: 'PV28' },
    names: [
      [GORINCHEM, 'Gorinchem'],
      ...DISTRICTS,
      ...NEIGHBOURHOODS.map(({ code, name }): [string, string] => [code, name]),
    ],
    source: 'CBS, gebiedsindeling 2025 (alleen Gorinchem, als voorbeeld)',
  });
  const collection = madeUpPostcodes();
  const postcodes = postcodesPublication(collection, tree);
  return [tree.publication(true), postcodes, profilesPublication(collection, postcodes, tree)];
}

/** The demo's made-up postcodes, each with the district in which most of its addresses lie. */
export function demoPostcodes(): { postcode: string; district: string; addresses: number }[] {
  const collection = madeUpPostcodes();
  return collection.pc4Codes().flatMap((pc4) =>
    collection.postcodes(pc4).map(({ letters, parts }) => ({
      postcode: pc4 + letters,
      district: `WK${parts[0]![0].slice(2, 8)}`,
      addresses: addressesIn([{ letters, parts }]),
    })),
  );
}

function madeUpPostcodes(): PostcodeCollection {
  const random = new Random(`postcodes ${SEED}`);
  const collection = new PostcodeCollection();
  const given = new Map<string, number>();
  let number = 0;
  for (const { code, pc4, postcodes } of NEIGHBOURHOODS) {
    const next = NEIGHBOURHOODS.find((other) => other.pc4 === pc4 && other.code > code);
    for (let i = 0; i < postcodes; i++) {
      number++;
      const nth = given.get(pc4) ?? 0;
      given.set(pc4, nth + 1);
      const postcode = `${pc4}${'ABC'[Math.floor(nth / LETTERS.length)]}${LETTERS[nth % LETTERS.length]}`;
      collection.add(postcode, collection.numberOf(code), number % SMALL_EVERY === 0 ? 3 : random.between(9, 38));
      if (next && number % CROSSING_EVERY === 0) {
        collection.add(postcode, collection.numberOf(next.code), random.between(1, 8));
      }
    }
  }
  return collection;
}

function postcodesPublication(collection: PostcodeCollection, tree: AreaTree): Publication<PostcodesRelease> {
  const all = collection.pc4Codes().map((pc4) => ({ pc4, postcodes: collection.postcodes(pc4) }));
  return {
    dataset: `postcodes/${EDITION}`,
    bodies: new Map(all.map(({ pc4, postcodes }) => [pc4, packed(postcodePack(postcodes, tree))])),
    entry: {
      isExample: true,
      source: MADE_UP,
      edition: EDITION,
      counts: {
        pc4: all.length,
        pc6: all.reduce((sum, { postcodes }) => sum + postcodes.length, 0),
        addresses: all.reduce((sum, { postcodes }) => sum + addressesIn(postcodes), 0),
        inNeighbourhoods: all.reduce((sum, { postcodes }) => sum + addressesIn(postcodes, isNeighbourhood), 0),
      },
    },
  };
}

function profilesPublication(
  collection: PostcodeCollection,
  postcodes: Publication<PostcodesRelease>,
  tree: AreaTree,
): Publication<ProfilesRelease> {
  const index = PostcodeIndex.of(postcodes.bodies);
  const counts = madeUpProfiles(
    collection.pc4Codes().flatMap((pc4) =>
      collection.postcodes(pc4).map(({ letters, parts }) => ({
        postcode: pc4 + letters,
        municipality: municipalityOf(parts[0]![0])!,
        addresses: addressesIn([{ letters, parts }]),
      })),
    ),
    SEED,
    GORINCHEM_SHARES,
  );
  const given = { counts: Int32Array.from(counts.flat()), isGiven: new Uint8Array(index.count).fill(1) };
  const all = Distributions.of(index, given, NATIONAL_SHARES.length, tree);
  // The demo has one municipality; the country beside it is made up too, so that there is something to compare with.
  const national = NATIONAL_SHARES.map((share) => share * (HOUSEHOLDS / 100));
  all.cells[all.national]!.counts = national;
  return {
    dataset: `profiles/${MODEL}/${EDITION}`,
    bodies: all.packs().bodies,
    entry: {
      isExample: true,
      source: MADE_UP,
      model: MODEL,
      edition: EDITION,
      dataYear: EDITION,
      households: HOUSEHOLDS,
      national,
    },
  };
}
