import type { Context } from '../../context';
import type { Consultation } from '../consultation';
import { isPublic } from '../consultation.rules';
import type { Publication } from './publication';
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
