import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';

type Plain<Type> = Omit<Type, '__typename'>;

export type ChoiceFigure = Plain<Graph.ChoiceResult>;
export type GroupFigure = Pick<Graph.GroupResult, 'id' | 'key' | 'name' | 'status' | 'base' | 'effectiveBase'> & {
  choices: ChoiceFigure[];
  /** Of a question with bands: answers that are counted as one. Other groups than the total have no answers apart. */
  bands: ChoiceFigure[];
  mean: Plain<Graph.MeanResult> | null;
  nps: Plain<Graph.NpsResult> | null;
};

export type ResponseRow = Pick<
  Graph.ResponseFigure,
  | 'id'
  | 'key'
  | 'name'
  | 'status'
  | 'respondents'
  | 'invited'
  | 'rate'
  | 'population'
  | 'representation'
  | 'wantsResults'
  | 'wantsPanel'
>;

export type Method = Plain<Graph.ResultsMethod>;

/** By what respondents are told apart: one dimension, or two of them crossed. */
export type GroupWish = {
  dimension: Graph.ResultDimension;
  crossedWith?: Graph.ResultDimension | undefined;
};

/** A question as the list of results names it. */
export type ResultQuestion = Pick<Graph.QuestionResult, 'id' | 'aspect' | 'questionnaire' | 'wording'> & {
  question: Pick<Graph.Question, 'key' | 'kind' | 'text' | 'help'> & {
    onlyIf: { question: string } | null;
  };
};

/** What the page about results shows of a consultation; `results` is null while nothing was counted. */
export type ResultsRecord = RaRecord<string> & {
  results: Results | null;
  newest: { number: number } | null;
};

/** One tabulation, without the figures of its questions. */
export type Results = Pick<Graph.ConsultationResults, 'number' | 'at' | 'isExample' | 'crossings'> & {
  method: Method;
  response: { nodes: ResponseRow[] };
  questions: ResultQuestion[];
};

/** The figures of one question by one dimension. */
export type QuestionRecord = RaRecord<string> & {
  results: { questions: { groups: { totalCount: number; nodes: GroupFigure[] } }[] } | null;
};
