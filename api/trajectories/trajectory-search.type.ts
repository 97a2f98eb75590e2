import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../shared/page';
import { APPROACHES, type Approach, STAGES, type Stage } from './trajectory-parts.type';

export enum TrajectorySortField {
  TITLE = 'TITLE',
  MUNICIPALITY = 'MUNICIPALITY',
  STARTS_ON = 'STARTS_ON',
  STEP = 'STEP',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(TrajectorySortField, {
  name: 'TrajectorySortField',
  description: 'By what a list of trajectories is sorted.',
  valuesConfig: {
    TITLE: { description: 'Title, A first.' },
    MUNICIPALITY: { description: 'Name of the municipality, A first; its code while no edition with it is loaded.' },
    STARTS_ON: { description: 'First day; what is not planned yet comes last, whichever way.' },
    STEP: { description: 'Where it stands, the first step first.' },
    UPDATED_AT: { description: 'When it was last changed.' },
  },
});

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way a list is sorted.',
  valuesConfig: { ASC: { description: 'Lowest first.' }, DESC: { description: 'Highest first.' } },
});

@InputType('TrajectorySort', { description: 'How a list of trajectories is sorted.' })
export class TrajectorySort {
  @Field(() => TrajectorySortField, { description: 'By what.' })
  field!: TrajectorySortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: 'Which way.' })
  direction!: SortDirection;
}

@InputType('TrajectoryFilter', {
  description: 'Which trajectories are wanted: those for which all that is given holds.',
})
export class TrajectoryFilter {
  @Field(() => String, { nullable: true, description: 'Code of the municipality: `GM0512`.' })
  municipality?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of an area: keeps trajectories about it, about an area it lies in, or about an area within it.',
  })
  area?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A postcode as people type it: keeps trajectories about the areas it lies in.',
  })
  postcode?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of themes: keeps trajectories with one of them.' })
  themes?: string[] | null;

  @Field(() => [STAGES], { nullable: true, description: 'Where they may stand.' })
  steps?: Stage[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the audience; accents and case do not count.' })
  audience?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO date: keeps what was still going on that day. What has no dates yet is left out.',
  })
  activeFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO date: keeps what had begun by that day. What has no dates yet is left out.',
  })
  activeUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of title, question, goal, client, audience or names of themes; accents and case do not count.',
  })
  text?: string | null;

  @Field(() => APPROACHES, { nullable: true, description: 'What residents are asked for.' })
  approach?: Approach | null;
}

@ArgsType()
export class TrajectoriesArgs extends PageArgs {
  @Field(() => TrajectoryFilter, { nullable: true, description: 'Which are wanted; by default all you may see.' })
  filter?: TrajectoryFilter | null;

  @Field(() => TrajectorySort, { nullable: true, description: 'How they are sorted; by default by title.' })
  sort?: TrajectorySort | null;
}
