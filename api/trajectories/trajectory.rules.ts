import type { UserError } from '../shared/payload';
import { MAX_MOVES, type Trajectory } from './trajectory.type';
import { STAGES, type Stage } from './trajectory-parts.type';

/** What a step asks of the consultations of a trajectory. */
export interface ConsultationState {
  state: 'draft' | 'open' | 'closed';
}

const ORDER: readonly Stage[] = Object.values(STAGES);
const MAX_REASON = 500;

interface Requirement {
  path: string[];
  message: string;
  isMet(trajectory: Trajectory): boolean;
}

const filled = (path: string[], message: string, value: (trajectory: Trajectory) => unknown): Requirement => ({
  path,
  message,
  isMet: (trajectory) => Boolean(value(trajectory)),
});

/** What must be filled in before a trajectory leaves a step. */
const REQUIREMENTS: Record<Stage, readonly Requirement[]> = {
  analysis: [
    filled(['question'], 'Vul in welke vraag inwoners helpen beantwoorden.', ({ question }) => question),
    filled(['areas'], 'Kies over welke gebieden het gaat.', ({ areas }) => areas.length),
    filled(['themes'], 'Kies minstens één thema.', ({ themes }) => themes.length),
    filled(['frame', 'goal'], 'Vul bij de kaders het doel in.', ({ frame }) => frame.goal),
    filled(['frame', 'audience'], 'Vul bij de kaders de doelgroep in.', ({ frame }) => frame.audience),
    filled(['frame', 'fixed'], 'Vul bij de kaders in wat vaststaat.', ({ frame }) => frame.fixed),
    filled(['frame', 'open'], 'Vul bij de kaders in waar inwoners nog invloed op hebben.', ({ frame }) => frame.open),
    filled(
      ['frame', 'useOfResults'],
      'Vul bij de kaders in hoe de resultaten gebruikt worden.',
      ({ frame }) => frame.useOfResults,
    ),
    filled(
      ['steps', 'analysis', 'startsOn'],
      'Vul in wanneer de gebiedsanalyse begint.',
      ({ steps }) => steps.analysis.startsOn,
    ),
    filled(
      ['steps', 'analysis', 'endsOn'],
      'Vul in wanneer de gebiedsanalyse eindigt.',
      ({ steps }) => steps.analysis.endsOn,
    ),
  ],
  consultation: [
    filled(['campaign', 'emphasis'], 'Kies waar de campagne het accent legt.', ({ campaign }) => campaign.emphasis),
  ],
  elaboration: [
    filled(
      ['feedback'],
      'Vul in wat er met de uitkomst is gedaan, zodat inwoners dat horen.',
      ({ feedback }) => feedback,
    ),
  ],
  completed: [],
};

const STILL_ASKED: Pick<UserError, 'path' | 'message'> = {
  path: ['consultations'],
  message: 'Sluit eerst de consultatie: inwoners kunnen nog antwoorden.',
};
const NOBODY_ASKED: Pick<UserError, 'path' | 'message'> = {
  path: ['tools'],
  message: 'Houd eerst een consultatie en sluit haar, of vul bij een middel in hoeveel mensen meededen.',
};

const incomplete = ({ path, message }: Pick<UserError, 'path' | 'message'>): UserError => ({
  path: ['trajectory', ...path],
  code: 'INCOMPLETE',
  message,
});

/**
 * Everything that is missing before the trajectory can leave the step it is in, in the order of the form; empty when
 * it can. Paths are those of the trajectory: `["trajectory", "frame", "goal"]`.
 */
export function missingFor(trajectory: Trajectory, consultations: readonly ConsultationState[]): UserError[] {
  const missing = unmet(trajectory.step, trajectory);
  if (trajectory.step !== 'consultation') return missing;
  if (isAnyOpen(consultations)) missing.push(incomplete(STILL_ASKED));
  else if (!wereAsked(trajectory, consultations)) missing.push(incomplete(NOBODY_ASKED));
  return missing;
}

