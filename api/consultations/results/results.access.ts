import { may } from '../../access/policies';
import type { Context } from '../../context';
import type { Consultation } from '../consultation';
import { publishedOf } from '../publications/publication.access';
import type { TabulationOutline } from './tabulation.pack';

/**
 * The tabulation of a consultation that the caller may see: staff all that are still there, others what was published
 * and no other.
 * @param number which; the newest they may see when left out.
 */
export async function tabulationFor(
  context: Context,
  consultation: Consultation,
  number?: number | null,
): Promise<TabulationOutline | undefined> {
  const { actor, tabulations } = context;
  const { id } = consultation;
  const isNewest = number === undefined || number === null;
  if (may(actor, 'review results')) return isNewest ? tabulations.latest(id) : tabulations.present(id, number);
  const [newest, ...older] = await publishedOf(context, consultation);
  if (!newest) return undefined;
  const shown = isNewest ? newest : [newest, ...older].find(({ tabulation }) => tabulation === number);
  return shown && tabulations.outline(id, shown.tabulation);
}
