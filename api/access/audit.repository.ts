import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { badInput, quoted } from '../shared/errors';
import { type PageArgs, pageWith, placeOf, type UncountedPage } from '../shared/page';
import { namesOf } from './actor';
import { auditEntity } from './audit.entity';
import { changesOf, spanOf } from './audit.rules';
import type { AuditFilter, AuditRecord } from './audit.type';

/** Items read at a time where some of them do not pass the filter. */
const CHUNK = 100;

/** Finds audit records. Only `Changes` writes them. */
export class AuditRepository {
  private readonly records: ReturnType<typeof auditEntity>;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.records = auditEntity(client, table);
  }

  /**
   * A page, newest first: full unless it is the last.
   * @throws INVALID_ARGUMENT, INVALID_PAGE_SIZE, INVALID_CURSOR.
   */
  async page(filter: AuditFilter, args: PageArgs): Promise<UncountedPage<AuditRecord>> {
    const place = placeOf(args);
    if (place !== undefined && place.length !== 2)
      throw badInput('INVALID_CURSOR', `${quoted(args.after ?? '')} is no cursor of this list.`);
    const found = await this.newest(filter, args.first + 1, place as [string, string] | undefined);
    const around = { hasNextPage: found.length > args.first, hasPreviousPage: place !== undefined };
    return pageWith(found.slice(0, args.first), ({ at, id }) => [at, id], around);
  }

  /**
   * The newest records that pass a filter, at most so many.
   * @param after the time and id of a record: only older ones.
   */
  async newest(filter: AuditFilter, count: number, after?: [at: string, id: string]): Promise<AuditRecord[]> {
    if (filter.record || !filter.actor) return this.newestOf(filter, count, after);
    const names = namesOf(filter.actor);
    const found = await Promise.all(names.map((actor) => this.newestOf({ ...filter, actor }, count, after)));
    return found.flat().sort(newestFirst).slice(0, count);
  }

  private async newestOf(filter: AuditFilter, count: number, after?: [at: string, id: string]): Promise<AuditRecord[]> {
    const [from, to] = spanOf(filter);
    const [first, last] = after && after[0] < to ? [{ at: after[0], id: after[1] }, after[1]] : [{ at: to }, undefined];
    if (first.at < from) return [];
    // Where every item that is read passes, no more are read than are asked for.
    const limit = filter.record && filter.actor ? CHUNK : count + 1;
    const found: AuditRecord[] = [];
    const search = () => this.between(filter, { at: from }, first);
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof search>['go']>> = await search().go({
        order: 'desc',
        limit,
        cursor,
        consistent: Boolean(filter.record),
      });
      for (const { before, after: became, all: _, ...record } of page.data) {
        if (record.id !== last) found.push({ ...record, changes: changesOf(before ?? {}, became ?? {}) });
      }
      cursor = page.cursor;
    } while (cursor !== null && found.length < count);
    return found.slice(0, count);
  }

  /** The smallest part of the table that holds all that is looked for. Its end itself is part of it. */
  private between({ record, actor }: AuditFilter, from: { at: string }, to: { at: string; id?: string }) {
    const { byRecord, byActor, byTime } = this.records.query;
    if (record) {
      const within = byRecord({ recordType: record.type, recordId: record.id }).between(from, to);
      if (!actor) return within;
      return within.where((attributes, { eq }) =>
        namesOf(actor)
          .map((name) => eq(attributes.actor, name))
          .join(' OR '),
      );
    }
    return actor ? byActor({ actor }).between(from, to) : byTime({ all: 'all' }).between(from, to);
  }
}

function newestFirst(one: AuditRecord, other: AuditRecord): number {
  const [a, b] = [`${one.at}#${one.id}`, `${other.at}#${other.id}`];
  return a < b ? 1 : a > b ? -1 : 0;
}
