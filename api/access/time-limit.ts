import { Refusal } from './identify';

/**
 * The answer, when it comes in time; what is still under way then is no longer waited for.
 * @throws Refusal 504 TIMEOUT.
 */
export async function inTime<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const refusal = new Refusal(504, 'TIMEOUT', `No answer within ${limitMs / 1_000} s: ask fewer items, or in parts.`);
    timer = setTimeout(() => reject(refusal), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
