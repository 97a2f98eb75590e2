import type { Margin } from '../../statistics/margins';
import { CROSSABLE_NL, CROSSED, dimensionsOf, type WeightingDimension, type WeightingMargin } from '../consultation';
import { Numbered } from './respondent-column';
import { type Respondents, UNKNOWN } from './respondents';
import type { Population } from './weighting-targets';

/** What people call a group of one dimension. */
export type NameOf = (dimension: string, key: string) => string;

/** The population per group of a margin; empty when nothing is known of it. */
export function targetsOf(margin: WeightingMargin, population: Population): ReadonlyMap<string, number> {
  if (margin.origin === 'entered') return new Map((margin.targets ?? []).map(({ key, value }) => [key, value]));
  return population.of[margin.dimension];
}

/**
 * A margin as raking takes it, by name: `age`, or `age×gender`. Who is in a group without a target counts as unknown:
 * nobody can say how many there should be.
 */
export function marginOf(
  margin: WeightingMargin,
  targets: ReadonlyMap<string, number>,
  respondents: Respondents,
): Margin {
  const categories = [...targets.keys()];
  const { keys, of } = groupsIn(margin, respondents);
  const categoryOf = keys.map((key) => categories.indexOf(key));
  return {
    name: dimensionsOf(margin).join(CROSSED),
    of: of.map((number) => categoryOf[number] ?? -1),
    categories,
    targets: [...targets.values()],
  };
}

/** Of whom a margin does not tell how many there should be, in sentences. */
export function remarksOn(
  margin: WeightingMargin,
  targets: ReadonlyMap<string, number>,
  respondents: Respondents,
  nameOf: NameOf,
): string[] {
  const { keys } = groupsIn(margin, respondents);
  const names = dimensionsOf(margin).map((dimension) => CROSSABLE_NL[dimension]);
  const id = dimensionsOf(margin).join(CROSSED);
  const without = keys.filter((key) => key !== UNKNOWN && !targets.has(key)).map((key) => groupName(id, key, nameOf));
  return [
    ...(keys.includes(UNKNOWN)
      ? [
          `Van een deel van de deelnemers is ${names.join(' of ')} niet bekend. Zij houden daarin samen hetzelfde aandeel als zonder weging.`,
        ]
      : []),
    ...(without.length > 0
      ? [
          `Voor ${without.join(names.length > 1 ? '; ' : ', ')} is geen aantal in de bevolking bekend. Deze deelnemers tellen bij ${marginName(id)} als onbekend.`,
        ]
      : []),
  ];
}

/** What people call a margin, by its name: `leeftijd en geslacht`. */
export const marginName = (margin: string): string =>
  margin
    .split(CROSSED)
    .map((dimension) => CROSSABLE_NL[dimension as WeightingDimension])
    .join(' en ');

/** What people call a group of a margin, by its name: `15 tot en met 24 jaar, vrouw`. */
export function groupName(margin: string, key: string, nameOf: NameOf): string {
  const keys = key.split(CROSSED);
  const names = margin.split(CROSSED).map((dimension, at) => {
    const name = nameOf(dimension, keys[at] ?? key);
    return at > 0 && dimension === 'gender' ? name.toLowerCase() : name;
  });
  return names.join(', ');
}

/** The groups of a margin that respondents are in. Who is unknown in one of two dimensions is so in both together. */
function groupsIn(
  { dimension, crossedWith }: WeightingMargin,
  respondents: Respondents,
): { keys: readonly string[]; of: Int32Array } {
  const one = respondents.in(dimension);
  if (!crossedWith) return one;
  const other = respondents.in(crossedWith);
  const pairs = new Numbered();
  const of = one.of.map((group, row) => {
    const both = [one.keys[group]!, other.keys[other.of[row]!]!];
    return pairs.of(both.includes(UNKNOWN) ? UNKNOWN : both.join(CROSSED));
  });
  return { keys: pairs.keys, of };
}
