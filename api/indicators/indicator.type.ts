import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FigureStatus } from '../shared/figure';
import type { IndicatorDefinition, Theme } from './definitions/definition';

/** Most indicator codes in one request. */
export const MAX_CODES = 50;

@ObjectType('IndicatorDefinition', {
  description: 'What an indicator (kerncijfer) means: what is counted, per how many, and who publishes it.',
})
export class DefinitionType {
  @Field(() => String, { description: 'Stable code, for example `wmo-clients-per-1000`.' })
  code!: string;

  @Field(() => String, {
    description: 'Subject: population, households, housing, energy, education, work, income, social-security, …',
  })
  theme!: Theme;

  @Field(() => Int, { description: 'Decimals the publisher gives.' })
  decimals!: number;

  @Field(() => String, { description: 'In one Dutch sentence: what is counted, of whom.' })
  description!: string;
}

@ObjectType('ComparedFigure', { description: 'The same indicator of the same source and year, of a larger area.' })
export class ComparedFigure {
  @Field(() => String, { description: 'Code of the larger area: `GM0512` or `NL00`.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => FigureStatus, { description: 'Whether its figure is there.' })
  status!: FigureStatus;

  @Field(() => Float, { nullable: true, description: 'Its figure, in the unit of the definition; null unless SHOWN.' })
  value!: number | null;
}

@ObjectType('IndicatorValue', {
  description: 'One indicator of one area. Withheld, not delivered and zero are three different answers.',
})
export class IndicatorValue {
  @Field(() => DefinitionType, { description: 'What the figure means, with its unit.' })
  definition!: IndicatorDefinition;

  @Field(() => Int, { description: 'Year the figure describes.' })
  year!: number;

  @Field(() => Int, { description: 'Edition of the area division the figure was made for.' })
  edition!: number;

  @Field(() => FigureStatus, { description: 'Whether the figure is there; if not, why.' })
  status!: FigureStatus;

  @Field(() => String, { nullable: true, description: 'Why there is no figure, in Dutch; null when it is SHOWN.' })
  statusReason!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure, in the unit of the definition. Zero is a figure; null unless SHOWN.',
  })
  value!: number | null;

  @Field(() => Boolean, {
    description:
      'True when the figure was made for the edition of the area asked. Otherwise borders may differ: an area of the same code need not be the same area.',
  })
  comparable!: boolean;

  @Field(() => ComparedFigure, {
    nullable: true,
    description: 'The figure of its municipality (of itself for a municipality); null for a province and the country.',
  })
  municipality!: ComparedFigure | null;

  @Field(() => ComparedFigure, { description: 'The national figure.' })
  national!: ComparedFigure;

  @Field(() => Boolean, { description: 'True when this is made-up demonstration data.' })
  isExample!: boolean;

  @Field(() => String, { description: 'Publisher and file, or the table that was not delivered.' })
  source!: string;
}
