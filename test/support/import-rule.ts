import path from 'node:path';

/** One import: from a file to what it names, both from the repository's root without extension; packages as named. */
export interface Import {
  from: string;
  to: string;
}

/** Every way a module names another one; comments and strings that look alike do not occur in this repository. */
const SPECIFIER = /\b(?:from|import|require|import\()\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** What a source text imports. @param file where it stands, from the repository's root. */
export function importsOf(file: string, text: string): Import[] {
  const from = file.replace(/\.[a-z]+$/, '');
  return [...text.matchAll(SPECIFIER)].map(([, specifier]) => ({ from, to: resolved(from, specifier!) }));
}

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(from), specifier).replace(/\.(ts|tsx|js|mjs)$/, '');
}

/** Rooms that belong to no domain, within api/. */
const GROUND = new Set(['shared', 'statistics']);
/** Rooms that may use every domain, and that no domain may use. */
const OUTSIDE = new Set(['imports', 'local']);

/** The room a file of api/ lies in: `areas`, `shared`; empty for the files at its top, which put it all together. */
const roomOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : '');
const topOf = (file: string) => file.split('/')[0]!;

/** Why an import is against the rule; undefined when it is not. The rule is in the README, under the rooms. */
export function against({ from, to }: Import): string | undefined {
  const isOurs = /^(api|admin|infra|schema|test|scripts)\//.test(to);
  if (!isOurs || topOf(from) === 'test') return undefined;
  if (topOf(to) === 'test') return 'nothing imports test';
  if (topOf(from) === 'admin')
    return /^(admin\/|schema\/types$)/.test(to) ? undefined : 'admin knows schema/types only';
  if (topOf(from) === 'infra') {
    return /^(infra\/|api\/shared\/tables$)/.test(to) ? undefined : 'infra knows api/shared/tables only';
  }
  if (topOf(from) === 'schema') return /^(schema\/|api\/schema$)/.test(to) ? undefined : 'schema knows api/schema only';
  return topOf(to) === 'api' ? withinApi(from, to) : 'api knows nothing outside api';
}

function withinApi(from: string, to: string): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there || OUTSIDE.has(here)) return undefined;
  if (OUTSIDE.has(there)) return `what is deployed does not know ${there}`;
  if (here === '') return undefined;
  if (GROUND.has(here)) return GROUND.has(there) ? undefined : `${here} knows no domain`;
  if (GROUND.has(there) || there === 'releases') return undefined;
  if (there === '') return to === 'api/context' ? undefined : 'a domain knows the context only';
  return /\.(type|pack)$/.test(to) ? undefined : "a domain knows another domain's types and packs only";
}
