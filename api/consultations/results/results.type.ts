import { Extensions, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FigureStatus } from '../../shared/figure';
import { connectionOf } from '../../shared/page';
import { MAX_OPTIONS, type Question } from '../question';
import { QuestionNode } from '../questionnaire.type';
import { DIMENSIONS, type Dimension } from './tabulation';
import type { QuestionOutline, TabulationOutline } from './tabulation.pack';

/** Most codes of a code book that results show; as many as a question has options. */
export const MAX_CHOICES = MAX_OPTIONS;
/** Most bands that the answers to a question are counted in, and most answers in one. */
export const MAX_BANDS = 3;
const MAX_BAND_OPTIONS = 7;
/** Most questions of one tabulation, over all wordings. */
export const MAX_RESULTS = 200;

export const RESULT_DIMENSIONS = {
  TOTAL: 'total',
  DISTRICT: 'district',
  PROFILE: 'profile',
  AGE: 'age',
  GENDER: 'gender',
  SOURCE: 'source',
} as const satisfies Record<string, Dimension>;
registerEnumType(RESULT_DIMENSIONS, {
  name: 'ResultDimension',
  description: `By what the respondents of a figure are told apart; all ${DIMENSIONS.length} are always counted.`,
  valuesConfig: {
    TOTAL: { description: 'All respondents together.' },
    DISTRICT: { description: 'The district (wijk) of their postcode.' },
    PROFILE: { description: 'The most common engagement profile of their postcode.' },
    AGE: { description: 'Their age band.' },
    GENDER: { description: 'Their gender.' },
    SOURCE: { description: 'How they were reached.' },
  },
});

export enum WeightingStatus {
  WEIGHTED = 'WEIGHTED',
  NONE = 'NONE',
  REFUSED = 'REFUSED',
}
registerEnumType(WeightingStatus, {
  name: 'WeightingStatus',
  description: 'Whether respondents were weighted.',
  valuesConfig: {
    WEIGHTED: { description: 'Their weights add up to every margin of the population.' },
    NONE: { description: 'No weighting was asked for.' },
    REFUSED: { description: 'Weighting was asked for and is not possible; `problem` says why. Nothing is weighted.' },
  },
});

export enum NoIntervals {
  OPEN_RECRUITMENT = 'OPEN_RECRUITMENT',
  MIXED_RECRUITMENT = 'MIXED_RECRUITMENT',
}
registerEnumType(NoIntervals, {
  name: 'NoIntervals',
  description: 'Why figures have no margin of error.',
  valuesConfig: {
    OPEN_RECRUITMENT: { description: 'Nobody was drawn by lot: who answered chose to.' },
    MIXED_RECRUITMENT: { description: 'Only a part of who answered was drawn by lot.' },
  },
});

const STATUS = 'SHOWN, WITHHELD to protect respondents, or NOT_DELIVERED when it was not computed.';
const REASON = 'Why the figure is not there, in Dutch; null when it is SHOWN.';
const WITHHELD = 'null when withheld';
const WEIGHTED_GROUPS =
  'Groups of other dimensions than `groupDimensions` have it only where everybody in them has one weight.';

@ObjectType('WeightingReport', { description: 'How respondents were weighted, or why they were not.' })
export class WeightingReportNode {
  @Field(() => WeightingStatus, { description: 'Whether they were.' })
  status!: WeightingStatus;

  @Field(() => String, { nullable: true, description: 'Why there are no weights, in Dutch; null when there are.' })
  problem!: string | null;

  @Field(() => [RESULT_DIMENSIONS], { description: 'What they were weighted to.' })
  dimensions!: Dimension[];

  @Field(() => [[RESULT_DIMENSIONS]], {
    description: 'Pairs of these that were weighted to together (post-stratification); empty when each was by itself.',
  })
  crossings!: Dimension[][];
  @Field(() => [RESULT_DIMENSIONS], {
    description:
      'By which dimensions groups have weighted figures beside the total, as far as these are safe to show: those that were weighted to, and others as far as it can be decided about these in some minutes. A crossing has them when at most one of the two was not weighted to. None where respondents are in more than 120 combinations of what was weighted to.',
  })
  groupDimensions!: Dimension[];

