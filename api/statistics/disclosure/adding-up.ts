import { type CountTable, type Group, nameOf, TOTAL } from './tables';
import { DisclosureError } from './threshold';

/** A published whole and the groups of one dimension that add up to it, as indexes of the table's groups. */
export interface Whole {
  whole: number;
  parts: number[];
}

/**
 * Which groups of a table add up to which: each dimension to the total, and a crossing to every group it is within.
 * @throws DisclosureError INVALID_COUNT_TABLE or GROUPS_DO_NOT_ADD_UP, naming table and group.
 */
export function wholesOf(table: CountTable): Whole[] {
  const indexes = new Map(table.groups.map((group, index) => [nameOf(group), index]));
  if (indexes.size < table.groups.length) throw invalid(table, 'names a group twice: give each group its own key');
  for (const group of table.groups) assertGroup(table, group);
  const wholes = new Map<string, Whole>();
  for (const [index, group] of table.groups.entries()) {
    if (nameOf(group) === TOTAL) continue;
    for (const name of group.within ?? [TOTAL]) {
      const whole = indexes.get(name);
      if (whole === undefined) throw invalid(table, `has ${nameOf(group)} within ${name}, which is not there: add it`);
      const id = `${group.dimension} of ${name}`;
      const known = wholes.get(id);
      if (known) known.parts.push(index);
      else wholes.set(id, { whole, parts: [index] });
    }
  }
  if (!indexes.has(TOTAL)) throw invalid(table, `has no group ${TOTAL}: add it`);
  for (const [id, whole] of wholes) assertAddsUp(table, id, whole);
  return [...wholes.values()];
}

function assertGroup(table: CountTable, group: Group): void {
  const { categories, exclusive } = table;
  const { base, counts, respondents = base } = group;
  const numbers = [base, respondents, ...counts];
  if (numbers.some((one) => !Number.isInteger(one) || one < 0)) {
    throw invalid(table, `has a number that is no count in ${nameOf(group)}: counts are whole and not negative`);
  }
  if (counts.length !== categories.length) throw invalid(table, `needs a count per category in ${nameOf(group)}`);
  if (base > respondents) throw invalid(table, `has more answers than respondents in ${nameOf(group)}`);
  const sum = counts.reduce((total, one) => total + one, 0);
  if (exclusive && categories.length > 0 && sum !== base) {
    throw new DisclosureError(
      'GROUPS_DO_NOT_ADD_UP',
      `${table.id}: the answers of ${nameOf(group)} are ${sum}, its base is ${base}`,
    );
  }
  if (counts.some((one) => one > base))
    throw invalid(table, `has an answer given by more than answered in ${nameOf(group)}`);
  if (!exclusive && (table.scores || table.bands || table.net || group.places)) {
    throw invalid(table, 'has scores, bands or places, which need one answer per respondent');
  }
  if (
    table.inBands &&
    categories.some((_, c) => table.bands?.filter((band) => band.categories.includes(c)).length !== 1)
  )
    throw invalid(table, 'is published in bands that do not hold every answer once');
  for (const [answer, places] of (group.places ?? []).entries())
    if (places[0] !== counts[answer] || places.length !== categories.length)
      throw invalid(table, `needs as many places as answers in ${nameOf(group)}, the first ones as counted`);
}

function assertAddsUp(table: CountTable, id: string, { whole, parts }: Whole): void {
  const { groups, categories } = table;
  const add = (of: (group: Group) => number) => parts.reduce((sum, part) => sum + of(groups[part]!), 0);
  const wrong =
    add(({ base }) => base) !== groups[whole]!.base
      ? 'bases'
      : categories.find((_, c) => add(({ counts }) => counts[c]!) !== groups[whole]!.counts[c]);
  if (wrong === undefined) return;
  throw new DisclosureError(
    'GROUPS_DO_NOT_ADD_UP',
    `${table.id}: ${id} does not add up (${wrong}): who is in none of the groups is a group of its own`,
  );
}

const invalid = (table: CountTable, what: string) => new DisclosureError('INVALID_COUNT_TABLE', `${table.id} ${what}`);
