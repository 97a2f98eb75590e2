import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { held } from '../../shared/guards';
import { changedFields } from '../changed-fields';
import { Changes, type Deed, type Outcome } from '../changes';
import { personEntities } from './person.entity';
import {
  type AccountProblem,
  AUDITED_PERSON_FIELDS,
  emailKey,
  isAdministrator,
  type StoredPerson,
  type Wish,
} from './person.rules';

const ROLL = { all: 'all' };

/** Keeps people: what they may do, and how far their accounts follow. */
export class PersonRepository {
  /** Called when an account is to follow its record, where that is done in this process; in AWS a stream tells it. */
  onAsked?: (id: string) => void;
  private readonly entities: ReturnType<typeof personEntities>;

  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entities = personEntities(client, table);
  }

  /** All people, those who left too, in no order. They are invited by hand, so there are some hundreds at most. */
  async list(): Promise<StoredPerson[]> {
    const { data } = await this.entities.people.query.all(ROLL).go({ pages: 'all' });
    return data.map(stored);
  }

  /** The person as stored now, read consistently. */
  async get(id: string): Promise<StoredPerson | undefined> {
    const { data } = await this.entities.people.get({ id }).go({ consistent: true });
    return data ? stored(data) : undefined;
  }

  /** Id of the person with this address, in whatever capitals. */
  async idByEmail(email: string): Promise<string | undefined> {
    const { data } = await this.entities.emails.get({ email: emailKey(email) }).go({ consistent: true });
    return data?.person;
  }

  /** Names of the people behind subjects of tokens; a subject that is nobody's is absent. At most 100. */
  async namesBySubject(subjects: readonly string[]): Promise<Map<string, string>> {
    const found = await this.entities.subjects.get(subjects.map((subject) => ({ subject }))).go();
    // An account that was made again is another subject of the same person, and a batch names a record once.
    const ids = [...new Set(found.data.map(({ person }) => person))];
    const people = await this.entities.people.get(ids.map((id) => ({ id }))).go();
    const names = new Map(people.data.map(({ id, name }) => [id, name]));
    return new Map(found.data.flatMap(({ subject, person }) => [[subject, names.get(person) ?? person] as const]));
  }

  /** How many administrators there are who have not left, read consistently. */
  async administrators(): Promise<number> {
    const { data } = await this.entities.roll.get(ROLL).go({ consistent: true });
    return data?.administrators ?? 0;
  }

  /**
   * Stores a new person, or one as changed when they and their account are still as they were read, with the audit
   * record. `stale` too when somebody has the address already, or when the last administrator would go.
   * @param before the person as read; undefined when new.
   */
  async store(before: StoredPerson | undefined, after: StoredPerson, deed: Deed): Promise<Outcome> {
    const outcome = await this.changes.commit(deed, {
      record: { type: 'Person', id: after.id },
      ...changedFields(before, after, AUDITED_PERSON_FIELDS),
      writes: [...(before ? [this.replacing(before, after)] : this.adding(after)), ...this.counting(before, after)],
    });
    if (outcome === 'done' && after.account === 'asked') this.onAsked?.(after.id);
    return outcome;
  }

  /**
   * Tells that the account follows the record, whose tokens have this subject.
   * @returns false when the record was changed meanwhile: then the account is asked to follow again.
   */
  async accountReady({ id, version }: StoredPerson, subject: string): Promise<boolean> {
    // Before the record names it, so that whoever is in the log has a name. A subject is one person's for ever.
    await this.entities.subjects.put({ subject, person: id }).go();
    return held(
      this.entities.people
        .patch({ id })
        .set({ account: 'ready', subject, wishes: [] })
        .remove(['accountProblem'])
        .where((person, { eq }) => eq(person.version, version))
        .go(),
    );
  }

  /**
   * Tells why the account could not follow; wishes that repetition does not help are not kept.
   * @returns false when the record was changed meanwhile.
   */
  async accountFailed({ id, version, wishes }: StoredPerson, accountProblem: AccountProblem): Promise<boolean> {
    const kept = accountProblem === 'unreachable' ? wishes : [];
    return held(
      this.entities.people
        .patch({ id })
        .set({ account: 'failed', accountProblem, wishes: kept })
        .where((person, { eq }) => eq(person.version, version))
        .go(),
    );
  }

  /**
   * Counts that somebody was given a token; only the first of a day (UTC) is written. The function that gives tokens
   * may write this attribute and no other of a record, so it is not written by way of the entity, which touches its
   * own attributes too.
   */
  async visited({ id, signedInAt }: StoredPerson, now: Date): Promise<void> {
    const at = now.toISOString();
    if (signedInAt?.slice(0, 10) === at.slice(0, 10)) return;
    await this.client.send(
      new UpdateCommand({
        TableName: this.table,
        Key: this.entities.people.get({ id }).params<{ Key: Record<string, string> }>().Key,
        UpdateExpression: 'SET signedInAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at },
      }),
    );
  }

  private adding(person: StoredPerson): object[] {
    const { people, emails } = this.entities;
    return [
      people.create(person).params(),
      emails.create({ email: emailKey(person.email), person: person.id }).params(),
    ];
  }

  private replacing(before: StoredPerson, after: StoredPerson): object {
    const { id, email: _, ...rest } = after;
    const removed = Object.keys(before).filter((field) => !(field in after));
    return this.entities.people
      .patch({ id })
      .set(rest)
      .remove(removed as 'leftAt'[])
      .where((person, { eq }) => `${eq(person.version, before.version)} AND ${eq(person.account, before.account)}`)
      .params();
  }

  /** One administrator more, or one fewer while another remains; nothing when their number stays. */
  private counting(before: StoredPerson | undefined, after: StoredPerson): object[] {
    const { roll } = this.entities;
    const more = Number(isAdministrator(after)) - Number(before !== undefined && isAdministrator(before));
    if (more > 0) return [roll.upsert(ROLL).add({ administrators: 1 }).params()];
    if (more === 0) return [];
    const fewer = roll.patch(ROLL).subtract({ administrators: 1 });
    return [fewer.where(({ administrators }, { gt }) => gt(administrators, 1)).params()];
  }
}

/** The table knows wishes as texts; only those of the rules are ever put in. */
const stored = ({ all: _, ...person }: Omit<StoredPerson, 'wishes'> & { wishes: string[]; all: string }) =>
  ({ ...person, wishes: person.wishes as Wish[] }) satisfies StoredPerson;
