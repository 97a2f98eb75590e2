import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../context';
import { familyOf, levelOf } from '../shared/codes';
import { costGiven, costOfField, type FieldCost, itemsAsked } from './field-cost';

/** Lets every field that declares work write it down as it resolves. Changes the schema it is given, and answers it. */
export function metered(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const cost = costOfField(field);
      if (cost.weight || cost.pack || cost.each || cost.within)
        field.resolve = charging(field.name, cost, field.resolve);
    }
  }
  return schema;
}

function charging(
  name: string,
  cost: FieldCost,
  resolve: GraphQLFieldResolver<unknown, Context> = defaultFieldResolver,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    const given = costGiven(cost, (argument) => args[argument]);
    const { weight = 0, pack = 0, each = 0, sizeFrom = 'first' } = given;
    context.spending.charge(weight + (each > 0 ? each * itemsAsked(given, args[sizeFrom]) : 0));
    if (pack > 0) context.spending.chargePack(`${name}|${packOf(source)}|${JSON.stringify(args)}`, pack);
    return resolve(source, args, context, info);
  };
}

/** Which pack the figures of an area or postcode lie in: siblings of one family share theirs. */
function packOf(source: unknown): string {
  const { code = '', edition } = source as { code?: string; edition?: number };
  return `${edition}|${levelOf(code) ? familyOf(code) : code.slice(0, 4)}`;
}
