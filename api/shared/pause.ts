const MAX_BACKOFF_MS = 2_000;

/** Waits before another attempt: exponential back-off with full jitter, so that competing writers drift apart. */
export function pause(attempt: number): Promise<void> {
  const limit = Math.min(MAX_BACKOFF_MS, 50 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * limit));
}
