import { Field, ObjectType } from 'type-graphql';

@ObjectType('UserError', { description: 'Something in the input that the person who sent it can repair.' })
export class UserError {
  @Field(() => [String], { description: 'Path of the input field, for example `["input", "name"]`.' })
  path!: string[];

  @Field(() => String, { description: 'What is wrong and what to do, in Dutch.' })
  message!: string;

  @Field(() => String, { description: 'Stable code, for example `STALE_VERSION`.' })
  code!: string;
}
