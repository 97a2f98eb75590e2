import { createHash } from 'node:crypto';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';

/** Ids with the texts they stand for: `{ "<SHA-256 of the text, in hex>": "query …" }`. */
export type Manifest = Readonly<Record<string, string>>;

/** A document is remembered this long; one that left its manifest is answered no longer than that. */
const KEPT_MS = 60_000;
const KEPT_DOCUMENTS = 500;

/** The id of a document: SHA-256 of its text, in hex. Whoever knows it knows exactly what will be executed. */
export const documentIdOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Documents that front ends registered. An id is made of its text, so to the public it does not matter whose manifest a
 * document came from; what it answers is decided by who asks. A front end whose manifest is registered under the id of
 * its key asks no others: the key stands in its pages, where anybody can read it.
 */
export class Documents {
  private readonly kept = new Map<string, { text: string | undefined; until: number }>();
  private readonly bound = new Map<string, { isBound: boolean; until: number }>();

  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  /** The text with that id; undefined when no front end registered it, or not the one it is looked for with. */
  async get(id: string, frontend?: string): Promise<string | undefined> {
    const name = frontend === undefined ? id : `${id}#${frontend}`;
    const kept = this.kept.get(name);
    if (kept && kept.until > Date.now()) return kept.text;
    const { Items } = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: frontend === undefined ? 'pk = :pk' : 'pk = :pk AND sk = :frontend',
        ExpressionAttributeValues: { ':pk': `document#${id}`, ':frontend': frontend },
        Limit: 1,
      }),
    );
    const text: string | undefined = Items?.[0]?.text;
    this.kept.delete(name);
    // What is not there is asked again: it may be registered any moment, and nobody may fill this memory with guesses.
    if (text !== undefined) this.kept.set(name, { text, until: Date.now() + KEPT_MS });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_DOCUMENTS && oldest !== undefined) this.kept.delete(oldest);
    return text;
  }

  /** Whether a front end asks documents of its own manifest only: one with documents is registered for it. */
  async isBound(frontend: string): Promise<boolean> {
    const kept = this.bound.get(frontend);
    if (kept && kept.until > Date.now()) return kept.isBound;
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: manifestOf(frontend) }));
    const isBound = (Item?.ids ?? []).length > 0;
    // Of keys that work only, of which there are some hundreds.
    this.bound.set(frontend, { isBound, until: Date.now() + KEPT_MS });
    return isBound;
  }

  /**
   * Makes this the manifest of a front end: new documents are there before old ones leave.
   * @throws when an id is not the SHA-256 of its text; nothing has changed then.
   */
  async replace(frontend: string, manifest: Manifest): Promise<{ added: number; removed: number }> {
    const wrong = Object.entries(manifest).find(([id, text]) => documentIdOf(text) !== id);
    if (wrong) {
      throw new Error(`${wrong[0]} is not the SHA-256 of its document, which is ${documentIdOf(wrong[1])}.`);
    }
    const Key = manifestOf(frontend);
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key, ConsistentRead: true }));
    const before: string[] = Item?.ids ?? [];
    const now = Object.keys(manifest);
    for (const id of now) {
      const document = { pk: `document#${id}`, sk: frontend, text: manifest[id] };
      await this.client.send(new PutCommand({ TableName: this.table, Item: document }));
    }
    await this.client.send(new PutCommand({ TableName: this.table, Item: { ...Key, ids: now } }));
    const gone = before.filter((id) => !(id in manifest));
    for (const id of gone) {
      await this.client.send(new DeleteCommand({ TableName: this.table, Key: { pk: `document#${id}`, sk: frontend } }));
    }
    return { added: now.filter((id) => !before.includes(id)).length, removed: gone.length };
  }
}

const manifestOf = (frontend: string) => ({ pk: `documents#${frontend}`, sk: 'manifest' });
