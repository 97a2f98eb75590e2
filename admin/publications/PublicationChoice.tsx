import { Alert, AlertTitle, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import type { Published } from './publication.queries';

/** Address of the figures of one publication. */
export const publishedPath = (consultation: string, number: number) =>
  `/consultations/${encodeURIComponent(consultation)}/show/published?number=${number}`;

interface PublicationChoiceProps {
  consultation: string;
  /** Newest first. */
  publications: Published[];
  /** Which of them is shown; perhaps one that does not exist. */
  number: number;
}

/** Which publication this is, which is the newest, and what a correction changed. */
export function PublicationChoice({ consultation, publications, number }: PublicationChoiceProps) {
  const translate = useTranslate();
  const locale = useLocale();
  const navigate = useNavigate();
  const text = (key: string, values = {}) => translate(`citisens.publication.${key}`, values);
  const newest = publications[0]?.number;
  const nameOf = ({ number: one, publishedAt }: Published) => {
    const date = new Date(publishedAt).toLocaleDateString(locale, { dateStyle: 'long' });
    return `${text('number', { number: one })} ${text('on', { date })}`;
  };
  const shown = publications.find((one) => one.number === number);
  return (
    <>
      <Typography color="textSecondary">{text('published_help')}</Typography>
      {publications.length > 1 && (
        <TextField
          select
          variant="outlined"
          margin="none"
          label={text('which')}
          value={shown?.number ?? ''}
          onChange={(event) => navigate(publishedPath(consultation, Number(event.target.value)))}
          sx={{ maxWidth: 480 }}
        >
          {publications.map((one) => (
            <MenuItem key={one.number} value={one.number}>
              {one.number === newest ? text('newest', { name: nameOf(one) }) : nameOf(one)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {publications.length === 1 && shown && <Typography sx={{ fontWeight: 600 }}>{nameOf(shown)}</Typography>}
      {!shown && <ToOther severity="warning" title={text('not_there', { number })} of={consultation} to={newest} />}
      {shown?.correctedBy && (
        <ToOther
          severity="warning"
          title={text('is_corrected', { number, by: shown.correctedBy })}
          changed={publications.find((one) => one.number === shown.correctedBy)?.whatChanged}
          of={consultation}
          to={newest}
        />
      )}
      {shown?.corrects && (
        <ToOther
          severity="info"
          title={text('is_correction', { number, corrects: shown.corrects })}
          changed={shown.whatChanged}
          of={consultation}
          to={shown.corrects}
        />
      )}
    </>
  );
}

interface ToOtherProps {
  severity: 'info' | 'warning';
  title: string;
  /** What the correction changed. */
  changed?: string | null | undefined;
  of: string;
  /** Number of the publication to look at as well. */
  to: number | undefined;
}

function ToOther({ severity, title, changed, of, to }: ToOtherProps) {
  const translate = useTranslate();
  return (
    <Alert
      severity={severity}
      action={
        to && (
          <Button color="inherit" component={Link} to={publishedPath(of, to)}>
            {translate('citisens.publication.see_number', { number: to })}
          </Button>
        )
      }
    >
      <AlertTitle>{title}</AlertTitle>
      {changed && (
        <span lang="nl">
          {translate('citisens.publication.changed')} {changed}
        </span>
      )}
    </Alert>
  );
}
