import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, Link as MuiLink, Typography } from '@mui/material';
import { useCanAccess, useGetOne, useLocale, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { TrajectoryConsultations } from '../consultations/TrajectoryConsultations';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import { MoveList } from './MoveList';
import { StepPath } from './StepPath';
import { TrajectoryDeeds } from './TrajectoryDeeds';
import { CampaignFacts, DocumentList, Facts, FrameFacts, ToolList } from './TrajectoryFacts';
import { StepChip, TrajectoryMarks } from './TrajectoryMarks';
import type { TrajectoryRecord } from './trajectory.records';

/** One trajectory: how far it is, what it is about, how residents hear of it and take part, and what came of it. */
export default function TrajectoryShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const language = useLocale().toUpperCase();
  const { canAccess: canEdit } = useCanAccess({ resource: 'trajectories', action: 'edit' });
  const {
    data: one,
    error,
    refetch,
  } = useGetOne<TrajectoryRecord>('trajectories', {
    id,
    // Told apart from the rows of lists, which react-admin would show as if they were whole records.
    meta: { language, isWhole: true },
  });
  const above = (
    <MuiLink component={Link} to="/trajectories" sx={{ fontSize: '0.9rem' }}>
      ← {translate('resources.trajectories.name', { smart_count: 2 })}
    </MuiLink>
  );
  if (error) {
    return (
      <Page title={id} above={above}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!one) return <Waiting />;
  const part = (name: string) => translate(`citisens.trajectory.section_${name}`);
  return (
    <Page
      title={one.title}
      above={above}
      facts={
        <>
          <StepChip step={one.step} />
          <TrajectoryMarks isPublished={one.isPublished} isExample={one.isExample} />
        </>
      }
      actions={
        canEdit && (
          <Button variant="outlined" component={Link} to={`/trajectories/${id}`} startIcon={<EditIcon />}>
            {translate('citisens.trajectory.edit')}
          </Button>
        )
      }
    >
      <Section title={part('steps')}>
        <StepPath steps={one.steps} />
        {canEdit && <TrajectoryDeeds shown={one} />}
      </Section>
      <Section title={part('main')}>
        <Facts shown={one} />
      </Section>
      <Section title={part('frame')}>
        <FrameFacts frame={one.frame} />
      </Section>
      <TrajectoryConsultations trajectory={one.id} />
      <Section title={part('campaign')}>
        <CampaignFacts campaign={one.campaign} />
      </Section>
      <Section title={part('tools')}>
        <ToolList tools={one.tools} />
      </Section>
      <Section title={part('documents')}>
        <DocumentList documents={one.documents} />
      </Section>
      <Section title={part('feedback')}>
        <Typography
          sx={{ whiteSpace: 'pre-line', maxWidth: '70ch' }}
          color={one.feedback ? undefined : 'textSecondary'}
        >
          {one.feedback ?? translate('citisens.not_filled_in')}
        </Typography>
      </Section>
      {canEdit && (
        <Section title={part('moves')}>
          <MoveList moves={one.moves} id={one.id} />
        </Section>
      )}
    </Page>
  );
}
