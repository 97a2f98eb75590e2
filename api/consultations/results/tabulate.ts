import type { ProfileModel } from '../../profiles/profile.type';
import { setsOf } from '../../statistics/disclosure/linked-tables';
import {
  type ProtectOptions,
  protectRespondents,
  protectTables,
  type Refused,
} from '../../statistics/disclosure/protect-tables';
import type { CountedTable, CountTable, KnownWeights, WithheldGroups } from '../../statistics/disclosure/tables';
import { type WeightWorldsInput, weightWorlds } from '../../statistics/disclosure/weight-worlds';
import { type Consultation, CROSSED } from '../consultation';
import type { Option, Questionnaire } from '../question';
import type { Response } from '../responses/response';
import { countAnswers } from './answer-counts';
import { countTable, OPT_INS, optInTable, shownTables, type TableFrame } from './count-tables';
import { countedQuestions } from './counted-question';
import { groupNames } from './group-names';
import { type Groups, groupId, groupsOf } from './groups';
import { questionResult } from './question-results';
import { type RespondentWeights, weigh } from './respondent-weights';
import { type OpenCodings, Respondents } from './respondents';
import { populationIn, responseFigures } from './response-figures';
import type { GroupName, Method, QuestionResult, Tabulation } from './tabulation';
import { unchangedSince } from './unchanged-tables';
import { tellable } from './weighting-report';
import type { Population } from './weighting-targets';

/** What a tabulation is made of. */
export interface TabulationInput {
  consultation: Consultation;
  /** All versions that responses may belong to. */
  questionnaires: readonly Questionnaire[];
  /** All responses, some hundreds at a time. */
  batches: AsyncIterable<readonly Response[]>;
  population: Population;
  models: readonly ProfileModel[];
  /** Tabulations that readers still have: those that were published. */
  earlier: readonly Tabulation[];
  /** All numbers of those, by when they were made (`at`); without them what they withheld is not protected further. */
  earlierCounts?: ReadonlyMap<string, readonly CountedTable[]>;
  /** What people gave the answers to open questions, and the codes they chose from; left out when nobody coded. */
  codings?: OpenCodings;
  codesOf?: (question: string) => readonly Option[];
  /** Told how many responses were read, and again between questions while they are protected. */
  report?: (responses: number) => Promise<void>;
}

/** A tabulation; or none, as it differs too little from what was published: then that stands. */
export type Tabulated =
  | {
      tabulation: Omit<Tabulation, 'number'>;
      /** All numbers, withheld ones too: for the worker alone, to protect them when later responses are counted. */
      counted: CountedTable[];
    }
  | { refused: 'too-little-changed' };

/**
 * What the responses to a consultation add up to, with null for all that may not be shown. Responses are read once and
 * become numbers in columns; the tabulation that leaves this function has passed disclosure control.
 */
