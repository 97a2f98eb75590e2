import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Documents, type Manifest } from '../access/documents';
import { openDatabase } from '../imports/database';
import { connect } from '../shared/dynamo';
import { tableNames } from '../shared/tables';

const USAGE = `npm run documents -- <manifest.json> --frontend <name>

Registers the documents of a release of a front end: { "<SHA-256 of the text>": "query …" }, as graphql-codegen writes
it (persistedDocuments with hashAlgorithm "sha256"). Documents of its release before that are not in it stop working.
Under the id of a front end's key as its name, that key asks these documents and nothing else within a minute; {} frees it.`;

/** A mistake that whoever types the command can repair. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { frontend: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || !values.frontend) throw new UsageError(USAGE);
  const manifest = manifestIn(file);
  const database = await openDatabase();
  const client = connect(database.endpoint);
  try {
    const { added, removed } = await new Documents(client, tableNames().records).replace(values.frontend, manifest);
    console.log(`${values.frontend}: ${Object.keys(manifest).length} documents, ${added} new, ${removed} removed.`);
  } finally {
    client.destroy();
    await database.close();
  }
}

function manifestIn(file: string): Manifest {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  const isManifest =
    typeof content === 'object' && content !== null && Object.values(content).every((one) => typeof one === 'string');
  if (!isManifest || Array.isArray(content)) throw new UsageError(`${file} is no manifest.\n\n${USAGE}`);
  return content as Manifest;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
