// Generated from the schema by `npm run schema`; do not edit.

/** Why an account could not follow. */
export type AccountProblem = 'REFUSED' | 'TAKEN' | 'UNDELIVERABLE' | 'UNREACHABLE';

/** Whether the account by which somebody signs in follows what their record says. */
export type AccountState = 'ASKED' | 'FAILED' | 'READY';

/** Answers that are counted as one in groups of respondents: of a grade insufficient (1-5), sufficient (6-7) and good (8-10), of a 0 to 10 scale detractors (0-6), passives (7-8) and promoters (9-10). Single answers would be about too few people in most groups. */
export interface AnswerBand {
  __typename: 'AnswerBand';
  /** Its lowest and highest answer: `6-7`. */
  code: string;
  /** What people call it, in Dutch. */
  label: string;
  /** Codes of the answers in it, in the order of the question. */
  options: string[];
}

/** A code that open answers can be given. */
export interface AnswerCode {
  __typename: 'AnswerCode';
  /** Stable within the code book, as results name it: `bankjes`. */
  code: string;
  /** When it applies. */
  description: string | null;
  /** Words that suggest it; a last `*` stands for any ending. */
  keywords: string[];
  /** What people read. */
  label: string;
}

/** A code that open answers can be given. */
export interface AnswerCodeInput {
  /** Small letters, digits and hyphens, at most 40. */
  code: string;
  /** When it applies, at most 500 characters. */
  description?: string | null;
  /** Words that suggest it, at most 50; a last `*` stands for any ending. */
  keywords: string[];
  /** What people read, at most 100 characters. */
  label: string;
}

/** A key for a program. Its secret is shown once, when it is made or rotated. */
export interface ApiKey {
  __typename: 'ApiKey';
  /** Whether its scopes hold for every municipality. */
  allMunicipalities: boolean;
  /** When it was made (ISO 8601). */
  createdAt: string;
  /** Who made it: kind and id of the actor. */
  createdBy: string;
  /** When it stops working by itself (ISO 8601). */
  expiresAt: string;
  /** Stands in the secret too: `ctz_<id>_…`. */
  id: string;
  /** Which kind of program it is for. */
  kind: ApiKeyKind;
  /** When it was last used (ISO 8601); null when never. */
  lastUsedAt: string | null;
  /** Codes of the municipalities its scopes hold for; empty when for all. */
  municipalities: string[];
  /** Which program it is for. */
  name: string;
  /** Sites whose pages may use it; empty for a partner. */
  origins: string[];
  /** Cost points it may spend per day (UTC); beyond them requests are refused. */
  pointsPerDay: number;
  /** Until when the secret before the last rotation works too; null when it does not work any more. */
  previousSecretUntil: string | null;
  /** When it was revoked; null when it was not. */
  revokedAt: string | null;
  /** When it last got a new secret; null when never. */
  rotatedAt: string | null;
  /** What it opens beyond what is public. */
  scopes: ApiKeyScope[];
  /** Whether it works now. */
  state: ApiKeyState;
  /** Its use per day, newest first; days without use are absent. */
  usage: ApiKeyUse[];
  /** Counts the changes; send it along with a rotation. */
  version: number;
}

