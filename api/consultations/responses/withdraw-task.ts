import type { WithdrawTask } from '../jobs/job';
import { JobFailure, type TaskKind } from '../jobs/job-tools';
import { removeOutdated } from '../results/outdated';

/** What came of a withdrawal. */
export interface WithdrawalOutcome {
  isRemoved: true;
}

/** Removes a response, what the resident wrote and the counts that nobody published; then everything is counted again, without it. */
export const withdrawKind: TaskKind<WithdrawTask> = {
  async run({ consultation, task, progress }, tools, report): Promise<WithdrawalOutcome> {
    const { responseIdHash } = task;
    const { responses, openAnswers, publications, jobs } = tools;
    // A follower of a worker that died may find the response gone already: the first step was written down then.
    if (progress.done === 0) {
      if (!(await responses.has(consultation, responseIdHash)))
        throw new JobFailure('NOT_FOUND', 'Er is geen respons met dit nummer in deze consultatie.');
      await report({ done: 1, of: 3 });
    }
    // Under review or not: nothing is published any more that counts this resident.
    await removeOutdated(tools, consultation, await publications.publishedTabulations(consultation));
    await jobs.forgetRows(consultation);
    await openAnswers.remove(consultation, responseIdHash);
    await report({ done: 2, of: 3 });
    await responses.sweep(consultation);
    await responses.remove(consultation, responseIdHash);
    await report({ done: 3, of: 3 });
    return { isRemoved: true };
  },
  followedBy: () => ({ kind: 'tabulate' }),
};
