import type { Publication } from '../../releases/release.repository';
import type { ProfilesRelease } from '../../releases/release.type';
import { ImportProblem } from '../../shared/read/import-problem';
import { AreaTree } from '../areas/area-tree';
import type { Found, Importer } from '../importer';
import { Distributions, MIN_HOUSEHOLDS } from './distributions';
import { PostcodeIndex } from './postcode-index';
import { isProfilesHeader, type ProfilesHead, profileColumns, profilesHead } from './profile-columns';
import { readProfiles } from './read-profiles';

interface ProfilesFound extends Found {
  head: ProfilesHead;
}

/**
 * Our own CSV of households per engagement profile and postcode, into `profiles/<model>/<edition>`. Areas are added up
 * here, and what is about too few households is withheld here: its counts are nowhere in the database.
 */
export const profileFiles: Importer<ProfilesFound> = {
  stage: 'profiles',

  recognise(file, options) {
    if (!isProfilesHeader(file.header)) return undefined;
    const head = profilesHead(file, options);
    const { model, edition, dataYear } = head;
    const needs = !model ? 'model' : !edition ? 'edition' : !dataYear ? 'data-year' : undefined;
    return {
      title: `Engagement profiles${head.isExample ? ' (made up)' : ''}, model ${model}, edition ${edition}`,
      group: `profiles/${model}/${edition}`,
      year: edition,
      head: head as ProfilesHead,
      ...(needs && { needs }),
    };
  },

  async read(inputs, { shelf }) {
    const [input] = inputs;
    if (!input || inputs.length > 1) {
      const labels = inputs.map(({ file }) => file.label).join(' and ');
      throw new ImportProblem('MISSING_DATA', `${labels} are both of ${input?.found.group}: import one of them.`);
    }
    const { model, edition, dataYear, source, isExample } = input.found.head;
    const columns = profileColumns(input.file, model);
    if (!shelf.entry(`postcodes/${edition}`)) {
      throw new ImportProblem(
        'MISSING_DATA',
        `There are no postcodes of ${edition} yet: import pc6hnr${edition}0801_gwb first.`,
      );
    }
    const postcodes = await PostcodeIndex.load(shelf, `postcodes/${edition}`);
    const counts = await readProfiles(input, columns, postcodes);
    input.tally.check();
    const tree = await AreaTree.load(shelf, edition);
    const all = Distributions.of(postcodes, counts, columns.length, tree);
    const national = all.cells[all.national]!.counts;
    const households = national.reduce((sum, count) => sum + count, 0);
    if (households < MIN_HOUSEHOLDS) {
      throw new ImportProblem(
        'MISSING_DATA',
        `${input.file.label} is about ${households} households, too few to publish anything.`,
      );
    }
    const { bodies, withheld } = all.packs();
    const publication: Publication<ProfilesRelease> = {
      dataset: `profiles/${model}/${edition}`,
      bodies,
      entry: { isExample, source, model, edition, dataYear, households, national },
    };
    const levels = Object.entries(withheld).map(([level, [count, of]]) => `${level.toLowerCase()} ${count} of ${of}`);
    return {
      publications: [publication],
      notes: [`Withheld (under ${MIN_HOUSEHOLDS} households, or to protect those): ${levels.join(', ')}.`],
    };
  },
};
