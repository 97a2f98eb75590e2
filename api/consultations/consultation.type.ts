import { Extensions, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../shared/page';
import { UserError } from '../shared/payload';
import {
  type Consultation,
  type Crossable,
  type InvitedInDistrict,
  MAX_DISTRICTS,
  MAX_MARGINS,
  MAX_SOURCES,
  MAX_TARGETS,
  type Recruitment,
  type Source,
  type WeightingDimension,
  type WeightingMargin,
  type WeightingScheme,
} from './consultation';

export const STATES = { DRAFT: 'draft', OPEN: 'open', CLOSED: 'closed' } as const;
registerEnumType(STATES, {
  name: 'ConsultationState',
  description: 'How far a consultation is.',
  valuesConfig: {
    DRAFT: { description: 'It is being prepared; only staff see it.' },
    OPEN: { description: 'Residents can answer.' },
    CLOSED: { description: 'Residents can no longer answer.' },
  },
});

export const RECRUITMENT_KINDS = {
  PROBABILITY_SAMPLE: 'probability-sample',
  OPEN_LINK: 'open-link',
  PANEL: 'panel',
  FIELD: 'field',
  PAPER: 'paper',
  POSTCARD: 'postcard',
} as const satisfies Record<string, Recruitment>;
registerEnumType(RECRUITMENT_KINDS, {
  name: 'Recruitment',
  description: 'How residents were reached. Only a probability sample allows a margin of error.',
  valuesConfig: {
    PROBABILITY_SAMPLE: { description: 'Drawn by lot from all residents, each with a known chance.' },
    OPEN_LINK: { description: 'Whoever saw the link could answer.' },
    PANEL: { description: 'Members of a standing panel.' },
    FIELD: { description: 'Asked in person: at the door, on the street, in a meeting place.' },
    PAPER: { description: 'A questionnaire on paper.' },
    POSTCARD: { description: 'A postcard with a link or code.' },
  },
});

export const CROSSABLES = {
  DISTRICT: 'district',
  PROFILE: 'profile',
  AGE: 'age',
  GENDER: 'gender',
  SOURCE: 'source',
} as const satisfies Record<string, Crossable>;
registerEnumType(CROSSABLES, {
  name: 'ResidentDimension',
  description: 'By what residents who answered are told apart.',
  valuesConfig: {
    DISTRICT: { description: 'The district (wijk) they live in.' },
    PROFILE: { description: 'The most common engagement profile of their postcode.' },
    AGE: { description: 'Their age band, when they gave it.' },
    GENDER: { description: 'Their gender, when they gave it.' },
    SOURCE: { description: 'The way in which they were invited.' },
  },
});

export const ORIGINS = {
  ENTERED: 'entered',
  INDICATORS: 'indicators',
  DISTRIBUTION: 'distribution',
} as const satisfies Record<string, WeightingMargin['origin']>;
registerEnumType(ORIGINS, {
  name: 'PopulationOrigin',
  description: 'Where the population that respondents are weighted to comes from.',
  valuesConfig: {
    ENTERED: { description: 'Entered by staff.' },
    INDICATORS: { description: 'The key figures of the area: district, age and gender.' },
    DISTRIBUTION: { description: 'The distribution of households over the engagement profiles.' },
  },
});

@ObjectType('InvitedInDistrict', { description: 'How many people were invited in a district.' })
export class InvitedInDistrictNode implements InvitedInDistrict {
  @Field(() => String, { description: 'Code of the district: `WK051201`.' })
  district!: string;

  @Field(() => Int, { description: 'People invited there.' })
  invited!: number;
}

@ObjectType('RecruitmentSource', { description: 'A way in which residents were invited.' })
export class SourceNode implements Source {
  @Field(() => String, { description: 'Stable within the consultation, as imports and results name it: `brief`.' })
  code!: string;

  @Field(() => String, { description: 'What people read: "Brief aan 4.000 adressen".' })
  name!: string;

  @Field(() => RECRUITMENT_KINDS, { description: 'How residents were reached.' })
  recruitment!: Recruitment;

  @Field(() => Int, { nullable: true, description: 'People invited; null when not known, as for an open link.' })
  invited?: number;

  @Extensions({ cost: { size: MAX_DISTRICTS } })
  @Field(() => [InvitedInDistrictNode], {
    nullable: true,
    description: 'The same per district, together as many as `invited`; null when not known.',
  })
  invitedPerDistrict?: InvitedInDistrict[];
}

@ObjectType('WeightingTarget', { description: 'How many residents a group of a margin has.' })
export class TargetNode {
  @Field(() => String, {
    description:
      'The group: a district, profile, age band or gender, as results name it; of a joint margin a pair, with × between: `25-44×female`.',
  })
  key!: string;

  @Field(() => Float, { description: 'A count or a share; only the proportion between groups matters.' })
  value!: number;
}

@ObjectType('WeightingMargin', { description: 'Groups in the population that respondents are weighted to.' })
export class MarginNode implements WeightingMargin {
  @Field(() => CROSSABLES, { description: 'By what residents are told apart; never the source.' })
  dimension!: WeightingDimension;

  @Field(() => CROSSABLES, {
    nullable: true,
    description:
      'The second dimension of a joint margin: every pair of groups is weighted to its own population, as post-stratification does. Null when the margin is of one dimension.',
  })
  crossedWith?: WeightingDimension;

  @Field(() => ORIGINS, { description: 'Where the population comes from.' })
  origin!: WeightingMargin['origin'];

  @Extensions({ cost: { size: MAX_TARGETS } })
  @Field(() => [TargetNode], { nullable: true, description: 'The population, when it was entered; else null.' })
  targets?: TargetNode[];
}

@ObjectType('WeightingScheme', { description: 'How respondents are weighted. Without margins they are not.' })
export class SchemeNode implements WeightingScheme {
  @Extensions({ cost: { size: MAX_MARGINS } })
  @Field(() => [MarginNode], {
    description: 'What respondents are weighted to, at most once per dimension, whether alone or joint.',
  })
  margins!: MarginNode[];

  @Field(() => Float, { nullable: true, description: 'Lowest weight, relative to the mean; null is no cap.' })
  lowestWeight?: number;

  @Field(() => Float, { nullable: true, description: 'Highest weight, relative to the mean; null is no cap.' })
  highestWeight?: number;
}

@ObjectType('ConsultationDesign', { description: 'How a consultation reaches, counts and weights residents.' })
export class DesignNode {
  @Extensions({ cost: { size: MAX_SOURCES } })
  @Field(() => [SourceNode], { description: 'The ways in which residents are invited.' })
  sources!: Source[];

  @Field(() => [String], { description: 'Age bands in order: `15-24`, `65+`.' })
  ageBands!: string[];

  @Field(() => Int, { description: 'Fewest respondents a shown figure may rest on: 10 or more.' })
  threshold!: number;

  @Field(() => [[CROSSABLES]], { description: 'Pairs of dimensions whose results are also given crossed.' })
  crossings!: [Crossable, Crossable][];

  @Field(() => SchemeNode, { description: 'How respondents are weighted.' })
  weighting!: WeightingScheme;
}

@ObjectType('Consultation', {
  description:
    'A consultation of residents (inwonersconsultatie) within a trajectory. Visible to all once it was opened and its trajectory is published.',
})
export class ConsultationNode {
  @Field(() => ID, { description: 'Unique over all consultations.' })
  id!: string;

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => Int, { description: 'Edition (year) of the areas its results are about.' })
  edition!: number;

  @Field(() => String, { description: 'First day on which residents could answer (ISO date).' })
  opensOn!: string;

  @Field(() => String, { description: 'Last day on which residents could answer (ISO date).' })
  closesOn!: string;

  @Field(() => String, { description: 'Language residents are asked in, as a tag: `nl`.' })
  language!: string;

  @Field(() => STATES, { description: 'How far it is.' })
  state!: Consultation['state'];

  @Field(() => Int, { description: 'Months after its last day after which what residents answered is deleted.' })
  retentionMonths!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to show how the platform works.' })
  isExample!: boolean;

  @Field(() => String, { description: 'When it was made (ISO 8601).' })
  createdAt!: string;

  @Field(() => Int, { description: 'Counts the changes; send it along with an edit.' })
  version!: number;
}

