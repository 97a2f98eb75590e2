import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Actor } from './access/actor';
import { Allowances } from './access/allowances';
import { Buckets } from './access/buckets';
import { Documents } from './access/documents';
import { Spending } from './access/spending';
import { AreaRepository } from './areas/area.repository';
import { NationalLists } from './areas/national-lists';
import type { Config } from './config';
import { IndicatorRepository } from './indicators/indicator.repository';
import { PostcodeRepository } from './postcodes/postcode.repository';
import { DistributionRepository } from './profiles/distribution.repository';
import { ProfileRepository } from './profiles/profile.repository';
import type { ProfileModel } from './profiles/profile.type';
import { Catalogue } from './releases/catalogue';
import { ReleaseRepository } from './releases/release.repository';
import { PackLoader } from './shared/pack-loader';
import { Refreshed } from './shared/refreshed';

/** What one request works with; resolvers reach data through this and nothing else. */
export interface Context {
  actor: Actor;
  /** Names this request in the log and in masked errors. */
  requestId: string;
  /** What this request has cost so far. */
  spending: Spending;
  catalogue: Catalogue;
  packs: PackLoader;
  areas: AreaRepository;
  postcodes: PostcodeRepository;
  distributions: DistributionRepository;
  indicators: IndicatorRepository;
  profiles: ProfileRepository;
  /** All profile models, newest first. */
  models: ProfileModel[];
  /** To be called after an edit, so that the next request of this process sees it. */
  modelsChanged(): Promise<unknown>;
}

/** What the process keeps between requests. */
export interface Stores {
  allowances: Allowances;
  documents: Documents;
  releases: ReleaseRepository;
  profiles: ProfileRepository;
  catalogue: Refreshed<Catalogue>;
  models: Refreshed<ProfileModel[]>;
  lists: NationalLists;
}

/** The stores over a database. Nothing is read yet. */
export function openStores(
  client: DynamoDBDocumentClient,
  { tables, keptForMs }: Pick<Config, 'tables' | 'keptForMs'>,
): Stores {
  const releases = new ReleaseRepository(client, tables.reference);
  const profiles = new ProfileRepository(client, tables.records);
  return {
    allowances: new Allowances(new Buckets(client, tables.records)),
    documents: new Documents(client, tables.records),
    releases,
    profiles,
    catalogue: Catalogue.kept(releases, keptForMs),
    models: new Refreshed(() => profiles.models(), keptForMs),
    lists: new NationalLists(),
  };
}

/** The context of one request. */
export async function contextOf(stores: Stores, actor: Actor, requestId: string): Promise<Context> {
  const [catalogue, models] = await Promise.all([stores.catalogue.get(), stores.models.get()]);
  const packs = new PackLoader(stores.releases.packs);
  return {
    actor,
    requestId,
    spending: new Spending(),
    catalogue,
    packs,
    areas: new AreaRepository(packs, catalogue, stores.lists),
    postcodes: new PostcodeRepository(packs, catalogue),
    distributions: new DistributionRepository(packs, catalogue, models),
    indicators: new IndicatorRepository(packs, catalogue),
    profiles: stores.profiles,
    models,
    modelsChanged: () => stores.models.refresh(),
  };
}
