import { Arg, Args, ArgsType, Ctx, Extensions, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { areaCode } from '../shared/area-argument';
import { COUNTRY, levelOf } from '../shared/codes';
import { type Page, PageArgs, pageOf } from '../shared/page';
import { comparePositions, inOrder, positionIn, searchAreas } from './area.rules';
import {
  Area,
  AreaConnection,
  AreaOrder,
  ancestorOf,
  Country,
  District,
  DistrictConnection,
  Geometry,
  Municipality,
  MunicipalityConnection,
  Neighbourhood,
  NeighbourhoodConnection,
  Province,
} from './area.type';

/** Costs, as measured on a country of full size: of reading and sorting one municipality, or the whole country. */
const COST = {
  municipality: { cost: { weight: 50 } },
  children: { cost: { weight: 100 } },
  everyMunicipality: { cost: { weight: 300 } },
  municipalitiesOfProvince: { cost: { weight: 60 } },
  districts: { cost: { weight: 40, siblings: true } },
  neighbourhoodsOfMunicipality: { cost: { weight: 150 } },
  neighbourhoodsOfDistrict: { cost: { weight: 20, siblings: true } },
  geometry: { cost: { weight: 30, pack: 1_000 } },
} as const;

const EVERYWHERE = {
  districts: { cost: { weight: 1_500, within: { municipality: COST.districts.cost } } },
  neighbourhoods: {
    cost: {
      weight: 4_500,
      within: { district: COST.neighbourhoodsOfDistrict.cost, municipality: COST.neighbourhoodsOfMunicipality.cost },
    },
  },
} as const;

/** The Netherlands have twelve; an edition with more would be news. */
const PROVINCES = 12;

const EDITION = 'Edition (year) of the area division; by default the newest that is complete.';
const SEARCH = 'Keeps areas whose name holds this text (accents and case do not count) or whose code starts with it.';

@ArgsType()
class AreaListArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: SEARCH })
  search?: string;

  @Field(() => AreaOrder, { defaultValue: AreaOrder.NAME_ASC, description: 'How the list is sorted.' })
  orderBy!: AreaOrder;
}

@ArgsType()
class EditionListArgs extends AreaListArgs {
  @Field(() => Int, { nullable: true, description: EDITION })
  edition?: number;
}

@ArgsType()
class MunicipalitiesArgs extends EditionListArgs {
  @Field(() => String, { nullable: true, description: 'Keeps municipalities of this province (`PV28`).' })
  province?: string;
}

@ArgsType()
class DistrictsArgs extends EditionListArgs {
  @Field(() => String, { nullable: true, description: 'Keeps areas of this municipality (`GM0512`).' })
  municipality?: string;
}

@ArgsType()
class NeighbourhoodsArgs extends DistrictsArgs {
  @Field(() => String, { nullable: true, description: 'Keeps neighbourhoods of this district (`WK051201`).' })
  district?: string;
}

/** Filters, sorts and cuts: the one way a list of areas, sorted by name, becomes a connection. */
function listed(areas: readonly Area[], args: AreaListArgs): Page<Area> {
  const found = inOrder(searchAreas(areas, args.search), args.orderBy);
  return pageOf(found, args, positionIn(args.orderBy), comparePositions(args.orderBy));
}

@Resolver(() => Area)
export class AreaResolver {
  @Extensions(COST.municipality)
  @Query(() => Area, { nullable: true, description: 'An area of any level by its code; null when there is none.' })
  async area(
    @Arg('code', () => String, { description: 'Official code of any level, for example `WK051201`.' }) code: string,
    @Arg('edition', () => Int, { nullable: true, description: EDITION }) edition: number | undefined,
    @Ctx() { areas, catalogue }: Context,
  ): Promise<Area | undefined> {
    return areas.get(catalogue.edition(edition), areaCode(code));
  }

  @Query(() => Country, { description: 'The Netherlands, to compare with.' })
  async country(
    @Arg('edition', () => Int, { nullable: true, description: EDITION }) edition: number | undefined,
    @Ctx() { areas, catalogue }: Context,
  ): Promise<Area | undefined> {
    return areas.get(catalogue.edition(edition), COUNTRY);
  }

  @Extensions({ cost: { weight: 20, size: PROVINCES, siblings: true } })
  @Query(() => [Province], { description: 'The provinces, by name.' })
  async provinces(
    @Arg('edition', () => Int, { nullable: true, description: EDITION }) edition: number | undefined,
    @Ctx() { areas, catalogue }: Context,
  ): Promise<Area[]> {
    return areas.provinces(catalogue.edition(edition));
  }

  @Extensions(COST.municipality)
  @Query(() => Municipality, { nullable: true, description: 'A municipality by its code; null when there is none.' })
  async municipality(
    @Arg('code', () => String, { description: 'Official code, for example `GM0512`.' }) code: string,
    @Arg('edition', () => Int, { nullable: true, description: EDITION }) edition: number | undefined,
    @Ctx() { areas, catalogue }: Context,
  ): Promise<Area | undefined> {
    return areas.get(catalogue.edition(edition), areaCode(code, 'MUNICIPALITY'));
  }

  @Extensions(COST.everyMunicipality)
  @Query(() => MunicipalityConnection, { description: 'The municipalities of an edition.' })
  async municipalities(
    @Args(() => MunicipalitiesArgs) args: MunicipalitiesArgs,
    @Ctx() { areas, catalogue }: Context,
  ): Promise<Page<Area>> {
    const province = args.province ? areaCode(args.province, 'PROVINCE') : undefined;
    return listed(await areas.municipalities(catalogue.edition(args.edition), province), args);
  }

