import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

interface Keyed {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/**
 * All items of a query, with some attributes only, as they are stored: for lists of thousands, where what electrodb does
 * per item is most of the work.
 * @param params of an electrodb query: `.params()`.
 */
export async function itemsOf<T>(
  client: DynamoDBDocumentClient,
  params: object,
  attributes: readonly (keyof T & string)[],
): Promise<T[]> {
  const { ExpressionAttributeNames, ...query } = params as Keyed;
  const names = Object.fromEntries(attributes.map((name) => [`#of_${name}`, name]));
  const projected = {
    ...query,
    ExpressionAttributeNames: { ...ExpressionAttributeNames, ...names },
    ProjectionExpression: Object.keys(names).join(', '),
  };
  const items: T[] = [];
  for await (const page of pagesOf(client, projected)) items.push(...((page.Items ?? []) as T[]));
  return items;
}

async function* pagesOf(client: DynamoDBDocumentClient, query: object) {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({ ...(query as { TableName: string }), ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    yield page;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
