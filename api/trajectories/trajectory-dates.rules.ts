import { isDate } from '../shared/iso-date';
import type { Refusals } from '../shared/refusals';
import type { Trajectory } from './trajectory.type';
import { STEPS, type StepName } from './trajectory-parts.type';

type Path = readonly (string | number)[];

/** A day as people fill it in; undefined when they left it empty. Refused when it is no day of the calendar. */
export function dayOf(path: Path, text: string | null | undefined, refusals: Refusals): string | undefined {
  const day = text?.trim() || undefined;
  if (day === undefined || isDate(day)) return day;
  const shown = day.length > 40 ? `${day.slice(0, 40)}…` : day;
  refusals.refuse(path, 'INVALID_DATE', `"${shown}" is geen datum: schrijf 2026-03-02.`);
  return undefined;
}

/** Refuses a period that ends before it begins. */
export function checkPeriod(path: Path, period: { startsOn?: string; endsOn?: string }, refusals: Refusals): void {
  const { startsOn, endsOn } = period;
  if (startsOn && endsOn && endsOn < startsOn)
    refusals.refuse(
      [...path, 'endsOn'],
      'DATES_OUT_OF_ORDER',
      `De laatste dag (${endsOn}) ligt voor de eerste (${startsOn}).`,
    );
}

/** What people call a step. */
export const STEP_NAMES: Record<StepName, string> = {
  analysis: 'gebiedsanalyse',
  consultation: 'inwonersconsultatie',
  elaboration: 'uitwerking',
};

/** Refuses steps that begin or end before a step that comes earlier. Steps may overlap. */
export function checkOrder(steps: Trajectory['steps'], refusals: Refusals): void {
  const names = Object.values(STEPS);
  names.forEach((name, at) => {
    checkPeriod(['steps', name], steps[name], refusals);
    for (const end of ['startsOn', 'endsOn'] as const) {
      const day = steps[name][end];
      const earlier = names.slice(0, at).find((before) => day && (steps[before][end] ?? '') > day);
      if (!earlier) continue;
      const word = end === 'startsOn' ? 'begint' : 'eindigt';
      const message = `De ${STEP_NAMES[name]} ${word} op ${day}, maar de ${STEP_NAMES[earlier]} ${word} later (${steps[earlier][end]}).`;
      refusals.refuse(['steps', name, end], 'DATES_OUT_OF_ORDER', message);
    }
  });
}
