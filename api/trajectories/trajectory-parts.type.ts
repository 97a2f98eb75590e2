import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The three steps of a trajectory, and where it ends. */
export const STEPS = { ANALYSIS: 'analysis', CONSULTATION: 'consultation', ELABORATION: 'elaboration' } as const;
export const STAGES = { ...STEPS, COMPLETED: 'completed' } as const;
export type StepName = (typeof STEPS)[keyof typeof STEPS];
/** Where a trajectory stands: in one of its steps, or completed. */
export type Stage = (typeof STAGES)[keyof typeof STAGES];

registerEnumType(STAGES, {
  name: 'TrajectoryStep',
  description: 'Where a trajectory stands.',
  valuesConfig: {
    ANALYSIS: { description: 'Step 1: who lives in the area, and what is known of them.' },
    CONSULTATION: { description: 'Step 2: residents are asked, after a campaign that suits them.' },
    ELABORATION: { description: 'Step 3: what residents said becomes a plan.' },
    COMPLETED: { description: 'All three steps are done, and residents were told what was done with the outcome.' },
  },
});

export const STEP_STATES = { PLANNED: 'planned', CURRENT: 'current', DONE: 'done' } as const;
export type StepState = (typeof STEP_STATES)[keyof typeof STEP_STATES];

registerEnumType(STEP_STATES, {
  name: 'TrajectoryStepState',
  description: 'How far a step of a trajectory is.',
  valuesConfig: {
    PLANNED: { description: 'It comes later.' },
    CURRENT: { description: 'The trajectory is in it now.' },
    DONE: { description: 'It was completed.' },
  },
});

export const APPROACHES = { COLLECT_IDEAS: 'collect-ideas', TEST_PLANS: 'test-plans' } as const;
export type Approach = (typeof APPROACHES)[keyof typeof APPROACHES];

registerEnumType(APPROACHES, {
  name: 'TrajectoryApproach',
  description: 'What residents are asked for.',
  valuesConfig: {
    COLLECT_IDEAS: { description: 'Ideas and wishes; there is no plan yet.' },
    TEST_PLANS: { description: 'Their opinion on concrete plans.' },
  },
});

export const EMPHASES = { SOCIAL_MEDIA: 'social-media', STREET: 'street' } as const;
export type Emphasis = (typeof EMPHASES)[keyof typeof EMPHASES];

registerEnumType(EMPHASES, {
  name: 'CampaignEmphasis',
  description: 'Where a campaign seeks residents.',
  valuesConfig: {
    SOCIAL_MEDIA: { description: 'Online, on social media.' },
    STREET: { description: 'Offline: on the street, at the door, in meeting places.' },
  },
});

export const TOOL_KINDS = {
  ONLINE_PLATFORM: 'online-platform',
  CITIZEN_PANEL: 'citizen-panel',
  OPINION_POLL: 'opinion-poll',
  WEBINAR: 'webinar',
  WALK_IN: 'walk-in',
  CONVERSATION: 'conversation',
  WORKSHOP: 'workshop',
  NEIGHBOURHOOD_WALK: 'neighbourhood-walk',
  CITIZENS_ASSEMBLY: 'citizens-assembly',
  OTHER: 'other',
} as const;
export type ToolKind = (typeof TOOL_KINDS)[keyof typeof TOOL_KINDS];

registerEnumType(TOOL_KINDS, {
  name: 'ToolKind',
  description: 'A way in which residents take part.',
  valuesConfig: {
    ONLINE_PLATFORM: { description: 'A website on which residents leave ideas and react to them.' },
    CITIZEN_PANEL: { description: 'A standing panel of residents.' },
    OPINION_POLL: { description: 'A short poll on a proposition.' },
    WEBINAR: { description: 'A meeting online.' },
    WALK_IN: { description: 'A meeting to which people walk in (inloop).' },
    CONVERSATION: { description: 'A good conversation, with one or some residents.' },
    WORKSHOP: { description: 'Working together on a plan (werksessie).' },
    NEIGHBOURHOOD_WALK: { description: 'A walk through the area with residents (wijkschouw).' },
    CITIZENS_ASSEMBLY: { description: 'Residents drawn by lot who advise together (burgerberaad).' },
    OTHER: { description: 'Something else; the note says what.' },
  },
});

