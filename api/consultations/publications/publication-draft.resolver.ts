import { randomBytes } from 'node:crypto';
import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { actorName } from '../../access/actor';
import type { Deed } from '../../access/changes';
import { must } from '../../access/policies';
import type { Context } from '../../context';
import type { UserError } from '../../shared/payload';
import type { Consultation } from '../consultation';
import { isPublic } from '../consultation.rules';
import type { Quote } from '../open-answers/quote.rules';
import { notFound, refusal, staleVersion } from '../refusals';
import { methodStatement } from './method-statement';
import type { Publication, StatementPart } from './publication';
import { STATEMENT_PARTS } from './publication';
import { publishable } from './publication.access';
import { tabulationsOf } from './publication.repository';
import {
  approved,
  type ContentGiven,
  contentFrom,
  hadAHand,
  remarkFrom,
  returned,
  submitted,
  workedOn,
} from './publication.rules';
import {
  ApprovePublicationInput,
  ApprovePublicationPayload,
  DiscardPublicationInput,
  DiscardPublicationPayload,
  EditPublicationInput,
  EditPublicationPayload,
  PreparePublicationInput,
  PreparePublicationPayload,
  PublicationDraftNode,
  type PublicationPayload,
  ReturnPublicationInput,
  ReturnPublicationPayload,
  StatementPartNode,
  SubmitForReviewInput,
  SubmitForReviewPayload,
} from './publication.type';

const DEED = { cost: { weight: 800 } };

@Resolver(() => PublicationDraftNode)
export class PublicationDraftResolver {
  @Extensions({ cost: { weight: 100 } })
  @Query(() => PublicationDraftNode, {
    nullable: true,
    description: 'What is being made to be published; null when nothing is. For staff; others get `FORBIDDEN`.',
  })
  publicationDraft(
    @Arg('consultation', () => ID, { description: 'Id of the consultation.' }) consultation: string,
    @Ctx() { actor, publications }: Context,
  ): Promise<Publication | undefined> {
    must(actor, 'keep publications');
    return publications.open(consultation);
  }

