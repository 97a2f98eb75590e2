import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../layout/Section';
import type { ConsultationRecord } from './consultation.records';

/** What residents are asked. */
export function QuestionnaireTab({ consultation }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  return (
    <Section title={translate('citisens.consultation.tab_questionnaire')}>
      <Typography>{consultation.questionnaires?.length ?? 0}</Typography>
    </Section>
  );
}
