/** Why the service cannot start, as one sentence that says what to do; shown without a stack trace. */
export class StartFailure extends Error {}