  @Field(() => Int, { nullable: true, description: 'Rounds over all margins that it took.' })
  iterations!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How far the furthest category is from its population, as a part of it.',
  })
  largestDeviation!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Kish’s design effect: 1 is no loss of precision. Null without weights, and where it would reveal a group.',
  })
  designEffect!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Equally weighted respondents that would be as precise. Null as the design effect is.',
  })
  effectiveN!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lowest weight, relative to the mean; null as above.' })
  lowestWeight!: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest weight, relative to the mean; null as above.' })
  highestWeight!: number | null;

  @Field(() => [String], { description: 'What to know of the margins, in Dutch sentences.' })
  remarks!: string[];
}

@ObjectType('ResultsMethod', { description: 'How the figures were made; stands beside them wherever they are shown.' })
export class ResultsMethod {
  @Field(() => Int, { nullable: true, description: 'Responses that were counted; null under the threshold.' })
  responses!: number | null;

  @Field(() => String, { nullable: true, description: 'When the first came in (ISO 8601); null without responses.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'When the last came in (ISO 8601); null without responses.' })
  until!: string | null;

  @Field(() => Int, { description: 'Fewest respondents a shown figure rests on.' })
  threshold!: number;

  @Field(() => WeightingReportNode, { description: 'How respondents were weighted.' })
  weighting!: WeightingReportNode;

  @Field(() => NoIntervals, {
    nullable: true,
    description: 'Why there are no margins of error; null when there are: only for probability samples.',
  })
  noIntervalsBecause!: NoIntervals | null;

  @Field(() => String, { nullable: true, description: 'The same in a Dutch sentence.' })
  noIntervalsText!: string | null;

  @Field(() => Int, { description: 'Figures that are withheld to protect respondents, over all groups.' })
  withheldFigures!: number;

  @Field(() => Int, { description: 'All figures, shown and withheld.' })
  figures!: number;
}

/** What a group is called; the parts that every figure of a group shares. */
@ObjectType({ description: 'A group of respondents.' })
abstract class Grouped {
  @Field(() => ID, { description: 'Unique within the list: `district:WK051201`.' })
  id!: string;

  @Field(() => RESULT_DIMENSIONS, { description: 'By what respondents are told apart.' })
  dimension!: Dimension;

  @Field(() => RESULT_DIMENSIONS, { nullable: true, description: 'Of a crossing the second dimension; else null.' })
  crossedWith!: Dimension | null;

  @Field(() => String, {
    description: 'Code of the group: `all`, `WK051201`, `25-44`, `unknown`; of a crossing both, with × between.',
  })
  key!: string;

  @Field(() => String, { description: 'What people call it, in Dutch.' })
  name!: string;

  @Field(() => FigureStatus, { description: STATUS })
  status!: FigureStatus;

  @Field(() => String, { nullable: true, description: REASON })
  statusReason!: string | null;
}

@ObjectType('ResponseFigure', { description: 'Who responded, of one group.' })
export class ResponseFigure extends Grouped {
  @Field(() => Int, { nullable: true, description: `Respondents; ${WITHHELD}.` })
  respondents!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'People invited: in total, by source, by district, or by both crossed; null when it is not known of every source.',
  })
  invited!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Respondents as a part of those invited. Above 1 where more people of one address answered; null when either is not known or shown.',
  })
  rate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Inhabitants of the group, of a profile households; null when unknown.',
  })
  population!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Share among the respondents against share in the population, of the groups that are shown: 100 is equal, 200 twice as many. Null when either is unknown.',
  })
  representation!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a source: who wants the results; null when withheld.' })
  wantsResults!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a source: who wants to join the panel; null when withheld.' })
  wantsPanel!: number | null;
}

