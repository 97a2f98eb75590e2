import type { ProtectedTable, Verdict } from '../../statistics/disclosure/tables';
import { type Consultation, CROSSED, type Source, type WeightingDimension } from '../consultation';
import { GENDERS } from '../responses/response';
import type { AnswerCounts } from './answer-counts';
import { groupId, type RespondentGroup } from './groups';
import { UNKNOWN } from './respondents';
import type { GroupName, ResponseFigures } from './tabulation';
import type { Population } from './weighting-targets';

/** What the figures on who responded are made of. */
export interface Responded {
  consultation: Pick<Consultation, 'sources' | 'ageBands'>;
  groups: readonly RespondentGroup[];
  /** Respondents per group, and whether that number is shown. */
  respondents: ArrayLike<number>;
  verdicts: readonly Verdict[];
  optIns: AnswerCounts;
  optInVerdicts: ProtectedTable;
  /** Groups of the opt-ins' table, in its order. */
  optInGroups: readonly GroupName[];
  population: Population;
}

type Figure = ResponseFigures['groups'][number];

/** Who responded per group, with the groups that nobody responded from: those are about nobody. */
export function responseFigures(responded: Responded): ResponseFigures {
  const { groups, population } = responded;
  const met = groups.map((group, index) => figureOf(responded, group, index));
  const known = new Set(met.map(groupId));
  const absent = expected(responded).filter((group) => !known.has(groupId(group)));
  const all = [
    ...met,
    ...absent.map((group) => ({ ...blank(responded, group), state: 'shown' as const, respondents: 0 })),
  ];
  return { groups: all.map((figure) => ({ ...figure, representation: representation(figure, all, population) })) };
}

function blank({ consultation, population }: Responded, { dimension, key }: GroupName): Figure {
  return {
    dimension,
    key,
    state: 'withheld',
    respondents: null,
    invited: invitedIn(consultation.sources, { dimension, key }) ?? null,
    population: populationIn(population, { dimension, key }) ?? null,
    representation: null,
    optIns: null,
  };
}

/**
 * People invited in a group: of all sources together, of one source, in a district, or of one source in a district.
 * Undefined when it is not known of one of them: those who responded in yet another way would be held against the others.
 */
function invitedIn(sources: readonly Source[], { dimension, key }: GroupName): number | undefined {
  const [dimensions, keys] = [dimension.split(CROSSED), key.split(CROSSED)];
  const isKnown = dimensions.every((one) => one === 'total' || one === 'source' || one === 'district');
  const keyOf = (one: string) => keys[dimensions.indexOf(one)];
  const [source, district] = [keyOf('source'), keyOf('district')];
  const asked = sources.filter(({ code }) => source === undefined || code === source);
  if (!isKnown || district === UNKNOWN || asked.length === 0) return undefined;
  const counts = asked.map(({ invited, invitedPerDistrict: there }) =>
    district === undefined ? invited : there && (there.find((one) => one.district === district)?.invited ?? 0),
  );
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}

function figureOf(responded: Responded, group: RespondentGroup, index: number): Figure {
  const { verdicts, respondents } = responded;
  const own = blank(responded, group);
  const optIns = optInsOf(responded, group, index);
  if (verdicts[index] !== 'shown') return { ...own, optIns };
  return { ...own, state: 'shown', respondents: respondents[index] ?? 0, optIns };
}

function optInsOf(
  { optIns, optInVerdicts, optInGroups }: Responded,
  group: GroupName,
  index: number,
): Figure['optIns'] {
  const at = optInGroups.findIndex((one) => groupId(one) === groupId(group));
  if (at < 0) return null;
  const shown = (which: number) =>
    optInVerdicts.counts[at]?.[which] === 'shown' ? (optIns.counts[index * optIns.marks + which] ?? 0) : null;
  return { results: shown(0), panel: shown(1) };
}

/** Inhabitants or households of a group; undefined when unknown. */
export function populationIn({ total, of }: Population, { dimension, key }: GroupName): number | undefined {
  if (dimension === 'total') return total ?? undefined;
  return of[dimension as WeightingDimension]?.get(key);
}

/** Groups that one would look for, whether or not somebody responded. */
function expected({ consultation, population }: Responded): GroupName[] {
  const named = (dimension: string, keys: Iterable<string>) => [...keys].map((key) => ({ dimension, key }));
  const invited = consultation.sources.flatMap(({ invitedPerDistrict = [] }) =>
    invitedPerDistrict.map(({ district }) => district),
  );
  return [
    ...named('district', new Set([...population.of.district.keys(), ...invited])),
    ...named('profile', population.of.profile.keys()),
    ...named('age', consultation.ageBands),
    ...named('gender', GENDERS.slice(0, 2)),
    ...named(
      'source',
      consultation.sources.map(({ code }) => code),
    ),
  ];
}

/**
 * Share among respondents against share in the population, both of the groups that are shown: a share of all known
 * respondents would tell how many are unknown, which may be withheld.
 */
function representation(figure: Figure, all: readonly Figure[], population: Population): number | null {
  const isCounted = (one: Figure) =>
    one.dimension === figure.dimension && one.key !== UNKNOWN && one.respondents !== null && (one.population ?? 0) > 0;
  if (figure.dimension === 'total' || !(figure.dimension in population.of) || !isCounted(figure)) return null;
  const counted = all.filter(isCounted);
  const sum = (of: (one: Figure) => number | null) => counted.reduce((total, one) => total + (of(one) ?? 0), 0);
  const [responded, live] = [sum((one) => one.respondents), sum((one) => one.population)];
  if (responded === 0) return null;
  return Math.round((100 * ((figure.respondents ?? 0) / responded)) / ((figure.population ?? 0) / live));
}