export const ConsultationConnection = connectionOf('Consultation', () => ConsultationNode);

const CONSULTATION =
  'The consultation as it is stored now: changed, or, when the version was stale, what somebody else made of it.';
const ERRORS = 'What to repair; empty when it was done.';

@ObjectType('CreateConsultationPayload', { description: 'The new consultation, or what to repair.' })
export class CreateConsultationPayload {
  @Field(() => ConsultationNode, { nullable: true, description: 'The new consultation; null when there is none.' })
  consultation?: Consultation;

  @Extensions({ cost: { size: 100 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('UpdateConsultationPayload', { description: 'The changed consultation, or what to repair.' })
export class UpdateConsultationPayload {
  @Field(() => ConsultationNode, { nullable: true, description: CONSULTATION })
  consultation?: Consultation;

  @Extensions({ cost: { size: 100 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('OpenConsultationPayload', { description: 'The open consultation, or what it lacks.' })
export class OpenConsultationPayload {
  @Field(() => ConsultationNode, { nullable: true, description: CONSULTATION })
  consultation?: Consultation;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('CloseConsultationPayload', { description: 'The closed consultation, or what to repair.' })
export class CloseConsultationPayload {
  @Field(() => ConsultationNode, { nullable: true, description: CONSULTATION })
  consultation?: Consultation;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}
