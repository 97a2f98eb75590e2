import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Link as MuiLink, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../layout/Section';
import { QuoteTexts } from './ChosenQuotes';
import { publishedPath } from './PublicationChoice';
import type { Published } from './publication.queries';
import { StatementText } from './StatementText';

interface PublishedSectionProps {
  consultation: string;
  /** Newest first. */
  publications: Published[];
}

/** What everybody can read, newest first, with what corrects what. */
export function PublishedSection({ consultation, publications }: PublishedSectionProps) {
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
            <MuiLink component={Link} to={publishedPath(consultation, number)} sx={{ justifySelf: 'start' }}>
              {text('see_published', { number })}
            </MuiLink>
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
