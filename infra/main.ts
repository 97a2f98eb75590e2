import { existsSync } from 'node:fs';
import path from 'node:path';
import { createApp } from './app';
import { bundle } from './bundle';

// What `cdk` runs (cdk.json): builds the functions, takes the built panel, writes the templates to cdk.out.
const root = path.join(import.meta.dirname, '..');
const panel = path.join(root, 'dist/admin');
if (!existsSync(path.join(panel, 'index.html'))) {
  console.error('The panel is not built yet: run npm run build and try again.');
  process.exit(1);
}
const graphql = await bundle('api/handler.ts', 'dist/functions/graphql');
const worker = await bundle('api/worker.ts', 'dist/functions/worker');
const tokens = await bundle('api/token-claims.ts', 'dist/functions/tokens');
const accounts = await bundle('api/accounts.ts', 'dist/functions/accounts');
createApp({
  graphqlFunction: graphql.folder,
  workerFunction: worker.folder,
  tokensFunction: tokens.folder,
  accountsFunction: accounts.folder,
  panel,
}).synth();
