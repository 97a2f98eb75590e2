/** Whether a guarded write was done; false when its guard did not hold. */
export async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    // electrodb wraps what the SDK throws.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && cause.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