@ObjectType('TrajectoryStepPlan', { description: 'When a step of a trajectory takes place, and who leads it.' })
export class StepPlan {
  @Field(() => String, { nullable: true, description: 'First day (ISO date); null while it is not planned.' })
  startsOn?: string;

  @Field(() => String, { nullable: true, description: 'Last day (ISO date); null while it is not planned.' })
  endsOn?: string;

  @Field(() => String, { nullable: true, description: 'Who leads it: a name or role of staff. For staff; else null.' })
  owner?: string;
}

@ObjectType('PlannedTrajectoryStep', { description: 'A step of a trajectory: its plan, and how far it is.' })
export class PlannedStep extends StepPlan {
  @Field(() => STEP_STATES, { description: 'How far it is.' })
  state!: StepState;
}

@ObjectType('TrajectorySteps', { description: 'The three steps of a trajectory.' })
export class PlannedSteps {
  @Field(() => PlannedStep, { description: 'Step 1: area analysis.' })
  analysis!: PlannedStep;

  @Field(() => PlannedStep, { description: 'Step 2: resident consultation.' })
  consultation!: PlannedStep;

  @Field(() => PlannedStep, { description: 'Step 3: elaboration.' })
  elaboration!: PlannedStep;
}

@ObjectType('TrajectoryFrame', {
  description: 'What must be clear before residents are asked (kaders). Null is: not filled in yet.',
})
export class Frame {
  @Field(() => String, { nullable: true, description: 'What the trajectory is to lead to.' })
  goal?: string;

  @Field(() => String, { nullable: true, description: 'Which residents it is for.' })
  audience?: string;

  @Field(() => String, { nullable: true, description: 'What is fixed and will not change.' })
  fixed?: string;

  @Field(() => String, { nullable: true, description: 'What residents can still influence.' })
  open?: string;

  @Field(() => String, { nullable: true, description: 'How the results will be used, and by whom.' })
  useOfResults?: string;
}

@ObjectType('CampaignMoment', { description: 'A moment at which a campaign reaches out.' })
export class CampaignMoment {
  @Field(() => String, { description: 'Day (ISO date).' })
  on!: string;

  @Field(() => String, { description: 'What happens then.' })
  what!: string;
}

@ObjectType('Campaign', { description: 'How residents hear of a trajectory.' })
export class Campaign {
  @Field(() => EMPHASES, { nullable: true, description: 'Where it seeks residents; null while it is not chosen.' })
  emphasis?: Emphasis;

  @Field(() => [String], { description: 'Channels it uses.' })
  channels!: string[];

  @Extensions({ cost: { size: 50 } })
  @Field(() => [CampaignMoment], { description: 'Its moments, first to last.' })
  moments!: CampaignMoment[];

  @Field(() => Int, {
    nullable: true,
    description: 'Budget in euro. For staff and officials of the municipality; else null.',
  })
  budget?: number;
}

@ObjectType('TrajectoryTool', { description: 'A way in which residents took or will take part.' })
export class Tool {
  @Field(() => TOOL_KINDS, { description: 'Which way.' })
  kind!: ToolKind;

  @Field(() => String, { nullable: true, description: 'Day, or first day (ISO date).' })
  startsOn?: string;

  @Field(() => String, { nullable: true, description: 'Last day (ISO date); null when it is one day.' })
  endsOn?: string;

  @Field(() => Int, { nullable: true, description: 'People who took part; null while that is not known.' })
  participants?: number;

  @Field(() => String, { nullable: true, description: 'What staff noted about it. For staff; else null.' })
  note?: string;
}

@ObjectType('TrajectoryDocument', { description: 'A document or page about a trajectory.' })
export class DocumentLink {
  @Field(() => String, { description: 'What people read.' })
  title!: string;

  @Field(() => String, { description: 'Where it is: an https address.' })
  url!: string;
}

@ObjectType('TrajectoryMove', { description: 'A trajectory that went on to another step, or back.' })
export class Move {
  @Field(() => STAGES, { description: 'Where it stood.' })
  from!: Stage;

  @Field(() => STAGES, { description: 'Where it went.' })
  to!: Stage;

  @Field(() => String, { description: 'When (ISO 8601, UTC).' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why it went back; null when it went on.' })
  reason?: string;
}
