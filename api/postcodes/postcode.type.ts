import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../areas/area.type';
import type { PostcodePack } from './postcode.pack';
import type { AddressParts } from './postcode.rules';

/** Most postcodes in one `postcodes` query. */
export const MAX_LOOKUPS = 500;

/** Most areas a postcode lies in; a PC4 in the countryside holds a few dozen neighbourhoods. */
export const MAX_PARTS = 60;

/** Cost of the pack of a PC4. */
export const POSTCODE_READ = 10;

export enum PostcodeLevel {
  PC6 = 'PC6',
  PC4 = 'PC4',
}

registerEnumType(PostcodeLevel, {
  name: 'PostcodeLevel',
  description: 'How precise a postcode is.',
  valuesConfig: {
    PC6: { description: 'Four digits and two letters (`4201AB`): part of a street, about 18 addresses.' },
    PC4: { description: 'Four digits (`4201`): a neighbourhood or village, about 2,000 addresses.' },
  },
});

@ObjectType('Postcode', {
  description: 'A Dutch postcode in one edition of the area division, and the areas it lies in.',
})
export class Postcode {
  @Field(() => ID, { description: 'Unique over all postcodes and editions: `4201AB-2025`.' })
  id!: string;

  @Field(() => String, { description: 'The postcode in its official spelling: `4201AB` or `4201`.' })
  code!: string;

  @Field(() => PostcodeLevel, { description: 'Whether this is a PC6 or a whole PC4.' })
  level!: PostcodeLevel;

  @Field(() => Int, { description: 'Edition (year) of the areas it is placed in.' })
  edition!: number;

  @Field(() => Int, { description: 'Number of addresses.' })
  addresses!: number;

  @Field(() => Boolean, { description: 'True when this is made-up demonstration data.' })
  isExample!: boolean;

  @Field(() => String, { description: 'Publisher and file this postcode comes from.' })
  source!: string;

  /** Where its addresses lie, and the pack that names those areas. */
  addressParts!: AddressParts;
  pack!: PostcodePack;
}

@ObjectType('PostcodePart', { description: 'The part of a postcode that lies in one area.' })
export class PostcodePart {
  @Field(() => Area, {
    description: 'The smallest area known: a neighbourhood; where the source is coarser, a district or municipality.',
  })
  area!: Area;

  @Field(() => Int, { description: 'Addresses of the postcode in this area.' })
  addresses!: number;

  @Field(() => Float, { description: 'Their share of the postcode’s addresses, 0 to 1.' })
  share!: number;
}

@InputType('PostcodeLookup', { description: 'One postcode to look up.' })
export class PostcodeLookup {
  @Field(() => ID, { description: 'Your own key for this row; it comes back with the answer.' })
  key!: string;

  @Field(() => String, { description: 'Postcode as people type it: `4201 ab`, `4201AB` or `4201`.' })
  code!: string;
}

@ObjectType('LookupError', { description: 'Why one lookup has no answer; the others do.' })
export class LookupError {
  @Field(() => String, { description: '`INVALID_POSTCODE` or `UNKNOWN_POSTCODE`.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong with which value, and what to do.' })
  message!: string;
}

@ObjectType('PostcodeAnswer', { description: 'The answer to one lookup: a postcode or an error.' })
export class PostcodeAnswer {
  @Field(() => ID, { description: 'The key the lookup came with.' })
  key!: string;

  @Field(() => Postcode, { nullable: true, description: 'The postcode; null when there is an error.' })
  postcode?: Postcode;

  @Field(() => LookupError, { nullable: true, description: 'Why there is no postcode; null when there is one.' })
  error?: LookupError;
}
