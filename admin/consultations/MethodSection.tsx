import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FactList } from '../layout/FactList';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import type { Method } from './results.records';

/** How the figures were made: what was counted, how it was weighted, how certain it is, what is withheld. */
export function MethodSection({ method }: { method: Method }) {
  const translate = useTranslate();
  const figures = useFigures();
  const word = (key: string, values?: object) => translate(`citisens.results.${key}`, values);
  const { weighting, responses, from, until } = method;
  const isWeighted = weighting.status === 'WEIGHTED';
  const range = weighting.lowestWeight !== null && weighting.highestWeight !== null;
  const dimension = (name = '') => word(`dimension.${name}`).toLowerCase();
  const alone = weighting.dimensions.filter((one) => !weighting.crossings.some((pair) => pair.includes(one)));
  const together = weighting.crossings.map(([one, other]) =>
    word('weighted_together', { one: dimension(one), other: dimension(other) }),
  );
  const dimensions = [...alone.map(dimension), ...together].join(', ');
  const facts: [string, string][] = [
    [word('responses'), responses === null ? word('withheld') : figures.count(responses)],
    ...(from && until ? [[word('period'), `${figures.day(from)} – ${figures.day(until)}`] as [string, string]] : []),
    [word('weighting'), word(`weighting_${weighting.status}`, { dimensions })],
    ...(weighting.iterations === null
      ? []
      : [
          [
            word('iterations'),
            word(isWeighted ? 'converged' : 'not_converged', { iterations: figures.count(weighting.iterations) }),
          ] as [string, string],
        ]),
    ...(isWeighted
      ? ([
          [
            word('design_effect'),
            weighting.designEffect === null ? word('hidden') : figures.decimal(weighting.designEffect, 2),
          ],
          [
            word('effective_n'),
            weighting.effectiveN === null
              ? word('hidden')
              : word('effective_n_text', { effective: figures.count(weighting.effectiveN) }),
          ],
          [
            word('weights_between'),
            range
              ? word('weights_range', {
                  lowest: figures.decimal(weighting.lowestWeight ?? 0, 2),
                  highest: figures.decimal(weighting.highestWeight ?? 0, 2),
                })
              : word('hidden'),
          ],
        ] as [string, string][])
      : []),
    [word('margin'), method.noIntervalsText ?? word('margin_shown')],
    [
      word('withheld_count'),
      word('withheld_of', { cells: figures.count(method.withheldFigures), of: figures.count(method.figures) }),
    ],
  ];
  return (
    <Section title={word('method')}>
      {weighting.problem && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {weighting.problem}
        </Alert>
      )}
      <FactList facts={facts} />
      {weighting.remarks.map((remark) => (
        <Typography key={remark} variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {remark}
        </Typography>
      ))}
    </Section>
  );
}
