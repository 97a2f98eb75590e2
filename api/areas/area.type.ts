import { GraphQLScalarType } from 'graphql';
import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { type AreaLevel, COUNTRY, levelOf } from '../shared/codes';
import { connectionOf } from '../shared/page';

export enum AreaLevelEnum {
  COUNTRY = 'COUNTRY',
  PROVINCE = 'PROVINCE',
  MUNICIPALITY = 'MUNICIPALITY',
  DISTRICT = 'DISTRICT',
  NEIGHBOURHOOD = 'NEIGHBOURHOOD',
}

registerEnumType(AreaLevelEnum, {
  name: 'AreaLevel',
  description: 'Levels of the Dutch area division of Statistics Netherlands (CBS), from large to small.',
  valuesConfig: {
    COUNTRY: { description: 'The Netherlands (`NL00`).' },
    PROVINCE: { description: 'Provincie (`PV28`).' },
    MUNICIPALITY: { description: 'Gemeente (`GM0512`).' },
    DISTRICT: { description: 'Wijk (`WK051201`).' },
    NEIGHBOURHOOD: { description: 'Buurt (`BU05120101`).' },
  },
});

export enum AreaOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  CODE_ASC = 'CODE_ASC',
  CODE_DESC = 'CODE_DESC',
}

registerEnumType(AreaOrder, {
  name: 'AreaOrder',
  description: 'How a list of areas is sorted. Names sort as in a Dutch index: accents and leading signs do not count.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, A first.' },
    NAME_DESC: { description: 'By name, Z first.' },
    CODE_ASC: { description: 'By code, lowest first.' },
    CODE_DESC: { description: 'By code, highest first.' },
  },
});

const TYPE_NAMES: Record<AreaLevel, string> = {
  COUNTRY: 'Country',
  PROVINCE: 'Province',
  MUNICIPALITY: 'Municipality',
  DISTRICT: 'District',
  NEIGHBOURHOOD: 'Neighbourhood',
};

/** A code and its name, of an area that another one lies in. */
export interface NamedCode {
  code: string;
  name: string;
}

@InterfaceType('Area', {
  description: 'A part of the Netherlands in one edition (year) of the area division of Statistics Netherlands (CBS).',
  resolveType: (area: Area) => TYPE_NAMES[levelOf(area.code) ?? 'COUNTRY'],
})
export abstract class Area {
  @Field(() => ID, { description: 'Unique over all areas and editions: `GM0512-2025`.' })
  id!: string;

  @Field(() => String, { description: 'Official code: `NL00`, `PV28`, `GM0512`, `WK051201` or `BU05120101`.' })
  code!: string;

  @Field(() => String, { description: 'Official name; the code itself where an edition has no name tables.' })
  name!: string;

  @Field(() => AreaLevelEnum, { description: 'Which kind of area this is.' })
  level!: AreaLevel;

  @Field(() => Int, { description: 'Year of the area division. Areas of different editions are not the same areas.' })
  edition!: number;

  @Field(() => Boolean, { description: 'True when this is made-up demonstration data.' })
  isExample!: boolean;

  /** The areas this one lies in, the nearest first. Every reader knows them, so a chain of parents costs no read. */
  ancestors!: NamedCode[];
}

@ObjectType('Country', { implements: Area, description: 'The Netherlands.' })
export class Country extends Area {}

@ObjectType('Province', { implements: Area, description: 'A province (provincie).' })
export class Province extends Area {}

@ObjectType('Municipality', { implements: Area, description: 'A municipality (gemeente).' })
export class Municipality extends Area {}

@ObjectType('District', { implements: Area, description: 'A district (wijk) of a municipality.' })
export class District extends Area {}

@ObjectType('Neighbourhood', { implements: Area, description: 'A neighbourhood (buurt) of a district.' })
export class Neighbourhood extends Area {}

const GeoJsonGeometry = new GraphQLScalarType({
  name: 'GeoJSONGeometry',
  description:
    'A GeoJSON geometry object (RFC 7946): Polygon or MultiPolygon, longitude and latitude in degrees (WGS84).',
});

@ObjectType('Geometry', { description: 'The borders of an area.' })
export class Geometry {
  @Field(() => GeoJsonGeometry, { description: 'The borders.' })
  geojson!: GeoJSON.Geometry;

  @Field(() => String, { description: 'The credit that must stand beside a map that shows it.' })
  credit!: string;

  @Field(() => Int, { description: 'Edition of the borders: it differs from the area’s when its own were not loaded.' })
  edition!: number;

  @Field(() => Boolean, { description: 'True when this is made-up demonstration data.' })
  isExample!: boolean;
}

export const AreaConnection = connectionOf<Area>('Area', () => Area);
export const MunicipalityConnection = connectionOf<Municipality>('Municipality', () => Municipality);
export const DistrictConnection = connectionOf<District>('District', () => District);
export const NeighbourhoodConnection = connectionOf<Neighbourhood>('Neighbourhood', () => Neighbourhood);

/** An area as the resolvers hand it on. @param ancestors the areas it lies in, nearest first, the country last. */
export function areaOf(
  at: { edition: number; isExample: boolean },
  { code, name }: NamedCode,
  ancestors: NamedCode[],
): Area {
  const { edition, isExample } = at;
  return { id: `${code}-${edition}`, code, name, level: levelOf(code) ?? 'COUNTRY', edition, isExample, ancestors };
}

/** The country as an ancestor. */
export const NETHERLANDS: NamedCode = { code: COUNTRY, name: 'Nederland' };

/** The ancestor of a level, with its own ancestors; undefined when the area lies in none that is known. */
export function ancestorOf(area: Area, level: AreaLevel): Area | undefined {
  const at = area.ancestors.findIndex((one) => levelOf(one.code) === level);
  const found = area.ancestors[at];
  return found && areaOf(area, found, area.ancestors.slice(at + 1));
}
