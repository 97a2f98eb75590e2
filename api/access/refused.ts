import { type Actor, isProgram } from './actor';
import type { Admission, Allowances } from './allowances';
import { Refusal } from './identify';
import type { Keyring } from './keyring';
import { REFUSED_POINTS } from './limits';

/**
 * Takes the price of a refusal from whoever sent the request, so that guessing is not free.
 * @returns what to answer: the refusal, or 429 when no points are left to be refused.
 */
export async function paidRefusal(
  refusal: Refusal,
  sender: Actor,
  { allowances, keyring }: { allowances: Allowances; keyring: Keyring },
): Promise<Refusal> {
  // What is our fault costs nothing, and who has nothing left pays nothing.
  if (refusal.status >= 500 || refusal.status === 429) return refusal;
  const [admission] = await Promise.all([
    allowances.spend(sender, REFUSED_POINTS),
    isProgram(sender) && keyring.recordUse(sender.id, REFUSED_POINTS),
  ]);
  return admission.admitted ? refusal : tooManyRefused(admission);
}

/** @throws Refusal 429 when this process knows that no points are left to be refused. */
export function refuseGuess(sender: Actor, allowances: Allowances): void {
  const known = allowances.knownRefusal(sender, REFUSED_POINTS);
  if (known) throw tooManyRefused(known);
}

function tooManyRefused({ retryAfterMs }: Admission & { admitted: false }): Refusal {
  const seconds = Math.ceil(retryAfterMs / 1_000);
  const message = `Too many of your requests had to be refused: ask again in ${seconds} s.`;
  return new Refusal(429, 'RATE_LIMITED', message, { 'retry-after': String(seconds) });
}
