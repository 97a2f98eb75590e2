import type { IndicatorsRelease } from '../releases/release.type';
import { familyOf, levelOf, municipalityOf } from '../shared/codes';
import type { IndicatorDefinition } from './definitions/definition';
import type { Figure } from './figure.rules';
import type { IndicatorPack } from './indicator.pack';

const INITIALS = { COUNTRY: 'N', PROVINCE: 'P', MUNICIPALITY: 'M', DISTRICT: 'D', NEIGHBOURHOOD: 'B' } as const;

/** Initial by which a release says that it has figures for the level of this area. */
export function levelInitial(area: string): string {
  const level = levelOf(area);
  return level ? INITIALS[level] : '';
}

/** Whether a release has figures of this indicator for areas of the level of this one. */
export function delivers(release: IndicatorsRelease, code: string, area: string): boolean {
  return release.codes[code]?.includes(levelInitial(area)) ?? false;
}

/** Whether an area lies in the part of the country that a release is about. */
function covers({ coverage }: IndicatorsRelease, area: string): boolean {
  const municipality = municipalityOf(area);
  return coverage === null || municipality === undefined || coverage.includes(municipality);
}

/**
 * The release that answers for an indicator and an area: the newest that has figures of it for the area's level. When
 * there is none, the newest of the same source, so that the answer can say who did not deliver it, and of which year.
 * Real figures go before made-up ones. Undefined when nothing of the source is loaded for the area.
 * @param year only this year's.
 */
export function answeringRelease(
  releases: readonly IndicatorsRelease[],
  { code, source }: Pick<IndicatorDefinition, 'code' | 'source'>,
  area: string,
  year?: number | null,
): IndicatorsRelease | undefined {
  const candidates = releases
    .filter((one) => one.codes[code] !== undefined || one.indicatorSource === source.key)
    .filter((one) => covers(one, area) && (year === undefined || year === null || one.year === year))
    .sort((a, b) => Number(a.isExample) - Number(b.isExample) || b.year - a.year);
  return (
    candidates.find((one) => delivers(one, code, area)) ??
    candidates.find((one) => one.codes[code] !== undefined) ??
    candidates[0]
  );
}

/** The pack with an area's figure; undefined when the release has no figure of it for the area's level. */
export function packNeeded(release: IndicatorsRelease, code: string, area: string): string | undefined {
  return delivers(release, code, area) ? familyOf(area) : undefined;
}

/** An area's figure in a pack; '-' when it has none. */
export function figureIn(pack: IndicatorPack | undefined, code: string, area: string): Figure {
  const figure = pack?.values[code]?.[pack.areas.indexOf(area)];
  return figure === undefined ? '-' : figure;
}

const PLURAL = {
  COUNTRY: 'het hele land',
  PROVINCE: 'provincies',
  MUNICIPALITY: 'gemeenten',
  DISTRICT: 'wijken',
  NEIGHBOURHOOD: 'buurten',
} as const;

/** Why there is no figure, in Dutch; null when there is one. @param asked the year that was asked for, if any. */
export function reasonFor(
  figure: Figure,
  definition: Pick<IndicatorDefinition, 'code' | 'source'>,
  area: string,
  release: IndicatorsRelease | undefined,
  asked?: number | null,
): string | null {
  const { publisher } = definition.source;
  if (typeof figure === 'number') return null;
  if (figure === null)
    return `${publisher} maakt dit cijfer niet openbaar: het gaat over te weinig mensen of huishoudens, of heeft hier geen betekenis.`;
  if (!release && asked) return `Over ${asked} zijn voor dit gebied geen cijfers van deze bron geladen.`;
  if (!release) return 'Voor dit gebied zijn geen cijfers van deze bron geladen.';
  if (!delivers(release, definition.code, area))
    return `${publisher} heeft dit cijfer over ${release.year} niet geleverd voor ${PLURAL[levelOf(area) ?? 'COUNTRY']}.`;
  return `Dit gebied komt in de cijfers over ${release.year} niet voor.`;
}
