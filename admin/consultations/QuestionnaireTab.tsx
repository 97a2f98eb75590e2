import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import type { ConsultationRecord, VersionRow } from './consultation.records';
import { QuestionChanges } from './QuestionChanges';
import { QuestionnaireEditor } from './QuestionnaireEditor';
import { QuestionnairePreview } from './QuestionPreview';
import { versionId } from './questionnaire.queries';
import type { QuestionnaireRecord } from './questionnaire.records';

/** What residents are asked: every version as they saw it, what changed, and the editor of the next. */
export function QuestionnaireTab({ consultation }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  const [isEditing, edit] = useState(false);
  const newest = consultation.questionnaires?.[0];
  if (isEditing) {
    return <QuestionnaireEditor consultation={consultation} newest={newest} done={() => edit(false)} />;
  }
  if (!newest) {
    return (
      <Section title={translate('citisens.consultation.tab_questionnaire')}>
        <Typography sx={{ mb: 2 }}>{translate('citisens.consultation.questions.none')}</Typography>
        <Button variant="contained" onClick={() => edit(true)}>
          {translate('citisens.consultation.questions.start')}
        </Button>
      </Section>
    );
  }
  return <Versions consultation={consultation} newest={newest} edit={() => edit(true)} />;
}

interface VersionsProps {
  consultation: ConsultationRecord;
  newest: VersionRow;
  edit: () => void;
}

function Versions({ consultation, newest, edit }: VersionsProps) {
  const translate = useTranslate();
  const [chosen, choose] = useState<number>();
  const versionNumber = chosen ?? newest.version;
  const id = versionId(consultation.id, versionNumber);
  const { data, error, refetch } = useGetOne<QuestionnaireRecord>('questionnaires', { id });
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  const shown = data?.questionnaire;
  if (!shown) return <Waiting />;
  return (
    <>
      <Section
        title={translate('citisens.consultation.questions.preview')}
        actions={
          <Button variant="contained" startIcon={<EditIcon />} onClick={edit}>
            {translate('citisens.consultation.questions.edit')}
          </Button>
        }
      >
        <VersionChoice versions={consultation.questionnaires ?? []} version={versionNumber} choose={choose} />
        <QuestionnairePreview questions={shown.questions} language={shown.language} />
      </Section>
      {shown.version > 1 && <QuestionChanges consultation={consultation.id} version={shown.version} />}
    </>
  );
}

interface VersionChoiceProps {
  versions: VersionRow[];
  version: number;
  choose: (version: number) => void;
}

function VersionChoice({ versions, version, choose }: VersionChoiceProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const text = (key: string, places: object) => translate(`citisens.consultation.questions.${key}`, places);
  const told = ({ version, usedAt, savedAt }: VersionRow) =>
    `${text('version', { version })}: ${usedAt ? text('used', { day: figures.day(usedAt) }) : text('unused', { day: figures.day(savedAt) })}`;
  const [only] = versions;
  if (only && versions.length === 1) {
    return (
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        {told(only)}
      </Typography>
    );
  }
  return (
    <TextField
      select
      variant="outlined"
      margin="none"
      label={translate('citisens.consultation.questions.choose')}
      value={version}
      onChange={(event) => choose(Number(event.target.value))}
      sx={{ mb: 3, maxWidth: 480 }}
    >
      {versions.map((one) => (
        <MenuItem key={one.version} value={one.version}>
          {told(one)}
        </MenuItem>
      ))}
    </TextField>
  );
}
