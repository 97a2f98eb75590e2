import { Extensions, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/page';
import {
  ChoiceResultNode,
  ConsultationResults,
  GroupResultNode,
  MAX_CHOICES,
  QuestionResultNode,
  RESULT_DIMENSIONS,
} from './results.type';
import type { Dimension } from './tabulation';

@InputType('ComparedQuestionInput', { description: 'A question in the results of a consultation.' })
export class ComparedQuestionInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultation!: string;

  @Field(() => Int, { nullable: true, description: 'Which of its results; by default the newest you may see.' })
  number?: number | null;

  @Field(() => ID, { description: 'Key of the question (its newest wording), or id of its result.' })
  question!: string;
}

@ObjectType('ComparedChoice', { description: 'How often one answer was given in both, in one group.' })
export class ComparedChoice {
  @Field(() => String, { description: 'What residents read, in both; of a band what people call it.' })
  label!: string;

  @Field(() => ChoiceResultNode, { nullable: true, description: 'In the first; null when it has no such group.' })
  a!: ChoiceResultNode | null;

  @Field(() => ChoiceResultNode, { nullable: true, description: 'In the second; null when it has no such group.' })
  b!: ChoiceResultNode | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Unweighted share in the second less that in the first, in points; null unless both are shown.',
  })
  difference!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same of the weighted shares; null unless both are weighted and shown.',
  })
  weightedDifference!: number | null;
}

@ObjectType('ComparedGroup', { description: 'The figures of one group of respondents, side by side.' })
export class ComparedGroup {
  @Field(() => ID, { description: 'Unique within the list: `district:WK051201`.' })
  id!: string;

  @Field(() => RESULT_DIMENSIONS, { description: 'By what respondents are told apart.' })
  dimension!: Dimension;

  @Field(() => String, { description: 'Code of the group.' })
  key!: string;

  @Field(() => String, { description: 'What people call it, in Dutch.' })
  name!: string;

  @Field(() => GroupResultNode, { nullable: true, description: 'In the first; null when nobody was in it.' })
  a!: GroupResultNode | null;

  @Field(() => GroupResultNode, { nullable: true, description: 'In the second; null when nobody was in it.' })
  b!: GroupResultNode | null;

  @Extensions({ cost: { size: MAX_CHOICES } })
  @Field(() => [ComparedChoice], {
    description: 'Per answer, in the order of the question; of a group that is counted in bands per band.',
  })
  choices!: ComparedChoice[];

  @Field(() => Float, {
    nullable: true,
    description: 'Unweighted mean in the second less that in the first; null unless both are shown.',
  })
  meanDifference!: number | null;
}

export const ComparedGroupConnection = connectionOf('ComparedGroup', () => ComparedGroup);

@ObjectType('QuestionComparison', {
  description: 'The same question in two consultations, or twice in one. Differences may have many causes.',
})
export class QuestionComparison {
  @Field(() => ConsultationResults, { description: 'The results that the first question is of.' })
  aResults!: ConsultationResults;

  @Field(() => ConsultationResults, { description: 'The results that the second question is of.' })
  bResults!: ConsultationResults;

  @Field(() => QuestionResultNode, { description: 'The first.' })
  a!: QuestionResultNode;

  @Field(() => QuestionResultNode, { description: 'The second.' })
  b!: QuestionResultNode;
}
