import { Extensions, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FigureStatus } from '../shared/figure';
import { PROFILES, Profile } from './profile.type';

export enum MatchLevel {
  PC6 = 'PC6',
  PC4 = 'PC4',
  NEIGHBOURHOOD = 'NEIGHBOURHOOD',
  AREA = 'AREA',
}

registerEnumType(MatchLevel, {
  name: 'MatchLevel',
  description: 'On which level the profiles of a postcode or area were found.',
  valuesConfig: {
    PC6: { description: 'The PC6 itself.' },
    PC4: { description: 'The PC4: the profiles hold no figures of this PC6.' },
    NEIGHBOURHOOD: { description: 'The neighbourhood: the profiles hold no figures of this PC6 or its PC4.' },
    AREA: { description: 'The area that was asked.' },
  },
});

@ObjectType('ProfileShare', { description: 'How many households of an area or postcode have one profile.' })
export class ProfileShare {
  @Field(() => Profile, { description: 'The profile.' })
  profile!: Profile;

  @Field(() => Int, { description: 'Households with this profile.' })
  households!: number;

  @Field(() => Float, { description: 'Share of the households, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'Share of all households in the same profile data, 0 to 1.' })
  nationalShare!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Share compared with the national share: 100 is the same, 200 twice as many. Null when nobody has it.',
  })
  index!: number | null;
}

@ObjectType('Distribution', {
  description: 'How the households of an area or postcode are divided over the eight profiles.',
})
export class Distribution {
  @Field(() => MatchLevel, { description: 'On which level the figures were found.' })
  matchLevel!: MatchLevel;

  @Field(() => FigureStatus, { description: 'SHOWN, or WITHHELD to protect households.' })
  status!: FigureStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why the figures are withheld, in Dutch; null when they are shown.',
  })
  statusReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Households the figures describe; null when withheld.' })
  households!: number | null;

  @Extensions({ cost: { size: PROFILES } })
  @Field(() => [ProfileShare], {
    nullable: true,
    description: 'Per profile, in the model’s order; null when withheld.',
  })
  shares!: ProfileShare[] | null;

  @Field(() => String, { description: 'Version of the profile model.' })
  model!: string;

  @Field(() => Int, { description: 'Year the figures describe.' })
  dataYear!: number;

  @Field(() => Int, { description: 'Edition (year) of the areas and postcodes.' })
  edition!: number;

  @Field(() => String, { description: 'Publisher and file.' })
  source!: string;

  @Field(() => Boolean, { description: 'True when this is made-up demonstration data.' })
  isExample!: boolean;
}
