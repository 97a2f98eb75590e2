import { type ProtectOptions, protectTables } from '../../statistics/disclosure/protect-tables';
import { nameOf, type Verdict } from '../../statistics/disclosure/tables';
import type { AnswerCounts } from './answer-counts';
import { placeTables, type TableFrame } from './count-tables';
import type { CountedQuestion } from './counted-question';

const MOST_ROUNDS = 4;

/**
 * Of which groups the mean places of a ranking may be shown: of all its options or of none, as places add up over the
 * options. A group is left out when the mean place of an option may not be shown, or when it would tell (nearly) how
 * many put an option first where that number is withheld; what was left out may then not follow from the others.
 * @param firstChoices per group and option whether the number of first choices is shown.
 */
export async function groupsWithMeanRanks(
  question: CountedQuestion,
  counts: AnswerCounts,
  frame: TableFrame,
  firstChoices: readonly (readonly Verdict[])[],
  options: ProtectOptions,
): Promise<boolean[]> {
  const none = frame.groups.map(() => false);
  const telling = frame.groups.map((_, group) =>
    tellsFirstChoices(question, counts, group, firstChoices[group] ?? [], options),
  );
  const { names, worlds } = frame.withheldGroups;
  const withheld = new Set(names);
  for (const [group, tells] of telling.entries()) if (tells) withheld.add(nameOf(frame.groups[group]!));
  if (withheld.has('total:all')) return none;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const tables = placeTables(question, counts, { ...frame, withheldGroups: { names: [...withheld], worlds } });
    const result = await protectTables(tables, options);
    if ('refused' in result) return none;
    const shown = frame.groups.map((_, group) =>
      result.tables.every(
        ({ bases, means, weighted }) =>
          bases[group] === 'shown' && means[group] === 'shown' && weighted.means[group] === 'shown',
      ),
    );
    const more = frame.groups.filter((group, index) => !shown[index] && !withheld.has(nameOf(group)));
    if (more.length === 0) return shown;
    for (const group of more) withheld.add(nameOf(group));
    if (withheld.has('total:all')) return none;
  }
  return none;
}

/**
 * Whether mean places narrow a withheld number of first choices down to less than twice the threshold. With n people
 * and places that add up to S, at least 2n - S and at most (kn - S) / (k - 1) of them put an option first.
 */
function tellsFirstChoices(
  { choices }: CountedQuestion,
  { counts, bases, marks }: AnswerCounts,
  group: number,
  verdicts: readonly Verdict[],
  { threshold }: ProtectOptions,
): boolean {
  const size = choices.length;
  return choices.some((_, option) => {
    if (verdicts[option] === 'shown') return false;
    let [people, sum] = [0, 0];
    for (let place = 0; place < size; place++) {
      const count = counts[group * marks + option * size + place] ?? 0;
      people += count;
      sum += (place + 1) * count;
    }
    const least = Math.max(0, 2 * people - sum);
    const most = (size * people - sum) / (size - 1);
    return (bases[group] ?? 0) > 0 && most - least < 2 * threshold;
  });
}
