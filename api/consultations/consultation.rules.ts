import { randomUUID } from 'node:crypto';
import { isDate } from '../shared/iso-date';
import type { UserError } from '../shared/payload';
import { MINIMUM_THRESHOLD } from '../statistics/disclosure/threshold';
import type { Trajectory } from '../trajectories/trajectory.type';
import type { Frame } from '../trajectories/trajectory-parts.type';
import { type Consultation, CROSSABLE_NL, type Crossable, DEFAULT_AGE_BANDS } from './consultation';
import type { CreateConsultationInput, UpdateConsultationInput } from './consultation.input';
import { Refusals, refusal } from './refusals';
import { sourcesFrom } from './source-input.rules';
import { weightingFrom } from './weighting-input.rules';

const HIGHEST_THRESHOLD = 1_000;
const MAX_NAME = 200;
const MAX_REASON = 500;
const MAX_CROSSINGS = 10;
const MAX_AGE_BANDS = 12;
const RETENTION_MONTHS = { default: 12, most: 60 } as const;

/** Parts of a frame without which residents are not asked, as people call them. */
const FRAME: [keyof Frame, string][] = [
  ['goal', 'het doel'],
  ['audience', 'de doelgroep'],
  ['fixed', 'wat vaststaat'],
  ['open', 'waar inwoners nog invloed op hebben'],
  ['useOfResults', 'wat er met de uitkomst gebeurt'],
];

/** Why no consultation can be made for this trajectory; undefined when one can. */
export function withoutFrame({ frame }: Pick<Trajectory, 'frame'>): UserError | undefined {
  const missing = FRAME.filter(([part]) => !frame[part]?.trim()).map(([, name]) => name);
  if (missing.length === 0) return undefined;
  const message = `Dit traject heeft nog geen volledige kaders. Vul eerst in: ${missing.join(', ')}.`;
  return refusal(['trajectory'], 'NO_FRAME', message);
}

/** Whether everybody may see a consultation: residents could answer it, and its trajectory is public. */
export const isPublic = ({ state }: Pick<Consultation, 'state'>, isTrajectoryPublished: boolean): boolean =>
  state !== 'draft' && isTrajectoryPublished;

/** Newest first; by id where made in the same moment. */
export const newestFirst = (
  a: Pick<Consultation, 'id' | 'createdAt'>,
  b: Pick<Consultation, 'id' | 'createdAt'>,
): number => {
  const [one, other] = [`${a.createdAt} ${a.id}`, `${b.createdAt} ${b.id}`];
  return one < other ? 1 : one > other ? -1 : 0;
};

/** What came of an input: the consultation to store, or what is to be repaired first. */
type Decided = { consultation: Consultation; userErrors: UserError[] };

/** A new consultation within a trajectory, as a draft. */
export function newConsultation(input: CreateConsultationInput, trajectory: Trajectory, at: Date): Decided {
  const blank: Consultation = {
    id: randomUUID(),
    trajectory: trajectory.id,
    municipality: trajectory.municipality,
    edition: trajectory.edition,
    title: '',
    opensOn: '',
    closesOn: '',
    language: 'nl',
    sources: [],
    ageBands: DEFAULT_AGE_BANDS,
    threshold: MINIMUM_THRESHOLD,
    crossings: [],
    weighting: { margins: [] },
    retentionMonths: RETENTION_MONTHS.default,
    state: 'draft',
    isExample: input.isExample || trajectory.isExample,
    createdAt: at.toISOString(),
    version: 1,
  };
  return withInput(blank, input);
}

/** The consultation with what changes of it. */
export function changedConsultation(before: Consultation, input: UpdateConsultationInput): Decided {
  const { consultation, userErrors } = withInput(before, input);
  return { consultation: { ...consultation, version: before.version + 1 }, userErrors };
}

type Input = Partial<Pick<CreateConsultationInput | UpdateConsultationInput, 'title' | 'opensOn' | 'closesOn'>> &
  Omit<UpdateConsultationInput, 'id' | 'version' | 'title' | 'opensOn' | 'closesOn'>;

