/**
 * The three tables, split by who may touch them: infra builds them from this list and IAM then says what the code
 * promises. Reference is rebuilt from files, Records is kept by people, Responses holds what residents answered.
 */
export interface TableSpec {
  /** Environment variable that names the table. */
  env: string;
  partitionKey: string;
  sortKey: string;
  /** Global secondary indexes, each with its own partition and sort key. */
  indexes: { name: string; partitionKey: string; sortKey: string }[];
  /** Attribute with the second (Unix time) after which DynamoDB deletes the item. */
  ttl?: string;
  /** Whether changes are streamed to workers. */
  stream: boolean;
  /** Beginning of partition keys whose items the API may add but never change or delete. */
  appendOnly?: string;
}

export const tableSpecs = {
  reference: { env: 'REFERENCE_TABLE', partitionKey: 'pk', sortKey: 'sk', indexes: [], stream: false },
  records: {
    env: 'RECORDS_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: [
      { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
      { name: 'gsi2', partitionKey: 'gsi2pk', sortKey: 'gsi2sk' },
    ],
    // What is counted for a while and what residents wrote carry it; what people keep never leaves by itself.
    ttl: 'forgetAt',
    stream: true,
    appendOnly: 'audit#',
  },
  responses: {
    env: 'RESPONSES_TABLE',
    partitionKey: 'pk',
    sortKey: 'sk',
    indexes: [],
    ttl: 'expiresAt',
    stream: false,
  },
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof tableSpecs;

/** The deployed name of each table. */
export type TableNames = Record<TableName, string>;

/** Table names as the environment gives them; `citisens-<table>` where it is silent. */
export function tableNames(env: Record<string, string | undefined> = process.env): TableNames {
  const name = (table: TableName) => env[tableSpecs[table].env] ?? `citisens-${table}`;
  return { reference: name('reference'), records: name('records'), responses: name('responses') };
}

/**
 * Beginnings of partition keys under which people are kept in the Records table. The functions that give tokens and
 * keep accounts may touch these items and no others.
 */
export const personKeys = {
  person: 'person#',
  email: 'personEmail#',
  subject: 'personSubject#',
  roll: 'personRoll#',
} as const;
