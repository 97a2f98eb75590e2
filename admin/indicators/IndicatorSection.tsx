import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { Section } from '../layout/Section';
import type { AreaRecord } from '../records';
import { newestByTheme } from './by-theme';
import { IndicatorTable } from './IndicatorTable';

/** An area's key figures by theme, with the municipality's and the national figure beside them. */
export function IndicatorSection({ area }: { area: AreaRecord }) {
  const translate = useTranslate();
  const themes = newestByTheme(area.indicators);
  const sources = [...new Set(area.indicators.map(({ source, year }) => `${source} (${year})`))];
  return (
    <Section
      title={translate('citisens.indicators.title')}
      facts={area.indicators.some(({ isExample }) => isExample) && <ExampleBadge of="figures" />}
    >
      {themes.length === 0 && <Typography color="text.secondary">{translate('citisens.indicators.none')}</Typography>}
      {themes.map(([theme, values]) => (
        <Box key={theme} sx={{ mb: 3 }}>
          <Typography variant="h3" sx={{ mb: 0.5, color: 'primary.main' }}>
            {theme}
          </Typography>
          <IndicatorTable values={values} withMunicipality={area.level !== 'MUNICIPALITY'} label={theme} />
        </Box>
      ))}
      {sources.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('citisens.indicators.footnote', { source: sources.join(', ') })}
        </Typography>
      )}
    </Section>
  );
}
