import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Deed } from '../../access/changes';
import { may, must } from '../../access/policies';
import type { Context } from '../../context';
import { type Page, PageArgs, pageOf } from '../../shared/page';
import type { UserError } from '../../shared/payload';
import type { Consultation } from '../consultation';
import { ConsultationNode } from '../consultation.type';
import { notFound, refusal } from '../refusals';
import { TabulateConsultationInput, WithdrawResponseInput } from '../responses/import.type';
import { responseHash } from '../responses/response-hash';
import type { Job, Task } from './job';
import { shownState } from './job.rules';
import { JOB_KINDS, JobConnection, JobNode, TabulateConsultationPayload, WithdrawResponsePayload } from './job.type';

const MAX_ID = 100;

@Resolver(() => JobNode)
export class JobResolver {
  // An outcome names all columns of a file: up to some hundred kilobytes.
  @Extensions({ cost: { weight: 50 } })
  @Query(() => JobNode, { nullable: true, description: 'A job by its id; null when there is none. For staff.' })
  async job(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { actor, jobs }: Context,
  ): Promise<Job | undefined> {
    must(actor, 'read jobs');
    const job = await jobs.get(id);
    return job && shownState(job, Date.now());
  }

  @FieldResolver(() => JOB_KINDS, { description: 'What it does.' })
  kind(@Root() { task }: Job): Task['kind'] {
    return task.kind;
  }

  @Extensions({ cost: { weight: 150 } })
  @Mutation(() => WithdrawResponsePayload, {
    description:
      'Removes the response of a resident who withdraws, with everything they wrote, and counts again. For staff; others get `FORBIDDEN`.',
  })
  async withdrawResponse(
    @Arg('input', () => WithdrawResponseInput, { description: 'Which response.' }) input: WithdrawResponseInput,
    @Ctx() context: Context,
  ): Promise<WithdrawResponsePayload> {
    must(context.actor, 'keep consultations');
    const { consultation, idempotencyKey } = input;
    const responseId = input.responseId.trim();
    if (responseId === '' || responseId.length > MAX_ID)
      return {
        userErrors: [refusal(['responseId'], 'REQUIRED', `Geef het nummer van de reactie, hooguit ${MAX_ID} tekens.`)],
      };
    // The number itself goes no further than this: job, audit and idempotency hold its hash.
    const responseIdHash = responseHash(consultation, responseId);
    return queued(
      context,
      'withdrawResponse',
      { consultation, responseIdHash, idempotencyKey },
      {
        kind: 'withdraw',
        responseIdHash,
      },
    );
  }

  @Extensions({ cost: { weight: 150 } })
  @Mutation(() => TabulateConsultationPayload, {
    description: 'Counts and weights all responses of a consultation anew. For staff; others get `FORBIDDEN`.',
  })
  tabulateConsultation(
    @Arg('input', () => TabulateConsultationInput, { description: 'Which consultation.' })
    input: TabulateConsultationInput,
    @Ctx() context: Context,
  ): Promise<TabulateConsultationPayload> {
    must(context.actor, 'keep consultations');
    return queued(context, 'tabulateConsultation', { ...input }, { kind: 'tabulate' });
  }
}

@Resolver(() => ConsultationNode)
export class ConsultationJobResolver {
  // It reads the whole list, some dozens of jobs of which each names the columns of its file, for its exact total.
  @Extensions({ cost: { weight: 3_000 } })
  @FieldResolver(() => JobConnection, {
    nullable: true,
    description: 'Work that was asked for on it, newest first. For staff; null for others.',
  })
  async jobs(
    @Root() { id }: Consultation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { actor, jobs }: Context,
  ): Promise<Page<Job> | undefined> {
    if (!may(actor, 'read jobs')) return undefined;
    const now = Date.now();
    const all = (await jobs.ofConsultation(id)).map((job) => shownState(job, now));
    return pageOf(all, page, ({ createdAt, id }) => [createdAt, id], newestFirst);
  }
}

/** The order of `JobRepository.ofConsultation`. */
const newestFirst = (a: string[], b: string[]) => {
  const [one, other] = [a.join(' '), b.join(' ')];
  return one < other ? 1 : one > other ? -1 : 0;
};

/** Queues a task for a consultation; the same wish again answers the same job. */
export async function queued(
  { actor, requestId, changes, consultations, jobs }: Context,
  action: string,
  input: Deed['input'] & { consultation: string } & Record<string, unknown>,
  task: Task,
): Promise<{ job?: Job; userErrors: UserError[] }> {
  const deed: Deed = { actor, requestId, action, input };
  const earlier = await changes.earlier(deed);
  if (earlier) return { job: await jobs.get(earlier.id), userErrors: [] };
  const { consultation } = input;
  if (!(await consultations.get(consultation)))
    return { userErrors: [notFound('consultation', 'geen consultatie', consultation)] };
  const added = await jobs.add(deed, consultation, task);
  if (added.outcome !== 'busy') return { job: added.job, userErrors: [] };
  const message = 'Er loopt al ander werk voor deze consultatie: wacht tot het klaar is en probeer het opnieuw.';
  return { userErrors: [refusal(['consultation'], 'JOB_RUNNING', message)] };
}
