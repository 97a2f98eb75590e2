import {
  DEFAULT_AGE_BANDS,
  MAX_MARGINS,
  MAX_TARGETS,
  type WeightingMargin,
  type WeightingScheme,
} from './consultation';
import type { MarginInput, SchemeInput } from './consultation.input';
import { districtOf } from './district-code';
import type { Refusals } from './refusals';
import { GENDERS } from './responses/response';

const HIGHEST_CAP = 20;

/** Where the population of each dimension can come from. */
const ORIGINS: Record<WeightingMargin['dimension'], WeightingMargin['origin'][]> = {
  district: ['entered', 'indicators'],
  profile: ['entered', 'distribution'],
  age: ['entered', 'indicators'],
  gender: ['entered', 'indicators'],
};

/** What the groups of a margin are told apart by. */
interface Groups {
  ageBands: readonly string[];
  /** Code of the municipality. */
  municipality: string;
}

/** The weighting scheme to store; what is wrong with it is refused. */
export function weightingFrom(input: SchemeInput, groups: Groups, refusals: Refusals): WeightingScheme {
  const { lowestWeight, highestWeight } = input;
  const at = (field: string) => ['weighting', field];
  if (typeof lowestWeight === 'number' && !(lowestWeight > 0 && lowestWeight < 1)) {
    refusals.refuse(
      at('lowestWeight'),
      'OUT_OF_RANGE',
      `Het laagste gewicht ligt tussen 0 en 1; ${lowestWeight} kan niet.`,
    );
  }
  if (typeof highestWeight === 'number' && !(highestWeight > 1 && highestWeight <= HIGHEST_CAP)) {
    const message = `Het hoogste gewicht is meer dan 1 en hooguit ${HIGHEST_CAP}; ${highestWeight} kan niet.`;
    refusals.refuse(at('highestWeight'), 'OUT_OF_RANGE', message);
  }
  if (input.margins.length > MAX_MARGINS) {
    refusals.refuse(at('margins'), 'TOO_MANY_ITEMS', `Hooguit ${MAX_MARGINS} kenmerken.`);
    return { margins: [] };
  }
  const margins = input.margins.flatMap((margin, i) => {
    if (input.margins.findIndex((one) => one.dimension === margin.dimension) < i) {
      refusals.refuse(
        [...at('margins'), i, 'dimension'],
        'DUPLICATE',
        'Dit kenmerk staat er al: kies elk kenmerk één keer.',
      );
    }
    return marginFrom(margin, [...at('margins'), i], groups, refusals);
  });
  return {
    margins,
    ...(typeof lowestWeight === 'number' && { lowestWeight }),
    ...(typeof highestWeight === 'number' && { highestWeight }),
  };
}

function marginFrom(
  { dimension, origin, targets: given }: MarginInput,
  at: (string | number)[],
  groups: Groups,
  refusals: Refusals,
): WeightingMargin[] {
  const targets = given ?? [];
  if (dimension === 'source') {
    const message =
      'Hoe mensen zijn uitgenodigd is geen kenmerk van de bevolking: weeg op wijk, profiel, leeftijd of geslacht.';
    refusals.refuse([...at, 'dimension'], 'CONTRADICTION', message);
    return [];
  }
  if (!ORIGINS[dimension].includes(origin)) {
    const message =
      dimension === 'profile'
        ? 'Profielen staan niet in de kerncijfers: kies de profielverdeling, of vul aantallen in.'
        : 'De profielverdeling gaat alleen over profielen: kies de kerncijfers, of vul aantallen in.';
    refusals.refuse([...at, 'origin'], 'CONTRADICTION', message);
  }
  if (origin !== 'entered') {
    if (targets.length > 0) {
      refusals.refuse([...at, 'targets'], 'CONTRADICTION', 'Aantallen horen alleen bij "zelf invullen": laat ze weg.');
    }
    checkBandsOfFigures(dimension, origin, groups, [...at, 'origin'], refusals);
    return [{ dimension, origin }];
  }
  checkTargets(targets, dimension, [...at, 'targets'], groups, refusals);
  return [{ dimension, origin, targets: targets.map(({ key, value }) => ({ key, value })) }];
}

/** Key figures know the age bands of Statistics Netherlands only. */
function checkBandsOfFigures(
  dimension: WeightingMargin['dimension'],
  origin: WeightingMargin['origin'],
  { ageBands }: Groups,
  at: (string | number)[],
  refusals: Refusals,
): void {
  const other = ageBands.find((band) => !DEFAULT_AGE_BANDS.includes(band));
  if (dimension !== 'age' || origin !== 'indicators' || other === undefined) return;
  const message = `De kerncijfers kennen de leeftijdsgroep ${other} niet (wel ${DEFAULT_AGE_BANDS.join(', ')}): vul aantallen in.`;
  refusals.refuse(at, 'CONTRADICTION', message);
}

function checkTargets(
  targets: readonly { key: string; value: number }[],
  dimension: WeightingMargin['dimension'],
  at: (string | number)[],
  groups: Groups,
  refusals: Refusals,
): void {
  if (targets.length < 2) refusals.refuse(at, 'REQUIRED', 'Vul van minstens twee groepen in hoe groot ze zijn.');
  if (targets.length > MAX_TARGETS) {
    refusals.refuse(at, 'TOO_MANY_ITEMS', `Hooguit ${MAX_TARGETS} groepen; dit zijn er ${targets.length}.`);
    return;
  }
  const seen = new Set<string>();
  for (const [i, { key, value }] of targets.entries()) {
    if (seen.has(key)) refusals.refuse([...at, i, 'key'], 'DUPLICATE', `De groep "${key.slice(0, 40)}" staat er al.`);
    seen.add(key);
    if (!isGroup(dimension, key, groups)) {
      refusals.refuse(
        [...at, i, 'key'],
        'UNKNOWN_GROUP',
        `"${key.slice(0, 40)}" is geen groep: ${HINTS[dimension](groups)}.`,
      );
    }
    if (!(value >= 0 && Number.isFinite(value))) {
      refusals.refuse([...at, i, 'value'], 'OUT_OF_RANGE', `Vul 0 of meer in; ${value} kan niet.`);
    }
  }
  if (targets.length >= 2 && targets.every(({ value }) => value === 0)) {
    refusals.refuse(at, 'OUT_OF_RANGE', 'Minstens één groep is groter dan 0.');
  }
}

function isGroup(dimension: WeightingMargin['dimension'], key: string, { ageBands, municipality }: Groups): boolean {
  if (dimension === 'age') return ageBands.includes(key);
  if (dimension === 'gender') return GENDERS.some((gender) => gender === key);
  if (dimension === 'district') return districtOf(municipality).test(key);
  return /^[a-z0-9][a-z0-9-]{0,80}$/.test(key);
}

/** What the groups of each dimension are called. */
const HINTS: Record<WeightingMargin['dimension'], (groups: Groups) => string> = {
  age: ({ ageBands }) => `kies uit ${ageBands.join(', ')}`,
  gender: () => `kies uit ${GENDERS.join(', ')}`,
  district: ({ municipality }) => `schrijf een wijkcode van ${municipality}, zoals WK${municipality.slice(2)}01`,
  profile: () => 'schrijf het kenmerk van een profiel, zoals 2019-zorgzame-senioren',
};
