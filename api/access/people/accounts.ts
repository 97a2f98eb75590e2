import { log } from '../../shared/log';
import type { PersonRepository } from './person.repository';
import type { AccountProblem, StoredPerson } from './person.rules';

/** Where people have the accounts by which they sign in: Cognito in AWS, this process on a developer's machine. */
export interface Accounts {
  /**
   * Makes somebody's account match their record and does what was wished of it; asked twice it changes nothing more,
   * but that a wished invitation is sent again.
   * @returns the subject of their tokens.
   * @throws AccountFailure when a person must do something about it; anything else may pass by itself.
   */
  follow(person: StoredPerson): Promise<string>;
}

/** An account cannot follow its record, however often it is tried. */
export class AccountFailure extends Error {
  constructor(readonly problem: Exclude<AccountProblem, 'unreachable'>) {
    super(`The account cannot follow: ${problem}`);
  }
}

/** Lets accounts follow records, and tells in the record whether they do. What comes twice is done once. */
export class AccountKeeper {
  constructor(
    private readonly people: PersonRepository,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Lets the account of a person follow what the record says now. When it was changed meanwhile nothing is told: that
   * change is offered too.
   * @throws what may pass by itself, once the record says that it failed, for it to be offered again.
   */
  async keep(id: string): Promise<void> {
    const person = await this.people.get(id);
    if (!person || person.account === 'ready') return;
    try {
      await this.people.accountReady(person, await this.accounts.follow(person));
    } catch (error) {
      const problem = error instanceof AccountFailure ? error.problem : 'unreachable';
      await this.people.accountFailed(person, problem);
      if (problem === 'unreachable') throw error;
      log('warn', 'An account could not follow its record', { person: id, problem });
    }
  }
}