/** A page of ApiKey items. */
export interface ApiKeyConnection {
  __typename: 'ApiKeyConnection';
  /** The items of this page, each with its cursor. */
  edges: ApiKeyEdge[];
  /** The items of this page. */
  nodes: ApiKey[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A ApiKey and its place in the list. */
export interface ApiKeyEdge {
  __typename: 'ApiKeyEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: ApiKey;
}

/** Which kind of program a key is for. */
export type ApiKeyKind = 'FRONTEND' | 'PARTNER';

/** What a key opens beyond what is public. */
export type ApiKeyScope = 'DISTRIBUTIONS' | 'INDICATORS';

/** Whether a key works. */
export type ApiKeyState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** What a key used on one day. */
export interface ApiKeyUse {
  __typename: 'ApiKeyUse';
  /** The day (UTC): `2026-11-21`. */
  day: string;
  /** Cost points. */
  points: number;
  /** Requests. */
  requests: number;
}

/** Which publication is in order. */
export interface ApprovePublicationInput {
  /** Id of the consultation. */
  consultation: string;
  /** Id of the publication. */
  id: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** The version it was made from. */
  version: number;
}

/** The publication as it is now, or what to repair. */
export interface ApprovePublicationPayload {
  __typename: 'ApprovePublicationPayload';
  /** As it is stored now; null when there is none. */
  publication: PublicationDraft | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** A part of the Netherlands in one edition (year) of the area division of Statistics Netherlands (CBS). */
export type Area = Country | District | Municipality | Neighbourhood | Province;

/** A page of Area items. */
export interface AreaConnection {
  __typename: 'AreaConnection';
  /** The items of this page, each with its cursor. */
  edges: AreaEdge[];
  /** The items of this page. */
  nodes: Area[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A Area and its place in the list. */
export interface AreaEdge {
  __typename: 'AreaEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Area;
}

/** Levels of the Dutch area division of Statistics Netherlands (CBS), from large to small. */
export type AreaLevel = 'COUNTRY' | 'DISTRICT' | 'MUNICIPALITY' | 'NEIGHBOURHOOD' | 'PROVINCE';

/** How a list of areas is sorted. Names sort as in a Dutch index: accents and leading signs do not count. */
export type AreaOrder = 'CODE_ASC' | 'CODE_DESC' | 'NAME_ASC' | 'NAME_DESC';

/** One field that a change touched. Personal data and secrets are left out. */
export interface AuditedChange {
  __typename: 'AuditedChange';
  /** What it became: a text as it is, anything else as JSON; null when it became empty. */
  after: string | null;
  /** What it was: a text as it was, anything else as JSON; null when it was empty. */
  before: string | null;
  /** Name of the field. */
  field: string;
}

/** A record whose changes are looked for. */
export interface AuditedRecordInput {
  /** Its id. */
  id: string;
  /** Its type: `Profile`, `ApiKey`. */
  type: string;
}

/** A change that a person or a key made. It was written together with the change and never changes itself. */
export interface AuditRecord {
  __typename: 'AuditRecord';
  /** By which mutation. */
  action: string;
  /** Who: kind and id of the actor, for example `adviser#5f0c…`; no name or address. */
  actor: string;
  /** The name of the person who did it; null for a key, and for an account without a record. */
  actorName: string | null;
  /** When (ISO 8601). */
  at: string;
  /** The fields that changed. */
  changes: AuditedChange[];
  /** Identifies this record. */
  id: string;
  /** Id of the record that was changed. */
  recordId: string;
  /** Type of the record that was changed: `Profile`, `ApiKey`, `AuditExport`. */
  recordType: string;
  /** The request that made the change; the log knows it by the same id. */
  requestId: string;
}

/** A page of AuditRecord items; their total is not counted. */
export interface AuditRecordConnection {
  __typename: 'AuditRecordConnection';
  /** The items of this page, each with its cursor. */
  edges: AuditRecordEdge[];
  /** The items of this page. */
  nodes: AuditRecord[];
  /** Where this page lies. */
  pageInfo: PageInfo;
}

/** A AuditRecord and its place in the list. */
export interface AuditRecordEdge {
  __typename: 'AuditRecordEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: AuditRecord;
}

/** How residents hear of a trajectory. */
export interface Campaign {
  __typename: 'Campaign';
  /** Budget in euro. For staff and officials of the municipality; else null. */
  budget: number | null;
  /** Channels it uses. */
  channels: string[];
  /** Where it seeks residents; null while it is not chosen. */
  emphasis: CampaignEmphasis | null;
  /** Its moments, first to last. */
  moments: CampaignMoment[];
}

/** Where a campaign seeks residents. */
export type CampaignEmphasis = 'SOCIAL_MEDIA' | 'STREET';

/** The campaign. What is absent stays; a list replaces the one there was. */
export interface CampaignInput {
  /** Budget in euro, 0 or more. */
  budget?: number | null;
  /** Channels it uses, at most 50 of 100 characters. */
  channels?: string[] | null;
  /** Where it seeks residents. */
  emphasis?: CampaignEmphasis | null;
  /** Its moments, at most 50. */
  moments?: CampaignMomentInput[] | null;
}

/** A moment at which a campaign reaches out. */
export interface CampaignMoment {
  __typename: 'CampaignMoment';
  /** Day (ISO date). */
  on: string;
  /** What happens then. */
  what: string;
}

/** A moment at which a campaign reaches out. */
export interface CampaignMomentInput {
  /** Day: ISO date, `2026-03-02`. */
  on: string;
  /** What happens then, at most 200 characters. */
  what: string;
}

/** What somebody is called and may do from now on: all of it. */
export interface ChangePersonInput {
  /** The person. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Codes of the municipalities an official works for, at least one and at most 100; empty for staff. */
  municipalities: string[];
  /** Their name, at most 100 characters. */
  name: string;
  /** What they may do. */
  role: PersonRole;
  /** Their version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** How often one answer, or one of a band of answers, was given in a group. */
export interface ChoiceResult {
  __typename: 'ChoiceResult';
  /** Code of the answer or the band. */
  code: string;
  /** Respondents; of a ranking those with it first; null when withheld. */
  count: number | null;
  /** Of the weighted share, or without weights of the share. Null where that share is not shown, where the effective base is not, and unless all respondents are of a probability sample. */
  interval: ShareInterval | null;
  /** What residents read; of an open answer what its code or sentiment stands for, of a band what people call it. */
  label: string;
  /** Of a ranking: mean place, 1 is first; weighted where there are weights, in tenths, or in fifths where the base is under 250. Null for all answers of a group or for none. */
  meanRank: number | null;
  /** Unweighted share of the base, 0 to 1; null when withheld. */
  share: number | null;
  /** SHOWN, WITHHELD to protect respondents, or NOT_DELIVERED when it was not computed. */
  status: FigureStatus;
  /** Why the figure is not there, in Dutch; null when it is SHOWN. */
  statusReason: string | null;
  /** Weighted share of the base, 0 to 1, in whole percents, or even ones where the base is under 250; null unless SHOWN. Groups of other dimensions than `groupDimensions` have it only where everybody in them has one weight. */
  weightedShare: number | null;
  /** Of the weighted share. SHOWN, WITHHELD to protect respondents, or NOT_DELIVERED when it was not computed. */
  weightedStatus: FigureStatus;
}

/** Which consultation residents can no longer answer. */
export interface CloseConsultationInput {
  /** The consultation. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** The closed consultation, or what to repair. */
export interface CloseConsultationPayload {
  __typename: 'CloseConsultationPayload';
  /** The consultation as it is stored now: changed, or, when the version was stale, what somebody else made of it. */
  consultation: Consultation | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** The codes of an open question. An edit makes the next version. */
export interface CodeBook {
  __typename: 'CodeBook';
  /** In the order in which people choose from them. */
  codes: AnswerCode[];
  /** Id of the consultation. */
  consultation: string;
  /** Key of the question. */
  question: string;
  /** When this version was saved (ISO 8601). */
  savedAt: string;
  /** From 1; send it along with an edit. */
  version: number;
}

/** What a person makes of open answers. */
export interface CodeOpenAnswersInput {
  /** Whether the codes come besides those the answers have. */
  adds: boolean;
  /** Ids of the answers, 1 to 200. */
  answers: string[];
  /** Codes they have from now on, or get besides those they have, see `adds`; `-` alone says that none fits, so that the answer counts as coded; null leaves them. */
  codes?: string[] | null;
  /** Id of the consultation. */
  consultation: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** Key of the question. */
  question: string;
  /** What the residents think of it; null leaves it. */
  sentiment?: Sentiment | null;
}

/** The answers as they are coded now, or what to repair. */
export interface CodeOpenAnswersPayload {
  __typename: 'CodeOpenAnswersPayload';
  /** In the order in which they were named; empty when not done. */
  answers: OpenAnswer[];
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** Whether a person gave codes to an answer. */
export type CodingState = 'CODED' | 'UNCODED';

/** What a column of a file of responses holds. */
export type ColumnKind = 'AGE_BAND' | 'ANSWER' | 'GENDER' | 'ID' | 'IGNORED' | 'OPTION' | 'PLACE' | 'POSTCODE' | 'SOURCE' | 'TIME' | 'WANTS_PANEL' | 'WANTS_RESULTS';

/** What the columns of a consultation’s files hold, as people decided. */
export interface ColumnMapping {
  __typename: 'ColumnMapping';
  /** The columns that were decided about. */
  columns: RememberedColumn[];
  /** Counts the changes, 0 before the first; send it along with a change. */
  version: number;
}

/** What a column of a file holds. */
export interface ColumnMappingInput {
  /** Its name in the file. */
  column: string;
  /** What it holds. */
  kind: ColumnKind;
  /** Code of the option; for `OPTION`. */
  option?: string | null;
  /** The place, 1 is first; for `PLACE`. */
  place?: number | null;
  /** Key of the question; for `ANSWER`, `OPTION` and `PLACE`. */
  question?: string | null;
}

/** How it is known what a column holds. */
export type ColumnOrigin = 'GIVEN' | 'PROPOSED' | 'REMEMBERED' | 'UNKNOWN';

/** How often one answer was given in both, in one group. */
export interface ComparedChoice {
  __typename: 'ComparedChoice';
  /** In the first; null when it has no such group. */
  a: ChoiceResult | null;
  /** In the second; null when it has no such group. */
  b: ChoiceResult | null;
  /** Unweighted share in the second less that in the first, in points; null unless both are shown. */
  difference: number | null;
  /** What residents read, in both; of a band what people call it. */
  label: string;
  /** The same of the weighted shares; null unless both are weighted and shown. */
  weightedDifference: number | null;
}

/** The same indicator of the same source and year, of a larger area. */
export interface ComparedFigure {
  __typename: 'ComparedFigure';
  /** Code of the larger area: `GM0512` or `NL00`. */
  code: string;
  /** Its name. */
  name: string;
  /** Whether its figure is there. */
  status: FigureStatus;
  /** Its figure, in the unit of the definition; null unless SHOWN. */
  value: number | null;
}

/** The figures of one group of respondents, side by side. */
export interface ComparedGroup {
  __typename: 'ComparedGroup';
  /** In the first; null when nobody was in it. */
  a: GroupResult | null;
  /** In the second; null when nobody was in it. */
  b: GroupResult | null;
  /** Per answer, in the order of the question; of a group that is counted in bands per band. */
  choices: ComparedChoice[];
  /** By what respondents are told apart. */
  dimension: ResultDimension;
  /** Unique within the list: `district:WK051201`. */
  id: string;
  /** Code of the group. */
  key: string;
  /** Unweighted mean in the second less that in the first; null unless both are shown. */
  meanDifference: number | null;
  /** What people call it, in Dutch. */
  name: string;
}

/** A page of ComparedGroup items. */
export interface ComparedGroupConnection {
  __typename: 'ComparedGroupConnection';
  /** The items of this page, each with its cursor. */
  edges: ComparedGroupEdge[];
  /** The items of this page. */
  nodes: ComparedGroup[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A ComparedGroup and its place in the list. */
export interface ComparedGroupEdge {
  __typename: 'ComparedGroupEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: ComparedGroup;
}

/** A question in the results of a consultation. */
export interface ComparedQuestionInput {
  /** The consultation. */
  consultation: string;
  /** Which of its results; by default the newest you may see. */
  number?: number | null;
  /** Key of the question (its newest wording), or id of its result. */
  question: string;
}

/** A consultation of residents (inwonersconsultatie) within a trajectory. Visible to all once it was opened and its trajectory is published. */
export interface Consultation {
  __typename: 'Consultation';
  /** Last day on which residents could answer (ISO date). */
  closesOn: string;
  /** What is remembered of the columns of its files. For staff; null for others. */
  columnMapping: ColumnMapping | null;
  /** When it was made (ISO 8601). */
  createdAt: string;
  /** How it reaches, counts and weights residents. For staff; null for others, who read it with results. */
  design: ConsultationDesign | null;
  /** Edition (year) of the areas its results are about. */
  edition: number;
  /** Unique over all consultations. */
  id: string;
  /** True when it is made up, to show how the platform works. */
  isExample: boolean;
  /** Work that was asked for on it, newest first. For staff; null for others. */
  jobs: JobConnection | null;
  /** Language residents are asked in, as a tag: `nl`. */
  language: string;
  /** The municipality of its trajectory; null while its edition is not loaded. */
  municipality: Municipality | null;
  /** First day on which residents could answer (ISO date). */
  opensOn: string;
  /** Its published results, newest first. For everybody, as long as its trajectory is published. */
  publications: PublicationConnection;
  /** A version of its questionnaire; null when there is none. For staff; null for others. */
  questionnaire: Questionnaire | null;
  /** How the questions differ between two versions: those of the later one in its order, then what was removed. Null when there is no such version. For staff; null for others. */
  questionnaireChanges: QuestionChange[] | null;
  /** All versions of its questionnaire, newest first. For staff; null for others. */
  questionnaires: Questionnaire[] | null;
  /** Why it was opened again after it had closed; null when it was not. For staff; null for others. */
  reopenedBecause: string | null;
  /** What its responses add up to; null when there is no such tabulation, or when you may not see it. */
  results: ConsultationResults | null;
  /** Months after its last day after which what residents answered is deleted. */
  retentionMonths: number;
  /** How far it is. */
  state: ConsultationState;
  /** What people call it. */
  title: string;
  /** The trajectory it belongs to; null when you may not see it. */
  trajectory: Trajectory | null;
  /** Counts the changes; send it along with an edit. */
  version: number;
}

/** A page of Consultation items. */
export interface ConsultationConnection {
  __typename: 'ConsultationConnection';
  /** The items of this page, each with its cursor. */
  edges: ConsultationEdge[];
  /** The items of this page. */
  nodes: Consultation[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** How a consultation reaches, counts and weights residents. */
export interface ConsultationDesign {
  __typename: 'ConsultationDesign';
  /** Age bands in order: `15-24`, `65+`. */
  ageBands: string[];
  /** Pairs of dimensions whose results are also given crossed. */
  crossings: ResidentDimension[][];
  /** The ways in which residents are invited. */
  sources: RecruitmentSource[];
  /** Fewest respondents a shown figure may rest on: 10 or more. */
  threshold: number;
  /** How respondents are weighted. */
  weighting: WeightingScheme;
}

/** A Consultation and its place in the list. */
export interface ConsultationEdge {
  __typename: 'ConsultationEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Consultation;
}

/** What the responses to a consultation add up to. Nothing in it says what one resident answered. */
export interface ConsultationResults {
  __typename: 'ConsultationResults';
  /** When it was made (ISO 8601). */
  at: string;
  /** Pairs of dimensions whose figures can be asked crossed. */
  crossings: ResultDimension[][];
  /** Unique over all results. */
  id: string;
  /** True when it is made up, to show how the platform works. */
  isExample: boolean;
  /** How the figures were made. */
  method: ResultsMethod;
  /** Why these figures may not be published as things are now, and what to do, in Dutch; null when they may. For staff; null for others. */
  notPublishableBecause: string | null;
  /** Which tabulation, from 1 within the consultation. It never changes. */
  number: number;
  /** What was asked, per question and wording, in the order of the newest questionnaire. Figures are read for each of them: ask those of many with `keys` or `first`. */
  questions: QuestionResult[];
  /** Who responded, compared with who was invited and who lives there. */
  response: ResponseFigureConnection;
}

/** How far a consultation is. */
export type ConsultationState = 'CLOSED' | 'DRAFT' | 'OPEN';

/** The Netherlands. */
export interface Country {
  __typename: 'Country';
  /** The areas one level below that lie in this one, in the order of their codes; none for a neighbourhood. */
  children: AreaConnection;
  /** Official code: `NL00`, `PV28`, `GM0512`, `WK051201` or `BU05120101`. */
  code: string;
  /** Its households over the eight profiles; null when no profiles of its edition are loaded, or when you may not see them. */
  distribution: Distribution | null;
  /** Year of the area division. Areas of different editions are not the same areas. */
  edition: number;
  /** The borders; null when none are loaded. */
  geometry: Geometry | null;
  /** Unique over all areas and editions: `GM0512-2025`. */
  id: string;
  /** Its indicators (kerncijfers), with those of its municipality and the country beside them. Without codes: all that are delivered for areas of this level. Empty when you may not see them. */
  indicators: IndicatorValue[];
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** Which kind of area this is. */
  level: AreaLevel;
  /** Official name; the code itself where an edition has no name tables. */
  name: string;
  /** The area this one lies in; null for the country. */
  parent: Area | null;
}

/** A new key. */
export interface CreateApiKeyInput {
  /** Whether its scopes hold for every municipality. */
  allMunicipalities: boolean;
  /** When it stops working (ISO 8601), at most two years from now; by default a year from now. */
  expiresAt?: string | null;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Which kind of program it is for. */
  kind: ApiKeyKind;
  /** Codes of the municipalities its scopes hold for: `GM0512`. Empty when for all. */
  municipalities: string[];
  /** Which program it is for, at most 100 characters. No name of a person. */
  name: string;
  /** For a front end: the sites whose pages may use it, as browsers say it: `https://www.gorinchem.nl`. */
  origins: string[];
  /** Cost points it may spend per day (UTC), at least 1. */
  pointsPerDay: number;
  /** What it opens beyond what is public. */
  scopes: ApiKeyScope[];
}

/** The new key with its secret, or what to repair. */
export interface CreateApiKeyPayload {
  __typename: 'CreateApiKeyPayload';
  /** The key as it is stored now; null when there is none. */
  apiKey: ApiKey | null;
  /** The secret: shown this once, keep it now. Null when nothing new was made, or when it was shown before. */
  secret: string | null;
  /** What to repair or to know; empty when all was done. */
  userErrors: UserError[];
}

/** A new consultation. It begins as a draft. */
export interface CreateConsultationInput {
  /** Age bands in order, without overlap: `15-24`, `65+`. By default those of the key figures (CBS). */
  ageBands?: string[] | null;
  /** Last day on which residents can answer (ISO date). */
  closesOn: string;
  /** Pairs of dimensions to give results of crossed. */
  crossings?: ResidentDimension[][] | null;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** True when it is made up. What belongs to a made-up trajectory always is. */
  isExample: boolean;
  /** Language residents are asked in, as a tag; `nl` by default. */
  language?: string | null;
  /** First day on which residents can answer (ISO date). */
  opensOn: string;
  /** Months after its last day after which what residents answered is deleted, 1 to 60; 12 by default. */
  retentionMonths?: number | null;
  /** The ways in which residents are invited. */
  sources?: RecruitmentSourceInput[] | null;
  /** Fewest respondents a shown figure may rest on: 10 by default, stricter when you wish, never looser. */
  threshold?: number | null;
  /** What people call it, at most 200 characters. */
  title: string;
  /** The trajectory it belongs to, whose frame must be filled in. */
  trajectory: string;
  /** How respondents are weighted; by default they are not. */
  weighting?: WeightingSchemeInput | null;
}

/** The new consultation, or what to repair. */
export interface CreateConsultationPayload {
  __typename: 'CreateConsultationPayload';
  /** The new consultation; null when there is none. */
  consultation: Consultation | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** A new trajectory. It starts in the first step, unpublished. */
export interface CreateTrajectoryInput {
  /** What residents are asked for. */
  approach?: TrajectoryApproach | null;
  /** Codes of the areas it is about: the municipality itself, or districts and neighbourhoods of it. */
  areas?: string[] | null;
  /** How residents hear of it. */
  campaign?: CampaignInput | null;
  /** Who asked for it: an organisation, at most 150 characters. */
  client?: string | null;
  /** Documents and pages, at most 50; replaces the list. */
  documents?: TrajectoryDocumentInput[] | null;
  /** Edition of the areas; by default the newest that is complete. */
  edition?: number | null;
  /** What was done with the outcome, as residents are told; at most 3,000 characters. */
  feedback?: string | null;
  /** What must be clear before residents are asked. */
  frame?: TrajectoryFrameInput | null;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Code of the municipality: `GM0512`. */
  municipality: string;
  /** The question that residents are to help answer, at most 500 characters. */
  question?: string | null;
  /** When the three steps take place, and who leads them. */
  steps?: TrajectoryStepsInput | null;
  /** Codes of its themes, at most 10, see `themes`. */
  themes?: string[] | null;
  /** What people call it, at most 150 characters. */
  title: string;
  /** How residents take part, at most 50; replaces the list. */
  tools?: TrajectoryToolInput[] | null;
}

/** A loaded set of reference data: what it is, of which year, and where it comes from. */
export interface DataSet {
  __typename: 'DataSet';
  /** When it became visible (ISO 8601). */
  importedAt: string;
  /** True when the data is made up, to show how the platform works. */
  isExample: boolean;
  /** Kind and year: `areas/2025`, `postcodes/2025`, `profiles/2019/2025`, `indicators/kwb/2019`. */
  key: string;
  /** Kind: `areas`, `provinces`, `geometry`, `postcodes`, `profiles` or `indicators`. */
  kind: string;
  /** Publisher and file. */
  source: string;
  /** Edition or year of the data. */
  year: number;
}

/** Which publication is given up. */
export interface DiscardPublicationInput {
  /** Id of the consultation. */
  consultation: string;
  /** Id of the publication. */
  id: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** The version it was made from. */
  version: number;
}

/** The publication as it is now, or what to repair. */
export interface DiscardPublicationPayload {
  __typename: 'DiscardPublicationPayload';
  /** As it is stored now; null when there is none. */
  publication: PublicationDraft | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** How the households of an area or postcode are divided over the eight profiles. */
export interface Distribution {
  __typename: 'Distribution';
  /** Year the figures describe. */
  dataYear: number;
  /** Edition (year) of the areas and postcodes. */
  edition: number;
  /** Households the figures describe; null when withheld. */
  households: number | null;
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** On which level the figures were found. */
  matchLevel: MatchLevel;
  /** Version of the profile model. */
  model: string;
  /** Per profile, in the model’s order; null when withheld. */
  shares: ProfileShare[] | null;
  /** Publisher and file. */
  source: string;
  /** SHOWN, or WITHHELD to protect households. */
  status: FigureStatus;
  /** Why the figures are withheld, in Dutch; null when they are shown. */
  statusReason: string | null;
}

/** A district (wijk) of a municipality. */
export interface District {
  __typename: 'District';
  /** The areas one level below that lie in this one, in the order of their codes; none for a neighbourhood. */
  children: AreaConnection;
  /** Official code: `NL00`, `PV28`, `GM0512`, `WK051201` or `BU05120101`. */
  code: string;
  /** Its households over the eight profiles; null when no profiles of its edition are loaded, or when you may not see them. */
  distribution: Distribution | null;
  /** Year of the area division. Areas of different editions are not the same areas. */
  edition: number;
  /** The borders; null when none are loaded. */
  geometry: Geometry | null;
  /** Unique over all areas and editions: `GM0512-2025`. */
  id: string;
  /** Its indicators (kerncijfers), with those of its municipality and the country beside them. Without codes: all that are delivered for areas of this level. Empty when you may not see them. */
  indicators: IndicatorValue[];
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** Which kind of area this is. */
  level: AreaLevel;
  /** The municipality it lies in. */
  municipality: Municipality;
  /** Official name; the code itself where an edition has no name tables. */
  name: string;
  /** Its neighbourhoods. */
  neighbourhoods: NeighbourhoodConnection;
  /** The area this one lies in; null for the country. */
  parent: Area | null;
  /** Trajectories about it, about an area it lies in, or about an area within it, of any edition. */
  trajectories: TrajectoryConnection;
}

/** A page of District items. */
export interface DistrictConnection {
  __typename: 'DistrictConnection';
  /** The items of this page, each with its cursor. */
  edges: DistrictEdge[];
  /** The items of this page. */
  nodes: District[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A District and its place in the list. */
export interface DistrictEdge {
  __typename: 'DistrictEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: District;
}

/** A draft as it is to be. */
export interface EditPublicationInput {
  /** What is added to the method statement. */
  additions: StatementAdditionInput[];
  /** Id of the consultation. */
  consultation: string;
  /** Id of the draft. */
  id: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** Ids of the quotes that go with it, at most 50. */
  quotes: string[];
  /** Number of the tabulation. */
  tabulation: number;
  /** The version it was made from. */
  version: number;
  /** What is different from what was published before; required when something was. At most 2,000 characters. */
  whatChanged?: string | null;
}

/** The publication as it is now, or what to repair. */
export interface EditPublicationPayload {
  __typename: 'EditPublicationPayload';
  /** As it is stored now; null when there is none. */
  publication: PublicationDraft | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** Which audit records are exported. Every export is recorded, so it takes no idempotency key. */
export interface ExportAuditInput {
  /** Only changes by this actor, as `AuditRecord.actor` says it; by a person, those in another role too. */
  actor?: string | null;
  /** Only changes at or after this moment (ISO 8601): `2026-11-01`, `2026-11-01T09:00:00Z`. */
  from?: string | null;
  /** Only changes of this record. */
  record?: AuditedRecordInput | null;
  /** Only changes before this moment (ISO 8601). */
  to?: string | null;
}

/** The audit records as a file, or what to repair. */
export interface ExportAuditPayload {
  __typename: 'ExportAuditPayload';
  /** How many audit records it holds; null when there is no file. */
  count: number | null;
  /** CSV (RFC 4180) with a line per changed field, newest first; null when there is something to repair. */
  csv: string | null;
  /** What to repair; empty when the file is there. */
  userErrors: UserError[];
}

/** Whether a figure is there; if not, why. */
export type FigureStatus = 'NOT_DELIVERED' | 'SHOWN' | 'WITHHELD';

/** The borders of an area. */
export interface Geometry {
  __typename: 'Geometry';
  /** The credit that must stand beside a map that shows it. */
  credit: string;
  /** Edition of the borders: it differs from the area’s when its own were not loaded. */
  edition: number;
  /** The borders. */
  geojson: unknown;
  /** True when this is made-up demonstration data. */
  isExample: boolean;
}

/** The figures of a question for one group of respondents. */
export interface GroupResult {
  __typename: 'GroupResult';
  /** Per band of answers, the lowest first; none when the question has no bands. */
  bands: ChoiceResult[];
  /** Respondents who answered the question (base n); null when withheld. */
  base: number | null;
  /** Per answer, in the order of the question. Where the question has bands these are of the total only, and other groups have none: see `bands`. */
  choices: ChoiceResult[];
  /** Of a crossing the second dimension; else null. */
  crossedWith: ResultDimension | null;
  /** By what respondents are told apart. */
  dimension: ResultDimension;
  /** What they are worth after weighting (effective n, Kish), in tens, from 1,000 respondents in hundreds; the base where nobody weighs more than another, null when withheld. */
  effectiveBase: number | null;
  /** Unique within the list: `district:WK051201`. */
  id: string;
  /** Code of the group: `all`, `WK051201`, `25-44`, `unknown`; of a crossing both, with × between. */
  key: string;
  /** Of a scale; else null. */
  mean: MeanResult | null;
  /** What people call it, in Dutch. */
  name: string;
  /** Of a 0 to 10 scale; else null. */
  nps: NpsResult | null;
  /** SHOWN, WITHHELD to protect respondents, or NOT_DELIVERED when it was not computed. */
  status: FigureStatus;
  /** Why the figure is not there, in Dutch; null when it is SHOWN. */
  statusReason: string | null;
}

/** A page of GroupResult items. */
export interface GroupResultConnection {
  __typename: 'GroupResultConnection';
  /** The items of this page, each with its cursor. */
  edges: GroupResultEdge[];
  /** The items of this page. */
  nodes: GroupResult[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A GroupResult and its place in the list. */
export interface GroupResultEdge {
  __typename: 'GroupResultEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: GroupResult;
}

/** Which file is read, and how. */
export interface ImportResponsesInput {
  /** The consultation. */
  consultation: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Whether to say only what would happen. */
  isDryRun: boolean;
  /** What columns hold, this once, where it differs from what is remembered or their names say. */
  mapping?: ColumnMappingInput[] | null;
  /** What to do when rows cannot be read. */
  onProblem: OnRowProblem;
  /** Version of the questionnaire that residents filled in. It is fixed by this. */
  questionnaire: number;
  /** Code of the source of all rows, when no column says it; needed when there are more sources. */
  source?: string | null;
  /** Name of the upload, from `startUpload`. */
  upload: string;
}

/** The job that reads the file, or what to repair. */
export interface ImportResponsesPayload {
  __typename: 'ImportResponsesPayload';
  /** The job that was queued; null when none was. */
  job: Job | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** What an indicator (kerncijfer) means: what is counted, per how many, and who publishes it. */
export interface IndicatorDefinition {
  __typename: 'IndicatorDefinition';
  /** Stable code, for example `wmo-clients-per-1000`. */
  code: string;
  /** Decimals the publisher gives. */
  decimals: number;
  /** In one Dutch sentence: what is counted, of whom. */
  description: string;
  /** What people call it. */
  name: string;
  /** What the figure is divided by: `1.000 inwoners`; null for a plain number. Sources differ in this. */
  per: string | null;
  /** Publisher and table. */
  source: string;
  /** Subject: population, households, housing, energy, education, work, income, social-security, … */
  theme: string;
  /** What the figure counts: `personen`, `%`, `x 1.000 euro`. */
  unit: string;
}

/** One indicator of one area. Withheld, not delivered and zero are three different answers. */
export interface IndicatorValue {
  __typename: 'IndicatorValue';
  /** True when the figure was made for the edition of the area asked. Otherwise borders may differ: an area of the same code need not be the same area. */
  comparable: boolean;
  /** What the figure means, with its unit. */
  definition: IndicatorDefinition;
  /** Edition of the area division the figure was made for. */
  edition: number;
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** The figure of its municipality (of itself for a municipality); null for a province and the country. */
  municipality: ComparedFigure | null;
  /** The national figure. */
  national: ComparedFigure;
  /** Publisher and file, or the table that was not delivered. */
  source: string;
  /** Whether the figure is there; if not, why. */
  status: FigureStatus;
  /** Why there is no figure, in Dutch; null when it is SHOWN. */
  statusReason: string | null;
  /** The figure, in the unit of the definition. Zero is a figure; null unless SHOWN. */
  value: number | null;
  /** Year the figure describes. */
  year: number;
}

/** How many people were invited in a district. */
export interface InvitedInDistrict {
  __typename: 'InvitedInDistrict';
  /** Code of the district: `WK051201`. */
  district: string;
  /** People invited there. */
  invited: number;
}

/** How many people were invited in a district. */
export interface InvitedInDistrictInput {
  /** Code of a district of the municipality: `WK051201`. Each at most once. */
  district: string;
  /** People invited there, 0 or more. */
  invited: number;
}

/** Somebody who is to work with the platform. */
export interface InvitePersonInput {
  /** Their e-mail address, which nobody else has. It cannot be changed later. */
  email: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Codes of the municipalities an official works for, at least one and at most 100; empty for staff. */
  municipalities: string[];
  /** Their name, at most 100 characters. */
  name: string;
  /** What they may do. */
  role: PersonRole;
}

/** Work on a consultation that takes longer than a request. For staff. */
export interface Job {
  __typename: 'Job';
  /** When it was asked for (ISO 8601). */
  createdAt: string;
  /** Who asked for it: kind and id of the actor. */
  createdBy: string;
  /** When it ended (ISO 8601); null while it did not. */
  finishedAt: string | null;
  /** Unique over all jobs. */
  id: string;
  /** What came of an import, also of one that failed after its file was opened; else null. */
  import: ResponseImport | null;
  /** What it does. */
  kind: JobKind;
  /** Why it failed; null when it did not. */
  problem: JobProblem | null;
  /** How far it is, in numbers. */
  progress: JobProgress;
  /** How far it is. */
  state: JobState;
}

/** A page of Job items. */
export interface JobConnection {
  __typename: 'JobConnection';
  /** The items of this page, each with its cursor. */
  edges: JobEdge[];
  /** The items of this page. */
  nodes: Job[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A Job and its place in the list. */
export interface JobEdge {
  __typename: 'JobEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Job;
}

/** What a job does. */
export type JobKind = 'IMPORT' | 'TABULATION' | 'WITHDRAWAL';

/** Why a job was not done. */
export interface JobProblem {
  __typename: 'JobProblem';
  /** Stable code, for example `ROWS_REFUSED`. */
  code: string;
  /** What went wrong and what to do, in Dutch. */
  message: string;
}

/** How far a job is. */
export interface JobProgress {
  __typename: 'JobProgress';
  /** Rows or questions that were done. */
  done: number;
  /** Of how many, estimated; null while unknown. */
  of: number | null;
}

/** How far a job is. */
export type JobState = 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';

/** Language of names and units. */
export type Language = 'EN' | 'NL';

/** Why one lookup has no answer; the others do. */
export interface LookupError {
  __typename: 'LookupError';
  /** `INVALID_POSTCODE` or `UNKNOWN_POSTCODE`. */
  code: string;
  /** What is wrong with which value, and what to do. */
  message: string;
}

/** On which level the profiles of a postcode or area were found. */
export type MatchLevel = 'AREA' | 'NEIGHBOURHOOD' | 'PC4' | 'PC6';

/** The mean of a scale, in one group. */
export interface MeanResult {
  __typename: 'MeanResult';
  /** Standard deviation of the answers; null when withheld. */
  deviation: number | null;
  /** Unweighted mean; null when withheld. */
  mean: number | null;
  /** SHOWN, WITHHELD to protect respondents, or NOT_DELIVERED when it was not computed. */
  status: FigureStatus;
  /** Weighted mean, in tenths, or in fifths where the base is under 250; null without weights and when withheld, as the weighted share is. */
  weightedMean: number | null;
}

/** A municipality (gemeente). */
export interface Municipality {
  __typename: 'Municipality';
  /** The areas one level below that lie in this one, in the order of their codes; none for a neighbourhood. */
  children: AreaConnection;
  /** Official code: `NL00`, `PV28`, `GM0512`, `WK051201` or `BU05120101`. */
  code: string;
  /** Its households over the eight profiles; null when no profiles of its edition are loaded, or when you may not see them. */
  distribution: Distribution | null;
  /** Its districts. */
  districts: DistrictConnection;
  /** Year of the area division. Areas of different editions are not the same areas. */
  edition: number;
  /** The borders; null when none are loaded. */
  geometry: Geometry | null;
  /** Unique over all areas and editions: `GM0512-2025`. */
  id: string;
  /** Its indicators (kerncijfers), with those of its municipality and the country beside them. Without codes: all that are delivered for areas of this level. Empty when you may not see them. */
  indicators: IndicatorValue[];
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** Which kind of area this is. */
  level: AreaLevel;
  /** Official name; the code itself where an edition has no name tables. */
  name: string;
  /** The neighbourhoods of all its districts. */
  neighbourhoods: NeighbourhoodConnection;
  /** The area this one lies in; null for the country. */
  parent: Area | null;
  /** Its province; null where that is not known. */
  province: Province | null;
  /** Trajectories about it, about an area it lies in, or about an area within it, of any edition. */
  trajectories: TrajectoryConnection;
}

/** A page of Municipality items. */
export interface MunicipalityConnection {
  __typename: 'MunicipalityConnection';
  /** The items of this page, each with its cursor. */
  edges: MunicipalityEdge[];
  /** The items of this page. */
  nodes: Municipality[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A Municipality and its place in the list. */
export interface MunicipalityEdge {
  __typename: 'MunicipalityEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Municipality;
}

/** What can be changed. What the caller can repair comes back in `userErrors`. */
export interface Mutation {
  __typename: 'Mutation';
  /** Moves a trajectory on to its next step, when nothing is missing; else `userErrors` lists all that is. For staff; others get the error `FORBIDDEN`. */
  advanceTrajectory: TrajectoryPayload;
  /** Approves what is in review and publishes it in the same step, under the next number. By somebody who had no hand in it: else the code `SAME_PERSON`. For staff; others get `FORBIDDEN`. */
  approvePublication: ApprovePublicationPayload;
  /** Changes what somebody is called and may do; it holds from their next token, within 15 minutes. For administrators; others get `FORBIDDEN`. */
  changePerson: PersonPayload;
  /** Ends the time in which residents can answer a consultation. For staff; others get `FORBIDDEN`. */
  closeConsultation: CloseConsultationPayload;
  /** Gives codes, a sentiment or both to open answers, many at once. For staff; others get `FORBIDDEN`. */
  codeOpenAnswers: CodeOpenAnswersPayload;
  /** Makes a key for a program and shows its secret, once. For administrators; others get `FORBIDDEN`. */
  createApiKey: CreateApiKeyPayload;
  /** Makes a consultation within a trajectory, as a draft. For staff; others get `FORBIDDEN`. */
  createConsultation: CreateConsultationPayload;
  /** Makes a trajectory, in its first step and unpublished. For staff; others get the error `FORBIDDEN`. */
  createTrajectory: TrajectoryPayload;
  /** Gives up what is being made, so that another may be begun. For staff; others get `FORBIDDEN`. */
  discardPublication: DiscardPublicationPayload;
  /** Changes a draft. Who edits it may not approve it. For staff; others get `FORBIDDEN`. */
  editPublication: EditPublicationPayload;
  /** Ends somebody's work with the platform: they cannot sign in any more, and within 15 minutes see no more than the public. For administrators; others get `FORBIDDEN`. */
  endPerson: PersonPayload;
  /** Exports audit records, at most 10000; that is recorded too. For administrators; others get `FORBIDDEN`. */
  exportAudit: ExportAuditPayload;
  /** Reads an uploaded file of responses, or says what would happen. The job tells how far it is and what came of it. For staff; others get `FORBIDDEN`. */
  importResponses: ImportResponsesPayload;
  /** Invites somebody: within a minute they have an e-mail with which they can sign in. For administrators; others get `FORBIDDEN`. */
  invitePerson: PersonPayload;
  /** Lets residents answer a consultation, also again after it closed. Its newest questionnaire does not change from then on. For staff; others get `FORBIDDEN`. */
  openConsultation: OpenConsultationPayload;
  /** Begins a publication, one at a time per consultation; a correction when there is one already. For staff; others get `FORBIDDEN`. */
  preparePublication: PreparePublicationPayload;
  /** Lets everybody see a trajectory. For staff; others get the error `FORBIDDEN`. */
  publishTrajectory: TrajectoryPayload;
  /** Releases what a resident wrote, or a part of it, to be shown with results. For staff; others get `FORBIDDEN`. */
  releaseQuote: ReleaseQuotePayload;
  /** Sends somebody who has not signed in yet a new invitation; the one before stops working. For administrators; others get `FORBIDDEN`. */
  resendInvitation: PersonPayload;
  /** For a lost phone: signs somebody out, and lets them add an authenticator app at their next sign-in. For administrators; others get `FORBIDDEN`. */
  resetSecondFactor: PersonPayload;
  /** Brings somebody who left back, with the role and municipalities they had. For administrators; others get `FORBIDDEN`. */
  restorePerson: PersonPayload;
  /** Lets an account that could not follow its record try again. For administrators; others get `FORBIDDEN`. */
  retryAccount: PersonPayload;
  /** Sends what is in review back, with remarks. For staff; others get `FORBIDDEN`. */
  returnPublication: ReturnPublicationPayload;
  /** Moves a trajectory back to the step before, with the reason why, which is kept. For staff; others get the error `FORBIDDEN`. */
  returnTrajectory: TrajectoryPayload;
  /** Ends a key: within five seconds no secret of it works any more. For administrators; others get `FORBIDDEN`. */
  revokeApiKey: RevokeApiKeyPayload;
  /** Gives a key a new secret, which works at once; the old one works on for some hours. For administrators; others get `FORBIDDEN`. */
  rotateApiKey: RotateApiKeyPayload;
  /** Saves the codes of an open question as the next version. For staff; others get `FORBIDDEN`. */
  saveCodeBook: SaveCodeBookPayload;
  /** Remembers what the columns of a consultation’s files hold, so that the next file with such columns needs no mapping. For staff; others get `FORBIDDEN`. */
  saveColumnMapping: SaveColumnMappingPayload;
  /** Saves a whole questionnaire: over the newest version while nobody used it, else as the next version. For staff; others get `FORBIDDEN`. */
  saveQuestionnaire: SaveQuestionnairePayload;
  /** Answers where to send a file of responses. It is deleted once it was imported, and after seven days in any case. For staff; others get `FORBIDDEN`. */
  startUpload: StartUploadPayload;
  /** Gives a draft to a second person. For staff; others get `FORBIDDEN`. */
  submitForReview: SubmitForReviewPayload;
  /** Counts and weights all responses of a consultation anew. For staff; others get `FORBIDDEN`. */
  tabulateConsultation: TabulateConsultationPayload;
  /** Hides a trajectory from all but staff and officials of its municipality. For staff; others get the error `FORBIDDEN`. */
  unpublishTrajectory: TrajectoryPayload;
  /** Changes how a consultation is set up. For staff; others get `FORBIDDEN`. */
  updateConsultation: UpdateConsultationPayload;
  /** Edits the texts of a profile. For staff; others get the error `FORBIDDEN`. */
  updateProfile: UpdateProfilePayload;
  /** Edits what is filled in of a trajectory. For staff; others get the error `FORBIDDEN`. */
  updateTrajectory: TrajectoryPayload;
  /** Takes a quote back, also a published one: its words are deleted and no publication shows it any more. For staff; others get `FORBIDDEN`. */
  withdrawQuote: WithdrawQuotePayload;
  /** Removes the response of a resident who withdraws, with everything they wrote, and counts again. For staff; others get `FORBIDDEN`. */
  withdrawResponse: WithdrawResponsePayload;
}

/** A neighbourhood (buurt) of a district. */
export interface Neighbourhood {
  __typename: 'Neighbourhood';
  /** The areas one level below that lie in this one, in the order of their codes; none for a neighbourhood. */
  children: AreaConnection;
  /** Official code: `NL00`, `PV28`, `GM0512`, `WK051201` or `BU05120101`. */
  code: string;
  /** Its households over the eight profiles; null when no profiles of its edition are loaded, or when you may not see them. */
  distribution: Distribution | null;
  /** The district it lies in. */
  district: District;
  /** Year of the area division. Areas of different editions are not the same areas. */
  edition: number;
  /** The borders; null when none are loaded. */
  geometry: Geometry | null;
  /** Unique over all areas and editions: `GM0512-2025`. */
  id: string;
  /** Its indicators (kerncijfers), with those of its municipality and the country beside them. Without codes: all that are delivered for areas of this level. Empty when you may not see them. */
  indicators: IndicatorValue[];
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** Which kind of area this is. */
  level: AreaLevel;
  /** The municipality it lies in. */
  municipality: Municipality;
  /** Official name; the code itself where an edition has no name tables. */
  name: string;
  /** The area this one lies in; null for the country. */
  parent: Area | null;
  /** Trajectories about it, about an area it lies in, or about an area within it, of any edition. */
  trajectories: TrajectoryConnection;
}

/** A page of Neighbourhood items. */
export interface NeighbourhoodConnection {
  __typename: 'NeighbourhoodConnection';
  /** The items of this page, each with its cursor. */
  edges: NeighbourhoodEdge[];
  /** The items of this page. */
  nodes: Neighbourhood[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A Neighbourhood and its place in the list. */
export interface NeighbourhoodEdge {
  __typename: 'NeighbourhoodEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Neighbourhood;
}

/** Why figures have no margin of error. */
export type NoIntervals = 'MIXED_RECRUITMENT' | 'OPEN_RECRUITMENT';

/** The net promoter score of a 0 to 10 scale, in one group. */
export interface NpsResult {
  __typename: 'NpsResult';
  /** Standard error in points, of the weighted score where there are weights; null where it would tell of a band that is withheld, and unless all respondents are of a probability sample. */
  error: number | null;
  /** Points from -100 to 100, unweighted; null when withheld. */
  score: number | null;
  /** SHOWN, WITHHELD to protect respondents, or NOT_DELIVERED when it was not computed. */
  status: FigureStatus;
  /** Weighted, in whole points, or even ones where the base is under 250; null without weights and when withheld, as the weighted share is. */
  weightedScore: number | null;
}

/** What to do when rows of a file cannot be read. */
export type OnRowProblem = 'SKIP' | 'STOP';

/** What a resident wrote, redacted by rule before it was kept, without anything about who wrote it. For staff. */
export interface OpenAnswer {
  __typename: 'OpenAnswer';
  /** When (ISO 8601). */
  codedAt: string | null;
  /** Who coded it last: kind and id of the actor. */
  codedBy: string | null;
  /** Codes that a person gave; `-` alone when none fits. */
  codes: string[];
  /** Names it within its question. Names of what one resident wrote have nothing in common; who has the numbers of the survey tool can work out which they are. */
  id: string;
  /** As a person judged; null while nobody did. */
  sentiment: Sentiment | null;
  /** Codes that keywords point at and nobody gave: proposals, which count nowhere. */
  suggestedCodes: string[];
  /** What its words point at while nobody judged: a proposal, which counts nowhere. */
  suggestedSentiment: Sentiment | null;
  /** The text; marks such as `[naam]` stand for what was taken out. */
  text: string;
}

/** A page of OpenAnswer items. */
export interface OpenAnswerConnection {
  __typename: 'OpenAnswerConnection';
  /** The items of this page, each with its cursor. */
  edges: OpenAnswerEdge[];
  /** The items of this page. */
  nodes: OpenAnswer[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A OpenAnswer and its place in the list. */
export interface OpenAnswerEdge {
  __typename: 'OpenAnswerEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: OpenAnswer;
}

/** Which answers; what is left out does not narrow. */
export interface OpenAnswerFilter {
  /** Those that a person gave this code. */
  code?: string | null;
  /** Words that all stand in the text, whole or in part; capitals and accents aside. */
  search?: string | null;
  /** Those that a person judged so. */
  sentiment?: Sentiment | null;
  /** Coded, or not yet. */
  state?: CodingState | null;
  /** Those for which this code is proposed. */
  suggestedCode?: string | null;
}

/** Which consultation residents can answer from now on. */
export interface OpenConsultationInput {
  /** The consultation. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Why it opens again after it had closed, at most 500 characters; required then, ignored otherwise. */
  reason?: string | null;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** The open consultation, or what it lacks. */
export interface OpenConsultationPayload {
  __typename: 'OpenConsultationPayload';
  /** The consultation as it is stored now: changed, or, when the version was stale, what somebody else made of it. */
  consultation: Consultation | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** An open question of a consultation, and how far its answers are coded. */
export interface OpenQuestion {
  __typename: 'OpenQuestion';
  /** Answers there are. */
  answers: number;
  /** Answers with at least one code, or of which a person said that none fits. */
  coded: number;
  /** Key of the question. */
  key: string;
  /** Its newest words; its key when no questionnaire holds it any more. */
  text: string;
}

/** Where a page lies in its list. */
export interface PageInfo {
  __typename: 'PageInfo';
  /** Cursor of the last item, for `after`; null on an empty page. */
  endCursor: string | null;
  /** Whether another page follows. */
  hasNextPage: boolean;
  /** Whether items precede this page. */
  hasPreviousPage: boolean;
  /** Cursor of the first item; null on an empty page. */
  startCursor: string | null;
}

/** Somebody who works with the platform. For administrators. */
export interface Person {
  __typename: 'Person';
  /** Whether their account follows what is said here. */
  account: AccountState;
  /** Why it does not; null when it does, or is yet to. */
  accountProblem: AccountProblem | null;
  /** Who they are in their present role, as `AuditRecord.actor` says it; null until there is an account. */
  actor: string | null;
  /** Their e-mail address, by which they sign in. It never changes. */
  email: string;
  /** Identifies the record of this person. */
  id: string;
  /** When they were invited (ISO 8601). */
  invitedAt: string;
  /** Who invited them, as `AuditRecord.actor` says it. */
  invitedBy: string;
  /** Whether they are made up, for a demo. */
  isExample: boolean;
  /** When they left (ISO 8601); null when they did not. */
  leftAt: string | null;
  /** Codes of the municipalities an official works for; empty for staff. */
  municipalities: string[];
  /** Their name. */
  name: string;
  /** What they may do; of who left: what they could do. */
  role: PersonRole;
  /** The last day on which they were signed in (ISO 8601; the first moment of it); null when never. */
  signedInAt: string | null;
  /** Whether they work with the platform. */
  state: PersonState;
  /** Counts the changes; send it along with a change. */
  version: number;
}

/** Somebody whose account something is wished of. */
export interface PersonAccountInput {
  /** The person. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
}

/** A page of Person items. */
export interface PersonConnection {
  __typename: 'PersonConnection';
  /** The items of this page, each with its cursor. */
  edges: PersonEdge[];
  /** The items of this page. */
  nodes: Person[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A Person and its place in the list. */
export interface PersonEdge {
  __typename: 'PersonEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Person;
}

/** The person as stored now, or what to repair. */
export interface PersonPayload {
  __typename: 'PersonPayload';
  /** The person as stored now; null when there is none. */
  person: Person | null;
  /** What to repair or to know; empty when all was done. */
  userErrors: UserError[];
}

/** What somebody may do. */
export type PersonRole = 'ADMINISTRATOR' | 'ADVISER' | 'OFFICIAL';

/** Whether somebody works with the platform. */
export type PersonState = 'ACTIVE' | 'INVITED' | 'LEFT';

/** Somebody, as you saw them. */
export interface PersonVersionInput {
  /** The person. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Their version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** A step of a trajectory: its plan, and how far it is. */
export interface PlannedTrajectoryStep {
  __typename: 'PlannedTrajectoryStep';
  /** Last day (ISO date); null while it is not planned. */
  endsOn: string | null;
  /** Who leads it: a name or role of staff. For staff; else null. */
  owner: string | null;
  /** First day (ISO date); null while it is not planned. */
  startsOn: string | null;
  /** How far it is. */
  state: TrajectoryStepState;
}

/** Where the population that respondents are weighted to comes from. */
export type PopulationOrigin = 'DISTRIBUTION' | 'ENTERED' | 'INDICATORS';

/** A Dutch postcode in one edition of the area division, and the areas it lies in. */
export interface Postcode {
  __typename: 'Postcode';
  /** Number of addresses. */
  addresses: number;
  /** The postcode in its official spelling: `4201AB` or `4201`. */
  code: string;
  /** Its households over the eight profiles, on the most precise level known (`matchLevel`); null when no profiles of its edition are loaded, or when you may not see them. */
  distribution: Distribution | null;
  /** The district with most of its addresses; null where the source is coarser. */
  district: District | null;
  /** Edition (year) of the areas it is placed in. */
  edition: number;
  /** Unique over all postcodes and editions: `4201AB-2025`. */
  id: string;
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** Whether this is a PC6 or a whole PC4. */
  level: PostcodeLevel;
  /** The municipality with most of its addresses. */
  municipality: Municipality;
  /** The neighbourhood with most of its addresses; null where the source is coarser. */
  neighbourhood: Neighbourhood | null;
  /** All areas it lies in, most addresses first: more than one when it crosses a border. */
  parts: PostcodePart[];
  /** The province of that municipality; null where unknown. */
  province: Province | null;
  /** Publisher and file this postcode comes from. */
  source: string;
}

/** The answer to one lookup: a postcode or an error. */
export interface PostcodeAnswer {
  __typename: 'PostcodeAnswer';
  /** Why there is no postcode; null when there is one. */
  error: LookupError | null;
  /** The key the lookup came with. */
  key: string;
  /** The postcode; null when there is an error. */
  postcode: Postcode | null;
}

/** How precise a postcode is. */
export type PostcodeLevel = 'PC4' | 'PC6';

/** One postcode to look up. */
export interface PostcodeLookup {
  /** Postcode as people type it: `4201 ab`, `4201AB` or `4201`. */
  code: string;
  /** Your own key for this row; it comes back with the answer. */
  key: string;
}

/** The part of a postcode that lies in one area. */
export interface PostcodePart {
  __typename: 'PostcodePart';
  /** Addresses of the postcode in this area. */
  addresses: number;
  /** The smallest area known: a neighbourhood; where the source is coarser, a district or municipality. */
  area: Area;
  /** Their share of the postcode’s addresses, 0 to 1. */
  share: number;
}

/** Which results are to be published, and what is said with them. */
export interface PreparePublicationInput {
  /** What is added to the method statement. */
  additions: StatementAdditionInput[];
  /** Id of the consultation. */
  consultation: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** Ids of the quotes that go with it, at most 50. */
  quotes: string[];
  /** Number of the tabulation. */
  tabulation: number;
  /** What is different from what was published before; required when something was. At most 2,000 characters. */
  whatChanged?: string | null;
}

/** The publication as it is now, or what to repair. */
export interface PreparePublicationPayload {
  __typename: 'PreparePublicationPayload';
  /** As it is stored now; null when there is none. */
  publication: PublicationDraft | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** An engagement profile (betrokkenheidsprofiel): one of the eight kinds of residents of a profile model. What is not public about a profile is empty until staff fill it in. */
export interface Profile {
  __typename: 'Profile';
  /** What keeps them from taking part. */
  barriers: string[];
  /** Channels that reach them, online and offline, direct or through a network. */
  channels: string[];
  /** Stable code within its model: `zorgzame-senioren`. */
  code: string;
  /** Trait 4 of 4: how they want to be informed. */
  communication: string | null;
  /** Age, household and income that are typical of them. */
  demography: string | null;
  /** When the texts were last edited (ISO 8601); null when never. */
  editedAt: string | null;
  /** Trait 1 of 4: how engaged they are with society and politics. */
  engagement: string | null;
  /** Forms of participation that suit them. */
  forms: string[];
  /** Unique over all models: `2019-zorgzame-senioren`. */
  id: string;
  /** Version of the profile model it belongs to. */
  model: string;
  /** Why they would take part. */
  motives: string[];
  /** Name, in Dutch. */
  name: string;
  /** Trait 3 of 4: whether they would rather think along or join in. */
  participation: string | null;
  /** Place within its model, 1 to 8. */
  position: number;
  /** Published share of Dutch households, 0 to 1; null where it was not published. */
  publishedNationalShare: number | null;
  /** Where these texts come from. */
  source: string;
  /** In two or three sentences: who they are. */
  summary: string | null;
  /** Tone of voice that suits them. */
  tone: string | null;
  /** Trait 2 of 4: how far they trust government. */
  trust: string | null;
  /** Counts the edits of these texts; send it along with an edit. */
  version: number;
}

/** A profile model (segmentatiemodel): eight engagement profiles that together describe all residents. */
export interface ProfileModel {
  __typename: 'ProfileModel';
  /** What the model is and how it came about. */
  description: string | null;
  /** Name, in Dutch. */
  name: string;
  /** Its eight profiles, in the model’s order. */
  profiles: Profile[];
  /** Who made the model. */
  source: string;
  /** Version, usually its year: `2019`. */
  version: string;
}

/** How many households of an area or postcode have one profile. */
export interface ProfileShare {
  __typename: 'ProfileShare';
  /** Households with this profile. */
  households: number;
  /** Share compared with the national share: 100 is the same, 200 twice as many. Null when nobody has it. */
  index: number | null;
  /** Share of all households in the same profile data, 0 to 1. */
  nationalShare: number;
  /** The profile. */
  profile: Profile;
  /** Share of the households, 0 to 1. */
  share: number;
}

/** A province (provincie). */
export interface Province {
  __typename: 'Province';
  /** The areas one level below that lie in this one, in the order of their codes; none for a neighbourhood. */
  children: AreaConnection;
  /** Official code: `NL00`, `PV28`, `GM0512`, `WK051201` or `BU05120101`. */
  code: string;
  /** Its households over the eight profiles; null when no profiles of its edition are loaded, or when you may not see them. */
  distribution: Distribution | null;
  /** Year of the area division. Areas of different editions are not the same areas. */
  edition: number;
  /** The borders; null when none are loaded. */
  geometry: Geometry | null;
  /** Unique over all areas and editions: `GM0512-2025`. */
  id: string;
  /** Its indicators (kerncijfers), with those of its municipality and the country beside them. Without codes: all that are delivered for areas of this level. Empty when you may not see them. */
  indicators: IndicatorValue[];
  /** True when this is made-up demonstration data. */
  isExample: boolean;
  /** Which kind of area this is. */
  level: AreaLevel;
  /** The municipalities of the province. */
  municipalities: MunicipalityConnection;
  /** Official name; the code itself where an edition has no name tables. */
  name: string;
  /** The area this one lies in; null for the country. */
  parent: Area | null;
}

/** Results of a consultation as they were published: a tabulation, how it came about and quotes. It never changes, except that withdrawn quotes disappear. */
export interface Publication {
  __typename: 'Publication';
  /** Number of the publication that corrects it; null for the newest. */
  correctedBy: number | null;
  /** Number of the publication it corrects; null for the first. */
  corrects: number | null;
  /** True when it is made up, to show how the platform works. */
  isExample: boolean;
  /** From 1, within the consultation. */
  number: number;
  /** When it was published (ISO 8601). */
  publishedAt: string;
  /** What residents wrote, as released. A quote that was withdrawn later is no longer among them. */
  quotes: PublishedQuote[];
  /** The figures. */
  results: ConsultationResults | null;
  /** How the figures came about. */
  statement: StatementPart[];
  /** Number of the tabulation whose figures it shows. */
  tabulation: number;
  /** What is different from that one, in Dutch; null for the first. */
  whatChanged: string | null;
}

/** A page of Publication items. */
export interface PublicationConnection {
  __typename: 'PublicationConnection';
  /** The items of this page, each with its cursor. */
  edges: PublicationEdge[];
  /** The items of this page. */
  nodes: Publication[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A publication while it is being made. For staff. */
export interface PublicationDraft {
  __typename: 'PublicationDraft';
  /** What is added to the method statement. */
  additions: StatementAddition[];
  /** Id of the consultation. */
  consultation: string;
  /** Number of the publication it corrects; null for the first. */
  corrects: number | null;
  /** When it was begun (ISO 8601). */
  createdAt: string;
  /** Who prepared, edited or submitted it: they may not approve it. */
  hands: string[];
  /** Unique within the consultation. */
  id: string;
  /** Whether you may approve or return it now: it is in review, and you had no hand in it. */
  mayApprove: boolean;
  /** Its number once published; else null. */
  number: number | null;
  /** Ids of the quotes it shows. */
  quotes: string[];
  /** Why it was sent back, first to last. */
  remarks: ReviewRemark[];
  /** How far it is. */
  state: PublicationState;
  /** The method statement as it would be published now; of a published one as it was. */
  statement: StatementPart[];
  /** Who submitted it for review; null while it is a draft. */
  submittedBy: string | null;
  /** Number of the tabulation whose figures it shows. */
  tabulation: number;
  /** Counts the changes; send it along with an edit. */
  version: number;
  /** What is different from that one; null for the first. */
  whatChanged: string | null;
}

/** A Publication and its place in the list. */
export interface PublicationEdge {
  __typename: 'PublicationEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Publication;
}

/** How far a publication is. */
export type PublicationState = 'DISCARDED' | 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED';

/** What a resident wrote, as released. Nothing tells who. */
export interface PublishedQuote {
  __typename: 'PublishedQuote';
  /** Key of the question it answers. */
  question: string;
  /** The words; `[…]` stands for what was left out and `[naam]` for what is hidden. */
  text: string;
}

/** What can be asked. Bad input answers an error with a stable code that names the value. */
export interface Query {
  __typename: 'Query';
  /** A key by its id; null when there is none. For administrators. */
  apiKey: ApiKey | null;
  /** The keys of programs, newest first. For administrators. */
  apiKeys: ApiKeyConnection;
  /** An area of any level by its code; null when there is none. */
  area: Area | null;
  /** What people and keys changed, newest first: of a record, by an actor, in a period. For administrators. A change just made may take a second to show, except with `record`. */
  auditRecords: AuditRecordConnection;
  /** The codes of an open question; null when it has none. For staff; others get `FORBIDDEN`. */
  codeBook: CodeBook | null;
  /** The same question in two results, side by side; null when a side is not there or not yours to see. WORDING_DIFFERS when residents saw other words, ASPECT_DIFFERS when one is the sentiment of answers. */
  compareQuestion: QuestionComparison | null;
  /** A consultation by its id; null when there is none, or when you may not see it yet. */
  consultation: Consultation | null;
  /** The consultations you may see, newest first: staff see drafts, others what was opened and is public. */
  consultations: ConsultationConnection;
  /** The Netherlands, to compare with. */
  country: Country;
  /** Everything that is loaded, by kind and then newest first. */
  dataSets: DataSet[];
  /** The districts of a municipality, or of the whole country. */
  districts: DistrictConnection;
  /** The indicators that exist, by theme, whether or not they are loaded. */
  indicatorDefinitions: IndicatorDefinition[];
  /** A job by its id; null when there is none. For staff. */
  job: Job | null;
  /** The municipalities of an edition. */
  municipalities: MunicipalityConnection;
  /** A municipality by its code; null when there is none. */
  municipality: Municipality | null;
  /** The neighbourhoods of a district, a municipality, or of the whole country. */
  neighbourhoods: NeighbourhoodConnection;
  /** What residents wrote in answer to a question, redacted, in an order that says nothing. For staff; others get `FORBIDDEN`. */
  openAnswers: OpenAnswerConnection;
  /** The open questions of a consultation that residents answered. For staff; others get `FORBIDDEN`. */
  openQuestions: OpenQuestion[];
  /** Who works with the platform, by name; those who left too. For administrators. A change just made may take a second to show. */
  people: PersonConnection;
  /** A person by id; null when there is none. For administrators. */
  person: Person | null;
  /** A postcode and the areas it lies in; null when it does not exist in the edition. */
  postcode: Postcode | null;
  /** Up to 500 postcodes at once, in the order asked; each has an answer or an error of its own. */
  postcodes: PostcodeAnswer[];
  /** A profile by its id; null when there is none. */
  profile: Profile | null;
  /** A profile model by its version; null when there is none. */
  profileModel: ProfileModel | null;
  /** All profile models with their eight profiles, newest first. */
  profileModels: ProfileModel[];
  /** The eight profiles of a model, in its order. */
  profiles: Profile[];
  /** The provinces, by name. */
  provinces: Province[];
  /** Published results by their number; null when there are none. An older number stays readable. */
  publication: Publication | null;
  /** What is being made to be published; null when nothing is. For staff; others get `FORBIDDEN`. */
  publicationDraft: PublicationDraft | null;
  /** The quotes of a consultation that were released, oldest first. For staff; others get `FORBIDDEN`. */
  quotes: QuoteConnection;
  /** The themes on which residents are asked, the social domain first. */
  themes: Theme[];
  /** Trajectories: published ones, and what else you may see. Their total counts no others. */
  trajectories: TrajectoryConnection;
  /** A trajectory by its id; null when there is none, or when it is not published and not yours to see. */
  trajectory: Trajectory | null;
}

/** A question in the exact words residents saw. */
export interface Question {
  __typename: 'Question';
  /** What can be counted: its options, or the points of its scale, each with its value on a scale. Empty for an open question. */
  choices: QuestionChoice[];
  /** Title of the group it stood under; null when in none. */
  group: string | null;
  /** Explanation under it; null when residents saw none. */
  help: string | null;
  /** Stable within the consultation, over versions: `q3`. */
  key: string;
  /** How residents answer it. */
  kind: QuestionKind;
  /** Asked only of those who gave one of these answers to an earlier question. They are its base: shares are of everybody who was asked it, not of all who answered the questionnaire. Null: asked of everybody. */
  onlyIf: QuestionCondition | null;
  /** What could be chosen, in order. Empty for an open question, a grade and an NPS; see `choices`. */
  options: QuestionOption[];
  /** What its scale runs over; null when it has none. */
  scale: ScaleKind | null;
  /** What is asked. */
  text: string;
}

/** What of a question is counted. */
export type QuestionAspect = 'ANSWERS' | 'SENTIMENT';

/** A question, and how it differs between two versions. */
export interface QuestionChange {
  __typename: 'QuestionChange';
  /** In the later version; null when removed. */
  after: QuestionWording | null;
  /** In the earlier version; null when new. */
  before: QuestionWording | null;
  /** The question’s key. */
  key: string;
  /** How it differs. */
  kind: QuestionChangeKind;
  /** What differs of a reworded question; else empty. */
  parts: WordingPart[];
}

/** How a question differs between two versions. */
export type QuestionChangeKind = 'NEW' | 'REMOVED' | 'REWORDED' | 'SAME';

/** An answer that can be counted, with its value where answers have one. */
export interface QuestionChoice {
  __typename: 'QuestionChoice';
  /** Stable within the question, as imports and results name it. */
  code: string;
  /** What residents read. */
  label: string;
  /** Value on the scale; null when the answers have no order. */
  score: number | null;
}

/** The same question in two consultations, or twice in one. Differences may have many causes. */
export interface QuestionComparison {
  __typename: 'QuestionComparison';
  /** The first. */
  a: QuestionResult;
  /** The results that the first question is of. */
  aResults: ConsultationResults;
  /** The second. */
  b: QuestionResult;
  /** The results that the second question is of. */
  bResults: ConsultationResults;
  /** The groups of both: those of the first, then those that only the second has. */
  groups: ComparedGroupConnection;
}

/** Which answers to an earlier question lead to a question. */
export interface QuestionCondition {
  __typename: 'QuestionCondition';
  /** Codes of its answers that lead here; one of them is enough. */
  options: string[];
  /** Key of the earlier question. */
  question: string;
}

/** Which answers to an earlier question lead to a question. */
export interface QuestionConditionInput {
  /** Codes of its answers; of a grade or NPS the points: `"9"`. */
  options: string[];
  /** Key of an earlier question with one choice, several choices or a scale. */
  question: string;
}

/** A question as residents are to see it. */
export interface QuestionInput {
  /** Title of its group, at most 200 characters. */
  group?: string | null;
  /** Explanation, at most 2,000 characters. */
  help?: string | null;
  /** Unique, and the same over versions: a letter, then letters, digits, `-` and `_`, at most 40. */
  key: string;
  /** How residents answer it. */
  kind: QuestionKind;
  /** Asked only of those who gave one of these answers to an earlier question. They are its base: shares are of everybody who was asked it, not of all who answered the questionnaire. */
  onlyIf?: QuestionConditionInput | null;
  /** 2 to 50 options in order; none for an open question, a grade and an NPS. */
  options: QuestionOptionInput[];
  /** Required for a scale, absent otherwise. */
  scale?: ScaleKind | null;
  /** What is asked, at most 1,000 characters. */
  text: string;
}

/** How residents answer a question. */
export type QuestionKind = 'ONE_CHOICE' | 'OPEN' | 'RANKING' | 'SCALE' | 'SEVERAL_CHOICES';

/** A version of what a consultation asks. Once it was used it never changes: the next save makes another. */
export interface Questionnaire {
  __typename: 'Questionnaire';
  /** Language of the words, as a tag: `nl`. */
  language: string;
  /** The questions, in the order in which residents saw them. */
  questions: Question[];
  /** Counts the saves of all versions together; send it along with an edit. */
  revision: number;
  /** When it was last saved (ISO 8601). */
  savedAt: string;
  /** Since when residents may have seen it (ISO 8601), from when on it does not change; null when never. */
  usedAt: string | null;
  /** From 1. Every result says which version it belongs to. */
  version: number;
}

/** An answer to choose, in the exact words residents saw. */
export interface QuestionOption {
  __typename: 'QuestionOption';
  /** Stable within the question, as imports and results name it. */
  code: string;
  /** What residents read. */
  label: string;
}

/** An answer to choose. */
export interface QuestionOptionInput {
  /** Unique within the question: letters, digits, `-` and `_`, at most 40. */
  code: string;
  /** What residents read, at most 500 characters. */
  label: string;
}

/** The figures of a question, of all versions of the questionnaire in which residents saw the same words. */
export interface QuestionResult {
  __typename: 'QuestionResult';
  /** What of it is counted. The sentiment of answers stands after their codes, with an id of its own. */
  aspect: QuestionAspect;
  /** Bands that answers are counted in, the lowest first; none when groups are counted per answer. They hold every answer once, so that their counts add up to the base. */
  bands: AnswerBand[];
  /** The figures per group of respondents. Who is unknown is a group too, so that groups add up. */
  groups: GroupResultConnection;
  /** Stable over the numbers of a consultation’s results, as long as the words are. */
  id: string;
  /** The question in the exact words residents saw. */
  question: Question;
  /** Newest version of the questionnaire with these words. */
  questionnaire: number;
  /** Stands for the words: the same for two questions only when residents saw the same. */
  wording: string;
}

/** What residents saw of a question in one version. */
export interface QuestionWording {
  __typename: 'QuestionWording';
  /** The labels of what could be chosen, in order. */
  choices: string[];
  /** The explanation under it. */
  help: string | null;
  /** What was asked. */
  text: string;
}

/** A text of a resident that a person released to be shown with results. For staff. */
export interface Quote {
  __typename: 'Quote';
  /** Id of the answer it comes from; null once withdrawn. */
  answer: string | null;
  /** Unique within the consultation. */
  id: string;
  /** Key of the question it answers. */
  question: string;
  /** When it was released (ISO 8601). */
  releasedAt: string;
  /** Who released it: kind and id of the actor. */
  releasedBy: string;
  /** What may be shown; null once withdrawn. */
  text: string | null;
  /** When it was withdrawn (ISO 8601): from then on no publication shows it. Null when it was not. */
  withdrawnAt: string | null;
}

/** A page of Quote items. */
export interface QuoteConnection {
  __typename: 'QuoteConnection';
  /** The items of this page, each with its cursor. */
  edges: QuoteEdge[];
  /** The items of this page. */
  nodes: Quote[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A Quote and its place in the list. */
export interface QuoteEdge {
  __typename: 'QuoteEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Quote;
}

/** How residents were reached. Only a probability sample allows a margin of error. */
export type Recruitment = 'FIELD' | 'OPEN_LINK' | 'PANEL' | 'PAPER' | 'POSTCARD' | 'PROBABILITY_SAMPLE';

/** A way in which residents were invited. */
export interface RecruitmentSource {
  __typename: 'RecruitmentSource';
  /** Stable within the consultation, as imports and results name it: `brief`. */
  code: string;
  /** People invited; null when not known, as for an open link. */
  invited: number | null;
  /** The same per district, together as many as `invited`; null when not known. */
  invitedPerDistrict: InvitedInDistrict[] | null;
  /** What people read: "Brief aan 4.000 adressen". */
  name: string;
  /** How residents were reached. */
  recruitment: Recruitment;
}

/** A way in which residents are invited. */
export interface RecruitmentSourceInput {
  /** Short and stable, as imports name it: small letters, digits and dashes. */
  code: string;
  /** People invited. Required for a probability sample, absent for an open link. */
  invited?: number | null;
  /** The same per district, when that is known: together exactly as many as `invited`. */
  invitedPerDistrict?: InvitedInDistrictInput[] | null;
  /** What people read, at most 200 characters. */
  name: string;
  /** How residents are reached. */
  recruitment: Recruitment;
}

/** What of an answer may be shown. */
export interface ReleaseQuoteInput {
  /** Id of the answer. */
  answer: string;
  /** Id of the consultation. */
  consultation: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** Key of the question. */
  question: string;
  /** The redacted answer, or less of it: words in the same order, `[…]` where some are left out, marks such as `[naam]` for what is hidden besides. */
  text: string;
}

/** The released quote, or what to repair. */
export interface ReleaseQuotePayload {
  __typename: 'ReleaseQuotePayload';
  /** The quote; null when it was not released. */
  quote: Quote | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** What a column of this consultation’s files holds. */
export interface RememberedColumn {
  __typename: 'RememberedColumn';
  /** Its name in the files. */
  column: string;
  /** What it holds. */
  kind: ColumnKind;
  /** Code of the option; for `OPTION`. */
  option: string | null;
  /** The place, 1 is first; for `PLACE`. */
  place: number | null;
  /** Key of the question; for `ANSWER`, `OPTION` and `PLACE`. */
  question: string | null;
}

/** By what residents who answered are told apart. */
export type ResidentDimension = 'AGE' | 'DISTRICT' | 'GENDER' | 'PROFILE' | 'SOURCE';

/** A column of a file of responses. */
export interface ResponseColumn {
  __typename: 'ResponseColumn';
  /** Its name in the file. */
  column: string;
  /** Whether it seems to hold names, addresses or the like: then the whole file is refused. */
  isRefused: boolean;
  /** What it holds; null when that is not known. */
  kind: ColumnKind | null;
  /** Code of the option; for `OPTION`. */
  option: string | null;
  /** How that is known. */
  origin: ColumnOrigin;
  /** The place, 1 is first; for `PLACE`. */
  place: number | null;
  /** Key of the question; for `ANSWER`, `OPTION` and `PLACE`. */
  question: string | null;
  /** Something to know about it, in Dutch; null when nothing. */
  remark: string | null;
}

/** Who responded, of one group. */
export interface ResponseFigure {
  __typename: 'ResponseFigure';
  /** Of a crossing the second dimension; else null. */
  crossedWith: ResultDimension | null;
  /** By what respondents are told apart. */
  dimension: ResultDimension;
  /** Unique within the list: `district:WK051201`. */
  id: string;
  /** People invited: in total, by source, by district, or by both crossed; null when it is not known of every source. */
  invited: number | null;
  /** Code of the group: `all`, `WK051201`, `25-44`, `unknown`; of a crossing both, with × between. */
  key: string;
  /** What people call it, in Dutch. */
  name: string;
  /** Inhabitants of the group, of a profile households; null when unknown. */
  population: number | null;
  /** Respondents as a part of those invited. Above 1 where more people of one address answered; null when either is not known or shown. */
  rate: number | null;
  /** Share among the respondents against share in the population, of the groups that are shown: 100 is equal, 200 twice as many. Null when either is unknown. */
  representation: number | null;
  /** Respondents; null when withheld. */
  respondents: number | null;
  /** SHOWN, WITHHELD to protect respondents, or NOT_DELIVERED when it was not computed. */
  status: FigureStatus;
  /** Why the figure is not there, in Dutch; null when it is SHOWN. */
  statusReason: string | null;
  /** Of a source: who wants to join the panel; null when withheld. */
  wantsPanel: number | null;
  /** Of a source: who wants the results; null when withheld. */
  wantsResults: number | null;
}

/** A page of ResponseFigure items. */
export interface ResponseFigureConnection {
  __typename: 'ResponseFigureConnection';
  /** The items of this page, each with its cursor. */
  edges: ResponseFigureEdge[];
  /** The items of this page. */
  nodes: ResponseFigure[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** A ResponseFigure and its place in the list. */
export interface ResponseFigureEdge {
  __typename: 'ResponseFigureEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: ResponseFigure;
}

/** What came of reading a file of responses, or would have. Nothing in it tells what somebody answered. */
export interface ResponseImport {
  __typename: 'ResponseImport';
  /** The columns of the file, in its order, those that are not read included. */
  columns: ResponseColumn[];
  /** Whether nothing was to be stored. */
  isDryRun: boolean;
  /** Whether its accepted rows are stored and count. */
  isStored: boolean;
  /** How often each problem occurred, refusals first. */
  problems: RowProblemCount[];
  /** What was wrong with which rows: the first 200, forgotten after 30 days or when a resident withdraws. All are counted in `problems`. */
  rows: RowProblem[];
  /** Rows that can be stored. */
  rowsAccepted: number;
  /** Rows in the file. */
  rowsRead: number;
  /** Rows that cannot. */
  rowsRefused: number;
}

/** By what the respondents of a figure are told apart; all 6 are always counted. */
export type ResultDimension = 'AGE' | 'DISTRICT' | 'GENDER' | 'PROFILE' | 'SOURCE' | 'TOTAL';

/** How the figures were made; stands beside them wherever they are shown. */
export interface ResultsMethod {
  __typename: 'ResultsMethod';
  /** All figures, shown and withheld. */
  figures: number;
  /** When the first came in (ISO 8601); null without responses. */
  from: string | null;
  /** Why there are no margins of error; null when there are: only for probability samples. */
  noIntervalsBecause: NoIntervals | null;
  /** The same in a Dutch sentence. */
  noIntervalsText: string | null;
  /** Responses that were counted; null under the threshold. */
  responses: number | null;
  /** Fewest respondents a shown figure rests on. */
  threshold: number;
  /** When the last came in (ISO 8601); null without responses. */
  until: string | null;
  /** How respondents were weighted. */
  weighting: WeightingReport;
  /** Figures that are withheld to protect respondents, over all groups. */
  withheldFigures: number;
}

/** Which publication is sent back, and why. */
export interface ReturnPublicationInput {
  /** Id of the consultation. */
  consultation: string;
  /** Id of the publication. */
  id: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** What is to be repaired, at most 2,000 characters. */
  remarks: string;
  /** The version it was made from. */
  version: number;
}

/** The publication as it is now, or what to repair. */
export interface ReturnPublicationPayload {
  __typename: 'ReturnPublicationPayload';
  /** As it is stored now; null when there is none. */
  publication: PublicationDraft | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** Which trajectory goes back, and why. */
export interface ReturnTrajectoryInput {
  /** The trajectory. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Why, at most 500 characters. It is kept; no names of residents. */
  reason: string;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** Why a publication was sent back. */
export interface ReviewRemark {
  __typename: 'ReviewRemark';
  /** When (ISO 8601). */
  at: string;
  /** Who: kind and id of the actor. */
  by: string;
  /** What is to be repaired. */
  text: string;
}

/** Which key stops working. */
export interface RevokeApiKeyInput {
  /** The key. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
}

/** The revoked key, or what to repair. */
export interface RevokeApiKeyPayload {
  __typename: 'RevokeApiKeyPayload';
  /** The key as it is stored now; null when there is none. */
  apiKey: ApiKey | null;
  /** What to repair or to know; empty when all was done. */
  userErrors: UserError[];
}

/** Which key gets a new secret, and how long the old one works on. */
export interface RotateApiKeyInput {
  /** The key. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Hours for which the secret of now works on, 0 to 168. An older one stops at once. */
  overlapHours: number;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** The key with its new secret, or what to repair. */
export interface RotateApiKeyPayload {
  __typename: 'RotateApiKeyPayload';
  /** The key as it is stored now; null when there is none. */
  apiKey: ApiKey | null;
  /** The secret: shown this once, keep it now. Null when nothing new was made, or when it was shown before. */
  secret: string | null;
  /** What to repair or to know; empty when all was done. */
  userErrors: UserError[];
}

/** What is wrong with one row of a file. */
export interface RowProblem {
  __typename: 'RowProblem';
  /** Stable code, for example `UNKNOWN_POSTCODE`. */
  code: string;
  /** Name of the column; null when it is about the whole row. */
  column: string | null;
  /** Whether the row is left out; otherwise it is a remark. */
  isRefused: boolean;
  /** Line in the file; its first line is 1. */
  line: number;
  /** What is wrong, in Dutch. */
  message: string;
  /** What stands there, cut short; never words of a resident. */
  value: string | null;
}

/** How many rows of a file had one problem. */
export interface RowProblemCount {
  __typename: 'RowProblemCount';
  /** Stable code, for example `UNKNOWN_POSTCODE`. */
  code: string;
  /** Whether such rows are left out; otherwise it is a remark. */
  isRefused: boolean;
  /** Rows that had it. */
  rows: number;
}

/** The codes of an open question, as they are to be from now on. */
export interface SaveCodeBookInput {
  /** All codes, at most 100. */
  codes: AnswerCodeInput[];
  /** Id of the consultation. */
  consultation: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** Key of the question. */
  question: string;
  /** The version it was made from; 0 when there is none yet. */
  version: number;
}

/** The code book, or what to repair. */
export interface SaveCodeBookPayload {
  __typename: 'SaveCodeBookPayload';
  /** As it is stored now. */
  codeBook: CodeBook | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** What the columns of a consultation’s files hold, from now on. */
export interface SaveColumnMappingInput {
  /** All columns that were decided about, at most 500. */
  columns: ColumnMappingInput[];
  /** The consultation. */
  consultation: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** What is remembered of columns, or what to repair. */
export interface SaveColumnMappingPayload {
  __typename: 'SaveColumnMappingPayload';
  /** What is remembered now; null when nothing can be. */
  mapping: ColumnMapping | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** A whole questionnaire. It replaces the newest version while that is unused, else makes the next one. */
export interface SaveQuestionnaireInput {
  /** The consultation it belongs to. */
  consultation: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Language of the words; by default the consultation’s. */
  language?: string | null;
  /** The questions in order, at most 100. */
  questions: QuestionInput[];
  /** The `revision` of the newest version as you saw it, 0 when there was none: when somebody saved meanwhile, this is refused. */
  revision: number;
}

/** The saved version, or what to repair. */
export interface SaveQuestionnairePayload {
  __typename: 'SaveQuestionnairePayload';
  /** The newest version as it is stored now: saved, or, when yours was stale, what somebody else made. */
  questionnaire: Questionnaire | null;
  /** What to repair, the first hundred; empty when it was saved. */
  userErrors: UserError[];
}

/** What a scale runs over. */
export type ScaleKind = 'GRADE' | 'LABELS' | 'NPS';

/** What a resident thinks of it. */
export type Sentiment = 'NEGATIVE' | 'NEUTRAL' | 'POSITIVE';

/** A 95 % interval (Wilson) of a share. */
export interface ShareInterval {
  __typename: 'ShareInterval';
  /** Upper end, 0 to 1. */
  high: number;
  /** Lower end, 0 to 1. */
  low: number;
}

/** Which way a list is sorted. */
export type SortDirection = 'ASC' | 'DESC';

/** A file of responses that is about to be sent. */
export interface StartUploadInput {
  /** Its exact size. */
  bytes: number;
  /** The consultation. */
  consultation: string;
  /** Its name, of which only the ending matters: `.csv`, `.tsv`, `.txt` or `.xlsx`. */
  fileName: string;
}

/** Where to send the file, or what to repair. */
export interface StartUploadPayload {
  __typename: 'StartUploadPayload';
  /** Where to send it; null when it is not wanted. */
  upload: Upload | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** What an adviser adds to a part of a method statement. */
export interface StatementAddition {
  __typename: 'StatementAddition';
  /** Which part. */
  part: StatementPartKey;
  /** The text, in plain Dutch. */
  text: string;
}

/** What an adviser adds to a part of a method statement. */
export interface StatementAdditionInput {
  /** Which part; one addition each. */
  part: StatementPartKey;
  /** The text, in plain Dutch, at most 2,000 characters. */
  text: string;
}

/** A part of a method statement, in plain Dutch. */
export interface StatementPart {
  __typename: 'StatementPart';
  /** What it is about. */
  part: StatementPartKey;
  /** The text; an empty line begins a new paragraph. */
  text: string;
  /** Its heading. */
  title: string;
}

/** What a part of a method statement is about. */
export type StatementPartKey = 'BASE' | 'OPEN_ANSWERS' | 'PERIOD' | 'QUESTIONS' | 'RELIABILITY' | 'REMARKS' | 'SOURCES' | 'WEIGHTING' | 'WITHHELD';

/** Which draft a second person is to look at. */
export interface SubmitForReviewInput {
  /** Id of the consultation. */
  consultation: string;
  /** Id of the publication. */
  id: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
  /** The version it was made from. */
  version: number;
}

/** The publication as it is now, or what to repair. */
export interface SubmitForReviewPayload {
  __typename: 'SubmitForReviewPayload';
  /** As it is stored now; null when there is none. */
  publication: PublicationDraft | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** Which consultation is counted. */
export interface TabulateConsultationInput {
  /** The consultation. */
  consultation: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
}

/** The job that counts, or what to repair. */
export interface TabulateConsultationPayload {
  __typename: 'TabulateConsultationPayload';
  /** The job that was queued; null when none was. */
  job: Job | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** A subject on which residents are asked: of trajectories, dossiers and findings. */
export interface Theme {
  __typename: 'Theme';
  /** Stable code, for example `informal-care`. */
  code: string;
  /** In one Dutch sentence: what it is about. */
  description: string;
  /** Subjects of indicators that say something about it, for `indicators(theme:)`. */
  indicatorThemes: string[];
  /** What people call it. */
  name: string;
}

/** A way in which residents take part. */
export type ToolKind = 'CITIZENS_ASSEMBLY' | 'CITIZEN_PANEL' | 'CONVERSATION' | 'NEIGHBOURHOOD_WALK' | 'ONLINE_PLATFORM' | 'OPINION_POLL' | 'OTHER' | 'WALK_IN' | 'WEBINAR' | 'WORKSHOP';

/** A participation trajectory (participatietraject) of a municipality, in three steps: area analysis, resident consultation, elaboration. */
export interface Trajectory {
  __typename: 'Trajectory';
  /** What residents are asked for; null while not chosen. */
  approach: TrajectoryApproach | null;
  /** The areas it is about, of one edition of its municipality. */
  areas: Area[];
  /** How residents hear of it. */
  campaign: Campaign;
  /** Who asked for it (opdrachtgever): an organisation. */
  client: string | null;
  /** Its newest fifty consultations that you may see, newest first. */
  consultations: Consultation[];
  /** When it was made (ISO 8601, UTC). */
  createdAt: string;
  /** Documents and pages about it. */
  documents: TrajectoryDocument[];
  /** What was done with the outcome, as residents are told. */
  feedback: string | null;
  /** What must be clear before residents are asked. */
  frame: TrajectoryFrame;
  /** Unique over all trajectories. */
  id: string;
  /** True when it is made up, to show how the platform works. */
  isExample: boolean;
  /** Whether everybody may see it; else staff and officials of the municipality. */
  isPublished: boolean;
  /** Everything that is missing before it can go on to its next step, each with the path of its field. For staff; others get none. */
  missing: UserError[];
  /** How it went through its steps, last move first. For staff; others get none. */
  moves: TrajectoryMove[];
  /** The municipality it is of. */
  municipality: Municipality;
  /** The question that residents are to help answer. */
  question: string | null;
  /** Where it stands. */
  step: TrajectoryStep;
  /** The three steps: when, who and how far. */
  steps: TrajectorySteps;
  /** What it is about. */
  themes: Theme[];
  /** What people call it. */
  title: string;
  /** How residents took or will take part. */
  tools: TrajectoryTool[];
  /** When it was last changed (ISO 8601, UTC). */
  updatedAt: string;
  /** Counts the changes; send it along with an edit. */
  version: number;
}

/** What residents are asked for. */
export type TrajectoryApproach = 'COLLECT_IDEAS' | 'TEST_PLANS';

/** A page of Trajectory items. */
export interface TrajectoryConnection {
  __typename: 'TrajectoryConnection';
  /** The items of this page, each with its cursor. */
  edges: TrajectoryEdge[];
  /** The items of this page. */
  nodes: Trajectory[];
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Exact number of items in the whole list, after filtering. */
  totalCount: number;
}

/** Which trajectory something is done to. */
export interface TrajectoryDeedInput {
  /** The trajectory. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** A document or page about a trajectory. */
export interface TrajectoryDocument {
  __typename: 'TrajectoryDocument';
  /** What people read. */
  title: string;
  /** Where it is: an https address. */
  url: string;
}

/** A document or page about a trajectory. */
export interface TrajectoryDocumentInput {
  /** What people read, at most 150 characters. */
  title: string;
  /** Where it is: an https address. */
  url: string;
}

/** A Trajectory and its place in the list. */
export interface TrajectoryEdge {
  __typename: 'TrajectoryEdge';
  /** The place of this item, for `after`. */
  cursor: string;
  /** The item. */
  node: Trajectory;
}

/** Which trajectories are wanted: those for which all that is given holds. */
export interface TrajectoryFilter {
  /** ISO date: keeps what was still going on that day. What has no dates yet is left out. */
  activeFrom?: string | null;
  /** ISO date: keeps what had begun by that day. What has no dates yet is left out. */
  activeUntil?: string | null;
  /** What residents are asked for. */
  approach?: TrajectoryApproach | null;
  /** Code of an area: keeps trajectories about it, about an area it lies in, or about an area within it. */
  area?: string | null;
  /** Words of the audience; accents and case do not count. */
  audience?: string | null;
  /** Code of the municipality: `GM0512`. */
  municipality?: string | null;
  /** A postcode as people type it: keeps trajectories about the areas it lies in. */
  postcode?: string | null;
  /** Where they may stand. */
  steps?: TrajectoryStep[] | null;
  /** Words of title, question, goal, client, audience or names of themes; accents and case do not count. */
  text?: string | null;
  /** Codes of themes: keeps trajectories with one of them. */
  themes?: string[] | null;
}

/** What must be clear before residents are asked (kaders). Null is: not filled in yet. */
export interface TrajectoryFrame {
  __typename: 'TrajectoryFrame';
  /** Which residents it is for. */
  audience: string | null;
  /** What is fixed and will not change. */
  fixed: string | null;
  /** What the trajectory is to lead to. */
  goal: string | null;
  /** What residents can still influence. */
  open: string | null;
  /** How the results will be used, and by whom. */
  useOfResults: string | null;
}

/** The frame; at most 1,000 characters each. What is absent stays; null empties. */
export interface TrajectoryFrameInput {
  /** Which residents it is for. */
  audience?: string | null;
  /** What is fixed and will not change. */
  fixed?: string | null;
  /** What the trajectory is to lead to. */
  goal?: string | null;
  /** What residents can still influence. */
  open?: string | null;
  /** How the results will be used, and by whom. */
  useOfResults?: string | null;
}

/** A trajectory that went on to another step, or back. */
export interface TrajectoryMove {
  __typename: 'TrajectoryMove';
  /** When (ISO 8601, UTC). */
  at: string;
  /** Where it stood. */
  from: TrajectoryStep;
  /** Why it went back; null when it went on. */
  reason: string | null;
  /** Where it went. */
  to: TrajectoryStep;
}

/** A trajectory after a change, or what to repair. */
export interface TrajectoryPayload {
  __typename: 'TrajectoryPayload';
  /** The trajectory as it is stored now; null when there is none. */
  trajectory: Trajectory | null;
  /** What to repair first; empty when all was done. */
  userErrors: UserError[];
}

/** How a list of trajectories is sorted. */
export interface TrajectorySort {
  /** Which way. */
  direction: SortDirection;
  /** By what. */
  field: TrajectorySortField;
}

/** By what a list of trajectories is sorted. */
export type TrajectorySortField = 'MUNICIPALITY' | 'STARTS_ON' | 'STEP' | 'TITLE' | 'UPDATED_AT';

/** Where a trajectory stands. */
export type TrajectoryStep = 'ANALYSIS' | 'COMPLETED' | 'CONSULTATION' | 'ELABORATION';

/** The plan of a step. What is absent stays; null empties. */
export interface TrajectoryStepInput {
  /** Last day: ISO date, `2026-03-02`. */
  endsOn?: string | null;
  /** Who leads it: a name or role of staff, at most 100 characters. */
  owner?: string | null;
  /** First day: ISO date, `2026-03-02`. */
  startsOn?: string | null;
}

/** The three steps of a trajectory. */
export interface TrajectorySteps {
  __typename: 'TrajectorySteps';
  /** Step 1: area analysis. */
  analysis: PlannedTrajectoryStep;
  /** Step 2: resident consultation. */
  consultation: PlannedTrajectoryStep;
  /** Step 3: elaboration. */
  elaboration: PlannedTrajectoryStep;
}

/** The plans of the three steps. What is absent stays. */
export interface TrajectoryStepsInput {
  /** Step 1: area analysis. */
  analysis?: TrajectoryStepInput | null;
  /** Step 2: resident consultation. */
  consultation?: TrajectoryStepInput | null;
  /** Step 3: elaboration. */
  elaboration?: TrajectoryStepInput | null;
}

/** How far a step of a trajectory is. */
export type TrajectoryStepState = 'CURRENT' | 'DONE' | 'PLANNED';

/** A way in which residents took or will take part. */
export interface TrajectoryTool {
  __typename: 'TrajectoryTool';
  /** Last day (ISO date); null when it is one day. */
  endsOn: string | null;
  /** Which way. */
  kind: ToolKind;
  /** What staff noted about it. For staff; else null. */
  note: string | null;
  /** People who took part; null while that is not known. */
  participants: number | null;
  /** Day, or first day (ISO date). */
  startsOn: string | null;
}

/** A way in which residents took or will take part. */
export interface TrajectoryToolInput {
  /** Last day: ISO date, `2026-03-02`. */
  endsOn?: string | null;
  /** Which way. */
  kind: ToolKind;
  /** For staff only, at most 500 characters. No names of residents. */
  note?: string | null;
  /** People who took part, 0 or more. */
  participants?: number | null;
  /** Day, or first day: ISO date, `2026-03-02`. */
  startsOn?: string | null;
}

/** What changes of a consultation; what is absent or null stays. Once it was opened, its age bands and language stay as they are, sources can be added but not removed, and its threshold can only become stricter. */
export interface UpdateConsultationInput {
  /** Age bands in order, without overlap: `15-24`, `65+`. By default those of the key figures (CBS). */
  ageBands?: string[] | null;
  /** Last day on which residents can answer (ISO date). */
  closesOn?: string | null;
  /** Pairs of dimensions to give results of crossed. */
  crossings?: ResidentDimension[][] | null;
  /** The consultation. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Language residents are asked in, as a tag; `nl` by default. */
  language?: string | null;
  /** First day on which residents can answer (ISO date). */
  opensOn?: string | null;
  /** Months after its last day after which what residents answered is deleted, 1 to 60; 12 by default. */
  retentionMonths?: number | null;
  /** The ways in which residents are invited. */
  sources?: RecruitmentSourceInput[] | null;
  /** Fewest respondents a shown figure may rest on: 10 by default, stricter when you wish, never looser. */
  threshold?: number | null;
  /** What people call it, at most 200 characters. */
  title?: string | null;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
  /** How respondents are weighted; by default they are not. */
  weighting?: WeightingSchemeInput | null;
}

/** The changed consultation, or what to repair. */
export interface UpdateConsultationPayload {
  __typename: 'UpdateConsultationPayload';
  /** The consultation as it is stored now: changed, or, when the version was stale, what somebody else made of it. */
  consultation: Consultation | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** New texts of a profile. A field that is absent stays as it is; null or an empty list empties it. */
export interface UpdateProfileInput {
  /** What keeps them from taking part. */
  barriers?: string[] | null;
  /** Channels that reach them. */
  channels?: string[] | null;
  /** How they want to be informed. */
  communication?: string | null;
  /** Typical age, household and income. */
  demography?: string | null;
  /** How engaged they are. */
  engagement?: string | null;
  /** Forms of participation that suit them. */
  forms?: string[] | null;
  /** The profile to edit. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Why they would take part. */
  motives?: string[] | null;
  /** Name; cannot be emptied. */
  name?: string | null;
  /** Think along or join in. */
  participation?: string | null;
  /** Where the texts come from; cannot be emptied. */
  source?: string | null;
  /** Who they are. */
  summary?: string | null;
  /** Tone of voice. */
  tone?: string | null;
  /** How far they trust government. */
  trust?: string | null;
  /** The version that was edited: an edit of an older version is refused. */
  version: number;
}

/** The outcome of an edit: the profile as it now is, or what to repair. */
export interface UpdateProfilePayload {
  __typename: 'UpdateProfilePayload';
  /** The profile as it is stored now: edited, or, when the version was stale, what somebody else made of it. */
  profile: Profile | null;
  /** What to repair; empty when the edit was stored. */
  userErrors: UserError[];
}

/** Edits a trajectory. What is absent stays; null empties. */
export interface UpdateTrajectoryInput {
  /** What residents are asked for. */
  approach?: TrajectoryApproach | null;
  /** Codes of the areas it is about: the municipality itself, or districts and neighbourhoods of it. */
  areas?: string[] | null;
  /** How residents hear of it. */
  campaign?: CampaignInput | null;
  /** Who asked for it: an organisation, at most 150 characters. */
  client?: string | null;
  /** Documents and pages, at most 50; replaces the list. */
  documents?: TrajectoryDocumentInput[] | null;
  /** What was done with the outcome, as residents are told; at most 3,000 characters. */
  feedback?: string | null;
  /** What must be clear before residents are asked. */
  frame?: TrajectoryFrameInput | null;
  /** The trajectory. */
  id: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** The question that residents are to help answer, at most 500 characters. */
  question?: string | null;
  /** When the three steps take place, and who leads them. */
  steps?: TrajectoryStepsInput | null;
  /** Codes of its themes, at most 10, see `themes`. */
  themes?: string[] | null;
  /** What people call it, at most 150 characters. */
  title?: string | null;
  /** How residents take part, at most 50; replaces the list. */
  tools?: TrajectoryToolInput[] | null;
  /** Its version as you saw it: when somebody changed it meanwhile, this is refused. */
  version: number;
}

/** Where to send a file: its bytes, with PUT and these headers, in time. */
export interface Upload {
  __typename: 'Upload';
  /** Headers to send along. */
  headers: UploadHeader[];
  /** Names the file for `importResponses`. */
  name: string;
  /** Until when (ISO 8601). */
  until: string;
  /** Where to send it. Whoever has this address can send in your stead: keep it. */
  url: string;
}

/** A header to send a file with. */
export interface UploadHeader {
  __typename: 'UploadHeader';
  /** Its name. */
  name: string;
  /** Its value. */
  value: string;
}

/** Something in the input that the person who sent it can repair. */
export interface UserError {
  __typename: 'UserError';
  /** Stable code, for example `STALE_VERSION`. */
  code: string;
  /** What is wrong and what to do, in Dutch. */
  message: string;
  /** Path of the input field, for example `["input", "name"]`. */
  path: string[];
}

/** Groups in the population that respondents are weighted to. */
export interface WeightingMargin {
  __typename: 'WeightingMargin';
  /** The second dimension of a joint margin: every pair of groups is weighted to its own population, as post-stratification does. Null when the margin is of one dimension. */
  crossedWith: ResidentDimension | null;
  /** By what residents are told apart; never the source. */
  dimension: ResidentDimension;
  /** Where the population comes from. */
  origin: PopulationOrigin;
  /** The population, when it was entered; else null. */
  targets: WeightingTarget[] | null;
}

/** Groups in the population to weight to. */
export interface WeightingMarginInput {
  /** A second dimension, to weight to both together (post-stratification): the population of pairs is entered, as key figures know one dimension at a time. Neither may be in another margin. */
  crossedWith?: ResidentDimension | null;
  /** District, profile, age or gender. */
  dimension: ResidentDimension;
  /** Where the population comes from. */
  origin: PopulationOrigin;
  /** The population, when it is entered; else absent. */
  targets?: WeightingTargetInput[] | null;
}

/** How respondents were weighted, or why they were not. */
export interface WeightingReport {
  __typename: 'WeightingReport';
  /** Pairs of these that were weighted to together (post-stratification); empty when each was by itself. */
  crossings: ResultDimension[][];
  /** Kish’s design effect: 1 is no loss of precision. Null without weights, and where it would reveal a group. */
  designEffect: number | null;
  /** What they were weighted to. */
  dimensions: ResultDimension[];
  /** Equally weighted respondents that would be as precise. Null as the design effect is. */
  effectiveN: number | null;
  /** By which dimensions groups have weighted figures beside the total, as far as these are safe to show: those that were weighted to, and others as far as it can be decided about these in some minutes. A crossing has them when at most one of the two was not weighted to. None where respondents are in more than 120 combinations of what was weighted to. */
  groupDimensions: ResultDimension[];
  /** Highest weight, relative to the mean; null as above. */
  highestWeight: number | null;
  /** Rounds over all margins that it took. */
  iterations: number | null;
  /** How far the furthest category is from its population, as a part of it. */
  largestDeviation: number | null;
  /** Lowest weight, relative to the mean; null as above. */
  lowestWeight: number | null;
  /** Why there are no weights, in Dutch; null when there are. */
  problem: string | null;
  /** What to know of the margins, in Dutch sentences. */
  remarks: string[];
  /** Whether they were. */
  status: WeightingStatus;
}

/** How respondents are weighted. Without margins they are not. */
export interface WeightingScheme {
  __typename: 'WeightingScheme';
  /** Highest weight, relative to the mean; null is no cap. */
  highestWeight: number | null;
  /** Lowest weight, relative to the mean; null is no cap. */
  lowestWeight: number | null;
  /** What respondents are weighted to, at most once per dimension, whether alone or joint. */
  margins: WeightingMargin[];
}

/** How respondents are weighted. */
export interface WeightingSchemeInput {
  /** Highest weight, above 1 and at most 20; absent is no cap. */
  highestWeight?: number | null;
  /** Lowest weight, above 0 and below 1; absent is no cap. */
  lowestWeight?: number | null;
  /** What to weight to; without margins nothing is weighted. */
  margins: WeightingMarginInput[];
}

/** Whether respondents were weighted. */
export type WeightingStatus = 'NONE' | 'REFUSED' | 'WEIGHTED';

/** How many residents a group of a margin has. */
export interface WeightingTarget {
  __typename: 'WeightingTarget';
  /** The group: a district, profile, age band or gender, as results name it; of a joint margin a pair, with × between: `25-44×female`. */
  key: string;
  /** A count or a share; only the proportion between groups matters. */
  value: number;
}

/** How many residents a group has. */
export interface WeightingTargetInput {
  /** The group: a district’s code, a profile’s id, an age band or a gender; of a joint margin a pair in the order of its dimensions, with × between: `25-44×female`. */
  key: string;
  /** A count or a share, 0 or more. */
  value: number;
}

/** Which quote is no longer shown. */
export interface WithdrawQuoteInput {
  /** Id of the consultation. */
  consultation: string;
  /** Id of the quote. */
  id: string;
  /** Any text of 8 to 100 characters of your own; the same change sent again with it is done once. */
  idempotencyKey?: string | null;
}

/** The withdrawn quote, or what to repair. */
export interface WithdrawQuotePayload {
  __typename: 'WithdrawQuotePayload';
  /** The quote as it is now; null when there is none. */
  quote: Quote | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** Whose response is removed. */
export interface WithdrawResponseInput {
  /** The consultation. */
  consultation: string;
  /** A new text per wish (a UUID): sent again with the same one, the mutation has no second effect. */
  idempotencyKey?: string | null;
  /** Number of the response, as the resident names it. Only a hash of it is kept. */
  responseId: string;
}

/** The job that removes the response, or what to repair. */
export interface WithdrawResponsePayload {
  __typename: 'WithdrawResponsePayload';
  /** The job that was queued; null when none was. */
  job: Job | null;
  /** What to repair; empty when it was done. */
  userErrors: UserError[];
}

/** A part of what residents saw of a question. */
export type WordingPart = 'CONDITION' | 'HELP' | 'KIND' | 'LANGUAGE' | 'OPTIONS' | 'TEXT';
