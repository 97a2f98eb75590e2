import { ImportProblem } from '../../shared/read/import-problem';

/** One area in a GeoJSON file. */
export interface AreaFeature {
  /** As the file writes it. */
  code: string;
  /** Empty when the file has none. */
  name: string;
  /** Rounded to five decimals (a metre); undefined when the feature has no polygon. */
  geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon | undefined;
  /** The water of an area, which some files give as a second feature of the same code. */
  isWater: boolean;
}

type Position = GeoJSON.Position;

const CODE_KEYS = ['statcode', 'code', 'buurtcode', 'bu_code', 'wijkcode', 'wk_code', 'gemeentecode', 'gm_code'];
const NAME_KEYS = ['statnaam', 'name', 'buurtnaam', 'bu_naam', 'wijknaam', 'wk_naam', 'gemeentenaam', 'gm_naam'];
/** Degrees that the Netherlands, also the Caribbean part, lie within; national grid (RD) metres do not. */
const MAX_DEGREES = 180;

/**
 * The areas in a GeoJSON feature collection.
 * @throws ImportProblem TRUNCATED when the JSON ends too early, UNKNOWN_FORMAT when it is not in degrees.
 */
export function areaFeatures(text: string, label: string): AreaFeature[] {
  const { features } = parsed(text, label);
  return features.map((feature) => {
    const properties = lowerCased(feature.properties ?? {});
    const first = (keys: string[]) => keys.map((key) => properties[key]).find((value) => typeof value === 'string');
    return {
      code: first(CODE_KEYS) ?? String(feature.id ?? ''),
      name: (first(NAME_KEYS) ?? '').trim(),
      geometry: rounded(feature.geometry, label),
      isWater: properties.water === 'JA',
    };
  });
}

function parsed(text: string, label: string): GeoJSON.FeatureCollection {
  try {
    return JSON.parse(text) as GeoJSON.FeatureCollection;
  } catch (cause) {
    const message = `${label} is cut off or damaged: it is no complete JSON. Download it again.`;
    throw new ImportProblem('TRUNCATED', message, { cause });
  }
}

const lowerCased = (properties: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key.toLowerCase(),
      typeof value === 'string' ? value : undefined,
    ]),
  );

function rounded(geometry: GeoJSON.Geometry | null, label: string): AreaFeature['geometry'] {
  const ring = (positions: Position[]) => positions.map((position) => degrees(position, label));
  if (geometry?.type === 'Polygon') return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) };
  if (geometry?.type !== 'MultiPolygon') return undefined;
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
}

function degrees([longitude = Number.NaN, latitude = Number.NaN]: Position, label: string): Position {
  if (Math.abs(longitude) <= MAX_DEGREES && Math.abs(latitude) <= 90) {
    return [Math.round(longitude * 1e5) / 1e5, Math.round(latitude * 1e5) / 1e5];
  }
  throw new ImportProblem(
    'UNKNOWN_FORMAT',
    `${label} is not in degrees (${longitude}, ${latitude}): export it in WGS84 (EPSG:4326) instead of the national grid.`,
  );
}
