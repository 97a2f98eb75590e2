import type { RedactionRule } from './redaction';

/**
 * Words with which a sentence begins, or that stand for something else than a person although a capital is theirs. As
 * the surname after "van der" they are a name all the same.
 */
const NO_NAMES =
  `aan al alle alleen als altijd anders ben bent beter bij bijna da daar daarom dan dat de den denk deze die dit doe door drie dus
  een eerste eigenlijk elk elke en er eerst geen geef gemeente goed graag groot grote had heb hebben heeft heel het hier hoe hun
  iedereen iemand ik in is ja jammer je jij jullie kan kom kunnen laat liever maak maar mag meer men met mij mijn misschien mooi
  na naar naast nee niemand niet niets nieuw nieuwe nog nu of om omdat onder ons onze ook oud oude over prima rode sinds soms
  stichting te tegen tijdens toen tot twee tweede tussen u uit uw vaak van vanaf veel verder via vind volgens voor vooral vraag
  waar waarom wanneer wat we weer welke wel wie wij wil wordt ze zeer zelf zet zie zij zijn zo zonder zou
  noord oost zuid west midden centrum sint st klein kleine hoge lage vereniging partij provincie rijks koninklijke
  januari februari maart april mei juni juli augustus september oktober november december
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kerst pasen pinksteren koningsdag
  nederland nederlandse holland europese europa amsterdam rotterdam utrecht haag gorinchem gorkum dordrecht breda arnhem
  heijn kruis kamer staten unie spoorwegen leger raad bosch zeeland brabant gelderland limburg friesland groningen drenthe
  facebook whatsapp instagram google nextdoor buurtapp lidl aldi jumbo action hema`.split(/\s+/);
const PLACES = 'straat|laan|weg|plein|kade|gracht|singel|dijk|park|markt|wijk|buurt|school|kerk|centrum';

const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
const CAPITALISED = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}?\\p{Ll}+)?";
const LINKS = "van|de|der|den|het|ten|ter|te|el|al|ben|bin|von|du|la|d'|'t";
const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const OWN = `(?!(?:${NO_NAMES.map(capital).join('|')})${END})(?!\\p{L}{2,}(?:${PLACES})${END})${CAPITALISED}`;
/** A word that can be a name: told by its capital, or by what links it to the word before. */
const LINKED = `(?:(?:${LINKS})\\s){1,3}${CAPITALISED}`;
const MORE = `(?:\\s(?:${LINKED}|${OWN}))`;
const INITIALS = `(?:\\p{Lu}\\.\\s?){1,4}(?:${LINKED}|${CAPITALISED})`;
/** After a cue: first names, initials, surname, with what stands between. */
const NAME = `(?:${INITIALS}|(?:[VD](?:an|e|en|er)\\s(?:(?:${LINKS})\\s){0,2}${CAPITALISED}|${LINKED}|${OWN})${MORE}{0,3})`;

const TITLES =
  'mevrouw|mevr\\.?|meneer|mijnheer|dhr\\.?|de heer|heer|mw\\.?|mej\\.?|juffrouw|juf|meester|dokter|dr\\.|drs\\.|ir\\.|prof\\.?|pastoor|dominee|ds\\.|wethouder|burgemeester|wijkagent|zuster|tante|oom|opa|oma';
const KIN =
  'man|vrouw|zoon|zoontje|dochter|dochtertje|kleinzoon|kleindochter|kind|moeder|vader|broer|broertje|zus|zusje|buurman|buurvrouw|buurjongen|buurmeisje|buren|vriend|vriendin|partner|collega|mantelzorger|begeleider|huisarts';
const CLOSINGS = 'groet|groeten|groetjes|mvg|m\\.v\\.g\\.|hoogachtend|getekend|afzender|namens|was getekend';

const SMALL = "\\p{Ll}[\\p{L}'’-]+";
const SMALL_NAME = `(?!(?:niet|geen|anoniem|liever|dat|hier|ook)${END})${SMALL}(?:(?:\\s(?:${LINKS}))+\\s${SMALL}|\\s(?!(?:en|ik|wij|we|uit|met|maar|woon|van|hier|als|die|dat)${END})${SMALL})?`;

const after = (cue: string, name: string) => new RegExp(`(?<=${START}(?:${cue})[\\s,:]{1,3})${name}${END}`, 'gu');
/** Cues in small letters or with a capital, as at the start of a sentence; names stay told by their capitals. */
const eitherCase = (words: string) =>
  words.replace(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`);

/** Names: where a cue says that one follows, after initials, and where two capitalised words stand together. */
export const nameRules: RedactionRule[] = [
  /(?<![\p{L}\d])@[\p{L}\d_]{2,}/gu,
  after(eitherCase('mijn naam is|m’n naam is|ik heet|naam'), NAME),
  after(eitherCase('mijn naam is|ik heet'), SMALL_NAME),
  after(eitherCase(TITLES), NAME),
  after('[Dd]hr\\.?|[Mm]w\\.?|[Mm]evr\\.?', `(?:(?:${LINKS})\\s){0,3}${SMALL}`),
  after(eitherCase(`${KIN}|${CLOSINGS}`), NAME),
  after('genaamd|heet|heette|noem', NAME),
  new RegExp(`${START}${INITIALS}${END}`, 'gu'),
  new RegExp(`${START}${OWN}${MORE}{1,3}${END}`, 'gu'),
].map((pattern) => ({ mark: '[naam]', pattern }));
