import type { RowProblem } from '../jobs/job.rules';
import { personalByForm } from './personal-data.rules';
import { PERSONAL_DATA_NL } from './personal-data-names';

/** Values are there to find the mistake with: their beginning is enough. */
const MAX_VALUE = 40;

/** A problem as it may be kept and shown: its value cut short, and left out where it tells who somebody is. */
export function told(problem: RowProblem): RowProblem {
  const { value } = problem;
  const personal = value === null ? undefined : personalByForm(value);
  if (personal) {
    const message = `Hier staat iets anders dan in deze kolom hoort (${PERSONAL_DATA_NL[personal]}).`;
    return { ...problem, value: null, message };
  }
  return value !== null && value.length > MAX_VALUE ? { ...problem, value: `${value.slice(0, MAX_VALUE)}…` } : problem;
}
