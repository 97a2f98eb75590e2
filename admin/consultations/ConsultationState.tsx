import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ConsultationRow } from './consultation.records';

const COLOURS = { DRAFT: 'default', OPEN: 'success', CLOSED: 'primary' } as const;

/** How far a consultation is, in a word. */
export function ConsultationState({ state }: Pick<ConsultationRow, 'state'>) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLOURS[state]}
      label={translate(`citisens.consultation.state_${state}`)}
    />
  );
}
