import { Args, type ClassType, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Area, District, Municipality, Neighbourhood } from '../areas/area.type';
import type { Context } from '../context';
import type { Page } from '../shared/page';
import { type Trajectory, TrajectoryConnection } from './trajectory.type';
import { listed } from './trajectory-list';
import { TrajectoriesArgs } from './trajectory-search.type';

/** The field `trajectories` of a kind of area. A country or province has none: their search reads all, see `trajectories`. */
function trajectoriesOf(type: ClassType<Area>) {
  @Resolver(() => type)
  class AreaTrajectoriesResolver {
    @Extensions({ cost: { pack: 100, each: 20 } })
    @FieldResolver(() => TrajectoryConnection, {
      description: 'Trajectories about it, about an area it lies in, or about an area within it, of any edition.',
    })
    trajectories(
      @Root() { code }: Area,
      @Args(() => TrajectoriesArgs) args: TrajectoriesArgs,
      @Ctx() context: Context,
    ): Promise<Page<Trajectory>> {
      return listed(args, context, code);
    }
  }
  return AreaTrajectoriesResolver;
}

export const MunicipalityTrajectoriesResolver = trajectoriesOf(Municipality);
export const DistrictTrajectoriesResolver = trajectoriesOf(District);
export const NeighbourhoodTrajectoriesResolver = trajectoriesOf(Neighbourhood);
