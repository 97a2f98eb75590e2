import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

const HEADER = '// Generated from the schema by `npm run schema`; do not edit.\n';
const SCALARS: Record<string, string> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
};

/** TypeScript types of everything the graph answers and takes, for programs that ask it (the panel). */
export function typesText(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isScalarType(type))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return [HEADER, ...types.map((type) => `${comment(type.description)}${declaration(type, schema)}\n`)].join('\n');
}

function declaration(type: GraphQLNamedType, schema: GraphQLSchema): string {
  if (isEnumType(type)) return `export type ${type.name} = ${anyOf(type.getValues().map((one) => `'${one.name}'`))};`;
  if (isUnionType(type)) return `export type ${type.name} = ${anyOf(type.getTypes().map((one) => one.name))};`;
  if (isInterfaceType(type)) {
    return `export type ${type.name} = ${anyOf(schema.getPossibleTypes(type).map((one) => one.name))};`;
  }
  if (!isObjectType(type) && !isInputObjectType(type)) throw new Error(`${type.name} is of a kind not known here`);
  const fields = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields());
  const lines = fields
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((field) => {
      // What may be left out of an input may be absent; what is asked of an object is there, or null.
      const mark = isInputObjectType(type) && !isNonNullType(field.type) ? '?' : '';
      return `${comment(field.description, '  ')}  ${field.name}${mark}: ${typeText(field.type)};`;
    });
  const kind = isObjectType(type) ? [`  __typename: '${type.name}';`] : [];
  return `export interface ${type.name} {\n${[...kind, ...lines].join('\n')}\n}`;
}

function typeText(type: GraphQLType): string {
  if (isNonNullType(type)) return typeText(type.ofType).replace(/ \| null$/, '');
  if (isListType(type)) {
    const item = typeText(type.ofType);
    return `${item.includes(' ') ? `(${item})` : item}[] | null`;
  }
  const { name } = getNamedType(type);
  return `${isScalarType(type) ? (SCALARS[name] ?? 'unknown') : name} | null`;
}

const anyOf = (names: readonly string[]) => [...names].sort().join(' | ');

function comment(description: string | null | undefined, indent = ''): string {
  if (!description) return '';
  const lines = description.replaceAll('*/', '* /').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
