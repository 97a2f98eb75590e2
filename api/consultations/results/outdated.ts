import type { WorkerTools } from '../jobs/job-tools';

/**
 * Removes the tabulations of a consultation but those to keep, with all numbers that are kept of them: side by side,
 * two of them show what the responses between them say. What is published stays, whatever is asked.
 */
export async function removeOutdated(
  { tabulations, releaseCounts }: Pick<WorkerTools, 'tabulations' | 'releaseCounts'>,
  consultation: string,
  kept: readonly number[],
): Promise<void> {
  const heads = await tabulations.heads(consultation);
  for (const { number, at } of heads) {
    if (kept.includes(number) || !(await tabulations.retire(consultation, number))) continue;
    await releaseCounts.remove({ consultation, at });
    await tabulations.erase(consultation, number, number === heads[0]?.number);
  }
}
