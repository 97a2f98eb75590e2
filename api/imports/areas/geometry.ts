import type { GeometryPack } from '../../areas/area.pack';
import type { Publication } from '../../releases/release.repository';
import type { GeometryRelease } from '../../releases/release.type';
import { familyOf, parseAreaCode } from '../../shared/codes';
import { packed, unpacked } from '../../shared/packs';
import { ImportProblem } from '../../shared/read/import-problem';
import type { Importer, Input, Outcome, Run } from '../importer';
import { type AreaFeature, areaFeatures } from './area-features';
import { nameOfFile } from './name-tables';
import { isKnownArea, suggestedAreas } from './suggested-areas';

const COLLECTION = /"type"\s*:\s*"FeatureCollection"/;
const AREA_CODE = /"(?:PV\d{2}|GM\d{4}|WK\d{4}\w{2}|BU\d{4}\w{4})"/;
/** An item of DynamoDB holds at most 400 KB, its keys included. */
const MAX_PACK_BYTES = 390_000;

/** Borders of provinces, municipalities, districts and neighbourhoods (GeoJSON, WGS84), into `geometry/<edition>`. */
export const areaGeometry: Importer = {
  stage: 'geometry',

  recognise(file, options) {
    if (file.content !== 'json' || !COLLECTION.test(file.head) || !AREA_CODE.test(file.head)) return undefined;
    const inName = /(?<!\d)20\d\d(?!\d)/.exec(nameOfFile(file))?.[0];
    // The publisher's own files say it in every feature: "jrstatcode": "2022GM0512".
    const year = Number(/"jrstatcode"\s*:\s*"(20\d\d)/i.exec(file.head)?.[1] ?? inName) || undefined;
    const edition = year ?? options.edition;
    return {
      title: `Borders of areas ${edition ?? ''}`.trim(),
      group: `geometry/${edition}`,
      year,
      ...(edition === undefined && { needs: 'edition' as const }),
    };
  },

  async read(inputs, run) {
    const edition = Number(inputs[0]?.found.group.split('/')[1]);
    const isKnown = await isKnownArea(run.shelf, edition);
    const found = new Map<string, AreaFeature>();
    for (const input of inputs) await readFeatures(input, isKnown, found);
    const source = `CBS, ${inputs.map(({ file }) => nameOfFile(file)).join(' + ')}`;
    const names = new Map([...found.values()].filter((one) => one.name).map(({ code, name }) => [code, name]));
    return {
      publications: [
        await geometryPublication([...found.values()], edition, source, run),
        ...(await suggestedAreas(names, edition, source, run, true)),
      ],
    } satisfies Outcome;
  },
};

async function readFeatures(
  { file, tally }: Input,
  isKnown: (code: string) => boolean,
  found: Map<string, AreaFeature>,
): Promise<void> {
  const inThisFile = new Set<string>();
  for (const [i, feature] of areaFeatures(await file.text(), file.label).entries()) {
    tally.read++;
    const code = parseAreaCode(feature.code);
    const refuse = (reason: string) => tally.refuse(i + 1, reason, [feature.code, feature.name]);
    if (feature.isWater) tally.skipped++;
    else if (!code) refuse(`"${feature.code}" is no area code (PV28, GM0512, WK051201, BU05120103).`);
    else if (!isKnown(code)) refuse(`${code} is not an area of this edition.`);
    else if (inThisFile.has(code)) refuse(`${code} has borders already.`);
    else if (!feature.geometry) refuse(`${code} has no polygon.`);
    else {
      inThisFile.add(code);
      found.set(code, { ...feature, code });
      tally.written++;
    }
  }
}

/** The borders there were, with these in place of those of the same areas. */
async function geometryPublication(
  features: AreaFeature[],
  edition: number,
  source: string,
  { shelf }: Run,
): Promise<Publication<GeometryRelease>> {
  const dataset = `geometry/${edition}` as const;
  const entry = shelf.entry(dataset);
  const bodies = new Map(entry && !entry.isExample ? await shelf.bodies(dataset) : []);
  const families = new Map<string, Map<string, GeoJSON.Geometry>>();
  for (const { code, geometry } of features) {
    const family = familyOf(code);
    const areas = families.get(family) ?? openPack(bodies.get(family));
    if (geometry) areas.set(code, geometry);
    families.set(family, areas);
  }
  for (const [family, areas] of families) {
    const sorted = [...areas].sort(([a], [b]) => (a < b ? -1 : 1));
    const pack: GeometryPack = { areas: sorted.map(([code]) => code), geometries: sorted.map(([, shape]) => shape) };
    const body = packed(pack);
    if (body.length > MAX_PACK_BYTES) throw tooDetailed(family, body.length);
    bodies.set(family, body);
  }
  const sources = new Set([...(entry && !entry.isExample ? entry.source.split(' + ') : []), ...source.split(' + ')]);
  return {
    dataset,
    bodies,
    entry: {
      isExample: false,
      source: [...sources].join(' + '),
      edition,
      credit: `Kadaster / Centraal Bureau voor de Statistiek, ${edition}`,
    },
  };
}

function openPack(body: Uint8Array | undefined): Map<string, GeoJSON.Geometry> {
  const pack = body && unpacked<GeometryPack>(body);
  return new Map(pack?.areas.map((code, i) => [code, pack.geometries[i]!]));
}

function tooDetailed(family: string, bytes: number): ImportProblem {
  return new ImportProblem(
    'UNKNOWN_FORMAT',
    `The borders within ${family} take ${Math.round(bytes / 1000)} KB, more than the ${MAX_PACK_BYTES / 1000} KB that fit: import the publisher's generalised (gegeneraliseerde) borders.`,
  );
}
