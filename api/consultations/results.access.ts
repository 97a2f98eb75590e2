import { may } from '../access/policies';
import type { Context } from '../context';
import type { Consultation } from './consultation';
import type { Tabulation } from './tabulation';

/**
 * The tabulation of a consultation that the caller may see: drafts are for staff.
 * @param number which; the newest they may see when left out.
 */
export async function tabulationFor(
  { actor, tabulations }: Context,
  { id }: Pick<Consultation, 'id'>,
  number?: number | null,
): Promise<Tabulation | undefined> {
  if (!may(actor, 'review results')) return undefined;
  return number === undefined || number === null ? tabulations.latest(id) : tabulations.get(id, number);
}
