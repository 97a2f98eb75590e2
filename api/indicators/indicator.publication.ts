import type { Publication, ReleaseRepository } from '../releases/release.repository';
import type { IndicatorsRelease } from '../releases/release.type';
import { packed, unpacked } from '../shared/packs';
import type { IndicatorPack } from './indicator.pack';
import { deliveredLevels } from './indicator.table';

/** Figures of one source and year, ready to be published. */
export interface IndicatorFigures {
  indicatorSource: string;
  year: number;
  /** Publisher and file, as readers see it. */
  source: string;
  isExample: boolean;
  packs: Map<string, IndicatorPack>;
  /** The municipalities in it. */
  municipalities: string[];
}

/** The Netherlands had 342 municipalities in 2025 and never fewer; a file with this many covers the country. */
const WHOLE_COUNTRY = 300;

/**
 * The data set these figures make. Figures of the whole country replace what was there; those of a part replace the
 * families they name and leave the others of the same source and year as they were.
 */
export async function indicatorPublication(
  figures: IndicatorFigures,
  releases: ReleaseRepository,
): Promise<Publication<IndicatorsRelease>> {
  const { indicatorSource, year, source, isExample, municipalities } = figures;
  const dataset = `indicators/${indicatorSource}/${year}` as const;
  const isWhole = municipalities.length >= WHOLE_COUNTRY;
  const before = isWhole ? undefined : (await releases.read(true)).releases[dataset];
  const kept = before && before.isExample === isExample ? before : undefined;

  const packs = new Map<string, IndicatorPack>();
  if (kept) {
    for await (const pack of releases.packs.list(kept.release)) packs.set(pack.key, unpacked<IndicatorPack>(pack.body));
  }
  for (const [family, pack] of figures.packs) packs.set(family, pack);

  const coverage = [...new Set([...(kept?.coverage ?? []), ...municipalities])].sort();
  return {
    dataset,
    bodies: new Map([...packs].map(([family, pack]) => [family, packed(pack)])),
    entry: {
      isExample,
      source,
      indicatorSource,
      year,
      codes: deliveredLevels(packs.values()),
      coverage: isWhole || kept?.coverage === null ? null : coverage,
    },
  };
}