function withInput(before: Consultation, input: Input): Decided {
  const refusals = new Refusals();
  const title = refusals.requiredText(['title'], input.title ?? before.title, MAX_NAME);
  const language = languageFrom(input.language ?? before.language, ['language'], refusals);
  const ageBands = input.ageBands ?? before.ageBands;
  checkAgeBands(ageBands, refusals);
  const consultation: Consultation = {
    ...before,
    title,
    ...periodFrom(before, input, refusals),
    language,
    sources: input.sources ? sourcesFrom(input.sources, before.municipality, refusals) : before.sources,
    ageBands,
    threshold: thresholdFrom(before, input.threshold ?? before.threshold, refusals),
    crossings: input.crossings ? crossingsFrom(input.crossings, refusals) : before.crossings,
    // Checked again when it stays: its groups must be those of the age bands of now.
    weighting: weightingFrom(
      input.weighting ?? before.weighting,
      { ageBands, municipality: before.municipality },
      refusals,
    ),
    retentionMonths: input.retentionMonths ?? before.retentionMonths,
  };
  const { most } = RETENTION_MONTHS;
  if (!(consultation.retentionMonths >= 1 && consultation.retentionMonths <= most)) {
    refusals.refuse(
      ['retentionMonths'],
      'OUT_OF_RANGE',
      `Bewaar antwoorden 1 tot en met ${most} maanden; ${consultation.retentionMonths} kan niet.`,
    );
  }
  if (before.state !== 'draft') checkWhatIsFixed(before, consultation, refusals);
  return { consultation, userErrors: refusals.userErrors };
}

/** A language tag in its usual spelling: `nl`, `pt-BR`. */
export function languageFrom(tag: string, path: string[], refusals: Refusals): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical && tag.length <= 20) return canonical;
  } catch {
    // Falls through to the refusal.
  }
  refusals.refuse(path, 'INVALID_LANGUAGE', `"${tag.slice(0, 20)}" is geen taal: schrijf nl, en, tr of ar.`);
  return tag;
}

function periodFrom(before: Consultation, input: Input, refusals: Refusals) {
  const opensOn = dayFrom('opensOn', input.opensOn ?? before.opensOn, refusals);
  const closesOn = dayFrom('closesOn', input.closesOn ?? before.closesOn, refusals);
  if (closesOn < opensOn) {
    refusals.refuse(['closesOn'], 'OUT_OF_RANGE', `De laatste dag (${closesOn}) ligt voor de eerste (${opensOn}).`);
  }
  return { opensOn, closesOn };
}

function dayFrom(field: string, text: string, refusals: Refusals): string {
  if (!isDate(text))
    refusals.refuse([field], 'INVALID_DATE', `"${text.slice(0, 20)}" is geen datum: schrijf 2027-03-31.`);
  return text;
}

/** Bands as `15-24` or, the last one, `65+`; each begins after the one before it ended. */
function checkAgeBands(bands: readonly string[], refusals: Refusals): void {
  const path = ['ageBands'];
  if (bands.length === 0) refusals.refuse(path, 'REQUIRED', 'Geef minstens één leeftijdsgroep.');
  if (bands.length > MAX_AGE_BANDS) {
    refusals.refuse(path, 'TOO_MANY_ITEMS', `Hooguit ${MAX_AGE_BANDS} leeftijdsgroepen; dit zijn er ${bands.length}.`);
    return;
  }
  let last = -1;
  for (const [i, band] of bands.entries()) {
    const [, from, until] = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(band) ?? [];
    const [first, end] = [Number(from), until === undefined ? Number.POSITIVE_INFINITY : Number(until)];
    if (from === undefined || end < first) {
      const message = `"${band.slice(0, 20)}" is geen leeftijdsgroep: schrijf 15-24 of 65+.`;
      refusals.refuse([...path, i], 'INVALID_AGE_BANDS', message);
      return;
    }
    if (first <= last) {
      const message = `De groep ${band} begint voordat de vorige eindigt: zet ze op volgorde, zonder overlap.`;
      refusals.refuse([...path, i], 'INVALID_AGE_BANDS', message);
      return;
    }
    last = end;
  }
}

