import { AccountKeeper, type Accounts } from '../access/people/accounts';
import type { PersonRepository } from '../access/people/person.repository';

/** On a developer's machine an account is no more than a name on the sign-in page: it follows its record by itself. */
const accounts: Accounts = { follow: async ({ id, subject }) => subject ?? id };

/** Lets accounts follow in this process, what an earlier one left among them. */
export class InProcessAccounts {
  private readonly keeper: AccountKeeper;
  /** Accounts that are followed, one after the other. */
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly people: PersonRepository) {
    this.keeper = new AccountKeeper(people, accounts);
    people.onAsked = (id) => this.offer(id);
  }

  /** Takes up what an earlier process left. */
  async resume(): Promise<void> {
    for (const { id, account } of await this.people.list()) if (account !== 'ready') this.offer(id);
  }

  /** Waits until none is to follow any more. */
  async idle(): Promise<void> {
    await this.line;
  }

  private offer(id: string): void {
    this.line = this.line.then(() => this.keeper.keep(id)).catch((error) => console.error(error));
  }
}
