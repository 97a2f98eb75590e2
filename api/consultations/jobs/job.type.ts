import { Extensions, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/page';
import { UserError } from '../../shared/payload';
import type { Job, JobProblem, Progress, Task } from './job';

export const JOB_KINDS = { IMPORT: 'import', WITHDRAWAL: 'withdraw', TABULATION: 'tabulate' } as const satisfies Record<
  string,
  Task['kind']
>;
registerEnumType(JOB_KINDS, {
  name: 'JobKind',
  description: 'What a job does.',
  valuesConfig: {
    IMPORT: { description: 'Reads a file of responses.' },
    WITHDRAWAL: { description: 'Removes the response of a resident who withdrew.' },
    TABULATION: { description: 'Counts and weights all responses.' },
  },
});

export const JOB_STATES = { QUEUED: 'queued', RUNNING: 'running', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(JOB_STATES, {
  name: 'JobState',
  description: 'How far a job is.',
  valuesConfig: {
    QUEUED: { description: 'It waits for the worker.' },
    RUNNING: { description: 'The worker is at it.' },
    DONE: { description: 'It was done.' },
    FAILED: {
      description: 'It was not done, and nothing of it is kept; `problem` says why. It can be asked for again.',
    },
  },
});

@ObjectType('JobProgress', { description: 'How far a job is.' })
export class ProgressNode implements Progress {
  @Field(() => Int, { description: 'Rows or questions that were done.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Of how many, estimated; null while unknown.' })
  of!: number | null;
}

@ObjectType('JobProblem', { description: 'Why a job was not done.' })
export class ProblemNode implements JobProblem {
  @Field(() => String, { description: 'Stable code, for example `ROWS_REFUSED`.' })
  code!: string;

  @Field(() => String, { description: 'What went wrong and what to do, in Dutch.' })
  message!: string;
}

@ObjectType('Job', { description: 'Work on a consultation that takes longer than a request. For staff.' })
export class JobNode {
  @Field(() => ID, { description: 'Unique over all jobs.' })
  id!: string;

  @Field(() => JOB_STATES, { description: 'How far it is.' })
  state!: Job['state'];

  @Field(() => ProgressNode, { description: 'How far it is, in numbers.' })
  progress!: Progress;

  @Field(() => ProblemNode, { nullable: true, description: 'Why it failed; null when it did not.' })
  problem!: JobProblem | null;

  @Field(() => String, { description: 'When it was asked for (ISO 8601).' })
  createdAt!: string;

  @Field(() => String, { description: 'Who asked for it: kind and id of the actor.' })
  createdBy!: string;

  @Field(() => String, { nullable: true, description: 'When it ended (ISO 8601); null while it did not.' })
  finishedAt!: string | null;
}

export const JobConnection = connectionOf('Job', () => JobNode);

const JOB = 'The job that was queued; null when none was.';
const ERRORS = 'What to repair; empty when it was done.';

@ObjectType('ImportResponsesPayload', { description: 'The job that reads the file, or what to repair.' })
export class ImportResponsesPayload {
  @Field(() => JobNode, { nullable: true, description: JOB })
  job?: Job;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('WithdrawResponsePayload', { description: 'The job that removes the response, or what to repair.' })
export class WithdrawResponsePayload {
  @Field(() => JobNode, { nullable: true, description: JOB })
  job?: Job;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}

@ObjectType('TabulateConsultationPayload', { description: 'The job that counts, or what to repair.' })
export class TabulateConsultationPayload {
  @Field(() => JobNode, { nullable: true, description: JOB })
  job?: Job;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: ERRORS })
  userErrors!: UserError[];
}
