import type { CountTable, KnownWeights, ShownTable, WithheldGroups } from '../../statistics/disclosure/tables';
import { choicesOf } from '../question';
import type { AnswerCounts } from './answer-counts';
import type { CountedQuestion } from './counted-question';
import type { RespondentGroup } from './groups';
import type { Tabulation } from './tabulation';

/** Grades from 0 to 10 of those who would recommend, and of those who would not. */
const PROMOTERS = [9, 10];
const DETRACTORS = [0, 1, 2, 3, 4, 5, 6];

export const RESPONDENTS = 'respondents';
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

/** The counts of a question as disclosure control reads them; of a ranking its first choices. */
export function countTable(question: CountedQuestion, counts: AnswerCounts, frame: TableFrame): CountTable {
  const { kind, scale } = question.question;
  const step = kind === 'ranking' ? question.choices.length : 1;
  const scores = kind === 'scale' ? choicesOf(question.question).map(({ score }) => score ?? null) : undefined;
  return {
    id: question.id,
    categories: question.choices.map(({ code }) => code),
    exclusive: kind !== 'several-choices' && kind !== 'open',
    ...(scores ? { scores } : {}),
    ...(scale === 'nps'
      ? {
          bands: [
            { name: 'promoters', categories: PROMOTERS },
            { name: 'detractors', categories: DETRACTORS },
          ],
        }
      : {}),
    ...(question.filter ? { askedWhen: { table: question.filter.id, categories: question.filter.options } } : {}),
    ...framed(frame, counts, (group) =>
      question.choices.map((_, choice) => counts.counts[group * counts.marks + choice * step] ?? 0),
    ),
  };
}

/**
 * Per option of a ranking: how often it was put in every place, or in none. Only the mean place is ever shown. When
 * everybody gave it a place that follows from how people rank: there is no number of others to protect then, and
 * readers are taken to know it.
 */
export function placeTables(question: CountedQuestion, counts: AnswerCounts, frame: TableFrame): CountTable[] {
  const size = question.choices.length;
  const places = question.choices.map((_, place) => place + 1);
  return question.choices.map(({ code }, option) => {
    const placedIn = (group: number) => {
      const from = group * counts.marks + option * size;
      return [...counts.counts.subarray(from, from + size)];
    };
    const unplacedIn = (group: number) =>
      (counts.bases[group] ?? 0) - placedIn(group).reduce((sum, one) => sum + one, 0);
    const isAlwaysPlaced = frame.groups.every((_, group) => unplacedIn(group) === 0);
    return {
      id: `${question.id}/${code}`,
      categories: [...places.map(String), ...(isAlwaysPlaced ? [] : ['none'])],
      exclusive: true,
      scores: [...places, ...(isAlwaysPlaced ? [] : [null])],
      ...framed(frame, counts, (group) => [...placedIn(group), ...(isAlwaysPlaced ? [] : [unplacedIn(group)])]),
    };
  });
}

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

/** What readers of a published tabulation know: new figures may not tell what it withholds, nor who came since. */
export function shownTables({ questions, response }: Tabulation): ShownTable[] {
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
      groups: groups.map(({ dimension, key, base, choices }) => ({
        dimension,
        key,
        base,
        counts: choices.map(({ count }) => count),
      })),
    })),
  ];
}
