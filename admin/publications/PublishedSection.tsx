import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Section } from '../layout/Section';
import { QuoteTexts } from './ChosenQuotes';
import type { Publications } from './publication.queries';
import { StatementText } from './StatementText';

/** What everybody can read, newest first, with what corrects what. */
export function PublishedSection({ publications }: { publications: Publications['publications']['nodes'] }) {
  const translate = useTranslate();
  const locale = useLocale();
  const text = (key: string, values = {}) => translate(`citisens.publication.${key}`, values);
  const dateOf = (at: string) => new Date(at).toLocaleDateString(locale, { dateStyle: 'long' });
  return (
    <Section title={text('list')}>
      {publications.length === 0 && <Typography>{text('list_none')}</Typography>}
      {publications.map(({ number, publishedAt, corrects, correctedBy, whatChanged, statement, quotes }) => (
        <Accordion key={number} disableGutters variant="outlined">
          <AccordionSummary expandIcon={<ExpandMoreIcon />}>
            <Box>
              <Typography sx={{ fontWeight: 600 }}>
                {text('number', { number })} {text('on', { date: dateOf(publishedAt) })}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {[
                  corrects && text('corrects', { number: corrects }),
                  correctedBy && text('corrected_by', { number: correctedBy }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </Typography>
            </Box>
          </AccordionSummary>
          <AccordionDetails sx={{ display: 'grid', gap: 1.5 }}>
            {whatChanged && (
              <Typography>
                <strong>{text('what_changed')}</strong> {whatChanged}
              </Typography>
            )}
            <StatementText statement={statement} />
            <QuoteTexts quotes={quotes} />
          </AccordionDetails>
        </Accordion>
      ))}
    </Section>
  );
}
