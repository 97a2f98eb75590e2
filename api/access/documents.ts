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
 * Documents that front ends registered. An id is made of its text, so it does not matter whose manifest a document came
 * from; what it answers is decided by who asks. Manifests are kept apart so that one front end can replace its own.
 */
export class Documents {
  private readonly kept = new Map<string, { text: string | undefined; until: number }>();

  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  /** The text with that id; undefined when no front end registered it. */
  async get(id: string): Promise<string | undefined> {
    const kept = this.kept.get(id);
    if (kept && kept.until > Date.now()) return kept.text;
    const { Items } = await this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `document#${id}` },
        Limit: 1,
      }),
    );
    const text: string | undefined = Items?.[0]?.text;
    this.kept.delete(id);
    // What is not there is asked again: it may be registered any moment, and nobody may fill this memory with guesses.
    if (text !== undefined) this.kept.set(id, { text, until: Date.now() + KEPT_MS });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_DOCUMENTS && oldest !== undefined) this.kept.delete(oldest);
    return text;
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
    const Key = { pk: `documents#${frontend}`, sk: 'manifest' };
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