/** The threshold is never looser than ten, nor, once residents answered, than it was: both figures together would tell. */
function thresholdFrom(before: Consultation, threshold: number, refusals: Refusals): number {
  const lowest = before.state === 'draft' ? MINIMUM_THRESHOLD : before.threshold;
  if (threshold < lowest) {
    const message = `Een cijfer rust op minstens ${lowest} mensen; ${threshold} is te weinig. Strenger mag, ruimer niet.`;
    refusals.refuse(['threshold'], 'THRESHOLD_TOO_LOW', message);
  }
  if (threshold > HIGHEST_THRESHOLD) {
    refusals.refuse(
      ['threshold'],
      'OUT_OF_RANGE',
      `Kies hooguit ${HIGHEST_THRESHOLD} mensen; ${threshold} is te veel.`,
    );
  }
  return threshold;
}

const crossed = (pair: readonly Crossable[]) =>
  `Kruis precies twee verschillende kenmerken, niet ${pair.map((one) => CROSSABLE_NL[one]).join(' en ') || 'geen'}.`;

function crossingsFrom(input: readonly Crossable[][], refusals: Refusals): [Crossable, Crossable][] {
  if (input.length > MAX_CROSSINGS) {
    refusals.refuse(
      ['crossings'],
      'TOO_MANY_ITEMS',
      `Hooguit ${MAX_CROSSINGS} kruisingen; dit zijn er ${input.length}.`,
    );
    return [];
  }
  const seen = new Set<string>();
  return input.flatMap((pair, i): [Crossable, Crossable][] => {
    const [one, other] = pair;
    if (pair.length !== 2 || one === undefined || other === undefined || one === other) {
      refusals.refuse(['crossings', i], 'CONTRADICTION', crossed(pair));
      return [];
    }
    const name = [one, other].sort().join('×');
    if (seen.has(name)) {
      const message = `De kruising van ${CROSSABLE_NL[one]} en ${CROSSABLE_NL[other]} staat er al.`;
      refusals.refuse(['crossings', i], 'DUPLICATE', message);
    }
    seen.add(name);
    return [[one, other]];
  });
}

/** What answers were given to may not change under them. */
function checkWhatIsFixed(before: Consultation, after: Consultation, refusals: Refusals): void {
  const fixed = (field: string, what: string) =>
    refusals.refuse(
      [field],
      'FIXED_ONCE_OPENED',
      `${what} ${after.state === 'open' ? 'nu de consultatie open is' : 'nu de consultatie open is geweest'}.`,
    );
  if (before.language !== after.language) fixed('language', 'De taal ligt vast');
  if (before.ageBands.join() !== after.ageBands.join()) fixed('ageBands', 'De leeftijdsgroepen liggen vast');
  const gone = before.sources.find(({ code }) => !after.sources.some((one) => one.code === code));
  if (gone) fixed('sources', `De manier van uitnodigen "${gone.code}" kan niet meer weg`);
}

/** What a consultation still lacks before residents can answer it. */
export function whyNotOpen(
  consultation: Consultation,
  { questions, step, reason }: { questions: number; step: Trajectory['step'] | undefined; reason: string },
): UserError[] {
  const refusals = new Refusals();
  const { state, sources } = consultation;
  if (state === 'open') refusals.refuse(['id'], 'WRONG_STATE', 'Deze consultatie is al open.');
  if (questions === 0) {
    refusals.refuse(['id'], 'NO_QUESTIONS', 'De vragenlijst heeft nog geen vraag: maak eerst de vragenlijst.');
  }
  if (sources.length === 0) {
    refusals.refuse(
      ['id'],
      'NO_SOURCES',
      'Er staat nog niet bij hoe inwoners worden uitgenodigd: voeg een manier van uitnodigen toe.',
    );
  }
  if (step !== 'consultation') {
    refusals.refuse(
      ['id'],
      'OTHER_STEP',
      'Het traject is niet in de stap Consultatie: zet het traject eerst in die stap.',
    );
  }
  if (state === 'closed') refusals.requiredText(['reason'], reason, MAX_REASON);
  return refusals.userErrors;
}

/** The consultation once residents can answer it. @param reason why it opens again, when it was closed. */
export function opened(consultation: Consultation, reason: string): Consultation {
  const again = consultation.state === 'closed' ? { reopenedBecause: reason.trim() } : {};
  return { ...consultation, ...again, state: 'open', version: consultation.version + 1 };
}

/** The consultation once residents can no longer answer it. */
export const closed = (consultation: Consultation): Consultation => ({
  ...consultation,
  state: 'closed',
  version: consultation.version + 1,
});
