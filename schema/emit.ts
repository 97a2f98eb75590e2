// Writes schema/schema.graphql and schema/types.ts from the code: npm run schema.
// With --check it writes nothing and fails when they differ from what is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from '../api/schema';
import { schemaText, undescribed } from './schema-text';
import { typesText } from './types-text';

const schema = buildSchema();
const silent = undescribed(schema);
if (silent.length > 0) {
  console.error(
    `These parts of the schema have no description; add one where they are declared:\n  ${silent.join('\n  ')}`,
  );
  process.exit(1);
}
const generated = { 'schema.graphql': schemaText(schema), 'types.ts': typesText(schema) };
for (const [name, text] of Object.entries(generated)) {
  const file = path.join(import.meta.dirname, name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (read(file) !== text) {
    console.error(`schema/${name} is not what the code says: run npm run schema and commit the result.`);
    process.exitCode = 1;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
