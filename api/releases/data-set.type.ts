import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('DataSet', {
  description: 'A loaded set of reference data: what it is, of which year, and where it comes from.',
})
export class DataSet {
  @Field(() => ID, {
    description: 'Kind and year: `areas/2025`, `postcodes/2025`, `profiles/2019/2025`, `indicators/kwb/2019`.',
  })
  key!: string;

  @Field(() => String, {
    description: 'Kind: `areas`, `provinces`, `geometry`, `postcodes`, `profiles` or `indicators`.',
  })
  kind!: string;

  @Field(() => Int, { description: 'Edition or year of the data.' })
  year!: number;

  @Field(() => String, { description: 'Publisher and file.' })
  source!: string;

  @Field(() => Boolean, { description: 'True when the data is made up, to show how the platform works.' })
  isExample!: boolean;

  @Field(() => String, { description: 'When it became visible (ISO 8601).' })
  importedAt!: string;
}
