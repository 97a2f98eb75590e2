import { Extensions, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../shared/payload';

/** Profiles in a model; one with another number is not published. */
export const PROFILES = 8;

@ObjectType('Profile', {
  description:
    'An engagement profile (betrokkenheidsprofiel): one of the eight kinds of residents of a profile model. What is not public about a profile is empty until staff fill it in.',
})
export class Profile {
  @Field(() => ID, { description: 'Unique over all models: `2019-zorgzame-senioren`.' })
  id!: string;

  @Field(() => String, { description: 'Version of the profile model it belongs to.' })
  model!: string;

  @Field(() => String, { description: 'Stable code within its model: `zorgzame-senioren`.' })
  code!: string;

  @Field(() => Int, { description: 'Place within its model, 1 to 8.' })
  position!: number;

  @Field(() => String, { description: 'Name, in Dutch.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'In two or three sentences: who they are.' })
  summary?: string;

  @Field(() => String, { nullable: true, description: 'Trait 1 of 4: how engaged they are with society and politics.' })
  engagement?: string;

  @Field(() => String, { nullable: true, description: 'Trait 2 of 4: how far they trust government.' })
  trust?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Trait 3 of 4: whether they would rather think along or join in.',
  })
  participation?: string;

  @Field(() => String, { nullable: true, description: 'Trait 4 of 4: how they want to be informed.' })
  communication?: string;

  @Field(() => String, { nullable: true, description: 'Tone of voice that suits them.' })
  tone?: string;

  @Field(() => [String], { description: 'Channels that reach them, online and offline, direct or through a network.' })
  channels!: string[];

  @Field(() => [String], { description: 'Forms of participation that suit them.' })
  forms!: string[];

  @Field(() => [String], { description: 'Why they would take part.' })
  motives!: string[];

  @Field(() => [String], { description: 'What keeps them from taking part.' })
  barriers!: string[];

  @Field(() => String, { nullable: true, description: 'Age, household and income that are typical of them.' })
  demography?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Published share of Dutch households, 0 to 1; null where it was not published.',
  })
  publishedNationalShare?: number;

  @Field(() => String, { description: 'Where these texts come from.' })
  source!: string;

  @Field(() => Int, { description: 'Counts the edits of these texts; send it along with an edit.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'When the texts were last edited (ISO 8601); null when never.' })
  editedAt?: string;
}

@ObjectType('ProfileModel', {
  description: 'A profile model (segmentatiemodel): eight engagement profiles that together describe all residents.',
})
export class ProfileModel {
  @Field(() => ID, { description: 'Version, usually its year: `2019`.' })
  version!: string;

  @Field(() => String, { description: 'Name, in Dutch.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the model is and how it came about.' })
  description?: string;

  @Field(() => String, { description: 'Who made the model.' })
  source!: string;

  @Extensions({ cost: { size: PROFILES } })
  @Field(() => [Profile], { description: 'Its eight profiles, in the model’s order.' })
  profiles!: Profile[];
}

/** The texts staff may edit; absent leaves a text as it is, null or an empty list empties it. */
@InputType('UpdateProfileInput', {
  description: 'New texts of a profile. A field that is absent stays as it is; null or an empty list empties it.',
})
export class UpdateProfileInput {
  @Field(() => ID, { description: 'The profile to edit.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was edited: an edit of an older version is refused.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Name; cannot be emptied.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Who they are.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'How engaged they are.' })
  engagement?: string | null;

  @Field(() => String, { nullable: true, description: 'How far they trust government.' })
  trust?: string | null;

  @Field(() => String, { nullable: true, description: 'Think along or join in.' })
  participation?: string | null;

  @Field(() => String, { nullable: true, description: 'How they want to be informed.' })
  communication?: string | null;

  @Field(() => String, { nullable: true, description: 'Tone of voice.' })
  tone?: string | null;

  @Field(() => [String], { nullable: true, description: 'Channels that reach them.' })
  channels?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Forms of participation that suit them.' })
  forms?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Why they would take part.' })
  motives?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What keeps them from taking part.' })
  barriers?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Typical age, household and income.' })
  demography?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the texts come from; cannot be emptied.' })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.',
  })
  idempotencyKey?: string | null;
}

@ObjectType('UpdateProfilePayload', {
  description: 'The outcome of an edit: the profile as it now is, or what to repair.',
})
export class UpdateProfilePayload {
  @Field(() => Profile, {
    nullable: true,
    description:
      'The profile as it is stored now: edited, or, when the version was stale, what somebody else made of it.',
  })
  profile?: Profile;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: 'What to repair; empty when the edit was stored.' })
  userErrors!: UserError[];
}