export async function tabulate(input: TabulationInput): Promise<Tabulated> {
  const { consultation, population } = input;
  const counted = countedQuestions(input.questionnaires, input.codesOf, (question) => isJudged(question, input));
  const respondents = new Respondents(counted, input.codings);
  for await (const batch of input.batches) {
    respondents.add(batch);
    await input.report?.(respondents.count);
  }
  const groups = groupsOf(respondents, consultation.crossings);
  const nameOf = groupNames(consultation, population, input.models);
  const wishes = { crossings: consultation.crossings, isLater: input.earlier.length > 0 };
  const weighting = weigh(respondents, consultation.weighting, population, nameOf, wishes);
  const numbers = respondentsPer(groups);
  const options: ProtectOptions = {
    threshold: consultation.threshold,
    earlier: input.earlier.map((one) => shownTables(one, input.earlierCounts?.get(one.at))),
  };

  const bases = groups.list.map(({ dimension, key, within }, group) => ({
    dimension,
    key,
    base: numbers[group] ?? 0,
    ...(within.length > 0 ? { within } : {}),
  }));
  const shownBases = await protectRespondents(bases, options);
  if ('refused' in shownBases) return { refused: shownBases.refused };
  const { withheldGroups } = shownBases;
  const knownWeights = await knownWeightsOf(weighting, bases, withheldGroups, consultation);
  const frame: TableFrame = {
    groups: groups.list,
    respondents: numbers,
    withheldGroups,
    ...(knownWeights ? { knownWeights } : {}),
  };

  const count = (id: string) =>
    countAnswers(respondents.answers.get(id)!, respondents.count, groups, weighting.weights);
  const counts = counted.questions.map(({ id }) => count(id));
  const optIns = countAnswers(respondents.optIns, respondents.count, groups, null);
  const optInsTable = optInTable(optIns, frame);
  const levels = weighting.cells
    ? [weighting.cells, ...weighting.cells.breakdowns.map(({ parts: list, of }) => ({ list, of }))]
    : [];
  const inCells = (id: string) =>
    levels.map((level) => countAnswers(respondents.answers.get(id)!, respondents.count, level, null));
  const tables = counted.questions.map((question, index) =>
    countTable(question, counts[index]!, frame, inCells(question.id)),
  );
  const lastCounts = input.earlierCounts?.get(input.earlier.at(-1)?.at ?? '');
  const decided = new Map<string, CountedTable>();
  for (const set of setsOf([...tables, optInsTable])) {
    // Between questions the worker says that it is still there.
    await input.report?.(respondents.count);
    const result = unchangedSince(lastCounts, set) ?? (await decidedAbout(set, options));
    if ('refused' in result) return { refused: result.refused };
    for (const one of result) decided.set(one.table.id, one);
  }
  const verdictsOf = (id: string) => decided.get(id)!.verdicts;

  const noIntervalsBecause = noIntervals(consultation, respondents);
  const hasIntervals = noIntervalsBecause === null;
  // Of a profile households are known, which are no people: respondents are not a part of them.
  const inhabitants = (group: GroupName) =>
    group.dimension === 'profile' ? undefined : populationIn(population, group);
  const populations = hasIntervals ? groups.list.map(inhabitants) : null;
  const questions: QuestionResult[] = [];
  for (const [index, question] of counted.questions.entries()) {
    const [verdicts, own] = [verdictsOf(question.id), counts[index]!];
    const isWeighted = weighting.weights !== null;
    questions.push(questionResult({ question, counts: own, groups: groups.list, verdicts, isWeighted, populations }));
  }
  const response = responseFigures({
    consultation,
    groups: groups.list,
    respondents: numbers,
    verdicts: shownBases.verdicts,
    optIns,
    optInVerdicts: verdictsOf(OPT_INS),
    optInGroups: optInsTable.groups,
    population,
  });
  const isTotalShown = shownBases.verdicts[0] === 'shown';
  const method: Method = {
    responses: isTotalShown ? respondents.count : null,
    // A day and not a moment: who knows when somebody answered would find them.
    from: isTotalShown ? (respondents.from?.slice(0, 10) ?? null) : null,
    until: isTotalShown ? (respondents.until?.slice(0, 10) ?? null) : null,
    threshold: consultation.threshold,
    weighting: tellable(weighting, knownWeights, [...decided.values()]),
    noIntervalsBecause,
    withheld: withheldIn(questions),
  };
  const names = Object.fromEntries(
    response.groups
      .filter(({ dimension }) => !dimension.includes(CROSSED))
      .map((group) => [groupId(group), nameOf(group.dimension, group.key)]),
  );
  const at = new Date().toISOString();
  return {
    tabulation: {
      consultation: consultation.id,
      at,
      beside: input.earlier.map(({ number }) => number),
      method,
      names,
      response,
      questions,
    },
    counted: [
      shownBases.counted,
      ...[...decided.values()].map(({ table, verdicts }) => ({
        // Worlds are found anew when releases are looked at together.
        table: {
          ...table,
          ...(table.withheldGroups ? { withheldGroups: { names: table.withheldGroups.names, worlds: [] } } : {}),
          ...(table.knownWeights ? { knownWeights: { ...table.knownWeights, worlds: [] } } : {}),
        },
        verdicts,
      })),
    ],
  };
}

/** Which figures of tables that belong together may be shown. */
async function decidedAbout(tables: readonly CountTable[], options: ProtectOptions): Promise<CountedTable[] | Refused> {
  const result = await protectTables(tables, options);
  if ('refused' in result) return result;
  return tables.map((table, at) => ({ table, verdicts: result.tables[at]! }));
}

/** Whether any answer to an open question has a sentiment. */
function isJudged(question: string, { codings }: Pick<TabulationInput, 'codings'>): boolean {
  return [...(codings?.of.get(question)?.values() ?? [])].some(({ sentiment }) => sentiment !== undefined);
}

function respondentsPer({ list, of }: Groups): Int32Array {
  const numbers = new Int32Array(list.length);
  for (const groupOf of of) for (const group of groupOf) numbers[group]!++;
  return numbers;
}

/** What readers may know of the weights, and the other worlds of them that all tables must allow for. */
async function knownWeightsOf(
  { cells }: RespondentWeights,
  groups: WeightWorldsInput['groups'],
  withheldGroups: WithheldGroups,
  { threshold }: Consultation,
): Promise<KnownWeights | undefined> {
  if (!cells) return undefined;
  const breakdowns = cells.breakdowns.map(({ dimension, parts }) => ({ dimension, parts }));
  const weights = { dimensions: cells.dimensions, cells: cells.list, breakdowns, isOfTotalOnly: cells.isOfTotalOnly };
  const weigh = (respondents: readonly number[]) => {
    const found = cells.weigh(respondents);
    return found && [...found.weights];
  };
  return { ...weights, worlds: await weightWorlds({ groups, withheldGroups, weights, weigh, threshold }) };
}

/** Chance can be reckoned with only when everybody who counts was drawn by lot. */
function noIntervals({ sources }: Consultation, respondents: Respondents): Method['noIntervalsBecause'] {
  const met = respondents.in('source').keys;
  const drawn = met.filter((code) => sources.find((one) => one.code === code)?.recruitment === 'probability-sample');
  if (drawn.length === met.length) return null;
  return drawn.length === 0 ? 'open-recruitment' : 'mixed-recruitment';
}

function withheldIn(questions: readonly QuestionResult[]): Method['withheld'] {
  const states = questions.flatMap(({ groups }) =>
    groups.flatMap(({ state, choices, bands = [], mean, nps }) => [
      state,
      ...[...choices, ...bands].map((one) => one.state),
      ...(mean ? [mean.state] : []),
      ...(nps ? [nps.state] : []),
    ]),
  );
  return { cells: states.filter((state) => state === 'withheld').length, of: states.length };
}
