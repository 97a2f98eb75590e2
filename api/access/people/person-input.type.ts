import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../shared/payload';
import type { PersonRole as Role } from './person.rules';
import { Person, PersonRole } from './person.type';

const NAME = 'Their name, at most 100 characters.';
const ROLE = 'What they may do.';
const MUNICIPALITIES =
  'Codes of the municipalities an official works for, at least one and at most 100; empty for staff.';
const ID_OF = 'The person.';
const VERSION = 'Their version as you saw it: when somebody changed it meanwhile, this is refused.';
const ONCE = 'A new text per wish (a UUID): sent again with the same one, the mutation has no second effect.';

@InputType('InvitePersonInput', { description: 'Somebody who is to work with the platform.' })
export class InvitePersonInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: 'Their e-mail address, which nobody else has. It cannot be changed later.' })
  email!: string;

  @Field(() => PersonRole, { description: ROLE })
  role!: Role;

  @Field(() => [String], { defaultValue: [], description: MUNICIPALITIES })
  municipalities!: string[];

  @Field(() => String, { nullable: true, description: ONCE })
  idempotencyKey?: string | null;
}

@InputType('ChangePersonInput', { description: 'What somebody is called and may do from now on: all of it.' })
export class ChangePersonInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => PersonRole, { description: ROLE })
  role!: Role;

  @Field(() => [String], { defaultValue: [], description: MUNICIPALITIES })
  municipalities!: string[];

  @Field(() => String, { nullable: true, description: ONCE })
  idempotencyKey?: string | null;
}

@InputType('PersonVersionInput', { description: 'Somebody, as you saw them.' })
export class PersonVersionInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { nullable: true, description: ONCE })
  idempotencyKey?: string | null;
}

@InputType('PersonAccountInput', { description: 'Somebody whose account something is wished of.' })
export class PersonAccountInput {
  @Field(() => ID, { description: ID_OF })
  id!: string;

  @Field(() => String, { nullable: true, description: ONCE })
  idempotencyKey?: string | null;
}

@ObjectType('PersonPayload', { description: 'The person as stored now, or what to repair.' })
export class PersonPayload {
  @Field(() => Person, { nullable: true, description: 'The person as stored now; null when there is none.' })
  person?: Person;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: 'What to repair or to know; empty when all was done.' })
  userErrors!: UserError[];
}
