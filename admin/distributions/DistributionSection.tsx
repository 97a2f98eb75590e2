import ChartIcon from '@mui/icons-material/BarChart';
import TableIcon from '@mui/icons-material/TableRowsOutlined';
import { Alert, Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useLocale, useStore, useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import type { Distribution } from '../records';
import { DistributionChart } from './DistributionChart';
import { DistributionTable } from './DistributionTable';
import { isFew, standingOut } from './standing-out';

interface DistributionSectionProps {
  distribution: Distribution | null;
  area: string;
  /** For a postcode: on which level its figures were found, in words. */
  match?: string;
}

/** Who lives here: the headline, then the chart or the same figures as a table. */
export function DistributionSection({ distribution, area, match }: DistributionSectionProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const figures = useFigures();
  const [view, setView] = useStore<'chart' | 'table'>('distribution.view', 'chart');
  const title = translate('citisens.distribution.title');
  if (!distribution) {
    return (
      <Section title={title}>
        <Typography color="textSecondary">{translate('citisens.distribution.none')}</Typography>
      </Section>
    );
  }
  const badge = distribution.isExample && <ExampleBadge of="figures" />;
  const footnote = translate('citisens.distribution.footnote', {
    model: distribution.model,
    year: distribution.dataYear,
    edition: distribution.edition,
    source: distribution.source,
  });
  if (!distribution.shares) {
    return (
      <Section title={title} facts={badge}>
        <Alert severity="info">
          <strong>{translate('citisens.distribution.withheld')}.</strong>{' '}
          {(locale === 'nl' && distribution.statusReason) || translate('citisens.distribution.withheld_why')}
        </Alert>
      </Section>
    );
  }
  const shares = [...distribution.shares].sort((one, other) => one.profile.position - other.profile.position);
  const most = standingOut(distribution);
  const headline = most
    ? translate('citisens.distribution.headline', {
        name: most.profile.name,
        times: figures.decimal(most.index / 100),
      })
    : translate(`citisens.distribution.${isFew(distribution) ? 'headline_few' : 'headline_even'}`);
  const modes = [
    ['chart', <ChartIcon key="chart" fontSize="small" />],
    ['table', <TableIcon key="table" fontSize="small" />],
  ] as const;
  return (
    <Section
      title={title}
      facts={badge}
      actions={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          onChange={(_, chosen) => chosen && setView(chosen)}
          aria-label={translate('citisens.distribution.view')}
        >
          {modes.map(([mode, icon]) => (
            <ToggleButton key={mode} value={mode} sx={{ gap: 0.75, px: 1.5 }}>
              {icon}
              {translate(`citisens.distribution.${mode}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {match && <Typography sx={{ mb: 1 }}>{match}</Typography>}
      <Typography sx={{ fontSize: '1.05rem', mb: 0.5 }}>{headline}</Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {translate('citisens.distribution.subtitle', { households: figures.count(distribution.households ?? 0) })}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        {view === 'chart' ? (
          <DistributionChart distribution={distribution} shares={shares} area={area} />
        ) : (
          <DistributionTable shares={shares} />
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        {footnote}
      </Typography>
    </Section>
  );
}
