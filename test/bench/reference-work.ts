import { buildSchema, graphqlSync } from 'graphql';

// A fixed piece of work of the kind that requests are: graphql-js answers a list of objects, and the answer is written
// as JSON. How long it takes now says how slow other work makes this machine, so that figures can be told as those of
// the same machine at rest.

/** Milliseconds of processor time that the work takes on the machine that limits were agreed on, at rest (2026-11-27). */
const AT_REST_MS = 6.5;

const schema = buildSchema(
  'type Query { nodes: [Node!]! } type Node { code: String! name: String! value: Float! share: Float }',
);
const nodes = Array.from({ length: 3_000 }, (_, i) => ({
  code: `WK${i}`,
  name: `Wijk ${i}`,
  value: i * 1.5,
  share: i / 7,
}));

/** How many times slower this machine is now than at rest. */
export function slowness(): number {
  const spent = processorMs();
  JSON.stringify(graphqlSync({ schema, source: '{ nodes { code name value share } }', rootValue: { nodes } }));
  return spent() / AT_REST_MS;
}

/** Starts to count. @returns what tells the milliseconds of processor time of this process since. */
export function processorMs(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}
