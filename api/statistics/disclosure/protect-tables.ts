import { changedSince } from './earlier';
import { type LinkedTables, linked, setsOf } from './linked-tables';
import type { Row } from './question';
import { solver } from './solver';
import { suppress } from './suppress';
import type { CountTable, Figures, Group, Protected, ProtectedTable, ShownTable, Verdict } from './tables';
import { nameOf } from './tables';
import { assertThreshold } from './threshold';

export interface ProtectOptions {
  /** Fewest respondents that a figure may be about; at least MINIMUM_THRESHOLD. */
  threshold: number;
  /** What each earlier release showed that readers still have. */
  earlier?: readonly (readonly ShownTable[])[];
}

/** The new answers are so few that the difference with an earlier release is about them: that one stands. */
export interface Refused {
  refused: 'too-little-changed';
  /** Respondents that came or went since, at least. */
  changed: number;
}

/**
 * Decides which figures of these tables may be shown. Every figure about fewer respondents than the threshold is
 * withheld (primary suppression), and as few others as it takes (complementary suppression) for every withheld number
 * to have another world that looks the same to readers, in which it differs by the threshold at least. The same input
 * gives the same answer.
 * @throws DisclosureError THRESHOLD_TOO_LOW, GROUPS_DO_NOT_ADD_UP or INVALID_COUNT_TABLE.
 */
export async function protectTables(
  tables: readonly CountTable[],
  { threshold, earlier = [] }: ProtectOptions,
): Promise<Protected | Refused> {
  assertThreshold(threshold);
  const changes = earlier.map((release) => changedSince(tables, release));
  const changed = changes.filter((one) => one > 0 && one < threshold);
  if (changed.length > 0) return { refused: 'too-little-changed', changed: Math.max(...changed) };
  const highs = await solver();
  const byId = new Map<string, ProtectedTable>();
  let solved = 0;
  for (const set of setsOf(tables)) {
    const system = linked(set, earlier.flat(), threshold);
    solved += suppress(
      highs,
      system.system,
      set.map((table) => totalOf(table) < threshold),
    );
    for (const table of verdictsOf(system)) byId.set(table.id, table);
  }
  return { tables: tables.map(({ id }) => byId.get(id)!), solved };
}

/**
 * Decides of which groups the number of respondents may be shown, and gives the names of the others, of which nothing
 * may be shown in any table: see `CountTable.withheldGroups`.
 */
export async function protectRespondents(
  groups: readonly Pick<Group, 'dimension' | 'key' | 'within' | 'base'>[],
  options: ProtectOptions,
): Promise<{ verdicts: Verdict[]; withheldGroups: string[] } | Refused> {
  // Nobody in a group is not about anybody: its respondents bound its base.
  const counted = groups.map((group) => ({ ...group, counts: [], ...(group.base === 0 ? { respondents: 0 } : {}) }));
  const result = await protectTables(
    [{ id: 'respondents', categories: [], exclusive: false, groups: counted }],
    options,
  );
  if ('refused' in result) return result;
  const verdicts = result.tables[0]!.bases;
  return { verdicts, withheldGroups: groups.filter((_, index) => verdicts[index] !== 'shown').map(nameOf) };
}

const totalOf = ({ groups }: CountTable) => groups.find(({ dimension }) => dimension === 'total')!.base;

function verdictsOf({ system, tables, rows, weighted }: LinkedTables): ProtectedTable[] {
  const verdict = (figure: number) => system.figures[figure]!.verdict;
  const figures = (of: Row[]): Figures => ({
    bases: of.map(({ base }) => verdict(base)),
    counts: of.map(({ counts }) => counts.map(verdict)),
    means: of.map(({ mean }) => verdict(mean)),
    deviations: of.map(({ deviation }) => verdict(deviation)),
    bands: of.map(({ bands }) => bands.map(verdict)),
  });
  return tables.map(({ id }, at) => ({ id, ...figures(rows[at]!), weighted: figures(weighted[at]!) }));
}
