// Generated from the schema by `npm run schema`; do not edit.

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
  /** Edits the texts of a profile. For staff; others get the error `FORBIDDEN`. */
  updateProfile: UpdateProfilePayload;
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

/** What can be asked. Bad input answers an error with a stable code that names the value. */
export interface Query {
  __typename: 'Query';
  /** An area of any level by its code; null when there is none. */
  area: Area | null;
  /** The Netherlands, to compare with. */
  country: Country;
  /** Everything that is loaded, by kind and then newest first. */
  dataSets: DataSet[];
  /** The districts of a municipality, or of the whole country. */
  districts: DistrictConnection;
  /** The indicators that exist, by theme, whether or not they are loaded. */
  indicatorDefinitions: IndicatorDefinition[];
  /** The municipalities of an edition. */
  municipalities: MunicipalityConnection;
  /** A municipality by its code; null when there is none. */
  municipality: Municipality | null;
  /** The neighbourhoods of a district, a municipality, or of the whole country. */
  neighbourhoods: NeighbourhoodConnection;
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
