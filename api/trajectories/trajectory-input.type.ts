import { Field, ID, InputType, Int } from 'type-graphql';
import {
  APPROACHES,
  type Approach,
  EMPHASES,
  type Emphasis,
  type StepName,
  TOOL_KINDS,
  type ToolKind,
} from './trajectory-parts.type';

const DATE = 'ISO date, `2026-03-02`';
const KEY = 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.';
const VERSION = 'Its version as you saw it: when somebody changed it meanwhile, this is refused.';

@InputType('TrajectoryStepInput', { description: 'The plan of a step. What is absent stays; null empties.' })
export class StepInput {
  @Field(() => String, { nullable: true, description: `First day: ${DATE}.` })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: `Last day: ${DATE}.` })
  endsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who leads it: a name or role of staff, at most 100 characters.',
  })
  owner?: string | null;
}

@InputType('TrajectoryStepsInput', { description: 'The plans of the three steps. What is absent stays.' })
export class StepsInput implements Partial<Record<StepName, StepInput | null>> {
  @Field(() => StepInput, { nullable: true, description: 'Step 1: area analysis.' })
  analysis?: StepInput | null;

  @Field(() => StepInput, { nullable: true, description: 'Step 2: resident consultation.' })
  consultation?: StepInput | null;

  @Field(() => StepInput, { nullable: true, description: 'Step 3: elaboration.' })
  elaboration?: StepInput | null;
}

@InputType('TrajectoryFrameInput', {
  description: 'The frame; at most 1,000 characters each. What is absent stays; null empties.',
})
export class FrameInput {
  @Field(() => String, { nullable: true, description: 'What the trajectory is to lead to.' })
  goal?: string | null;

  @Field(() => String, { nullable: true, description: 'Which residents it is for.' })
  audience?: string | null;

  @Field(() => String, { nullable: true, description: 'What is fixed and will not change.' })
  fixed?: string | null;

  @Field(() => String, { nullable: true, description: 'What residents can still influence.' })
  open?: string | null;

  @Field(() => String, { nullable: true, description: 'How the results will be used, and by whom.' })
  useOfResults?: string | null;
}

@InputType('CampaignMomentInput', { description: 'A moment at which a campaign reaches out.' })
export class CampaignMomentInput {
  @Field(() => String, { description: `Day: ${DATE}.` })
  on!: string;

  @Field(() => String, { description: 'What happens then, at most 200 characters.' })
  what!: string;
}

@InputType('CampaignInput', { description: 'The campaign. What is absent stays; a list replaces the one there was.' })
export class CampaignInput {
  @Field(() => EMPHASES, { nullable: true, description: 'Where it seeks residents.' })
  emphasis?: Emphasis | null;

  @Field(() => [String], { nullable: true, description: 'Channels it uses, at most 50 of 100 characters.' })
  channels?: string[] | null;

  @Field(() => [CampaignMomentInput], { nullable: true, description: 'Its moments, at most 50.' })
  moments?: CampaignMomentInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Budget in euro, 0 or more.' })
  budget?: number | null;
}

@InputType('TrajectoryToolInput', { description: 'A way in which residents took or will take part.' })
export class ToolInput {
  @Field(() => TOOL_KINDS, { description: 'Which way.' })
  kind!: ToolKind;

  @Field(() => String, { nullable: true, description: `Day, or first day: ${DATE}.` })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: `Last day: ${DATE}.` })
  endsOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'People who took part, 0 or more.' })
  participants?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'For staff only, at most 500 characters. No names of residents.',
  })
  note?: string | null;
}

@InputType('TrajectoryDocumentInput', { description: 'A document or page about a trajectory.' })
export class DocumentInput {
  @Field(() => String, { description: 'What people read, at most 150 characters.' })
  title!: string;

  @Field(() => String, { description: 'Where it is: an https address.' })
  url!: string;
}

/** What can be filled in of a trajectory, whether it is new or not. Absent: stays as it is. Null: emptied. */
@InputType('TrajectoryFieldsInput', { description: 'What can be filled in of a trajectory.' })
export class TrajectoryFieldsInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the areas it is about: the municipality itself, or districts and neighbourhoods of it.',
  })
  areas?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of its themes, at most 10, see `themes`.' })
  themes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Who asked for it: an organisation, at most 150 characters.' })
  client?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The question that residents are to help answer, at most 500 characters.',
  })
  question?: string | null;

  @Field(() => StepsInput, { nullable: true, description: 'When the three steps take place, and who leads them.' })
  steps?: StepsInput | null;

  @Field(() => FrameInput, { nullable: true, description: 'What must be clear before residents are asked.' })
  frame?: FrameInput | null;

  @Field(() => APPROACHES, { nullable: true, description: 'What residents are asked for.' })
  approach?: Approach | null;

  @Field(() => CampaignInput, { nullable: true, description: 'How residents hear of it.' })
  campaign?: CampaignInput | null;

  @Field(() => [ToolInput], { nullable: true, description: 'How residents take part, at most 50; replaces the list.' })
  tools?: ToolInput[] | null;

  @Field(() => [DocumentInput], { nullable: true, description: 'Documents and pages, at most 50; replaces the list.' })
  documents?: DocumentInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done with the outcome, as residents are told; at most 3,000 characters.',
  })
  feedback?: string | null;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType('CreateTrajectoryInput', { description: 'A new trajectory. It starts in the first step, unpublished.' })
export class CreateTrajectoryInput extends TrajectoryFieldsInput {
  @Field(() => String, { description: 'Code of the municipality: `GM0512`.' })
  municipality!: string;

  @Field(() => Int, { nullable: true, description: 'Edition of the areas; by default the newest that is complete.' })
  edition?: number | null;

  @Field(() => String, { description: 'What people call it, at most 150 characters.' })
  title!: string;
}

@InputType('UpdateTrajectoryInput', { description: 'Edits a trajectory. What is absent stays; null empties.' })
export class UpdateTrajectoryInput extends TrajectoryFieldsInput {
  @Field(() => ID, { description: 'The trajectory.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: 'What people call it, at most 150 characters.' })
  title?: string | null;
}

@InputType('TrajectoryDeedInput', { description: 'Which trajectory something is done to.' })
export class TrajectoryDeedInput {
  @Field(() => ID, { description: 'The trajectory.' })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType('ReturnTrajectoryInput', { description: 'Which trajectory goes back, and why.' })
export class ReturnTrajectoryInput extends TrajectoryDeedInput {
  @Field(() => String, { description: 'Why, at most 500 characters. It is kept; no names of residents.' })
  reason!: string;
}
