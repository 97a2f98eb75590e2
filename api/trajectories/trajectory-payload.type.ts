import { Extensions, Field, ObjectType } from 'type-graphql';
import { UserError } from '../shared/payload';
import { Trajectory } from './trajectory.type';

/** What any change of a trajectory answers. */
@ObjectType('TrajectoryPayload', { description: 'A trajectory after a change, or what to repair.' })
export class TrajectoryPayload {
  @Field(() => Trajectory, {
    nullable: true,
    description: 'The trajectory as it is stored now; null when there is none.',
  })
  trajectory?: Trajectory;

  @Extensions({ cost: { size: 50 } })
  @Field(() => [UserError], { description: 'What to repair first; empty when all was done.' })
  userErrors!: UserError[];
}
