import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../shared/page';
import type { Consultation, Crossable, InvitedInDistrict, Recruitment, WeightingMargin } from './consultation';
import { CROSSABLES, ORIGINS, RECRUITMENT_KINDS, STATES } from './consultation.type';

const AGAIN = 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.';
const VERSION = 'Its version as you saw it: when somebody changed it meanwhile, this is refused.';

@InputType('InvitedInDistrictInput', { description: 'How many people were invited in a district.' })
export class InvitedInDistrictInput implements InvitedInDistrict {
  @Field(() => String, { description: 'Code of a district of the municipality: `WK051201`. Each at most once.' })
  district!: string;

  @Field(() => Int, { description: 'People invited there, 0 or more.' })
  invited!: number;
}

@InputType('RecruitmentSourceInput', { description: 'A way in which residents are invited.' })
export class SourceInput {
  @Field(() => String, { description: 'Short and stable, as imports name it: small letters, digits and dashes.' })
  code!: string;

  @Field(() => String, { description: 'What people read, at most 200 characters.' })
  name!: string;

  @Field(() => RECRUITMENT_KINDS, { description: 'How residents are reached.' })
  recruitment!: Recruitment;

  @Field(() => Int, {
    nullable: true,
    description: 'People invited. Required for a probability sample, absent for an open link.',
  })
  invited?: number | null;

  @Field(() => [InvitedInDistrictInput], {
    nullable: true,
    description: 'The same per district, when that is known: together exactly as many as `invited`.',
  })
  invitedPerDistrict?: InvitedInDistrictInput[] | null;
}

@InputType('WeightingTargetInput', { description: 'How many residents a group has.' })
export class TargetInput {
  @Field(() => String, {
    description:
      'The group: a district’s code, a profile’s id, an age band or a gender; of a joint margin a pair in the order of its dimensions, with × between: `25-44×female`.',
  })
  key!: string;

  @Field(() => Float, { description: 'A count or a share, 0 or more.' })
  value!: number;
}

@InputType('WeightingMarginInput', { description: 'Groups in the population to weight to.' })
export class MarginInput {
  @Field(() => CROSSABLES, { description: 'District, profile, age or gender.' })
  dimension!: Crossable;

  @Field(() => CROSSABLES, {
    nullable: true,
    description:
      'A second dimension, to weight to both together (post-stratification): the population of pairs is entered, as key figures know one dimension at a time. Neither may be in another margin.',
  })
  crossedWith?: Crossable | null;

  @Field(() => ORIGINS, { description: 'Where the population comes from.' })
  origin!: WeightingMargin['origin'];

  @Field(() => [TargetInput], { nullable: true, description: 'The population, when it is entered; else absent.' })
  targets?: TargetInput[] | null;
}

@InputType('WeightingSchemeInput', { description: 'How respondents are weighted.' })
export class SchemeInput {
  @Field(() => [MarginInput], { description: 'What to weight to; without margins nothing is weighted.' })
  margins!: MarginInput[];

  @Field(() => Float, { nullable: true, description: 'Lowest weight, above 0 and below 1; absent is no cap.' })
  lowestWeight?: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest weight, above 1 and at most 20; absent is no cap.' })
  highestWeight?: number | null;
}

/** What may be told of a new consultation and of a changed one alike. */
@InputType()
class DesignInput {
  @Field(() => String, { nullable: true, description: 'Language residents are asked in, as a tag; `nl` by default.' })
  language?: string | null;

  @Field(() => [SourceInput], { nullable: true, description: 'The ways in which residents are invited.' })
  sources?: SourceInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Age bands in order, without overlap: `15-24`, `65+`. By default those of the key figures (CBS).',
  })
  ageBands?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Fewest respondents a shown figure may rest on: 10 by default, stricter when you wish, never looser.',
  })
  threshold?: number | null;

  @Field(() => [[CROSSABLES]], { nullable: true, description: 'Pairs of dimensions to give results of crossed.' })
  crossings?: Crossable[][] | null;

  @Field(() => SchemeInput, { nullable: true, description: 'How respondents are weighted; by default they are not.' })
  weighting?: SchemeInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months after its last day after which what residents answered is deleted, 1 to 60; 12 by default.',
  })
  retentionMonths?: number | null;

  @Field(() => String, { nullable: true, description: AGAIN })
  idempotencyKey?: string | null;
}

@InputType('CreateConsultationInput', { description: 'A new consultation. It begins as a draft.' })
export class CreateConsultationInput extends DesignInput {
  @Field(() => ID, { description: 'The trajectory it belongs to, whose frame must be filled in.' })
  trajectory!: string;

  @Field(() => String, { description: 'What people call it, at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'First day on which residents can answer (ISO date).' })
  opensOn!: string;

  @Field(() => String, { description: 'Last day on which residents can answer (ISO date).' })
  closesOn!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when it is made up. What belongs to a made-up trajectory always is.',
  })
  isExample!: boolean;
}

@InputType('UpdateConsultationInput', {
  description:
    'What changes of a consultation; what is absent or null stays. Once it was opened, its age bands and language stay as they are, sources can be added but not removed, and its threshold can only become stricter.',
})
export class UpdateConsultationInput extends DesignInput {
  @Field(() => ID, { description: 'The consultation.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: 'What people call it, at most 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'First day on which residents can answer (ISO date).' })
  opensOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day on which residents can answer (ISO date).' })
  closesOn?: string | null;
}

@InputType('OpenConsultationInput', { description: 'Which consultation residents can answer from now on.' })
export class OpenConsultationInput {
  @Field(() => ID, { description: 'The consultation.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it opens again after it had closed, at most 500 characters; required then, ignored otherwise.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: AGAIN })
  idempotencyKey?: string | null;
}

@InputType('CloseConsultationInput', { description: 'Which consultation residents can no longer answer.' })
export class CloseConsultationInput {
  @Field(() => ID, { description: 'The consultation.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: AGAIN })
  idempotencyKey?: string | null;
}

/** What a list of consultations keeps; what is absent filters nothing. */
@ArgsType()
export class ConsultationListArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Keeps consultations of this trajectory.' })
  trajectory?: string | null;

  @Field(() => String, { nullable: true, description: 'Keeps consultations of this municipality (`GM0512`).' })
  municipality?: string | null;

  @Field(() => STATES, { nullable: true, description: 'Keeps consultations that are this far.' })
  state?: Consultation['state'] | null;
}
