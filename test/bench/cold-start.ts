import { graphqlEvent } from '../support/gateway-event';
import { startLambda } from '../support/lambda-runtime';

/** A built function to start, and its environment. */
export interface Started {
  folder: string;
  environment: Record<string, string>;
}

/**
 * Milliseconds from starting a process to its first answer, per function: the median of `times` starts, the functions
 * taking turns so that what else the machine does falls on all alike.
 */
export async function coldStarts<Name extends string>(
  functions: Record<Name, Started>,
  query: string,
  key: string,
  times: number,
): Promise<Record<Name, number>> {
  const event = graphqlEvent(query, {}, { 'x-api-key': key });
  const names = Object.keys(functions) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let i = 0; i < times; i++) {
    for (const name of names) {
      const began = performance.now();
      const lambda = await startLambda(functions[name].folder, functions[name].environment);
      const outcome = await lambda.invoke(event);
      seen[name].push(performance.now() - began);
      await lambda.stop();
      if ('failure' in outcome) throw new Error(`${name} did not start: ${outcome.failure.errorMessage}`);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen[name])])) as Record<Name, number>;
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
