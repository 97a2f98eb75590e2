import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import type { Design } from './consultation.records';
import { InvitedPerDistrict } from './InvitedPerDistrict';

interface SourcesSectionProps extends Pick<Design, 'sources'> {
  /** Code of the municipality whose districts are told apart. */
  municipality: string | undefined;
}

/** How residents are invited: each way with the code that files with responses carry. */
export function SourcesSection({ sources, municipality }: SourcesSectionProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const text = (key: string) => translate(`citisens.consultation.${key}`);
  return (
    <Section title={translate('resources.consultations.fields.sources')}>
      {sources.length === 0 ? (
        <Typography>{text('no_sources')}</Typography>
      ) : (
        <TableContainer>
          <Table size="small" aria-label={translate('resources.consultations.fields.sources')}>
            <TableHead>
              <TableRow>
                <TableCell>{text('source_name')}</TableCell>
                <TableCell>{text('source_recruitment')}</TableCell>
                <TableCell align="right">{text('source_invited')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {sources.map(({ code, name, recruitment, invited }) => (
                <TableRow key={code}>
                  <TableCell component="th" scope="row">
                    {name}
                    <Typography variant="body2" color="textSecondary">
                      {text('form.source_code')}: {code}
                    </Typography>
                  </TableCell>
                  <TableCell>{text(`recruitment_${recruitment}`)}</TableCell>
                  <TableCell align="right">{invited === null ? '–' : figures.count(invited)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      <InvitedPerDistrict sources={sources} municipality={municipality} />
    </Section>
  );
}
