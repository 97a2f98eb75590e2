import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Actor } from './access/actor';
import { Allowances } from './access/allowances';
import { AuditRepository } from './access/audit.repository';
import { Buckets } from './access/buckets';
import { Changes } from './access/changes';
import { Documents } from './access/documents';
import { KeyRepository } from './access/key.repository';
import { Keyring } from './access/keyring';
import { ActorNames } from './access/people/actor-names';
import { PersonRepository } from './access/people/person.repository';
import type { Spending } from './access/spending';
import { AreaRepository } from './areas/area.repository';
import { NationalLists } from './areas/national-lists';
import type { Config } from './config';
import { ConsultationRepository } from './consultations/consultation.repository';
import { JobRepository } from './consultations/jobs/job.repository';
import { CodeBookRepository } from './consultations/open-answers/code-book.repository';
import { OpenAnswerRepository } from './consultations/open-answers/open-answer.repository';
import { QuoteRepository } from './consultations/open-answers/quote.repository';
import { PublicationRepository } from './consultations/publications/publication.repository';
import { QuestionnaireRepository } from './consultations/questionnaire.repository';
import { ColumnMappingRepository } from './consultations/responses/column-mapping.repository';
import type { UploadPlaces } from './consultations/responses/upload';
import { S3UploadPlaces } from './consultations/responses/uploads-s3';
import { TabulationRepository } from './consultations/results/tabulation.repository';
import { IndicatorRepository } from './indicators/indicator.repository';
import { PostcodeRepository } from './postcodes/postcode.repository';
import { DistributionRepository } from './profiles/distribution.repository';
import { ProfileRepository } from './profiles/profile.repository';
import type { ProfileModel } from './profiles/profile.type';
import { Catalogue } from './releases/catalogue';
import { ReleaseRepository } from './releases/release.repository';
import { PackLoader } from './shared/pack-loader';
import { Refreshed } from './shared/refreshed';
import { SummaryLoader } from './trajectories/summary-loader';
import { TrajectoryRepository } from './trajectories/trajectory.repository';

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
  trajectories: TrajectoryRepository;
  /** What a search of trajectories looks at. */
  summaries: SummaryLoader;
  keys: KeyRepository;
  people: PersonRepository;
  /** Names of the people in the audit log. */
  actorNames: ActorNames;
  consultations: ConsultationRepository;
  questionnaires: QuestionnaireRepository;
  openAnswers: OpenAnswerRepository;
  codeBooks: CodeBookRepository;
  quotes: QuoteRepository;
  tabulations: TabulationRepository;
  publications: PublicationRepository;
  audit: AuditRepository;
  /** The only way to change what people keep. */
  changes: Changes;
  /** Work that takes longer than a request. */
  jobs: JobRepository;
  mappings: ColumnMappingRepository;
  uploads?: UploadPlaces;
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
  trajectories: TrajectoryRepository;
  keys: KeyRepository;
  keyring: Keyring;
  people: PersonRepository;
  consultations: ConsultationRepository;
  questionnaires: QuestionnaireRepository;
  openAnswers: OpenAnswerRepository;
  codeBooks: CodeBookRepository;
  quotes: QuoteRepository;
  tabulations: TabulationRepository;
  publications: PublicationRepository;
  audit: AuditRepository;
  changes: Changes;
  jobs: JobRepository;
  mappings: ColumnMappingRepository;
  /** Where files may be sent; absent where there is no place for them. */
  uploads?: UploadPlaces;
  catalogue: Refreshed<Catalogue>;
  models: Refreshed<ProfileModel[]>;
  lists: NationalLists;
}

/** The stores over a database. Nothing is read yet. */
export function openStores(
  client: DynamoDBDocumentClient,
  { tables, keptForMs, uploadsBucket }: Pick<Config, 'tables' | 'keptForMs' | 'uploadsBucket'>,
): Stores {
  const releases = new ReleaseRepository(client, tables.reference);
  const changes = new Changes(client, tables.records);
  const profiles = new ProfileRepository(client, tables.records, changes);
  const keys = new KeyRepository(client, tables.records, changes);
  return {
    allowances: new Allowances(new Buckets(client, tables.records)),
    documents: new Documents(client, tables.records),
    releases,
    profiles,
    trajectories: new TrajectoryRepository(client, tables.records, changes),
    keys,
    keyring: new Keyring(keys, keptForMs),
    people: new PersonRepository(client, tables.records, changes),
    consultations: new ConsultationRepository(client, tables.records, changes),
    questionnaires: new QuestionnaireRepository(client, tables.records, changes),
    openAnswers: new OpenAnswerRepository(client, tables.records, changes),
    codeBooks: new CodeBookRepository(client, tables.records, changes),
    quotes: new QuoteRepository(client, tables.records, changes),
    tabulations: new TabulationRepository(client, tables.records),
    publications: new PublicationRepository(client, tables.records, changes),
    audit: new AuditRepository(client, tables.records),
    changes,
    jobs: new JobRepository(client, tables.records, changes),
    mappings: new ColumnMappingRepository(client, tables.records, changes),
    ...(uploadsBucket && { uploads: new S3UploadPlaces(uploadsBucket) }),
    catalogue: Catalogue.kept(releases, keptForMs),
    models: new Refreshed(() => profiles.models(), keptForMs),
    lists: new NationalLists(),
  };
}

/** Readers of what is visible now; each pack is read once for all of them. */
export async function readersOf(stores: Stores) {
  const [catalogue, models] = await Promise.all([stores.catalogue.get(), stores.models.get()]);
  const packs = new PackLoader(stores.releases.packs);
  return {
    catalogue,
    models,
    packs,
    areas: new AreaRepository(packs, catalogue, stores.lists),
    postcodes: new PostcodeRepository(packs, catalogue),
    distributions: new DistributionRepository(packs, catalogue, models),
    indicators: new IndicatorRepository(packs, catalogue),
  };
}

/** The context of one request. */
export async function contextOf(stores: Stores, actor: Actor, requestId: string, spending: Spending): Promise<Context> {
  return {
    ...(await readersOf(stores)),
    actor,
    requestId,
    spending,
    profiles: stores.profiles,
    trajectories: stores.trajectories,
    summaries: new SummaryLoader(stores.trajectories),
    keys: stores.keys,
    people: stores.people,
    actorNames: new ActorNames(stores.people),
    consultations: stores.consultations,
    questionnaires: stores.questionnaires,
    openAnswers: stores.openAnswers,
    codeBooks: stores.codeBooks,
    quotes: stores.quotes,
    tabulations: stores.tabulations,
    publications: stores.publications,
    audit: stores.audit,
    changes: stores.changes,
    jobs: stores.jobs,
    mappings: stores.mappings,
    uploads: stores.uploads,
    modelsChanged: () => stores.models.refresh(),
  };
}
