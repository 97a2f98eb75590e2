import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/page';
import {
  APPROACHES,
  type Approach,
  type Campaign,
  DocumentLink,
  Frame,
  type Move,
  STAGES,
  type Stage,
  type StepName,
  type StepPlan,
  type Tool,
} from './trajectory-parts.type';

/** Most moves that are kept and shown; a trajectory that went to and fro so often is better made anew. */
export const MAX_MOVES = 100;
/** Most items of a list of a trajectory: documents, tools, channels, moments, areas. */
export const MAX_ITEMS = 50;
/** Most themes. */
export const MAX_THEMES = 10;

/**
 * A trajectory as it is kept. What stands here without `@Field` reaches callers through the resolver, which leaves out
 * what they may not see.
 */
@ObjectType('Trajectory', {
  description:
    'A participation trajectory (participatietraject) of a municipality, in three steps: area analysis, resident consultation, elaboration.',
})
export class Trajectory {
  @Field(() => ID, { description: 'Unique over all trajectories.' })
  id!: string;

  /** Code of the municipality, edition of the areas, and codes of the areas it is about. */
  municipality!: string;
  edition!: number;
  areas!: string[];

  /** Codes of its themes. */
  themes!: string[];

  @Field(() => String, { description: 'What people call it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who asked for it (opdrachtgever): an organisation.' })
  client?: string;

  @Field(() => String, { nullable: true, description: 'The question that residents are to help answer.' })
  question?: string;

  @Field(() => STAGES, { description: 'Where it stands.' })
  step!: Stage;

  steps!: Record<StepName, StepPlan>;

  @Field(() => Frame, { description: 'What must be clear before residents are asked.' })
  frame!: Frame;

  @Field(() => APPROACHES, { nullable: true, description: 'What residents are asked for; null while not chosen.' })
  approach?: Approach;

  campaign!: Campaign;

  tools!: Tool[];

  @Extensions({ cost: { size: MAX_ITEMS } })
  @Field(() => [DocumentLink], { description: 'Documents and pages about it.' })
  documents!: DocumentLink[];

  @Field(() => String, { nullable: true, description: 'What was done with the outcome, as residents are told.' })
  feedback?: string;

  /** First to last. */
  moves!: Move[];

  @Field(() => Boolean, { description: 'True when it is made up, to show how the platform works.' })
  isExample!: boolean;

  @Field(() => Boolean, { description: 'Whether everybody may see it; else staff and officials of the municipality.' })
  isPublished!: boolean;

  @Field(() => String, { description: 'When it was made (ISO 8601, UTC).' })
  createdAt!: string;

  @Field(() => String, { description: 'When it was last changed (ISO 8601, UTC).' })
  updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; send it along with an edit.' })
  version!: number;
}

export const TrajectoryConnection = connectionOf('Trajectory', () => Trajectory);
