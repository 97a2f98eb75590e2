import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Chip, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { Section } from '../layout/Section';
import type { AreaRecord } from '../records';
import { newestByTheme } from './by-theme';
import { IndicatorTable } from './IndicatorTable';

/** With no more than this many figures all themes are open; with more, people choose. */
const ALL_OPEN = 25;

/** An area's key figures by theme, with the municipality's and the national figure beside them. */
export function IndicatorSection({ area }: { area: AreaRecord }) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = area.indicators.filter(({ definition }) => definition.name.toLowerCase().includes(wanted));
  const themes = newestByTheme(found);
  const sources = [...new Set(area.indicators.map(({ source, year }) => `${source} (${year})`))];
  const isLong = area.indicators.length > ALL_OPEN;
  return (
    <Section
      title={translate('citisens.indicators.title')}
      facts={area.indicators.some(({ isExample }) => isExample) && <ExampleBadge of="figures" />}
      actions={
        isLong && (
          <TextField
            variant="outlined"
            margin="none"
            type="search"
            label={translate('citisens.indicators.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            sx={{ width: { xs: '100%', sm: 280 } }}
          />
        )
      }
    >
      {themes.length === 0 && (
        <Typography color="textSecondary">
          {translate(wanted ? 'citisens.indicators.none_found' : 'citisens.indicators.none')}
        </Typography>
      )}
      {themes.map(([theme, values]) => {
        const name = translate(`citisens.theme.${theme}`, { _: theme });
        return (
          <Accordion
            key={`${theme}${wanted ? '?' : ''}`}
            defaultExpanded={!isLong || wanted !== ''}
            disableGutters
            elevation={0}
            slotProps={{ heading: { component: 'h3' }, transition: { unmountOnExit: true } }}
            sx={{ borderBottom: 1, borderColor: 'divider', '&::before': { display: 'none' } }}
          >
            <AccordionSummary expandIcon={<ExpandIcon />} sx={{ px: 1 }}>
              <Typography component="span" sx={{ fontWeight: 650, color: 'primary.main', mr: 1.5 }}>
                {name}
              </Typography>
              <Chip size="small" label={values.length} />
            </AccordionSummary>
            <AccordionDetails sx={{ px: 0 }}>
              <IndicatorTable values={values} withMunicipality={area.level !== 'MUNICIPALITY'} label={name} />
            </AccordionDetails>
          </Accordion>
        );
      })}
      {found.some(({ comparable }) => !comparable) && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          * {translate('citisens.indicators.not_comparable')}
        </Typography>
      )}
      {sources.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {translate('citisens.indicators.footnote', { source: sources.join(', ') })}
        </Typography>
      )}
    </Section>
  );
}
