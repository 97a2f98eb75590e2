import { changedSince } from './earlier';
import { type LinkedTables, linked, setsOf } from './linked-tables';
import { protectWeighted } from './protect-weighted';
import type { Row } from './question';
import { solver } from './solver';
import { suppress } from './suppress';
import type {
  CountedTable,
  CountTable,
  Figures,
  Group,
  Protected,
  ProtectedTable,
  ShownTable,
  Verdict,
  WithheldGroups,
} from './tables';
import { nameOf, pastName } from './tables';
import { assertThreshold } from './threshold';

export interface ProtectOptions {
  /** Fewest respondents that a figure may be about; at least MINIMUM_THRESHOLD. */
  threshold: number;
  /** What each earlier release showed that readers still have, the oldest first. */
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
  const refusal = tooLittleChanged(tables, earlier, threshold);
  if (refusal) return refusal;
  const highs = await solver();
  const byId = new Map<string, ProtectedTable>();
  let solved = 0;
  for (const set of setsOf(tables)) {
    const sets = linked(set, earlier, threshold);
    solved += suppress(
      highs,
      sets.system,
      set.map((table) => totalOf(table) < threshold),
    ).solved;
    const unweighted = verdictsOf(sets);
    const own = await protectWeighted(highs, sets, unweighted, threshold);
    solved += own.solved;
    for (const [at, table] of unweighted.entries()) byId.set(table.id, { ...table, weighted: own.weighted[at]! });
  }
  return { tables: tables.map(({ id }) => byId.get(id)!), solved };
}

/** Which numbers of respondents per group may be shown, and the groups of which nothing may be shown. */
export interface RespondentsProtected {
  verdicts: Verdict[];
  /** For `withheldGroups` of every table. */
  withheldGroups: WithheldGroups;
  /** What a later release must know of this one. */
  counted: CountedTable;
}

/**
 * Decides of which groups the number of respondents (`base`) may be shown. Of the others nothing may be shown in any
 * table: give `withheldGroups` to each of them.
 */
export async function protectRespondents(
  groups: readonly Pick<Group, 'dimension' | 'key' | 'within' | 'base'>[],
  { threshold, earlier = [] }: ProtectOptions,
): Promise<RespondentsProtected | Refused> {
  assertThreshold(threshold);
  // A group of nobody is about nobody: its 0 is shown.
  const counted = groups.map(({ dimension, key, within, base }) => ({
    dimension,
    key,
    base,
    counts: [],
    ...(within ? { within } : {}),
    ...(base === 0 ? { respondents: 0 } : {}),
  }));
  const table: CountTable = { id: RESPONDENTS, categories: [], exclusive: false, groups: counted };
  const refusal = tooLittleChanged([table], earlier, threshold);
  if (refusal) return refusal;
  const set = linked([table], earlier, threshold);
  const { witnesses } = suppress(await solver(), set.system, [totalOf(table) < threshold]);
  const groupOf = new Map(set.rows[0]!.map(({ base }, index) => [base, nameOf(groups[index]!)]));
  for (const { release, table, rows } of set.past) {
    for (const [index, { base }] of rows.entries()) groupOf.set(base, pastName(release, nameOf(table.groups[index]!)));
  }
  const worlds = witnesses.map((witness) =>
    Object.fromEntries(
      witness.flatMap(([cell, move]) => {
        const name = groupOf.get(set.system.cells[cell]!.figure);
        return name === undefined ? [] : [[name, move]];
      }),
    ),
  );
  const decided = verdictsOf(set)[0]!;
  const verdicts = decided.bases;
  return {
    verdicts,
    withheldGroups: { names: groups.filter((_, at) => verdicts[at] !== 'shown').map(nameOf), worlds },
    counted: { table, verdicts: { ...decided, weighted: decided } },
  };
}

/** Id of the table of respondents in an earlier release. */
const RESPONDENTS = 'respondents';

function tooLittleChanged(
  tables: readonly CountTable[],
  earlier: readonly (readonly ShownTable[])[],
  threshold: number,
): Refused | undefined {
  const changes = earlier.map((release) => changedSince(tables, release));
  const changed = changes.filter((one) => one > 0 && one < threshold);
  return changed.length > 0 ? { refused: 'too-little-changed', changed: Math.max(...changed) } : undefined;
}

const totalOf = ({ groups }: CountTable) => groups.find(({ dimension }) => dimension === 'total')!.base;

function verdictsOf({ system, tables, rows }: LinkedTables): (Figures & { id: string })[] {
  const verdict = (figure: number) => system.figures[figure]!.verdict;
  const figures = (of: Row[]): Figures => ({
    bases: of.map(({ base }) => verdict(base)),
    counts: of.map(({ counts }) => counts.map(verdict)),
    means: of.map(({ mean }) => verdict(mean)),
    deviations: of.map(({ deviation }) => verdict(deviation)),
    bands: of.map(({ bands }) => bands.map(verdict)),
    nets: of.map(({ net }) => verdict(net)),
    ranks: of.map(({ ranks }) => verdict(ranks)),
  });
  return tables.map(({ id }, at) => ({ id, ...figures(rows[at]!) }));
}