  @Extensions(EVERYWHERE.districts)
  @Query(() => DistrictConnection, { description: 'The districts of a municipality, or of the whole country.' })
  async districts(
    @Args(() => DistrictsArgs) args: DistrictsArgs,
    @Ctx() { areas, catalogue }: Context,
  ): Promise<Page<Area>> {
    const edition = catalogue.edition(args.edition);
    const within = args.municipality && areaCode(args.municipality, 'MUNICIPALITY');
    return listed(
      await (within ? areas.within(edition, within, 'DISTRICT') : areas.everywhere(edition, 'DISTRICT')),
      args,
    );
  }

  @Extensions(EVERYWHERE.neighbourhoods)
  @Query(() => NeighbourhoodConnection, {
    description: 'The neighbourhoods of a district, a municipality, or of the whole country.',
  })
  async neighbourhoods(
    @Args(() => NeighbourhoodsArgs) args: NeighbourhoodsArgs,
    @Ctx() { areas, catalogue }: Context,
  ): Promise<Page<Area>> {
    const edition = catalogue.edition(args.edition);
    const district = args.district && areaCode(args.district, 'DISTRICT');
    const municipality = args.municipality && areaCode(args.municipality, 'MUNICIPALITY');
    if (district && municipality && district.slice(2, 6) !== municipality.slice(2)) return listed([], args);
    const within = district || municipality;
    return listed(
      await (within ? areas.within(edition, within, 'NEIGHBOURHOOD') : areas.everywhere(edition, 'NEIGHBOURHOOD')),
      args,
    );
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The area this one lies in; null for the country.' })
  parent(@Root() area: Area): Area | undefined {
    const level = area.ancestors[0] && levelOf(area.ancestors[0].code);
    return level && ancestorOf(area, level);
  }

  @Extensions(COST.children)
  @FieldResolver(() => AreaConnection, {
    description:
      'The areas one level below that lie in this one, in the order of their codes; none for a neighbourhood.',
  })
  async children(
    @Root() area: Area,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { areas }: Context,
  ): Promise<Page<Area>> {
    const children = await childrenOf(area, areas);
    return listed(children, { ...page, orderBy: AreaOrder.CODE_ASC });
  }

  @Extensions(COST.geometry)
  @FieldResolver(() => Geometry, { nullable: true, description: 'The borders; null when none are loaded.' })
  geometry(@Root() area: Area, @Ctx() { areas }: Context): Promise<Geometry | undefined> {
    return areas.geometry(area);
  }
}

function childrenOf(area: Area, areas: Context['areas']): Promise<Area[]> {
  switch (area.level) {
    case 'COUNTRY':
      return areas.provinces(area.edition);
    case 'PROVINCE':
      return areas.municipalities(area.edition, area.code);
    case 'MUNICIPALITY':
      return areas.within(area.edition, area.code, 'DISTRICT');
    case 'DISTRICT':
      return areas.within(area.edition, area.code, 'NEIGHBOURHOOD');
    case 'NEIGHBOURHOOD':
      return Promise.resolve([]);
  }
}

@Resolver(() => Province)
export class ProvinceResolver {
  @Extensions(COST.municipalitiesOfProvince)
  @FieldResolver(() => MunicipalityConnection, { description: 'The municipalities of the province.' })
  async municipalities(
    @Root() area: Area,
    @Args(() => AreaListArgs) args: AreaListArgs,
    @Ctx() { areas }: Context,
  ): Promise<Page<Area>> {
    return listed(await areas.municipalities(area.edition, area.code), args);
  }
}

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => Province, { nullable: true, description: 'Its province; null where that is not known.' })
  province(@Root() area: Area): Area | undefined {
    return ancestorOf(area, 'PROVINCE');
  }

  @Extensions(COST.districts)
  @FieldResolver(() => DistrictConnection, { description: 'Its districts.' })
  async districts(
    @Root() area: Area,
    @Args(() => AreaListArgs) args: AreaListArgs,
    @Ctx() { areas }: Context,
  ): Promise<Page<Area>> {
    return listed(await areas.within(area.edition, area.code, 'DISTRICT'), args);
  }

  @Extensions(COST.neighbourhoodsOfMunicipality)
  @FieldResolver(() => NeighbourhoodConnection, { description: 'The neighbourhoods of all its districts.' })
  async neighbourhoods(
    @Root() area: Area,
    @Args(() => AreaListArgs) args: AreaListArgs,
    @Ctx() { areas }: Context,
  ): Promise<Page<Area>> {
    return listed(await areas.within(area.edition, area.code, 'NEIGHBOURHOOD'), args);
  }
}

@Resolver(() => District)
export class DistrictResolver {
  @FieldResolver(() => Municipality, { description: 'The municipality it lies in.' })
  municipality(@Root() area: Area): Area | undefined {
    return ancestorOf(area, 'MUNICIPALITY');
  }

  @Extensions(COST.neighbourhoodsOfDistrict)
  @FieldResolver(() => NeighbourhoodConnection, { description: 'Its neighbourhoods.' })
  async neighbourhoods(
    @Root() area: Area,
    @Args(() => AreaListArgs) args: AreaListArgs,
    @Ctx() { areas }: Context,
  ): Promise<Page<Area>> {
    return listed(await areas.within(area.edition, area.code, 'NEIGHBOURHOOD'), args);
  }
}

@Resolver(() => Neighbourhood)
export class NeighbourhoodResolver {
  @FieldResolver(() => District, { description: 'The district it lies in.' })
  district(@Root() area: Area): Area | undefined {
    return ancestorOf(area, 'DISTRICT');
  }

  @FieldResolver(() => Municipality, { description: 'The municipality it lies in.' })
  municipality(@Root() area: Area): Area | undefined {
    return ancestorOf(area, 'MUNICIPALITY');
  }
}
