import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { buildSchema, graphql } from 'graphql';

// What our service is held against: graphql-js and nothing else, over the same schema. It parses, validates and
// executes the query, but its data lies ready in memory: no database, no HTTP rules, no resolvers of ours. So the
// difference between the two is everything the platform adds, reading its data included.
const schema = buildSchema(readFileSync(process.env.SCHEMA_FILE ?? '', 'utf8'));
const rootValue: unknown = JSON.parse(readFileSync(process.env.ROOT_FILE ?? '', 'utf8'));

/** Answers a POST to /graphql. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { query, variables } = JSON.parse(event.body ?? '');
  const result = await graphql({ schema, source: query, variableValues: variables, rootValue });
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) };
}
