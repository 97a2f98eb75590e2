import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../access/changed-fields';
import { Changes, type Deed, type Outcome } from '../access/changes';
import { profileEntities } from './profile.entity';
import { AUDITED_PROFILE_FIELDS, type ProfileTexts } from './profile.rules';
import type { Profile, ProfileModel } from './profile.type';

/** Keeps the profile models and the texts of their profiles. */
export class ProfileRepository {
  private readonly entities: ReturnType<typeof profileEntities>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entities = profileEntities(client, table);
  }

  /** All models with their profiles in order; newest model first. */
  async models(): Promise<ProfileModel[]> {
    const [models, profiles] = await Promise.all([
      this.entities.models.query.all({ all: 'all' }).go({ pages: 'all' }),
      this.entities.profiles.query.all({ all: 'all' }).go({ pages: 'all' }),
    ]);
    return models.data
      .map(({ all: _, ...model }) => ({
        ...model,
        profiles: profiles.data
          .filter((profile) => profile.model === model.version)
          .map(({ all: _all, ...profile }): Profile => profile)
          .sort((a, b) => a.position - b.position),
      }))
      .sort((a, b) => (a.version < b.version ? 1 : -1));
  }

  /** Stores a model that is not there yet; what staff made of one that is there stays. @returns whether it was added. */
  async add({ profiles, ...model }: ProfileModel): Promise<boolean> {
    const known = await this.entities.models.get({ version: model.version }).go();
    if (known.data) return false;
    // The model comes last: it is seen only when its eight profiles are there.
    for (const profile of profiles) await this.entities.profiles.put(profile).go();
    await this.entities.models.put(model).go();
    return true;
  }

  /** The profile as it is stored now, read consistently. */
  async get(id: string): Promise<Profile | undefined> {
    const { data } = await this.entities.profiles.get({ id }).go({ consistent: true });
    if (!data) return undefined;
    const { all: _, ...profile } = data;
    return profile;
  }

  /**
   * Stores new texts of a profile when it still has the version they were made from, with its audit record.
   * @returns the profile as stored when it was done.
   */
  async update(before: Profile, texts: ProfileTexts, deed: Deed): Promise<{ outcome: Outcome; profile: Profile }> {
    const given = Object.entries(texts).filter(([, value]) => value !== undefined);
    const kept = Object.fromEntries(given.filter(([, value]) => value !== null));
    const emptied = given.filter(([, value]) => value === null).map(([field]) => field as 'summary');
    const change = { ...kept, version: before.version + 1, editedAt: new Date().toISOString() };
    const profile: Profile = { ...before, ...change };
    for (const field of emptied) delete profile[field];
    const write = this.entities.profiles
      .patch({ id: before.id })
      .set(change)
      .remove(emptied)
      .where((attributes, { eq }) => eq(attributes.version, before.version));
    const outcome = await this.changes.commit(deed, {
      record: { type: 'Profile', id: before.id },
      ...changedFields(before, profile, AUDITED_PROFILE_FIELDS),
      writes: [write.params()],
    });
    return { outcome, profile };
  }
}