  @Extensions({ cost: { weight: 500, size: STATEMENT_PARTS.length } })
  @FieldResolver(() => [StatementPartNode], {
    description: 'The method statement as it would be published now; of a published one as it was.',
  })
  async statement(@Root() draft: Publication, @Ctx() context: Context): Promise<StatementPart[]> {
    if (draft.statement) return draft.statement;
    const consultation = await context.consultations.get(draft.consultation);
    return consultation ? ((await statementOf(draft, consultation, context)) ?? []) : [];
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may approve or return it now: it is in review, and you had no hand in it.',
  })
  mayApprove(@Root() draft: Publication, @Ctx() { actor }: Context): boolean {
    return draft.state === 'in-review' && !hadAHand(draft, actorName(actor));
  }

  @Extensions(DEED)
  @Mutation(() => PreparePublicationPayload, {
    description:
      'Begins a publication, one at a time per consultation; a correction when there is one already. For staff; others get `FORBIDDEN`.',
  })
  async preparePublication(
    @Arg('input', () => PreparePublicationInput, { description: 'What is to be published.' })
    input: PreparePublicationInput,
    @Ctx() context: Context,
  ): Promise<PublicationPayload> {
    const { actor, requestId, changes, consultations, publications } = context;
    must(actor, 'keep publications');
    const { consultation } = input;
    const deed: Deed = { actor, requestId, action: 'preparePublication', input };
    // In this order, as `Changes.start` reads.
    const open = await publications.open(consultation);
    const earlier = await changes.earlier(deed);
    if (earlier) return { publication: await byRecord(context, earlier.id), userErrors: [] };
    if (!(await consultations.get(consultation)))
      return { userErrors: [notFound('consultation', 'geen consultatie', consultation)] };
    if (open) return { publication: open, userErrors: [beingMade] };
    const [newest] = await publications.published(consultation);
    const { content, userErrors } = await checked(input, consultation, newest?.number, context);
    if (userErrors.length > 0) return { userErrors };
    const publication: Publication = {
      consultation,
      id: randomBytes(8).toString('hex'),
      state: 'draft',
      ...content,
      ...(newest && { corrects: newest.number }),
      remarks: [],
      hands: [actorName(actor)],
      createdAt: new Date().toISOString(),
      version: 1,
    };
    if ((await publications.prepare(publication, deed)) === 'done') return { publication, userErrors: [] };
    const twin = await changes.earlier(deed);
    if (twin) return { publication: await byRecord(context, twin.id), userErrors: [] };
    return { publication: await publications.open(consultation), userErrors: [beingMade] };
  }

  @Extensions(DEED)
  @Mutation(() => EditPublicationPayload, {
    description: 'Changes a draft. Who edits it may not approve it. For staff; others get `FORBIDDEN`.',
  })
  editPublication(
    @Arg('input', () => EditPublicationInput, { description: 'The draft as it is to be.' }) input: EditPublicationInput,
    @Ctx() context: Context,
  ): Promise<PublicationPayload> {
    return step(context, 'editPublication', input, ['draft'], async (before) => {
      const { content, userErrors } = await checked(input, before.consultation, before.corrects, context);
      return { after: workedOn(before, actorName(context.actor), content), userErrors };
    });
  }

  @Extensions(DEED)
  @Mutation(() => SubmitForReviewPayload, {
    description: 'Gives a draft to a second person. For staff; others get `FORBIDDEN`.',
  })
  submitForReview(
    @Arg('input', () => SubmitForReviewInput, { description: 'Which draft.' }) input: SubmitForReviewInput,
    @Ctx() context: Context,
  ): Promise<PublicationPayload> {
    return step(context, 'submitForReview', input, ['draft'], async (before) => {
      const { userErrors } = await checked(before, before.consultation, before.corrects, context);
      return { after: submitted(before, actorName(context.actor)), userErrors };
    });
  }

  @Extensions(DEED)
  @Mutation(() => ReturnPublicationPayload, {
    description: 'Sends what is in review back, with remarks. For staff; others get `FORBIDDEN`.',
  })
  returnPublication(
    @Arg('input', () => ReturnPublicationInput, { description: 'Which, and why.' }) input: ReturnPublicationInput,
    @Ctx() context: Context,
  ): Promise<PublicationPayload> {
    return step(context, 'returnPublication', input, ['in-review'], async (before) => {
      const { text, userErrors } = remarkFrom(input.remarks);
      return { after: returned(before, actorName(context.actor), text, new Date()), userErrors };
    });
  }

  @Extensions(DEED)
  @Mutation(() => DiscardPublicationPayload, {
    description: 'Gives up what is being made, so that another may be begun. For staff; others get `FORBIDDEN`.',
  })
  discardPublication(
    @Arg('input', () => DiscardPublicationInput, { description: 'Which.' }) input: DiscardPublicationInput,
    @Ctx() context: Context,
  ): Promise<PublicationPayload> {
    return step(context, 'discardPublication', input, ['draft', 'in-review'], async (before) => ({
      after: workedOn(before, actorName(context.actor), { state: 'discarded' }),
      userErrors: [],
      store: (after, deed) => context.publications.discard(before, after, deed),
    }));
  }

  @Extensions(DEED)
  @Mutation(() => ApprovePublicationPayload, {
    description:
      'Approves what is in review and publishes it in the same step, under the next number. By somebody who had no hand in it: else the code `SAME_PERSON`. For staff; others get `FORBIDDEN`.',
  })
  approvePublication(
    @Arg('input', () => ApprovePublicationInput, { description: 'Which.' }) input: ApprovePublicationInput,
    @Ctx() context: Context,
  ): Promise<PublicationPayload> {
    return step(context, 'approvePublication', input, ['in-review'], (before) => approval(before, context));
  }
}

/** What a step makes of a publication, or why it cannot be taken. */
interface Decision {
  after: Publication;
  userErrors: UserError[];
  /** How it is stored; by default as a change of what is being made. */
  store?(after: Publication, deed: Deed): Promise<'done' | 'stale' | 'repeated'>;
}

interface StepInput {
  consultation: string;
  id: string;
  version: number;
  idempotencyKey?: string | null;
}

/** Takes a step with a publication that is in one of the states and still has the version the step was made from. */
async function step(
  { actor, requestId, changes, publications }: Context,
  action: string,
  input: StepInput,
  states: readonly Publication['state'][],
  decide: (before: Publication) => Promise<Decision>,
): Promise<PublicationPayload> {
  must(actor, 'keep publications');
  const deed: Deed = { actor, requestId, action, input };
  const find = () => publications.get(input.consultation, input.id);
  const { isRepeat, before } = await changes.start(deed, find);
  if (isRepeat) return { publication: before, userErrors: [] };
  if (!before) return { userErrors: [notFound('id', 'geen publicatie', input.id)] };
  const stale = (now: Publication | undefined) =>
    staleVersion('version', 'deze publicatie', input.version, now?.version);
  if (before.version !== input.version) return { publication: before, userErrors: [stale(before)] };
  if (!states.includes(before.state)) return { publication: before, userErrors: [wrongState(before)] };
  const { after, userErrors, store } = await decide(before);
  if (userErrors.length > 0) return { publication: before, userErrors };
  const outcome = await (store ? store(after, deed) : publications.store(before, after, deed));
  if (outcome === 'done') return { publication: after, userErrors: [] };
  const now = await find();
  if (outcome === 'repeated') return { publication: now, userErrors: [] };
  // It did not change itself, so something it shows did: the same question is answered otherwise now.
  const again = now?.version === before.version ? (await decide(now)).userErrors : [];
  return { publication: now, userErrors: again.length > 0 ? again : [stale(now)] };
}

