import { createHash } from 'node:crypto';

/**
 * Stands for a response wherever the response itself may not go: job, audit, open answers. It is a pseudonym and not
 * anonymous: whoever has the survey tool's numbers can compute it.
 */
export function responseHash(consultation: string, responseId: string): string {
  return responseDigest(consultation, responseId).toString('base64url').slice(0, 22);
}

/** What {@link responseHash} is the beginning of. */
export function responseDigest(consultation: string, responseId: string): Buffer {
  return createHash('sha256').update(`${consultation}\0${responseId}`).digest();
}
