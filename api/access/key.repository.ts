import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Scope } from './actor';
import { changedFields } from './changed-fields';
import { Changes, type Deed, type Outcome } from './changes';
import { keyEntities } from './key.entity';
import { AUDITED_KEY_FIELDS, type StoredKey } from './key.rules';
import type { ApiKeyUse } from './key.type';

/** Usage is shown for at most a year and forgotten a month later. */
const FORGOTTEN_AFTER_DAYS = 400;

/** The day a moment lies in (UTC), as usage is counted: `2026-11-21`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Keeps the keys of programs and what each uses per day. */
export class KeyRepository {
  private readonly entities: ReturnType<typeof keyEntities>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes = new Changes(client, table),
  ) {
    this.entities = keyEntities(client, table);
  }

  /** All keys, newest first. They are made by hand, so there are some hundreds at most: a few pages of the table. */
  async list(): Promise<StoredKey[]> {
    const { data } = await this.entities.keys.query.all({ all: 'all' }).go({ pages: 'all', order: 'desc' });
    return data.map(({ all: _, ...key }) => stored(key));
  }

  /** The key as it is stored now, read consistently. */
  async get(id: string): Promise<StoredKey | undefined> {
    const { data } = await this.entities.keys.get({ id }).go({ consistent: true });
    if (!data) return undefined;
    const { all: _, ...key } = data;
    return stored(key);
  }

  /**
   * Stores a new key, or a changed one when it still has the version it was made from, with its audit record.
   * @param before the key as it was read; undefined when it is new.
   */
  async store(before: StoredKey | undefined, after: StoredKey, deed: Deed): Promise<Outcome> {
    return this.changes.commit(deed, {
      record: { type: 'ApiKey', id: after.id },
      ...changedFields(before, after, AUDITED_KEY_FIELDS),
      writes: [before ? this.replacing(before, after) : this.entities.keys.create(after).params()],
    });
  }

  private replacing(before: StoredKey, { id, ...after }: StoredKey): object {
    const removed = Object.keys(before).filter((field) => !(field in after) && field !== 'id');
    return this.entities.keys
      .patch({ id })
      .set(after)
      .remove(removed as 'previousHash'[])
      .where((attributes, { eq }) => eq(attributes.version, before.version))
      .params();
  }

  /**
   * Counts a request and what it cost. When the answer of the database is lost and the SDK asks again, it may be
   * counted twice: exact counting would double its price, and nobody is charged by it.
   * @returns the points the key has now spent that day.
   */
  async recordUse(keyId: string, points: number, at: Date): Promise<number> {
    const forgetAt = Math.floor(at.getTime() / 1_000) + FORGOTTEN_AFTER_DAYS * 86_400;
    const { data } = await this.entities.uses
      .upsert({ keyId, day: dayOf(at) })
      .add({ requests: 1, points })
      .set({ lastUsedAt: at.toISOString(), forgetAt })
      .go({ response: 'all_new' });
    return data?.points ?? points;
  }

  /** Points a key has spent on the day of that moment. */
  async pointsOn(keyId: string, at: Date): Promise<number> {
    const { data } = await this.entities.uses.get({ keyId, day: dayOf(at) }).go();
    return data?.points ?? 0;
  }

  /** Use per day since a day, newest first; days without use are absent. */
  async usageSince(keyId: string, day: string): Promise<ApiKeyUse[]> {
    const { data } = await this.entities.uses.query.byDay({ keyId }).gte({ day }).go({ pages: 'all', order: 'desc' });
    return data.map(({ day, requests = 0, points = 0 }) => ({ day, requests, points }));
  }

  /** When a key was last used (ISO 8601); undefined when never in the last 400 days. */
  async lastUsedAt(keyId: string): Promise<string | undefined> {
    const { data } = await this.entities.uses.query.byDay({ keyId }).go({ limit: 1, order: 'desc' });
    return data[0]?.lastUsedAt;
  }
}

/** The table knows scopes as texts; only those of SCOPES are ever put in. */
const stored = (key: Omit<StoredKey, 'scopes'> & { scopes: string[] }): StoredKey => ({
  ...key,
  scopes: key.scopes as Scope[],
});
