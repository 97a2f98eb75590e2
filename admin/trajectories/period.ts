import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';

/** Writes a period in words; either end may be unknown. */
export function usePeriod(): (startsOn: string | null, endsOn: string | null) => string {
  const translate = useTranslate();
  const { day } = useFigures();
  return (startsOn, endsOn) => {
    if (!startsOn && !endsOn) return translate('citisens.trajectory.not_planned');
    const [from, until] = [startsOn && day(startsOn), endsOn && day(endsOn)];
    if (!from) return translate('citisens.trajectory.up_to', { until });
    if (!until) return translate('citisens.trajectory.from_on', { from });
    return from === until ? from : translate('citisens.trajectory.period', { from, until });
  };
}
