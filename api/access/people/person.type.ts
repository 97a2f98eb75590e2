import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../shared/page';
import type { AccountProblem as Problem, PersonRole as Role, StoredPerson } from './person.rules';

/** What somebody may do. */
export const PersonRole = {
  ADMINISTRATOR: 'administrator',
  ADVISER: 'adviser',
  OFFICIAL: 'official',
} as const satisfies Record<string, Role>;
registerEnumType(PersonRole, {
  name: 'PersonRole',
  description: 'What somebody may do.',
  valuesConfig: {
    ADMINISTRATOR: { description: 'Everything, people, keys and the audit log included.' },
    ADVISER: { description: 'Staff: trajectories, consultations, results and publications of every municipality.' },
    OFFICIAL: { description: 'Sees the figures of the municipalities they work for.' },
  },
});

/** Whether somebody works with the platform. */
export enum PersonState {
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  LEFT = 'LEFT',
}
registerEnumType(PersonState, {
  name: 'PersonState',
  description: 'Whether somebody works with the platform.',
  valuesConfig: {
    INVITED: { description: 'Has not signed in yet.' },
    ACTIVE: { description: 'Has signed in.' },
    LEFT: { description: 'An administrator ended it: they cannot sign in any more.' },
  },
});

const AccountState = { ASKED: 'asked', READY: 'ready', FAILED: 'failed' } as const satisfies Record<
  string,
  StoredPerson['account']
>;
registerEnumType(AccountState, {
  name: 'AccountState',
  description: 'Whether the account by which somebody signs in follows what their record says.',
  valuesConfig: {
    ASKED: { description: 'Not yet: within seconds.' },
    READY: { description: 'It does.' },
    FAILED: { description: 'It could not: `accountProblem` says why.' },
  },
});

const AccountProblem = {
  TAKEN: 'taken',
  UNDELIVERABLE: 'undeliverable',
  REFUSED: 'refused',
  UNREACHABLE: 'unreachable',
} as const satisfies Record<string, Problem>;
registerEnumType(AccountProblem, {
  name: 'AccountProblem',
  description: 'Why an account could not follow.',
  valuesConfig: {
    TAKEN: { description: 'The account with this address is of another person.' },
    UNDELIVERABLE: { description: 'The invitation could not be sent to this address.' },
    REFUSED: {
      description:
        'Whoever keeps the accounts refused it: for example to invite somebody again who chose a password already.',
    },
    UNREACHABLE: { description: 'Whoever keeps the accounts could not be reached; it is tried again by itself.' },
  },
});

@ObjectType('Person', { description: 'Somebody who works with the platform. For administrators.' })
export class Person {
  @Field(() => ID, { description: 'Identifies the record of this person.' })
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { description: 'Their e-mail address, by which they sign in. It never changes.' })
  email!: string;

  @Field(() => PersonRole, { description: 'What they may do; of who left: what they could do.' })
  role!: Role;

  @Field(() => [String], { description: 'Codes of the municipalities an official works for; empty for staff.' })
  municipalities!: string[];

  @Field(() => PersonState, { description: 'Whether they work with the platform.' })
  state!: PersonState;

  @Field(() => AccountState, { description: 'Whether their account follows what is said here.' })
  account!: StoredPerson['account'];

  @Field(() => AccountProblem, { nullable: true, description: 'Why it does not; null when it does, or is yet to.' })
  accountProblem?: Problem;

  @Field(() => Boolean, { description: 'Whether they are made up, for a demo.' })
  isExample!: boolean;

  @Field(() => String, { description: 'When they were invited (ISO 8601).' })
  invitedAt!: string;

  @Field(() => String, { description: 'Who invited them, as `AuditRecord.actor` says it.' })
  invitedBy!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The last day on which they were signed in (ISO 8601; the first moment of it); null when never.',
  })
  signedInAt?: string;

  @Field(() => String, { nullable: true, description: 'When they left (ISO 8601); null when they did not.' })
  leftAt?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who they are in their present role, as `AuditRecord.actor` says it; null until there is an account.',
  })
  actor?: string;

  @Field(() => Int, { description: 'Counts the changes; send it along with a change.' })
  version!: number;
}

export const PersonConnection = connectionOf('Person', () => Person);

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonRole, { nullable: true, description: 'Only people with this role.' })
  role?: Role | null;

  @Field(() => String, { nullable: true, description: 'Only officials of this municipality: `GM0512`.' })
  municipality?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only people whose name or address has all these words in it, at most 100 characters.',
  })
  text?: string | null;
}
