import {
  CROSSABLE_NL,
  CROSSED,
  DEFAULT_AGE_BANDS,
  dimensionsOf,
  MAX_MARGINS,
  MAX_TARGETS,
  type WeightingDimension,
  type WeightingMargin,
  type WeightingScheme,
} from './consultation';
import type { MarginInput, SchemeInput } from './consultation.input';
import { districtOf } from './district-code';
import type { Refusals } from './refusals';
import { GENDERS } from './responses/response';

const HIGHEST_CAP = 20;

/** Where the population of each dimension can come from. */
const ORIGINS: Record<WeightingDimension, WeightingMargin['origin'][]> = {
  district: ['entered', 'indicators'],
  profile: ['entered', 'distribution'],
  age: ['entered', 'indicators'],
  gender: ['entered', 'indicators'],
};

/** Where the dimensions of a margin are told. */
const FIELDS = ['dimension', 'crossedWith'] as const;

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
  const seen = new Set<string>();
  const margins = input.margins.flatMap((given, i) => {
    const [margin] = marginFrom(given, [...at('margins'), i], groups, refusals);
    if (!margin) return [];
    for (const [which, dimension] of dimensionsOf(margin).entries()) {
      // Two margins of one dimension are met together only where their sums agree in all their decimals.
      if (seen.has(dimension)) {
        const message = `Er wordt al naar ${CROSSABLE_NL[dimension]} gewogen: kies elk kenmerk één keer, alleen of samen met een ander.`;
        refusals.refuse([...at('margins'), i, FIELDS[which]!], 'DUPLICATE', message);
      }
      seen.add(dimension);
    }
    return [margin];
  });
  return {
    margins,
    ...(typeof lowestWeight === 'number' && { lowestWeight }),
    ...(typeof highestWeight === 'number' && { highestWeight }),
  };
}

function marginFrom(
  { dimension, crossedWith, origin, targets: given }: MarginInput,
  at: (string | number)[],
  groups: Groups,
  refusals: Refusals,
): WeightingMargin[] {
  const targets = given ?? [];
  if (dimension === 'source' || crossedWith === 'source') {
    const message =
      'Hoe mensen zijn uitgenodigd is geen kenmerk van de bevolking: weeg op wijk, profiel, leeftijd of geslacht.';
    refusals.refuse([...at, dimension === 'source' ? 'dimension' : 'crossedWith'], 'CONTRADICTION', message);
    return [];
  }
  if (crossedWith === dimension) {
    const message = `Kies twee verschillende kenmerken om samen te wegen, niet twee keer ${CROSSABLE_NL[dimension]}.`;
    refusals.refuse([...at, 'crossedWith'], 'CONTRADICTION', message);
    return [];
  }
  const margin: WeightingMargin = { dimension, ...(crossedWith ? { crossedWith } : {}), origin };
  if (origin !== 'entered') {
    checkOrigin(margin, at, groups, refusals);
    if (targets.length > 0) {
      refusals.refuse([...at, 'targets'], 'CONTRADICTION', 'Aantallen horen alleen bij "zelf invullen": laat ze weg.');
    }
    return [margin];
  }
  checkTargets(targets, dimensionsOf(margin), [...at, 'targets'], groups, refusals);
  return [{ ...margin, targets: targets.map(({ key, value }) => ({ key, value })) }];
}

/** What is loaded of the population tells of one dimension at a time, and of age in the bands of Statistics Netherlands. */
function checkOrigin(
  { dimension, crossedWith, origin }: WeightingMargin,
  at: (string | number)[],
  { ageBands }: Groups,
  refusals: Refusals,
): void {
  const refuse = (message: string) => refusals.refuse([...at, 'origin'], 'CONTRADICTION', message);
  if (crossedWith) {
    const both = `${CROSSABLE_NL[dimension]} en ${CROSSABLE_NL[crossedWith]}`;
    refuse(`Van ${both} samen zijn geen cijfers van de bevolking geladen: vul aantallen in.`);
    return;
  }
  if (!ORIGINS[dimension].includes(origin)) {
    refuse(
      dimension === 'profile'
        ? 'Profielen staan niet in de kerncijfers: kies de profielverdeling, of vul aantallen in.'
        : 'De profielverdeling gaat alleen over profielen: kies de kerncijfers, of vul aantallen in.',
    );
  }
  const other = ageBands.find((band) => !DEFAULT_AGE_BANDS.includes(band));
  if (dimension !== 'age' || origin !== 'indicators' || other === undefined) return;
  refuse(
    `De kerncijfers kennen de leeftijdsgroep ${other} niet (wel ${DEFAULT_AGE_BANDS.join(', ')}): vul aantallen in.`,
  );
}

function checkTargets(
  targets: readonly { key: string; value: number }[],
  dimensions: readonly WeightingDimension[],
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
    const hint = noGroup(dimensions, key, groups);
    if (hint) refusals.refuse([...at, i, 'key'], 'UNKNOWN_GROUP', `"${key.slice(0, 40)}" is geen groep: ${hint}.`);
    if (!(value >= 0 && Number.isFinite(value))) {
      refusals.refuse([...at, i, 'value'], 'OUT_OF_RANGE', `Vul 0 of meer in; ${value} kan niet.`);
    }
  }
  if (targets.length >= 2 && targets.every(({ value }) => value === 0)) {
    refusals.refuse(at, 'OUT_OF_RANGE', 'Minstens één groep is groter dan 0.');
  }
}

/** Why a key is no group of these dimensions together, and what is; undefined when it is one. */
function noGroup(dimensions: readonly WeightingDimension[], key: string, groups: Groups): string | undefined {
  const parts = dimensions.length > 1 ? key.split(CROSSED) : [key];
  if (parts.length !== dimensions.length) {
    return `schrijf van ${dimensions.map((one) => CROSSABLE_NL[one]).join(' en ')} elk een groep, met × ertussen`;
  }
  const wrong = dimensions.find((dimension, at) => !isGroup(dimension, parts[at] ?? '', groups));
  return wrong && HINTS[wrong](groups);
}

function isGroup(dimension: WeightingDimension, key: string, { ageBands, municipality }: Groups): boolean {
  if (dimension === 'age') return ageBands.includes(key);
  if (dimension === 'gender') return GENDERS.some((gender) => gender === key);
  if (dimension === 'district') return districtOf(municipality).test(key);
  return /^[a-z0-9][a-z0-9-]{0,80}$/.test(key);
}

/** What the groups of each dimension are called. */
const HINTS: Record<WeightingDimension, (groups: Groups) => string> = {
  age: ({ ageBands }) => `kies uit ${ageBands.join(', ')}`,
  gender: () => `kies uit ${GENDERS.join(', ')}`,
  district: ({ municipality }) => `schrijf een wijkcode van ${municipality}, zoals WK${municipality.slice(2)}01`,
  profile: () => 'schrijf het kenmerk van een profiel, zoals 2019-zorgzame-senioren',
};
