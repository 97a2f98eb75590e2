import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedFields } from '../../access/changed-fields';
import type { Changes, Deed, Outcome } from '../../access/changes';
import type { ColumnMapping } from './column';
import { columnMappingEntity } from './column-mapping.entity';

/** What people decided that the columns of a consultation's files hold. */
export interface RememberedMapping {
  consultation: string;
  columns: ColumnMapping[];
  /** Counts the changes; 0 when nothing was remembered yet. */
  version: number;
}

/** Remembers what the columns of files hold, so that the next file with the same columns needs no mapping. */
export class ColumnMappingRepository {
  private readonly entity: ReturnType<typeof columnMappingEntity>;

  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    private readonly changes: Changes,
  ) {
    this.entity = columnMappingEntity(client, table);
  }

  /** What is remembered for a consultation, read consistently; nothing, under version 0, before the first time. */
  async get(consultation: string): Promise<RememberedMapping> {
    const { data } = await this.entity.get({ consultation }).go({ consistent: true });
    return { consultation, columns: (data?.columns as ColumnMapping[]) ?? [], version: data?.version ?? 0 };
  }

  /** Remembers when nobody else did since it was read. */
  async store(before: RememberedMapping, columns: ColumnMapping[], deed: Deed): Promise<Outcome> {
    const after: RememberedMapping = { ...before, columns, version: before.version + 1 };
    const { consultation, version } = after;
    const write =
      before.version === 0
        ? this.entity.create(after).params()
        : this.entity
            .patch({ consultation })
            .set({ columns, version })
            .where((attributes, { eq }) => eq(attributes.version, before.version))
            .params();
    return this.changes.commit(deed, {
      record: { type: 'ColumnMapping', id: consultation },
      ...changedFields(before.version === 0 ? undefined : before, after, ['columns', 'version']),
      writes: [write],
    });
  }
}
