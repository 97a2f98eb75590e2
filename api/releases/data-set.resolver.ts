import { Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { DataSet } from './data-set.type';
import type { AnyRelease } from './release.type';

@Resolver(() => DataSet)
export class DataSetResolver {
  @Extensions({ cost: { size: 200 } })
  @Query(() => [DataSet], { description: 'Everything that is loaded, by kind and then newest first.' })
  dataSets(@Ctx() { catalogue }: Context): DataSet[] {
    return Object.entries(catalogue.releases as Record<string, AnyRelease>)
      .map(([key, entry]) => ({
        key,
        kind: key.split('/')[0] ?? key,
        year: 'edition' in entry ? entry.edition : entry.year,
        source: entry.source,
        isExample: entry.isExample,
        importedAt: entry.importedAt,
      }))
      .sort((a, b) => (a.kind === b.kind ? b.year - a.year : a.kind < b.kind ? -1 : 1));
  }
}
