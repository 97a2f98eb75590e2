import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { may } from '../../access/policies';
import type { Context } from '../../context';
import { type Page, PageArgs, pageOf } from '../../shared/page';
import type { Consultation } from '../consultation';
import { ConsultationNode } from '../consultation.type';
import { ConsultationResults } from '../results/results.type';
import { resultsOf } from '../results/results-of';
import { publicationShown, publishable, publishedOf } from './publication.access';
import { MAX_QUOTES } from './publication.rules';
import { PublicationArgs, PublicationConnection, PublicationNode, PublishedQuote } from './publication.type';

/** All publications of a consultation are read together: some ten kilobytes each. */
const READ = { cost: { weight: 400 } };

@Resolver(() => ConsultationNode)
export class PublicationsOfConsultationResolver {
  @Extensions(READ)
  @FieldResolver(() => PublicationConnection, {
    description: 'Its published results, newest first. For everybody, as long as its trajectory is published.',
  })
  async publications(
    @Root() consultation: Consultation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<PublicationNode>> {
    const published = await publishedOf(context, consultation);
    const newest = published[0]?.number ?? 0;
    const shown = published.map((one) => publicationShown(one, consultation, newest));
    return pageOf(
      shown,
      page,
      ({ number }) => [String(number)],
      ([a], [b]) => Number(b) - Number(a),
    );
  }
}

@Resolver(() => PublicationNode)
export class PublicationResolver {
  @Extensions({ cost: { weight: 500 } })
  @Query(() => PublicationNode, {
    nullable: true,
    description: 'Published results by their number; null when there are none. An older number stays readable.',
  })
  async publication(
    @Args(() => PublicationArgs) { consultation: id, number }: PublicationArgs,
    @Ctx() context: Context,
  ): Promise<PublicationNode | undefined> {
    const consultation = await context.consultations.get(id);
    const published = consultation ? await publishedOf(context, consultation) : [];
    const found = published.find((one) => one.number === number);
    return found && consultation && publicationShown(found, consultation, published[0]?.number ?? 0);
  }

  @Extensions({ cost: { weight: 250 } })
  @FieldResolver(() => ConsultationResults, { nullable: true, description: 'The figures.' })
  async results(
    @Root() { consultation, tabulation, isExample }: PublicationNode,
    @Ctx() { tabulations }: Context,
  ): Promise<ConsultationResults | undefined> {
    const found = await tabulations.outline(consultation, tabulation);
    return found && resultsOf(found, { isExample });
  }

  @Extensions({ cost: { weight: 200, size: MAX_QUOTES } })
  @FieldResolver(() => [PublishedQuote], {
    description: 'What residents wrote, as released. A quote that was withdrawn later is no longer among them.',
  })
  async quotes(
    @Root() { consultation, quoteIds }: PublicationNode,
    @Ctx() { quotes }: Context,
  ): Promise<PublishedQuote[]> {
    const byId = new Map((await quotes.list(consultation)).map((quote) => [quote.id, quote]));
    return quoteIds.flatMap((id) => {
      const { question, text } = byId.get(id) ?? {};
      return question !== undefined && text !== undefined ? [{ question, text }] : [];
    });
  }
}

@Resolver(() => ConsultationResults)
export class PublishableResolver {
  @Extensions({ cost: { weight: 400 } })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why these figures may not be published as things are now, and what to do, in Dutch; null when they may. For staff; null for others.',
  })
  async notPublishableBecause(
    @Root() { tabulation: { consultation: id, number } }: ConsultationResults,
    @Ctx() context: Context,
  ): Promise<string | undefined> {
    if (!may(context.actor, 'keep publications')) return undefined;
    const [consultation, published] = await Promise.all([
      context.consultations.get(id),
      context.publications.publishedTabulations(id),
    ]);
    return consultation && (await publishable(number, consultation, published, context)).problem?.message;
  }
}
