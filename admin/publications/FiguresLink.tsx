import { Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

/** The way to the figures of one tabulation, which may be older than the newest. */
export function FiguresLink({ consultation, number }: { consultation: string; number: number }) {
  const translate = useTranslate();
  return (
    <MuiLink
      component={Link}
      to={`/consultations/${encodeURIComponent(consultation)}/show/results?number=${number}`}
      sx={{ justifySelf: 'start' }}
    >
      {translate('citisens.publication.see_figures', { number })}
    </MuiLink>
  );
}
