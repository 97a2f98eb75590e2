import type { Consultation } from '../consultation';

/**
 * When what residents answered is deleted: so many months after the last day on which they could answer, at midnight
 * (UTC). A month that is shorter ends at its last day. What was imported before the period was changed keeps its end.
 */
export function retentionEnd({ closesOn, retentionMonths }: Pick<Consultation, 'closesOn' | 'retentionMonths'>): Date {
  const [year = 0, month = 1, day = 1] = closesOn.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + retentionMonths + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + retentionMonths, Math.min(day, lastDay) + 1));
}
