import { MAX_LISTED_ROWS, type RowProblem } from '../jobs/job.rules';
import type { ProblemCount } from './import-outcome';

/** Counts what rows had wrong, and keeps the first of them. */
export class RowTally {
  read = 0;
  accepted = 0;
  refused = 0;
  readonly listed: RowProblem[] = [];
  private readonly counts = new Map<string, ProblemCount>();

  /** Counts a row. @returns whether it is refused. */
  add(problems: readonly RowProblem[]): boolean {
    this.read += 1;
    const isRefused = problems.some((one) => one.isRefused);
    if (isRefused) this.refused += 1;
    else this.accepted += 1;
    const counted = new Set<string>();
    // A row that is left out has only that to say.
    for (const problem of problems.filter((one) => one.isRefused || !isRefused)) {
      const { code } = problem;
      const count = this.counts.get(code) ?? { code, rows: 0, isRefused: problem.isRefused };
      if (!counted.has(code)) this.counts.set(code, { ...count, rows: count.rows + 1 });
      counted.add(code);
      this.list(problem);
    }
    return isRefused;
  }

  /** How often each problem occurred, refusals first, then the most frequent. */
  problems(): ProblemCount[] {
    return [...this.counts.values()].sort((a, b) => Number(b.isRefused) - Number(a.isRefused) || b.rows - a.rows);
  }

  /** Refusals push remarks out of a full list. */
  private list(problem: RowProblem): void {
    if (this.listed.length < MAX_LISTED_ROWS) this.listed.push(problem);
    else if (problem.isRefused) {
      const remark = this.listed.findLastIndex((one) => !one.isRefused);
      if (remark < 0) return;
      this.listed.splice(remark, 1);
      this.listed.push(problem);
    }
  }
}
