import type { AnswerColumns } from './answer-columns';

/** How often everything was answered, per group and then per mark: `group × marks + mark`. */
export interface AnswerCounts {
  marks: number;
  counts: Float64Array;
  /** What the weights of those respondents add up to; the counts themselves without weights. */
  weighted: Float64Array;
  /** Per group: who answered, what their weights add up to, and their squared weights. */
  bases: Float64Array;
  weights: Float64Array;
  squares: Float64Array;
}

/** Groups, and per way to divide respondents the group of each of them; one way where it is given by itself. */
export interface AnsweringGroups {
  list: readonly unknown[];
  of: readonly Int32Array[] | Int32Array;
}

/** Counts the answers to one question in every group, in a single pass over the respondents. */
export function countAnswers(
  answers: AnswerColumns,
  rows: number,
  groups: AnsweringGroups,
  weightOf: Float64Array | null,
): AnswerCounts {
  const { marks: size } = answers;
  const some = () => new Float64Array(groups.list.length);
  const many = () => new Float64Array(groups.list.length * size);
  const counts = many();
  const bases = some();
  const own = weightOf
    ? { weighted: many(), weights: some(), squares: some() }
    : { weighted: counts, weights: bases, squares: bases };
  const divisions = groups.of instanceof Int32Array ? [groups.of] : groups.of;
  answers.each(rows, (row, count, marks) => {
    const weight = weightOf ? weightOf[row]! : 1;
    for (const of of divisions) {
      const group = of[row]!;
      bases[group]!++;
      if (weightOf) {
        own.weights[group]! += weight;
        own.squares[group]! += weight * weight;
      }
      for (let at = 0; at < count; at++) {
        const cell = group * size + marks[at]!;
        counts[cell]!++;
        if (weightOf) own.weighted[cell]! += weight;
      }
    }
  });
  return { marks: size, counts, bases, ...own };
}