const isAnyOpen = (consultations: readonly ConsultationState[]): boolean =>
  consultations.some(({ state }) => state === 'open');

const unmet = (step: Stage, trajectory: Trajectory): UserError[] =>
  REQUIREMENTS[step].filter((one) => !one.isMet(trajectory)).map(incomplete);

/** Residents were asked when a consultation has closed, or when it is known how many took part in another way. */
const wereAsked = ({ tools }: Trajectory, consultations: readonly ConsultationState[]): boolean =>
  consultations.some(({ state }) => state === 'closed') || tools.some(({ participants = 0 }) => participants > 0);

/**
 * What an edit would empty although a step that was left rests on it, or what residents were asked: no consultation
 * without a frame, also when the trajectory went back. Paths are those of the input.
 */
export function emptiedBy(after: Trajectory, consultations: readonly ConsultationState[]): UserError[] {
  const left = ORDER.slice(0, ORDER.indexOf(after.step));
  const missing = left.flatMap((step) => unmet(step, after));
  if (left.length === 0 && consultations.some(({ state }) => state !== 'draft'))
    missing.push(...unmet('analysis', after).filter(({ path }) => path[1] === 'frame'));
  return missing.map((one) => ({ ...one, path: ['input', ...one.path.slice(1)], code: 'REQUIRED_BY_STEP' }));
}

/** A trajectory after a move, or why it cannot be made. */
export type Moved = { after: Trajectory; userErrors: [] } | { after?: undefined; userErrors: UserError[] };

const refused = (...userErrors: UserError[]): Moved => ({ userErrors });

/** The trajectory in its next step, or everything that is missing. @param at now (ISO 8601). */
export function advanced(trajectory: Trajectory, consultations: readonly ConsultationState[], at: string): Moved {
  const to = ORDER[ORDER.indexOf(trajectory.step) + 1];
  if (!to) {
    return refused({ path: ['input', 'id'], code: 'ALREADY_COMPLETED', message: 'Dit traject is al afgerond.' });
  }
  const missing = missingFor(trajectory, consultations);
  return missing.length > 0 ? refused(...missing) : moved(trajectory, to, at);
}

/** The trajectory back in the step before. @param at now (ISO 8601). */
export function returned(
  trajectory: Trajectory,
  reason: string,
  consultations: readonly ConsultationState[],
  at: string,
): Moved {
  const to = ORDER[ORDER.indexOf(trajectory.step) - 1];
  if (!to) {
    const message = 'Dit traject staat in de eerste stap en kan niet verder terug.';
    return refused({ path: ['input', 'id'], code: 'FIRST_STEP', message });
  }
  const why = reason.trim();
  const path = ['input', 'reason'];
  if (why === '') return refused({ path, code: 'REQUIRED', message: 'Schrijf op waarom het traject teruggaat.' });
  if (why.length > MAX_REASON) {
    const message = `Hooguit ${MAX_REASON} tekens; dit zijn er ${why.length}.`;
    return refused({ path, code: 'TOO_LONG', message });
  }
  if (trajectory.step === 'consultation' && isAnyOpen(consultations)) {
    return refused({ path: ['input', 'id'], code: 'WRONG_STATE', message: STILL_ASKED.message });
  }
  return moved(trajectory, to, at, why);
}

function moved(trajectory: Trajectory, to: Stage, at: string, reason?: string): Moved {
  const { step: from, moves } = trajectory;
  if (moves.length >= MAX_MOVES) {
    const message = `Dit traject is al ${MAX_MOVES} keer van stap veranderd. Maak een nieuw traject.`;
    return refused({ path: ['input', 'id'], code: 'TOO_MANY_ITEMS', message });
  }
  return { after: { ...trajectory, step: to, moves: [...moves, { from, to, at, reason }] }, userErrors: [] };
}