/** Publishes, when somebody else than its makers says so and everything it shows may be shown. */
async function approval(before: Publication, context: Context): Promise<Decision> {
  const { actor, consultations, trajectories, publications, quotes, openAnswers, tabulations } = context;
  const refused = (...userErrors: UserError[]): Decision => ({ after: before, userErrors });
  if (hadAHand(before, actorName(actor))) return refused(samePerson);
  const consultation = await consultations.get(before.consultation);
  if (!consultation) return refused(notFound('consultation', 'geen consultatie', before.consultation));
  const trajectory = await trajectories.get(consultation.trajectory);
  if (!isPublic(consultation, trajectory?.isPublished ?? false)) return refused(notPublic);

  const shown = (await quotes.list(consultation.id)).filter((quote) => before.quotes.includes(quote.id));
  if (shown.length < before.quotes.length || shown.some(({ withdrawnAt }) => withdrawnAt)) return refused(withdrawn);
  // What was published before was safe then, and its answers may have been forgotten since.
  const fresh = shown.filter(({ forgetAt }) => forgetAt !== undefined);
  for (const question of new Set(fresh.map((quote) => quote.question))) {
    const answers = await openAnswers.list(consultation.id, question);
    if (answers.length < consultation.threshold) return refused(tooFew(consultation.threshold));
  }
  const published = await publications.published(consultation.id);
  const found = await publishable(before.tabulation, consultation, tabulationsOf(published), context);
  if (found.problem) return refused(found.problem);
  const { tabulation } = found;
  const statement = methodStatement({ consultation, tabulation, quotes: before.quotes.length }, before.additions);
  const [newest] = published;
  const after = approved(before, actorName(actor), { number: (newest?.number ?? 0) + 1, statement, at: new Date() });
  return {
    after,
    userErrors: [],
    store: (_, deed) =>
      publications.publish(before, after, deed, [
        ...shown.map((quote: Quote) => quotes.keeping(quote)),
        tabulations.publishing(tabulation),
      ]),
  };
}

/** The method statement of a publication as things are now; undefined when its tabulation is not there. */
async function statementOf(
  { tabulation: number, additions, quotes }: Publication,
  consultation: Consultation,
  { tabulations }: Context,
): Promise<StatementPart[] | undefined> {
  const tabulation = await tabulations.present(consultation.id, number);
  return tabulation && methodStatement({ consultation, tabulation, quotes: quotes.length }, additions);
}

/** Content against what there is now. */
async function checked(given: ContentGiven, id: string, corrects: number | undefined, context: Context) {
  const { consultations, publications, quotes } = context;
  const [consultation, published, released] = await Promise.all([
    consultations.get(id),
    publications.publishedTabulations(id),
    given.quotes.length > 0 ? quotes.list(id) : [],
  ]);
  const { problem } = consultation
    ? await publishable(given.tabulation, consultation, published, context)
    : { problem: notFound('consultation', 'geen consultatie', id) };
  return contentFrom(given, {
    problem,
    quotes: new Set(released.filter(({ withdrawnAt }) => !withdrawnAt).map(({ id }) => id)),
    corrects,
  });
}

/** The publication that an audit record names. */
function byRecord({ publications }: Context, recordId: string): Promise<Publication | undefined> {
  const [consultation = '', id = ''] = recordId.split('/');
  return publications.get(consultation, id);
}

const STATE_WORDS: Record<Publication['state'], string> = {
  draft: 'een concept',
  'in-review': 'in beoordeling',
  published: 'gepubliceerd',
  discarded: 'vervallen',
};
const wrongState = ({ state }: Publication) =>
  refusal(['id'], 'WRONG_STATE', `Deze publicatie is ${STATE_WORDS[state]}: deze stap kan nu niet.`);
const beingMade = refusal(
  ['consultation'],
  'BEING_MADE',
  'Er is al een publicatie in de maak. Maak die eerst af of laat haar vervallen.',
);
const samePerson = refusal(
  ['id'],
  'SAME_PERSON',
  'Je werkte zelf aan deze publicatie. Vraag een collega om haar te beoordelen.',
);
const notPublic = refusal(
  ['id'],
  'NOT_PUBLIC',
  'Het traject is nog niet gepubliceerd, of de consultatie is nog een concept. Dan kan niemand de resultaten vinden.',
);
const withdrawn = refusal(
  ['quotes'],
  'QUOTE_WITHDRAWN',
  'Een van de citaten is intussen ingetrokken. Stuur de publicatie terug en kies opnieuw.',
);
const tooFew = (threshold: number) =>
  refusal(
    ['quotes'],
    'BELOW_THRESHOLD',
    `Op een vraag met een citaat zijn minder dan ${threshold} antwoorden. Haal dat citaat eruit.`,
  );
