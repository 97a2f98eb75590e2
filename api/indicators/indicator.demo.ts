import type { Publication } from '../releases/release.repository';
import type { IndicatorsRelease } from '../releases/release.type';
import { COUNTRY } from '../shared/codes';
import { indicatorPublication } from './indicator.publication';
import { IndicatorTable } from './indicator.table';

const MUNICIPALITY = 'GM0512';
const DISTRICTS = 21;
/** Districts that are business parks or open country, where few people live: small figures are withheld there. */
const NEARLY_EMPTY = new Set([8, 9, 14, 17, 18, 19, 20, 21]);
/** Care and income are withheld of districts with fewer inhabitants than this. */
const MIN_INHABITANTS = 100;
const WITHHELD = '.';

/** Made-up figures of one area. Percentages are of its inhabitants or households. */
interface Sketch {
  population: number;
  young: number;
  old: number;
  householdSize: number;
  single: number;
  income: number;
  lowIncome: number;
  wmoPer1000: number;
  /** Undefined for districts: the demo shows a figure that was not delivered for a level. */
  youthCare?: number;
  healthy: number;
  lonely: number;
  carers: number;
}

type Column = [code: string, value: (area: Sketch) => number | undefined, isSensitive: boolean];

const COLUMNS: Column[] = [
  ['population', (area) => area.population, false],
  ['age-0-14', (area) => toFive((area.population * area.young) / 100), false],
  ['age-65-plus', (area) => toFive((area.population * area.old) / 100), false],
  ['households', (area) => toFive(area.population / area.householdSize), false],
  ['households-single', (area) => toFive((area.population / area.householdSize) * (area.single / 100)), false],
  ['household-size', (area) => area.householdSize, false],
  ['income-per-inhabitant', (area) => area.income, true],
  ['households-lowest-incomes', (area) => area.lowIncome, true],
  ['wmo-clients', (area) => toFive((area.population * area.wmoPer1000) / 1000), true],
  ['wmo-clients-per-1000', (area) => area.wmoPer1000, true],
  ['youth-care-share', (area) => area.youthCare, true],
  ['health-good', (area) => area.healthy, true],
  ['loneliness', (area) => area.lonely, true],
  ['informal-carers', (area) => area.carers, true],
];

/**
 * Made-up figures of Gorinchem, its districts and the country, to show the platform with: deterministic, marked as an
 * example throughout, with districts whose figures are withheld and an indicator that was not delivered for districts.
 */
export function indicatorsDemo(year = 2025): Publication<IndicatorsRelease> {
  const districts = Array.from({ length: DISTRICTS }, (_, i) => district(i + 1));
  const table = new IndicatorTable(COLUMNS.map(([code]) => code));
  const areas: [string, Sketch][] = [
    [COUNTRY, { ...together(districts), population: 17_500_000, youthCare: 10.5, income: 32.5, lonely: 45.5 }],
    [MUNICIPALITY, { ...together(districts), youthCare: 11.5 }],
    ...districts.map((sketch, i): [string, Sketch] => [`WK0512${String(i + 1).padStart(2, '0')}`, sketch]),
  ];
  for (const [line, [code, sketch]] of areas.entries()) table.add(line + 1, code, COLUMNS.map(cellOf(sketch)));
  return indicatorPublication({
    indicatorSource: 'demo',
    year,
    source: 'Voorbeeldcijfers, verzonnen om het platform te laten zien',
    isExample: true,
    packs: table.packs(),
    municipalities: table.municipalities,
  });
}

function cellOf(area: Sketch): (column: Column) => string {
  return ([, value, isSensitive]) =>
    isSensitive && area.population < MIN_INHABITANTS ? WITHHELD : String(value(area) ?? WITHHELD);
}

function district(number: number): Sketch {
  /** A figure within a range that looks arbitrary, and is the same for the same district and figure. */
  const pick = (figure: number, low: number, high: number, step = 1) => {
    const part = ((Math.imul(number * 31 + figure, 2_654_435_761) >>> 8) % 1009) / 1008;
    return Math.round((low + part * (high - low)) / step) / (1 / step);
  };
  const old = pick(1, 8, 34);
  return {
    population: NEARLY_EMPTY.has(number) ? pick(2, 20, 180, 5) : pick(2, 700, 4_200, 5),
    young: pick(3, 9, 22),
    old,
    householdSize: pick(4, 1.6, 2.9, 0.1),
    single: pick(5, 18, 52),
    income: pick(6, 21, 41, 0.1),
    lowIncome: pick(7, 21, 58, 0.1),
    wmoPer1000: Math.round(20 + old * 2.2 + pick(8, 0, 25)),
    healthy: pick(9, 66, 86, 0.1),
    lonely: pick(10, 38, 57, 0.1),
    carers: pick(11, 10, 19, 0.1),
  };
}

/** Districts taken together: the sum of their inhabitants and means weighted by them. */
function together(districts: Sketch[]): Sketch {
  const population = districts.reduce((sum, one) => sum + one.population, 0);
  const mean = (figure: (one: Sketch) => number) =>
    Math.round(districts.reduce((sum, one) => sum + figure(one) * one.population, 0) / population / 0.1) / 10;
  return {
    population,
    young: mean((one) => one.young),
    old: mean((one) => one.old),
    householdSize: mean((one) => one.householdSize),
    single: mean((one) => one.single),
    income: mean((one) => one.income),
    lowIncome: mean((one) => one.lowIncome),
    wmoPer1000: Math.round(mean((one) => one.wmoPer1000)),
    healthy: mean((one) => one.healthy),
    lonely: mean((one) => one.lonely),
    carers: mean((one) => one.carers),
  };
}

const toFive = (figure: number) => Math.round(figure / 5) * 5;
