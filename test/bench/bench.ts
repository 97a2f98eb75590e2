import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { type Actor, SCOPES } from '../../api/access/actor';
import { newKeyFrom } from '../../api/access/key-input.rules';
import { openStores, type Stores } from '../../api/context';
import { createTables } from '../../api/local/create-tables';
import { model2019 } from '../../api/profiles/model-2019';
import { buildSchema } from '../../api/schema';
import { connect } from '../../api/shared/dynamo';
import { tableNames } from '../../api/shared/tables';
import { type Bundle, bundle } from '../../infra/bundle';
import { wholeCountry } from '../support/country';
import { coldStarts, type Started } from './cold-start';
import { type MeasuredQuery, measuredQueries } from './queries';
import { type Effort, type RequestCost, requestCosts } from './request-cost';

/** PC4 in the database; 500 postcodes are spread over all of them. */
const PC4S = 60;
/** Enough that none of them is held up by its rate limit. */
const PARTNERS = 40;
const MAKER: Actor = { kind: 'administrator', id: 'bench', municipalities: 'all' };

export interface Measured {
  service: Bundle;
  bare: Bundle;
  /** Milliseconds; `node` is a handler that does nothing. */
  cold: { service: number; bare: number; node: number };
  warm: { name: string; service: RequestCost; bare: RequestCost; answerBytes: number }[];
}

/**
 * Measures the built function beside a bare graphql-js server of the same schema, in the same run.
 * @param endpoint a DynamoDB without tables, in a process of its own.
 * @param folder where to build, from the repository's root.
 * @throws when the two do not answer the same: then they cannot be compared.
 */
export async function measure(endpoint: string, folder: string, effort: Effort, starts: number): Promise<Measured> {
  const keys = await fill(endpoint);
  const service = await bundle('api/handler.ts', `${folder}/service`);
  const bare = await bundle('test/bench/bare-server.ts', `${folder}/bare`);
  const node = path.join(service.folder, '../node');
  await mkdir(node, { recursive: true });
  await writeFile(path.join(node, 'index.mjs'), "export const handler = async () => ({ statusCode: 200, body: '' });");

  const ours: Started = {
    folder: service.folder,
    environment: { STAGE: 'production', DYNAMODB_ENDPOINT: endpoint, AWS_REGION: 'eu-west-1' },
  };
  const queries = measuredQueries(PC4S);
  const serviceCosts = await requestCosts(ours, queries, effort, keys);
  const warm = [];
  for (const query of queries) {
    const cost = costOf(serviceCosts, query);
    const theirs: Started = { folder: bare.folder, environment: await readied(bare.folder, cost.body) };
    const bareCost = costOf(await requestCosts(theirs, [query], effort, keys), query);
    if (!isDeepStrictEqual(dataIn(bareCost), dataIn(cost)))
      throw new Error(`The two answer "${query.name}" differently.`);
    warm.push({ name: query.name, service: cost, bare: bareCost, answerBytes: Buffer.byteLength(cost.body) });
  }

  const first = queries[0] as MeasuredQuery;
  const readiedFirst = await readied(bare.folder, costOf(serviceCosts, first).body);
  const cold = await coldStarts(
    {
      service: ours,
      bare: { folder: bare.folder, environment: readiedFirst },
      node: { folder: node, environment: {} },
    },
    first.query,
    keys[0] ?? '',
    starts,
  );
  return { service, bare, cold, warm };
}

/** Loads the country. @returns keys of partners who may see all of it. */
async function fill(endpoint: string): Promise<string[]> {
  const names = tableNames({});
  await createTables(endpoint, names);
  const client = connect(endpoint);
  const { profiles, releases, keys } = openStores(client, { tables: names, keptForMs: 0 });
  await profiles.add(model2019);
  await releases.publish(wholeCountry(PC4S));
  const secrets = await Promise.all(Array.from({ length: PARTNERS }, (_, i) => partnerKey(keys, `Partner ${i}`)));
  client.destroy();
  return secrets;
}

async function partnerKey(keys: Stores['keys'], name: string): Promise<string> {
  const input = {
    name,
    kind: 'partner' as const,
    scopes: [...SCOPES],
    allMunicipalities: true,
    municipalities: [],
    origins: [],
    pointsPerDay: 100_000_000,
  };
  const made = newKeyFrom(input, MAKER, Date.now());
  if ('userErrors' in made) throw new Error(`The benchmark's key is not right: ${JSON.stringify(made.userErrors)}`);
  await keys.store(undefined, made.key, { actor: MAKER, requestId: 'bench', action: 'createApiKey', input: {} });
  return made.secret;
}

function costOf(costs: Record<string, RequestCost>, query: MeasuredQuery): RequestCost {
  const cost = costs[query.name];
  if (!cost || 'errors' in JSON.parse(cost.body)) throw new Error(`"${query.name}" was not answered: ${cost?.body}`);
  return cost;
}

/** What was answered, without the price that only the service adds. */
const dataIn = ({ body }: RequestCost): unknown => JSON.parse(body).data;

/** Lays the schema and the answer's data ready for the bare server. */
async function readied(folder: string, body: string): Promise<Record<string, string>> {
  const environment = { SCHEMA_FILE: path.join(folder, 'schema.graphql'), ROOT_FILE: path.join(folder, 'root.json') };
  await writeFile(environment.SCHEMA_FILE, printSchema(lexicographicSortSchema(buildSchema())));
  await writeFile(environment.ROOT_FILE, JSON.stringify(JSON.parse(body).data));
  return environment;
}