@ObjectType('ShareInterval', { description: 'A 95 % interval (Wilson) of a share.' })
export class ShareInterval {
  @Field(() => Float, { description: 'Lower end, 0 to 1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end, 0 to 1.' })
  high!: number;
}

@ObjectType('AnswerBand', {
  description:
    'Answers that are counted as one in groups of respondents: of a grade insufficient (1-5), sufficient (6-7) and good (8-10), of a 0 to 10 scale detractors (0-6), passives (7-8) and promoters (9-10). Single answers would be about too few people in most groups.',
})
export class AnswerBandNode {
  @Field(() => String, { description: 'Its lowest and highest answer: `6-7`.' })
  code!: string;

  @Field(() => String, { description: 'What people call it, in Dutch.' })
  label!: string;

  @Extensions({ cost: { size: MAX_BAND_OPTIONS } })
  @Field(() => [String], { description: 'Codes of the answers in it, in the order of the question.' })
  options!: string[];
}

@ObjectType('ChoiceResult', { description: 'How often one answer, or one of a band of answers, was given in a group.' })
export class ChoiceResultNode {
  @Field(() => String, { description: 'Code of the answer or the band.' })
  code!: string;

  @Field(() => String, {
    description:
      'What residents read; of an open answer what its code or sentiment stands for, of a band what people call it.',
  })
  label!: string;

  @Field(() => FigureStatus, { description: STATUS })
  status!: FigureStatus;

  @Field(() => String, { nullable: true, description: REASON })
  statusReason!: string | null;

  @Field(() => Int, { nullable: true, description: `Respondents; of a ranking those with it first; ${WITHHELD}.` })
  count!: number | null;

  @Field(() => Float, { nullable: true, description: `Unweighted share of the base, 0 to 1; ${WITHHELD}.` })
  share!: number | null;

  @Field(() => FigureStatus, { description: `Of the weighted share. ${STATUS}` })
  weightedStatus!: FigureStatus;

  @Field(() => Float, {
    nullable: true,
    description: `Weighted share of the base, 0 to 1, in whole percents, or even ones where the base is under 250; null unless SHOWN. ${WEIGHTED_GROUPS}`,
  })
  weightedShare!: number | null;

  @Field(() => ShareInterval, {
    nullable: true,
    description:
      'Of the weighted share, or without weights of the share. Null where that share is not shown, where the effective base is not, and unless all respondents are of a probability sample.',
  })
  interval!: ShareInterval | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of a ranking: mean place, 1 is first; weighted where there are weights, in tenths, or in fifths where the base is under 250. Null for all answers of a group or for none.',
  })
  meanRank!: number | null;
}

@ObjectType('MeanResult', { description: 'The mean of a scale, in one group.' })
export class MeanResultNode {
  @Field(() => FigureStatus, { description: STATUS })
  status!: FigureStatus;

  @Field(() => Float, { nullable: true, description: `Unweighted mean; ${WITHHELD}.` })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Weighted mean, in tenths, or in fifths where the base is under 250; null without weights and when withheld, as the weighted share is.',
  })
  weightedMean!: number | null;

  @Field(() => Float, { nullable: true, description: 'Standard deviation of the answers; null when withheld.' })
  deviation!: number | null;
}

@ObjectType('NpsResult', { description: 'The net promoter score of a 0 to 10 scale, in one group.' })
export class NpsResultNode {
  @Field(() => FigureStatus, { description: STATUS })
  status!: FigureStatus;

  @Field(() => Float, { nullable: true, description: `Points from -100 to 100, unweighted; ${WITHHELD}.` })
  score!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Weighted, in whole points, or even ones where the base is under 250; null without weights and when withheld, as the weighted share is.',
  })
  weightedScore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Standard error in points, of the weighted score where there are weights; null where it would tell of a band that is withheld, and unless all respondents are of a probability sample.',
  })
  error!: number | null;
}

