import type { WorkerTools } from '../jobs/job-tools';

/**
 * Tells whose response was withdrawn: survey tools export everything anew, and what a resident took back must not
 * return with the next file. Jobs are kept for good, with the hash of the response. One that found nothing took
 * nothing back; any other counts, whatever the list, which may be a moment behind, says of its state.
 */
export async function withdrawnFrom(
  consultation: string,
  { jobs, responses }: Pick<WorkerTools, 'jobs' | 'responses'>,
): Promise<(responseId: string) => boolean> {
  const hashes = new Set<string>();
  for (const { task, problem } of await jobs.ofConsultation(consultation))
    if (task.kind === 'withdraw' && problem?.code !== 'NOT_FOUND') hashes.add(task.responseIdHash);
  return (responseId) => hashes.size > 0 && hashes.has(responses.hashOf(consultation, responseId));
}
