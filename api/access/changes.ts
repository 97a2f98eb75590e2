import { createHash, randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { canonical } from '../shared/canonical';
import { badInput, quoted } from '../shared/errors';
import { doneTogether } from '../shared/guards';
import { type Actor, actorName } from './actor';
import { auditEntity } from './audit.entity';
import type { Fields } from './changed-fields';
import { repeatEntity } from './repeat.entity';

/** A record that people keep: the name of its type in the graph, and its id. */
export interface RecordRef {
  type: string;
  id: string;
}

/** Who asks for a change, by which mutation and with what input. */
export interface Deed {
  actor: Actor;
  requestId: string;
  /** Name of the mutation. */
  action: string;
  input: { idempotencyKey?: string | null };
}

/** What a deed does to one record. */
export interface Change {
  record: RecordRef;
  /** Only the fields that changed, see `changedFields`. */
  before: Fields;
  after: Fields;
  /** electrodb's parameters of the writes, each with its guard: `create(…).params()` or `patch(…).params()`. */
  writes: object[];
}

/** `stale`: a guard did not hold, nothing was written. `repeated`: the same deed was done before, nothing was written. */
export type Outcome = 'done' | 'stale' | 'repeated';

const REMEMBERED_DAYS = 7;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;

/**
 * The only way in which a person's or a key's change reaches the Records table: the change, its audit record and its
 * idempotency key in one transaction, so that none is ever there without the others.
 */
export class Changes {
  private readonly audit: ReturnType<typeof auditEntity>;
  private readonly repeats: ReturnType<typeof repeatEntity>;

  constructor(
    private readonly client: DynamoDBDocumentClient,
    table: string,
  ) {
    this.audit = auditEntity(client, table);
    this.repeats = repeatEntity(client, table);
  }

  /**
   * The record that the same deed changed before; undefined when it was not done yet, or has no idempotency key.
   * @throws INVALID_ARGUMENT when the key cannot be one; IDEMPOTENCY_KEY_REUSED when it came with something else.
   */
  async earlier(deed: Deed): Promise<RecordRef | undefined> {
    const key = keyOf(deed);
    if (key === undefined) return undefined;
    const found = await this.repeats.get({ actor: actorName(deed.actor), key }).go({ consistent: true });
    if (!found.data) return undefined;
    if (found.data.digest !== digestOf(deed)) {
      const message = `The idempotency key ${quoted(key)} was used for something else: take a new one for every change.`;
      throw badInput('IDEMPOTENCY_KEY_REUSED', message);
    }
    return { type: found.data.recordType, id: found.data.recordId };
  }

  /**
   * What a deed starts from, and whether it was done before: then as it is since. Read in this order: the same deed, under
   * way elsewhere, would else be met half, as an answer that is too old or as a change by somebody else.
   * @throws as {@link earlier}.
   */
  async start<T>(deed: Deed, read: () => Promise<T>): Promise<{ isRepeat: boolean; before: T }> {
    const before = await read();
    return (await this.earlier(deed)) ? { isRepeat: true, before: await read() } : { isRepeat: false, before };
  }

  /**
   * Does a deed.
   * @throws as {@link earlier}, and when the database could not be reached: then it may or may not have been done,
   * and asking again with the same idempotency key tells.
   */
  async commit(deed: Deed, change: Change): Promise<Outcome> {
    if (await doneTogether(this.client, this.writesOf(deed, change))) return 'done';
    return (await this.earlier(deed)) ? 'repeated' : 'stale';
  }

  private writesOf(deed: Deed, { record, before, after, writes }: Change): object[] {
    const [now, actor, key] = [new Date(), actorName(deed.actor), keyOf(deed)];
    const about = { recordType: record.type, recordId: record.id };
    const { action, requestId } = deed;
    const id = randomUUID();
    // `create` is conditional on absence: an audit record is never written over.
    const told = this.audit.create({ id, at: now.toISOString(), actor, action, ...about, before, after, requestId });
    const forgetAt = Math.floor(now.getTime() / 1_000) + REMEMBERED_DAYS * 86_400;
    const remembered =
      key === undefined
        ? []
        : [this.repeats.create({ actor, key, digest: digestOf(deed), ...about, forgetAt }).params()];
    return [...writes, told.params(), ...remembered];
  }
}

function keyOf({ input }: Deed): string | undefined {
  const key = input.idempotencyKey ?? undefined;
  if (key === undefined || IDEMPOTENCY_KEY.test(key)) return key;
  const message = `${quoted(key)} is no idempotency key: use 8 to 100 letters, digits or signs, for example a UUID.`;
  throw badInput('INVALID_ARGUMENT', message);
}

function digestOf({ action, input: { idempotencyKey: _, ...input } }: Deed): string {
  return createHash('sha256').update(canonical({ action, input })).digest('base64url');
}
