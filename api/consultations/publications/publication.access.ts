import type { Context } from '../../context';
import type { UserError } from '../../shared/payload';
import type { Consultation } from '../consultation';
import { isPublic } from '../consultation.rules';
import type { TabulationOutline } from '../results/tabulation.pack';
import type { Publication } from './publication';
import { notPublishable, notThere } from './publication.rules';
import { PublicationNode } from './publication.type';

/**
 * What was published of a consultation, newest first; nothing while the consultation itself is not public, also when
 * its trajectory was hidden again later. The same for everybody, whatever their role.
 */
export async function publishedOf(
  { trajectories, publications }: Context,
  consultation: Pick<Consultation, 'id' | 'trajectory' | 'state'>,
): Promise<(Publication & { number: number })[]> {
  const [trajectory, published] = await Promise.all([
    trajectories.get(consultation.trajectory),
    publications.published(consultation.id),
  ]);
  return isPublic(consultation, trajectory?.isPublished ?? false) ? published : [];
}

/**
 * A tabulation that somebody wants to publish, and why it may not be as things are now.
 * @param published numbers of the tabulations that were published.
 */
export async function publishable(
  number: number,
  { id, threshold }: Pick<Consultation, 'id' | 'threshold'>,
  published: readonly number[],
  { tabulations }: Context,
): Promise<{ tabulation: TabulationOutline; problem?: undefined } | { problem: UserError }> {
  const tabulation = await tabulations.present(id, number);
  if (!tabulation) return { problem: notThere(number) };
  const problem = notPublishable(tabulation, { published, threshold });
  return problem ? { problem } : { tabulation };
}

/** A publication as everybody sees it. @param newest number of the newest one. */
export function publicationShown(
  {
    number,
    consultation,
    tabulation,
    quotes,
    corrects,
    whatChanged,
    statement,
    publishedAt,
  }: Publication & {
    number: number;
  },
  { isExample }: Pick<Consultation, 'isExample'>,
  newest: number,
): PublicationNode {
  return Object.assign(new PublicationNode(), {
    number,
    publishedAt: publishedAt ?? '',
    statement: statement ?? [],
    corrects,
    whatChanged,
    // Every number after the first corrects the one before.
    correctedBy: number < newest ? number + 1 : undefined,
    isExample,
    consultation,
    tabulation,
    quoteIds: quotes,
  });
}
