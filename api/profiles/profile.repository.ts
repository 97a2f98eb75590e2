import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { profileEntities } from './profile.entity';
import type { Profile, ProfileModel, UpdateProfileInput } from './profile.type';

/** The new texts of a profile, as `editOf` decided them: a value to store, or null to empty. */
export type ProfileTexts = Omit<UpdateProfileInput, 'id' | 'version'>;

/** Keeps the profile models and the texts of their profiles. */
export class ProfileRepository {
  private readonly entities: ReturnType<typeof profileEntities>;

  constructor(client: DynamoDBDocumentClient, table: string) {
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
   * Stores new texts when the profile still has the version they were made from.
   * @returns the profile as stored; undefined when it is not there or somebody else edited it meanwhile.
   */
  async update(id: string, version: number, texts: ProfileTexts): Promise<Profile | undefined> {
    const kept = Object.entries(texts).filter(([, value]) => value !== null && value !== undefined);
    const emptied = Object.entries(texts)
      .filter(([, value]) => value === null)
      .map(([field]) => field as 'summary');
    try {
      await this.entities.profiles
        .patch({ id })
        .set({ ...Object.fromEntries(kept), version: version + 1, editedAt: new Date().toISOString() })
        .remove(emptied)
        .where((attributes, { eq }) => eq(attributes.version, version))
        .go();
    } catch (error) {
      if (isConditionFailed(error)) return undefined;
      throw error;
    }
    return this.get(id);
  }
}

function isConditionFailed(error: unknown): boolean {
  const cause = error instanceof Error && 'cause' in error ? error.cause : error;
  return cause instanceof Error && cause.name === 'ConditionalCheckFailedException';
}