@ObjectType('GroupResult', { description: 'The figures of a question for one group of respondents.' })
export class GroupResultNode extends Grouped {
  @Field(() => Int, { nullable: true, description: `Respondents who answered the question (base n); ${WITHHELD}.` })
  base!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'What they are worth after weighting (effective n, Kish), in tens, from 1,000 respondents in hundreds; the base where nobody weighs more than another, null when withheld.',
  })
  effectiveBase!: number | null;

  @Extensions({ cost: { size: MAX_CHOICES } })
  @Field(() => [ChoiceResultNode], {
    description:
      'Per answer, in the order of the question. Where the question has bands these are of the total only, and other groups have none: see `bands`.',
  })
  choices!: ChoiceResultNode[];

  @Extensions({ cost: { size: MAX_BANDS } })
  @Field(() => [ChoiceResultNode], {
    description: 'Per band of answers, the lowest first; none when the question has no bands.',
  })
  bands!: ChoiceResultNode[];

  @Field(() => MeanResultNode, { nullable: true, description: 'Of a scale; else null.' })
  mean!: MeanResultNode | null;

  @Field(() => NpsResultNode, { nullable: true, description: 'Of a 0 to 10 scale; else null.' })
  nps!: NpsResultNode | null;
}

export const ResponseFigureConnection = connectionOf('ResponseFigure', () => ResponseFigure);
export const GroupResultConnection = connectionOf('GroupResult', () => GroupResultNode);

export const ASPECTS = { ANSWERS: 'answers', SENTIMENT: 'sentiment' } as const;
/** What of a question is counted. */
export type Aspect = (typeof ASPECTS)[keyof typeof ASPECTS];
registerEnumType(ASPECTS, {
  name: 'QuestionAspect',
  description: 'What of a question is counted.',
  valuesConfig: {
    ANSWERS: { description: 'What residents answered; of an open question the codes that a person gave.' },
    SENTIMENT: {
      description:
        'Of an open question: how content residents are, as a person judged by what they wrote. Its base is who wrote an answer that has both a code (or fits none) and a sentiment.',
    },
  },
});

@ObjectType('QuestionResult', {
  description: 'The figures of a question, of all versions of the questionnaire in which residents saw the same words.',
})
export class QuestionResultNode {
  @Field(() => ID, { description: 'Stable over the numbers of a consultation’s results, as long as the words are.' })
  id!: string;

  @Field(() => QuestionNode, { description: 'The question in the exact words residents saw.' })
  question!: Question;

  @Field(() => ASPECTS, {
    description: 'What of it is counted. The sentiment of answers stands after their codes, with an id of its own.',
  })
  aspect!: Aspect;

  @Field(() => Int, { description: 'Newest version of the questionnaire with these words.' })
  questionnaire!: number;

  @Field(() => String, {
    description: 'Stands for the words: the same for two questions only when residents saw the same.',
  })
  wording!: string;

  /** As it is stored; its figures are read when they are asked. */
  result!: QuestionOutline;
  tabulation!: TabulationOutline;
}

@ObjectType('ConsultationResults', {
  description: 'What the responses to a consultation add up to. Nothing in it says what one resident answered.',
})
export class ConsultationResults {
  @Field(() => ID, { description: 'Unique over all results.' })
  id!: string;

  @Field(() => Int, { description: 'Which tabulation, from 1 within the consultation. It never changes.' })
  number!: number;

  @Field(() => String, { description: 'When it was made (ISO 8601).' })
  at!: string;

  @Field(() => Boolean, { description: 'True when it is made up, to show how the platform works.' })
  isExample!: boolean;

  @Field(() => ResultsMethod, { description: 'How the figures were made.' })
  method!: ResultsMethod;

  @Field(() => [[RESULT_DIMENSIONS]], { description: 'Pairs of dimensions whose figures can be asked crossed.' })
  crossings!: Dimension[][];

  /** As it is stored, without the figures of its questions. */
  tabulation!: TabulationOutline;
}
