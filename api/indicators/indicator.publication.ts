import type { Publication } from '../releases/release.repository';
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
/** Between the files of a data set that was put together. */
const AND = ' + ';

/** What the same source and year hold now. */
export interface IndicatorsBefore {
  entry: Pick<IndicatorsRelease, 'coverage' | 'isExample' | 'source'>;
  bodies: ReadonlyMap<string, Uint8Array>;
}

/** Whether a file with these municipalities replaces all there was of its source and year. */
export function coversCountry(municipalities: readonly string[]): boolean {
  return municipalities.length >= WHOLE_COUNTRY;
}

/**
 * The data set these figures make. Figures of the whole country replace what was there; those of a part replace the
 * families they name and leave the others of the same source and year as they were.
 * @param before what is there now; not needed when the figures cover the country.
 */
export function indicatorPublication(
  figures: IndicatorFigures,
  before?: IndicatorsBefore,
): Publication<IndicatorsRelease> {
  const { indicatorSource, year, source, isExample, municipalities } = figures;
  const isWhole = coversCountry(municipalities);
  // Made-up figures give way altogether: mixed with real ones nobody could tell them apart.
  const kept = before && !isWhole && before.entry.isExample === isExample ? before : undefined;

  const bodies = new Map(kept?.bodies);
  for (const [family, pack] of figures.packs) bodies.set(family, packed(pack));
  const levels = deliveredLevels([...bodies].map(([key, body]) => figures.packs.get(key) ?? unpacked(body)));

  const coverage = [...new Set([...(kept?.entry.coverage ?? []), ...municipalities])].sort();
  const sources = new Set([...(kept?.entry.source.split(AND) ?? []), source]);
  return {
    dataset: `indicators/${indicatorSource}/${year}`,
    bodies,
    entry: {
      isExample,
      source: [...sources].join(AND),
      indicatorSource,
      year,
      codes: levels,
      coverage: isWhole || kept?.entry.coverage === null || coversCountry(coverage) ? null : coverage,
    },
  };
}
