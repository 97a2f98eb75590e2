import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs, uncountedConnectionOf } from '../shared/page';
import { UserError } from '../shared/payload';

@ObjectType('AuditedChange', {
  description: 'One field that a change touched. Personal data and secrets are left out.',
})
export class AuditedChange {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was: a text as it was, anything else as JSON; null when it was empty.',
  })
  before?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it became: a text as it is, anything else as JSON; null when it became empty.',
  })
  after?: string;
}

@ObjectType('AuditRecord', {
  description:
    'A change that a person or a key made. It was written together with the change and never changes itself.',
})
export class AuditRecord {
  @Field(() => ID, { description: 'Identifies this record.' })
  id!: string;

  @Field(() => String, { description: 'When (ISO 8601).' })
  at!: string;

  @Field(() => String, {
    description: 'Who: kind and id of the actor, for example `adviser#5f0c…`; no name or address.',
  })
  actor!: string;

  @Field(() => String, { description: 'By which mutation.' })
  action!: string;

  @Field(() => String, { description: 'Type of the record that was changed: `Profile`, `ApiKey`, `AuditExport`.' })
  recordType!: string;

  @Field(() => ID, { description: 'Id of the record that was changed.' })
  recordId!: string;

  @Extensions({ cost: { size: 30 } })
  @Field(() => [AuditedChange], { description: 'The fields that changed.' })
  changes!: AuditedChange[];

  @Field(() => ID, { description: 'The request that made the change; the log knows it by the same id.' })
  requestId!: string;
}

export const AuditRecordConnection = uncountedConnectionOf('AuditRecord', () => AuditRecord);

@InputType('AuditedRecordInput', { description: 'A record whose changes are looked for.' })
export class AuditedRecordInput {
  @Field(() => String, { description: 'Its type: `Profile`, `ApiKey`.' })
  type!: string;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

/** Which audit records are looked for; what is absent does not narrow. */
export interface AuditFilter {
  record?: AuditedRecordInput | null;
  actor?: string | null;
  from?: string | null;
  to?: string | null;
}

const RECORD = 'Only changes of this record.';
const ACTOR = 'Only changes by this actor, as `AuditRecord.actor` says it; by a person, those in another role too.';
const FROM = 'Only changes at or after this moment (ISO 8601): `2026-11-01`, `2026-11-01T09:00:00Z`.';
const TO = 'Only changes before this moment (ISO 8601).';

@ArgsType()
export class AuditRecordsArgs extends PageArgs implements AuditFilter {
  @Field(() => AuditedRecordInput, { nullable: true, description: RECORD })
  record?: AuditedRecordInput | null;

  @Field(() => String, { nullable: true, description: ACTOR })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: FROM })
  from?: string | null;

  @Field(() => String, { nullable: true, description: TO })
  to?: string | null;
}

@InputType('ExportAuditInput', {
  description: 'Which audit records are exported. Every export is recorded, so it takes no idempotency key.',
})
export class ExportAuditInput implements AuditFilter {
  @Field(() => AuditedRecordInput, { nullable: true, description: RECORD })
  record?: AuditedRecordInput | null;

  @Field(() => String, { nullable: true, description: ACTOR })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: FROM })
  from?: string | null;

  @Field(() => String, { nullable: true, description: TO })
  to?: string | null;
}

@ObjectType('ExportAuditPayload', { description: 'The audit records as a file, or what to repair.' })
export class ExportAuditPayload {
  @Field(() => String, {
    nullable: true,
    description: 'CSV (RFC 4180) with a line per changed field, newest first; null when there is something to repair.',
  })
  csv?: string;

  @Field(() => Int, { nullable: true, description: 'How many audit records it holds; null when there is no file.' })
  count?: number;

  @Extensions({ cost: { size: 20 } })
  @Field(() => [UserError], { description: 'What to repair; empty when the file is there.' })
  userErrors!: UserError[];
}
