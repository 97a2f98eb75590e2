import type {
  Band,
  CountedTable,
  CountTable,
  KnownWeights,
  ShownTable,
  WithheldGroups,
} from '../../statistics/disclosure/tables';
import { choicesOf } from '../question';
import { bandsOf } from './answer-bands';
import type { AnswerCounts } from './answer-counts';
import { type CountedQuestion, countedAs } from './counted-question';
import type { RespondentGroup } from './groups';
import type { Tabulation } from './tabulation';

/** Most options of a ranking of which mean places are told: protecting them takes a number per option, place and group. */
const MAX_RANKED = 10;

const RESPONDENTS = 'respondents';
export const OPT_INS = 'opt-ins';

/** What all tables of a tabulation have in common. */
export interface TableFrame {
  groups: readonly RespondentGroup[];
  /** Respondents per group, whether they answered or not. */
  respondents: ArrayLike<number>;
  knownWeights?: KnownWeights;
  /** Groups of which nothing may be shown. */
  withheldGroups: WithheldGroups;
}

/** Whether mean places are told of a question: it is a ranking of not too many options. */
export const hasMeanRanks = ({ question, choices }: CountedQuestion): boolean =>
  question.kind === 'ranking' && choices.length <= MAX_RANKED;

/**
 * The counts of a question as disclosure control reads them; of a ranking its first choices, with all places. Groups of
 * a question with bands are published in these.
 * @param inCells the same per cell of weights, and per part of each breakdown of them; none without weights.
 */
export function countTable(
  question: CountedQuestion,
  counts: AnswerCounts,
  frame: TableFrame,
  inCells: readonly AnswerCounts[] = [],
): CountTable {
  const { scale } = question.question;
  const kind = countedAs(question);
  const size = question.choices.length;
  const step = kind === 'ranking' ? size : 1;
  const scores = kind === 'scale' ? choicesOf(question.question).map(({ score }) => score ?? null) : undefined;
  const bands = bandsOf(question.question).map(({ code, options }) => ({
    name: code,
    categories: options.map((option) => question.choices.findIndex((choice) => choice.code === option)),
  }));
  const mark = (of: AnswerCounts, group: number, at: number) => of.counts[group * of.marks + at] ?? 0;
  const countsIn = (of: AnswerCounts, group: number) =>
    question.choices.map((_, choice) => mark(of, group, choice * step));
  const placesIn = (of: AnswerCounts, group: number) =>
    question.choices.map((_, option) => question.choices.map((_, place) => mark(of, group, option * size + place)));
  const ranked = hasMeanRanks(question);
  const table = framed(frame, counts, (group) => countsIn(counts, group));
  const [cells, ...parts] = inCells.map((own, level) =>
    Array.from(own.bases, (base, cell) => ({
      base,
      counts: countsIn(own, cell),
      ...(ranked && level === 0 ? { places: placesIn(own, cell) } : {}),
    })),
  );
  return {
    id: question.id,
    categories: question.choices.map(({ code }) => code),
    exclusive: kind !== 'several-choices' && kind !== 'open',
    ...(scores ? { scores } : {}),
    ...(bands.length > 0 ? { bands, inBands: true } : {}),
    ...(scale === 'nps' ? { net: netOf(bands) } : {}),
    ...(question.filter ? { askedWhen: askedAfter(question.filter) } : {}),
    ...table,
    ...(cells ? { weightCells: cells, weightParts: parts } : {}),
    ...(ranked ? { groups: table.groups.map((group, index) => ({ ...group, places: placesIn(counts, index) })) } : {}),
  };
}

const askedAfter = ({ id, options }: NonNullable<CountedQuestion['filter']>): NonNullable<CountTable['askedWhen']> => ({
  table: id,
  ...(options ? { categories: options } : {}),
});

/** What each answer adds to a net promoter score: those of the lowest band take off, those of the highest add. */
const netOf = (bands: readonly Band[]): number[] =>
  bands.flatMap(({ categories }, band) => categories.map(() => band - 1));

/** Who wants the results or to join the panel, per source. */
export function optInTable(counts: AnswerCounts, frame: TableFrame): CountTable {
  const { knownWeights: _, ...unweighted } = frame;
  const table = framed(unweighted, counts, (group) => [
    ...counts.counts.subarray(group * counts.marks, (group + 1) * counts.marks),
  ]);
  const groups = table.groups.filter(({ dimension }) => dimension === 'total' || dimension === 'source');
  return { id: OPT_INS, categories: ['results', 'panel'], exclusive: false, ...table, groups };
}

function framed(
  { groups, respondents, knownWeights, withheldGroups }: TableFrame,
  { bases }: AnswerCounts,
  countsOf: (group: number) => number[],
): Pick<CountTable, 'groups' | 'knownWeights' | 'withheldGroups'> {
  return {
    groups: groups.map(({ dimension, key, within }, group) => ({
      dimension,
      key,
      ...(within.length > 0 ? { within } : {}),
      counts: countsOf(group),
      base: bases[group] ?? 0,
      respondents: respondents[group] ?? 0,
    })),
    ...(knownWeights ? { knownWeights } : {}),
    withheldGroups,
  };
}

/**
 * What readers of a published tabulation know: new figures may not tell what it withholds, nor who came since.
 * @param counted all numbers of that tabulation, where they are still kept.
 */
export function shownTables(tabulation: Tabulation, counted: readonly CountedTable[] = []): ShownTable[] {
  const countedOf = new Map(counted.map((one) => [one.table.id, one]));
  return tablesOf(tabulation).map((shown) => {
    const own = countedOf.get(shown.id);
    return own ? { ...shown, counted: own } : shown;
  });
}

function tablesOf({ questions, response }: Tabulation): ShownTable[] {
  return [
    {
      id: RESPONDENTS,
      groups: response.groups.map(({ dimension, key, respondents }) => ({
        dimension,
        key,
        base: respondents,
        counts: [],
      })),
    },
    {
      id: OPT_INS,
      groups: response.groups
        .filter(({ optIns }) => optIns !== null)
        .map(({ dimension, key, respondents, optIns }) => ({
          dimension,
          key,
          base: respondents,
          counts: [optIns?.results ?? null, optIns?.panel ?? null],
        })),
    },
    ...questions.map(({ id, groups }) => ({
      id,
      groups: groups.map(({ dimension, key, base, choices, bands }) => ({
        dimension,
        key,
        base,
        counts: choices.map(({ count }) => count),
        ...(bands ? { bands: bands.map(({ count }) => count) } : {}),
      })),
    })),
  ];
}
