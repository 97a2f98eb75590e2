// Fails when schema/schema.graphql breaks programs that ask the graph and schema/breaking-changes.md does not say so.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { announced, breakingChanges } from './breaking';

const SCHEMA = 'schema/schema.graphql';

/** What git answers; undefined when it cannot (no history, no such branch, no git). */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/** The commit whose schema others rely on: where this branch left main, or what came before when this is main. */
function base(now: string): string {
  if (git('show', `HEAD:${SCHEMA}`) !== now) return 'HEAD';
  const left = git('merge-base', 'HEAD', 'origin/main')?.trim();
  return left && left !== git('rev-parse', 'HEAD')?.trim() ? left : 'HEAD^';
}

const here = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');

const now = here('schema.graphql');
const commit = base(now);
const before = git('show', `${commit}:${SCHEMA}`);
if (before === undefined) {
  console.warn(`The schema was not compared: ${commit} holds no ${SCHEMA}.`);
} else {
  const known = announced(here('breaking-changes.md'));
  const surprises = breakingChanges(before, now).filter((change) => !known.has(change));
  for (const change of surprises) console.error(`Breaking since ${commit.slice(0, 8)}: ${change}`);
  if (surprises.length > 0) {
    console.error('Add rather than change; or announce each in schema/breaking-changes.md, with its date and reason.');
    process.exitCode = 1;
  }
}
