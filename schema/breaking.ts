import { buildSchema, findBreakingChanges } from 'graphql';

/** A change that may break a program that asks the graph, as graphql-js words it: `Area.name was removed.` */
export type BreakingChange = string;

/** A line such as "- 2026-11-21: `Area.name was removed.` Use title, which a page can translate." */
const ANNOUNCEMENT = /^- \d{4}-\d{2}-\d{2}: `([^`]+)` \S/;

/** What of an earlier schema would break by a later one. Both are schema texts. */
export function breakingChanges(earlier: string, later: string): BreakingChange[] {
  const changes = findBreakingChanges(buildSchema(earlier), buildSchema(later));
  return changes.map(({ description }) => description).sort();
}

/** The breaking changes that the text announces, one a line: date, the change between backquotes, the reason. */
export function announced(text: string): Set<BreakingChange> {
  return new Set(text.split('\n').flatMap((line) => ANNOUNCEMENT.exec(line)?.[1] ?? []));
}
