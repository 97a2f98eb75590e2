import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';

/** The schema as it is committed: sorted, so that a change shows where it was made and nowhere else. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** Everything of the schema that says nothing about itself, as `Type.field(argument)`. */
export function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap());
  return types
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(partsOf)
    .filter(([, description]) => !description?.trim())
    .map(([name]) => name)
    .sort();
}

type Part = [name: string, description: string | null | undefined];

function partsOf(type: GraphQLNamedType): Part[] {
  const own: Part = [type.name, type.description];
  if (isEnumType(type))
    return [own, ...type.getValues().map((one): Part => [`${type.name}.${one.name}`, one.description])];
  if (isInputObjectType(type)) {
    return [own, ...Object.values(type.getFields()).map((one): Part => [`${type.name}.${one.name}`, one.description])];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields()).flatMap((field): Part[] => {
      const name = `${type.name}.${field.name}`;
      return [[name, field.description], ...field.args.map((one): Part => [`${name}(${one.name})`, one.description])];
    });
    return [own, ...fields];
  }
  return [own];
}
