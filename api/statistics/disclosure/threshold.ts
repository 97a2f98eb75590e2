/**
 * The fewest respondents a published figure may be about: the minimum frequency rule of statistical disclosure control
 * (Hundepool and others, "Statistical Disclosure Control", 2012, chapter 4). Ten is this platform's agreement with its
 * clients. The legal ground: what leads back to a person with means reasonably likely to be used is personal data
 * (GDPR, recital 26). A consultation may be stricter, never looser.
 */
export const MINIMUM_THRESHOLD = 10;

/** Why a set of tables cannot be protected; `code` is stable, the message names the value and says what to do. */
export class DisclosureError extends Error {
  constructor(
    readonly code: 'THRESHOLD_TOO_LOW' | 'GROUPS_DO_NOT_ADD_UP' | 'INVALID_COUNT_TABLE',
    message: string,
  ) {
    super(message);
    this.name = 'DisclosureError';
  }
}

/** The threshold, or an error with code THRESHOLD_TOO_LOW when it is no whole number of at least ten. */
export function assertThreshold(threshold: number): number {
  if (Number.isInteger(threshold) && threshold >= MINIMUM_THRESHOLD) return threshold;
  throw new DisclosureError(
    'THRESHOLD_TOO_LOW',
    `threshold ${threshold} must be a whole number of respondents, at least ${MINIMUM_THRESHOLD}`,
  );
}
