import { randomUUID } from 'node:crypto';
import { Arg, Args, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import type { UncountedPage } from '../shared/page';
import { AUDITED_EXPORT_FIELDS, csvOf } from './audit.rules';
import {
  AuditRecord,
  AuditRecordConnection,
  AuditRecordsArgs,
  ExportAuditInput,
  ExportAuditPayload,
} from './audit.type';
import { changedFields } from './changed-fields';
import { must } from './policies';

const MAX_EXPORT = 10_000;
/** Characters of a file: an answer of Lambda holds 6 MB at most, with room for escaping. */
const MAX_CSV = 4_000_000;

@Resolver()
export class AuditResolver {
  @Extensions({ cost: { weight: 200, each: 20 } })
  @Query(() => AuditRecordConnection, {
    description:
      'What people and keys changed, newest first: of a record, by an actor, in a period. For administrators. A change just made may take a second to show, except with `record`.',
  })
  auditRecords(
    @Args(() => AuditRecordsArgs) args: AuditRecordsArgs,
    @Ctx() { actor, audit }: Context,
  ): Promise<UncountedPage<AuditRecord>> {
    must(actor, 'read audit');
    return audit.page(args, args);
  }

  // Ten thousand records are some megabytes to read.
  @Extensions({ cost: { weight: 4_000 } })
  @Mutation(() => ExportAuditPayload, {
    description: `Exports audit records, at most ${MAX_EXPORT}; that is recorded too. For administrators; others get \`FORBIDDEN\`.`,
  })
  async exportAudit(
    @Arg('input', () => ExportAuditInput, { description: 'Which records.' }) input: ExportAuditInput,
    @Ctx() { actor, requestId, audit, changes }: Context,
  ): Promise<ExportAuditPayload> {
    must(actor, 'read audit');
    const records = await audit.newest(input, MAX_EXPORT + 1);
    if (records.length > MAX_EXPORT) return { userErrors: [tooMany(`groter dan ${MAX_EXPORT} wijzigingen`)] };
    const csv = csvOf(records);
    if (csv.length > MAX_CSV) return { userErrors: [tooMany('te lang voor één bestand')] };
    const { record, actor: of, from, to } = input;
    const about = { record: record && { ...record }, actor: of, from, to, count: records.length };
    await changes.commit(
      { actor, requestId, action: 'exportAudit', input: {} },
      {
        record: { type: 'AuditExport', id: randomUUID() },
        ...changedFields(undefined, about, AUDITED_EXPORT_FIELDS),
        writes: [],
      },
    );
    return { csv, count: records.length, userErrors: [] };
  }
}

const tooMany = (what: string) => ({
  path: ['input', 'from'],
  code: 'TOO_MANY_ITEMS',
  message: `De uitvoer is ${what}: kies een kortere periode.`,
});
