/** Who asks in the matrix: every kind of actor; those of a municipality are of Gorinchem, and one official is not. */
export const ASKERS = ['public', 'frontend', 'partner', 'official', 'elsewhere', 'adviser', 'administrator'] as const;
export type Asker = (typeof ASKERS)[number];

/**
 * What somebody gets of a field about Gorinchem: `shown` what is there; `hidden`: null or nothing, as if it were not
 * there; `refused`: the error FORBIDDEN.
 */
export type Outcome = 'shown' | 'hidden' | 'refused';
export type Row = Readonly<Record<Asker, Outcome>>;

const row = (...outcomes: Outcome[]): Row =>
  Object.fromEntries(ASKERS.map((asker, i) => [asker, outcomes[i] ?? 'hidden'])) as Row;

// Columns:      public     frontend   partner    official   elsewhere  adviser    administrator
// biome-ignore format: read as a table
const everybody = row('shown',   'shown',   'shown',   'shown',   'shown',   'shown',   'shown');
// biome-ignore format: read as a table
const ofItsArea = row('hidden',  'shown',   'shown',   'shown',   'hidden',  'shown',   'shown');
// biome-ignore format: read as a table
const staff     = row('refused', 'refused', 'refused', 'refused', 'refused', 'shown',   'shown');

// biome-ignore format: read as a table
const admins    = row('refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'shown');

// biome-ignore format: read as a table
const ofOfficials = row('hidden', 'hidden',  'hidden',  'shown',   'hidden',  'shown',   'shown');
// biome-ignore format: read as a table
const staffOnly = row('hidden',  'hidden',  'hidden',  'hidden',  'hidden',  'shown',   'shown');

/** What was counted is for staff; what was published of it is everybody's, and asked for itself. */
export const untilPublished = { ...staffOnly };

/** Fields of an area of any level: its figures are for those who may see its municipality. */
const AREA = {
  'children code edition geometry id isExample level name parent': everybody,
  'distribution indicators': ofItsArea,
};
/** National and provincial figures are there to compare with, for all who may see figures of some municipality. */
const comparedWith = { ...ofItsArea, elsewhere: 'shown' } as const;
const LARGER = {
  'children code edition geometry id isExample level name parent': everybody,
  'distribution indicators': comparedWith,
};
const CONNECTION = { 'edges nodes pageInfo totalCount': everybody };
const EDGE = { 'cursor node': everybody };

/** Every field of the graph, by type, with what everybody gets of it. A field that is not here fails the build. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  Query: {
    'area country provinces municipality municipalities districts neighbourhoods': everybody,
    'postcode postcodes': everybody,
    'profile profiles profileModel profileModels': everybody,
    'indicatorDefinitions dataSets': everybody,
    'themes trajectory trajectories': everybody,
    'consultation consultations': everybody,
    job: staff,
    publication: everybody,
    'openQuestions openAnswers codeBook quotes publicationDraft': staff,
    compareQuestion: staffOnly,
    'apiKeys apiKey auditRecords': admins,
    'people person': admins,
  },
  Mutation: {
    updateProfile: staff,
    'createTrajectory updateTrajectory advanceTrajectory returnTrajectory': staff,
    'publishTrajectory unpublishTrajectory': staff,
    'createConsultation updateConsultation openConsultation closeConsultation saveQuestionnaire': staff,
    'startUpload importResponses saveColumnMapping withdrawResponse tabulateConsultation': staff,
    'codeOpenAnswers saveCodeBook releaseQuote withdrawQuote': staff,
    'preparePublication editPublication submitForReview returnPublication': staff,
    'approvePublication discardPublication': staff,
    'createApiKey rotateApiKey revokeApiKey exportAudit': admins,
    'invitePerson changePerson endPerson restorePerson': admins,
    'resendInvitation resetSecondFactor retryAccount': admins,
  },

  PersonConnection: { 'edges nodes pageInfo totalCount': admins },
  PersonEdge: { 'cursor node': admins },
  Person: {
    'id name email role municipalities state account accountProblem isExample': admins,
    'invitedAt invitedBy signedInAt leftAt actor version': admins,
  },
  PersonPayload: { 'person userErrors': admins },

  ApiKeyConnection: { 'edges nodes pageInfo totalCount': admins },
  ApiKeyEdge: { 'cursor node': admins },
  ApiKey: {
    'id name kind state scopes allMunicipalities municipalities origins pointsPerDay version': admins,
    'createdAt createdBy expiresAt rotatedAt previousSecretUntil revokedAt lastUsedAt usage': admins,
  },
  ApiKeyUse: { 'day requests points': admins },
  CreateApiKeyPayload: { 'apiKey secret userErrors': admins },
  RotateApiKeyPayload: { 'apiKey secret userErrors': admins },
  RevokeApiKeyPayload: { 'apiKey userErrors': admins },
  AuditRecordConnection: { 'edges nodes pageInfo': admins },
  AuditRecordEdge: { 'cursor node': admins },
  AuditRecord: { 'id at actor actorName action recordType recordId changes requestId': admins },
  AuditedChange: { 'field before after': admins },
  ExportAuditPayload: { 'count csv userErrors': admins },

  Country: LARGER,
  Province: { ...LARGER, municipalities: everybody },
  Municipality: { ...AREA, 'districts neighbourhoods province trajectories': everybody },
  District: { ...AREA, 'municipality neighbourhoods trajectories': everybody },
  Neighbourhood: { ...AREA, 'district municipality trajectories': everybody },
  AreaConnection: CONNECTION,
  AreaEdge: EDGE,
  MunicipalityConnection: CONNECTION,
  MunicipalityEdge: EDGE,
  DistrictConnection: CONNECTION,
  DistrictEdge: EDGE,
  NeighbourhoodConnection: CONNECTION,
  NeighbourhoodEdge: EDGE,
  PageInfo: { 'endCursor hasNextPage hasPreviousPage startCursor': everybody },
  Geometry: { 'credit edition geojson isExample': everybody },

  Postcode: {
    'addresses code edition id isExample level parts source': everybody,
    'neighbourhood district municipality province': everybody,
    distribution: ofItsArea,
  },
  PostcodePart: { 'addresses area share': everybody },
  PostcodeAnswer: { 'error key postcode': everybody },
  LookupError: { 'code message': everybody },

  Profile: {
    'code id model name position source version editedAt': everybody,
    'engagement trust participation communication publishedNationalShare': everybody,
    'barriers channels demography forms motives summary tone': everybody,
  },
  ProfileModel: { 'description name profiles source version': everybody },
  Distribution: {
    'dataYear edition households isExample matchLevel model shares source status statusReason': ofItsArea,
  },
  ProfileShare: { 'households index nationalShare profile share': ofItsArea },

  IndicatorDefinition: { 'code decimals description name per source theme unit': everybody },
  IndicatorValue: {
    'comparable definition edition isExample municipality national source status statusReason value year': ofItsArea,
  },
  ComparedFigure: { 'code name status value': ofItsArea },

  Theme: { 'code name description indicatorThemes': everybody },
  TrajectoryConnection: CONNECTION,
  TrajectoryEdge: EDGE,
  Trajectory: {
    'id municipality areas themes title client question step steps frame approach campaign tools documents': everybody,
    'feedback isExample isPublished createdAt updatedAt version': everybody,
    consultations: everybody,
    'moves missing': staffOnly,
  },
  TrajectorySteps: { 'analysis consultation elaboration': everybody },
  PlannedTrajectoryStep: { 'startsOn endsOn state': everybody, owner: staffOnly },
  TrajectoryFrame: { 'goal audience fixed open useOfResults': everybody },
  Campaign: { 'emphasis channels moments': everybody, budget: ofOfficials },
  CampaignMoment: { 'on what': everybody },
  TrajectoryTool: { 'kind startsOn endsOn participants': everybody, note: staffOnly },
  TrajectoryDocument: { 'title url': everybody },
  TrajectoryMove: { 'from to at reason': staffOnly },
  TrajectoryPayload: { 'trajectory userErrors': staff },

  ConsultationConnection: CONNECTION,
  ConsultationEdge: EDGE,
  Consultation: {
    'id title municipality edition trajectory opensOn closesOn language state retentionMonths': everybody,
    'isExample createdAt version': everybody,
    'design reopenedBecause questionnaire questionnaires questionnaireChanges': staffOnly,
    'jobs columnMapping': staffOnly,
    publications: everybody,
    results: staffOnly,
  },
  JobConnection: { 'edges nodes pageInfo totalCount': staffOnly },
  JobEdge: { 'cursor node': staffOnly },
  Job: { 'id kind state progress problem import createdAt createdBy finishedAt': staffOnly },
  JobProgress: { 'done of': staffOnly },
  JobProblem: { 'code message': staffOnly },
  ResponseImport: { 'isDryRun isStored rowsRead rowsAccepted rowsRefused columns problems rows': staffOnly },
  ResponseColumn: { 'column kind question option place origin remark isRefused': staffOnly },
  RowProblemCount: { 'code rows isRefused': staffOnly },
  RowProblem: { 'line column value code message isRefused': staffOnly },
  ColumnMapping: { 'columns version': staffOnly },
  RememberedColumn: { 'column kind question option place': staffOnly },
  Upload: { 'name url headers until': staff },
  UploadHeader: { 'name value': staff },
  StartUploadPayload: { 'upload userErrors': staff },
  ImportResponsesPayload: { 'job userErrors': staff },
  SaveColumnMappingPayload: { 'mapping userErrors': staff },
  WithdrawResponsePayload: { 'job userErrors': staff },
  TabulateConsultationPayload: { 'job userErrors': staff },
  ConsultationDesign: { 'sources ageBands threshold crossings weighting': staffOnly },
  RecruitmentSource: { 'code name recruitment invited invitedPerDistrict': staffOnly },
  InvitedInDistrict: { 'district invited': staffOnly },
  WeightingScheme: { 'margins lowestWeight highestWeight': staffOnly },
  WeightingMargin: { 'dimension crossedWith origin targets': staffOnly },
  WeightingTarget: { 'key value': staffOnly },
  Questionnaire: { 'version revision language questions savedAt usedAt': staffOnly },
  Question: { 'key kind text help group options choices scale onlyIf': untilPublished },
  QuestionOption: { 'code label': untilPublished },
  QuestionChoice: { 'code label score': untilPublished },
  QuestionCondition: { 'question options': untilPublished },
  QuestionChange: { 'key kind parts before after': staffOnly },
  QuestionWording: { 'text help choices': staffOnly },
  ConsultationResults: {
    'id number at isExample method crossings response questions': untilPublished,
    notPublishableBecause: staffOnly,
  },
  ResultsMethod: {
    'responses from until threshold weighting noIntervalsBecause noIntervalsText withheldFigures figures':
      untilPublished,
  },
  WeightingReport: {
    'status problem dimensions crossings groupDimensions iterations largestDeviation designEffect effectiveN':
      untilPublished,
    'lowestWeight highestWeight remarks': untilPublished,
  },
  ResponseFigureConnection: { 'edges nodes pageInfo totalCount': untilPublished },
  ResponseFigureEdge: { 'cursor node': untilPublished },
  ResponseFigure: {
    'id dimension crossedWith key name status statusReason respondents invited rate population': untilPublished,
    'representation wantsResults wantsPanel': untilPublished,
  },
  QuestionResult: { 'id question aspect questionnaire wording bands groups': untilPublished },
  GroupResultConnection: { 'edges nodes pageInfo totalCount': untilPublished },
  GroupResultEdge: { 'cursor node': untilPublished },
  GroupResult: {
    'id dimension crossedWith key name status statusReason base effectiveBase choices bands mean nps': untilPublished,
  },
  AnswerBand: { 'code label options': untilPublished },
  ChoiceResult: {
    'code label status statusReason count share weightedStatus weightedShare interval meanRank': untilPublished,
  },
  ShareInterval: { 'low high': untilPublished },
  MeanResult: { 'status mean weightedMean deviation': untilPublished },
  NpsResult: { 'status score weightedScore error': untilPublished },
  QuestionComparison: { 'aResults bResults a b groups': staffOnly },
  ComparedGroupConnection: { 'edges nodes pageInfo totalCount': staffOnly },
  ComparedGroupEdge: { 'cursor node': staffOnly },
  ComparedGroup: { 'id dimension key name a b choices meanDifference': staffOnly },
  ComparedChoice: { 'label a b difference weightedDifference': staffOnly },
  CreateConsultationPayload: { 'consultation userErrors': staff },
  UpdateConsultationPayload: { 'consultation userErrors': staff },
  OpenConsultationPayload: { 'consultation userErrors': staff },
  CloseConsultationPayload: { 'consultation userErrors': staff },
  SaveQuestionnairePayload: { 'questionnaire userErrors': staff },

  OpenQuestion: { 'key text answers coded': staff },
  OpenAnswerConnection: { 'edges nodes pageInfo totalCount': staff },
  OpenAnswerEdge: { 'cursor node': staff },
  OpenAnswer: { 'id text codes suggestedCodes sentiment suggestedSentiment codedBy codedAt': staff },
  CodeBook: { 'consultation question version codes savedAt': staff },
  AnswerCode: { 'code label description keywords': staff },
  CodeOpenAnswersPayload: { 'answers userErrors': staff },
  SaveCodeBookPayload: { 'codeBook userErrors': staff },
  QuoteConnection: { 'edges nodes pageInfo totalCount': staff },
  QuoteEdge: { 'cursor node': staff },
  Quote: { 'id question answer text releasedBy releasedAt withdrawnAt': staff },
  ReleaseQuotePayload: { 'quote userErrors': staff },
  WithdrawQuotePayload: { 'quote userErrors': staff },
  PublicationConnection: CONNECTION,
  PublicationEdge: EDGE,
  Publication: {
    'number publishedAt statement corrects whatChanged correctedBy isExample': everybody,
    'tabulation results quotes': everybody,
  },
  StatementPart: { 'part title text': everybody },
  PublishedQuote: { 'question text': everybody },
  PublicationDraft: {
    'id consultation state number tabulation additions quotes corrects whatChanged remarks': staff,
    'hands submittedBy createdAt version statement mayApprove': staff,
  },
  StatementAddition: { 'part text': staff },
  ReviewRemark: { 'at by text': staff },
  PreparePublicationPayload: { 'publication userErrors': staff },
  EditPublicationPayload: { 'publication userErrors': staff },
  SubmitForReviewPayload: { 'publication userErrors': staff },
  ReturnPublicationPayload: { 'publication userErrors': staff },
  ApprovePublicationPayload: { 'publication userErrors': staff },
  DiscardPublicationPayload: { 'publication userErrors': staff },

  DataSet: { 'importedAt isExample key kind source year': everybody },
  UpdateProfilePayload: { 'profile userErrors': staff },
  UserError: { 'code message path': staff },
};
