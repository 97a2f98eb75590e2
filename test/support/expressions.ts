/** An attribute value as DynamoDB's protocol writes it: `{ "S": "text" }`. */
export type Value = Record<string, unknown>;
export type Item = Record<string, Value>;

/** The names and values that stand for `#name` and `:value` in an expression. */
export interface Placeholders {
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, Value>;
}

const TOKEN = /[#:]?\w+|<>|<=|>=|[=<>(),]/g;

/** Whether a condition or key condition of DynamoDB holds: comparisons, BETWEEN, AND, OR and whether there is one. */
export function holds(condition: string | undefined, item: Item | undefined, by: Placeholders): boolean {
  if (condition === undefined) return true;
  const tokens = condition.match(TOKEN) ?? [];
  const take = () => tokens.shift() ?? '';
  const next = (word: string) => {
    const is = tokens[0]?.toUpperCase() === word;
    if (is) take();
    return is;
  };
  const attribute = (token: string) => item?.[by.ExpressionAttributeNames?.[token] ?? token];
  const operand = (token: string) => (token.startsWith(':') ? by.ExpressionAttributeValues?.[token] : attribute(token));

  // Both sides are always read, because reading is what moves on in the text.
  const any = (): boolean => {
    let result = all();
    while (next('OR')) result = all() || result;
    return result;
  };
  const all = (): boolean => {
    let result = one();
    while (next('AND')) result = one() && result;
    return result;
  };
  const one = (): boolean => {
    if (next('(')) {
      const result = any();
      take();
      return result;
    }
    const token = take();
    if (token === 'attribute_exists' || token === 'attribute_not_exists') {
      take();
      const isThere = attribute(take()) !== undefined;
      take();
      return isThere === (token === 'attribute_exists');
    }
    if (token === 'begins_with') {
      const [, name = '', , value = ''] = [take(), take(), take(), take(), take()];
      return String(attribute(name)?.S).startsWith(String(operand(value)?.S));
    }
    const left = operand(token);
    if (next('BETWEEN')) {
      const low = operand(take());
      take();
      const high = operand(take());
      return compared(left, '>=', low) && compared(left, '<=', high);
    }
    const sign = take();
    return compared(left, sign, operand(take()));
  };
  const result = any();
  if (tokens.length > 0) throw new Error(`Not understood: ${condition}`);
  return result;
}

function compared(left: Value | undefined, sign: string, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (sign === '=') return JSON.stringify(left) === JSON.stringify(right);
  const [a, b] = [scalar(left), scalar(right)];
  if (sign === '<') return a < b;
  if (sign === '<=') return a <= b;
  if (sign === '>') return a > b;
  if (sign === '>=') return a >= b;
  throw new Error(`Not understood: ${sign}`);
}

const scalar = (value: Value): string | number => (value.N === undefined ? String(value.S) : Number(value.N));

/** The item after an update of DynamoDB: SET to a value, REMOVE, and ADD to a number. */
export function updated(expression: string, item: Item, by: Placeholders): Item {
  const result = { ...item };
  const name = (token: string) => by.ExpressionAttributeNames?.[token] ?? token;
  const value = (token: string) => by.ExpressionAttributeValues?.[token] as Value;
  for (const [, section, list] of expression.matchAll(/(SET|REMOVE|ADD) (.*?)(?= (?:SET|REMOVE|ADD) |$)/g)) {
    for (const part of (list ?? '').split(',')) {
      const [target = '', ...rest] = part.match(TOKEN) ?? [];
      const given = rest.at(-1) ?? '';
      if (section === 'SET') result[name(target)] = value(given);
      else if (section === 'REMOVE') delete result[name(target)];
      else result[name(target)] = { N: String(Number(result[name(target)]?.N ?? 0) + Number(value(given).N)) };
    }
  }
  return result;
}
