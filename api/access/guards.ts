import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { type FragmentDefinitionNode, GraphQLError } from 'graphql';
import type { Context } from '../context';
import type { Admission, Allowances } from './allowances';
import { computedCost } from './cost';
import { limits, REFUSED_POINTS } from './limits';
import { answeredPoints } from './spending';

/** What every answer says of its price, in `extensions.cost`; in points. */
export interface CostReport {
  /** Computed before execution: the most it could cost. */
  requested: number;
  /** What it did cost. */
  actual: number;
  /** What the actor has left, as far as this process knows. */
  remaining: number;
}

/**
 * Refuses what costs too much and what its actor has no points for, and reports the price in every answer. Where the
 * process has to ask the actor's bucket, a query is executed meanwhile, so that it needs no extra trip; its answer
 * waits for the bucket's. A mutation is not begun before it was admitted.
 */
export function guards(allowances: Allowances): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let requested = REFUSED_POINTS;
      let admission: Admission | Promise<Admission> | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue: { actor } }) {
          if (!operation) return;
          requested = computedCost({
            schema,
            operation,
            fragments: fragmentsOf(document),
            variables: request.variables ?? {},
          });
          const { perRequest } = limits[actor.kind];
          if (requested > perRequest) throw tooDear(requested, perRequest);
          const asked = allowances.spend(actor, requested);
          admission = asked instanceof Promise && operation.operation === 'query' ? asked : await asked;
          if (!(admission instanceof Promise) && !admission.admitted) throw tooMuch(admission, requested);
        },
        async willSendResponse(answered) {
          const { actor, spending } = answered.contextValue;
          // A document that could not be executed has its price too.
          if (!admission) spending.charge(REFUSED_POINTS);
          const taken = admission ? requested : REFUSED_POINTS;
          const admitted = await (admission ?? allowances.spend(actor, REFUSED_POINTS));
          if (!admitted.admitted) refuse(answered, admitted, taken);
          else if (admission) spending.charge(pointsOfAnswer(answered));
          const actual = spending.total;
          const back = admitted.admitted ? taken - actual : 0;
          if (back > 0) allowances.giveBack(actor, back);
          report(answered, { requested, actual, remaining: admitted.remaining + back });
        },
      };
    },
  };
}

function pointsOfAnswer({ document, operation, response: { body } }: GraphQLRequestContext<Context>): number {
  const data = body?.kind === 'single' ? body.singleResult.data : undefined;
  return data && operation && document ? answeredPoints(data, operation, fragmentsOf(document)) : 0;
}

function report({ response: { body } }: GraphQLRequestContext<Context>, cost: CostReport): void {
  if (body?.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, cost };
}

const fragmentsOf = (document: { definitions: readonly { kind: string }[] }): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition')
      .map((one) => [one.name.value, one]),
  );

const tooDear = (requested: number, limit: number): GraphQLError =>
  new GraphQLError(
    `This request could cost ${requested} points, and ${limit} is the most: ask fewer items per page, or in parts.`,
    { extensions: { code: 'COST_LIMIT_EXCEEDED', requested, limit, http: { status: 400, headers: new HeaderMap() } } },
  );

function tooMuch({ remaining, retryAfterMs }: Admission & { admitted: false }, requested: number): GraphQLError {
  const retryAfter = Math.ceil(retryAfterMs / 1_000);
  return new GraphQLError(
    `This request could cost ${requested} points, and you have ${remaining} left: ask again in ${retryAfter} s.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        requested,
        remaining,
        retryAfter,
        http: { status: 429, headers: new HeaderMap([['retry-after', String(retryAfter)]]) },
      },
    },
  );
}

/** Puts the refusal in the place of an answer that was made while the bucket was asked. */
function refuse(
  { response }: GraphQLRequestContext<Context>,
  admission: Admission & { admitted: false },
  requested: number,
): void {
  const { message, extensions } = tooMuch(admission, requested);
  const { http, ...shown } = extensions as { http: { status: number; headers: HeaderMap } };
  response.http.status = http.status;
  for (const [name, value] of http.headers) response.http.headers.set(name, value);
  response.body = { kind: 'single', singleResult: { errors: [{ message, extensions: shown }] } };
}
