import BackIcon from '@mui/icons-material/ArrowBack';
import OnIcon from '@mui/icons-material/ArrowForward';
import { Alert, AlertTitle, Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProblemNotice } from '../layout/ProblemNotice';
import { codeOf, fieldErrorsOf } from '../providers/problem';
import { useDeed } from '../providers/use-deed';
import { ReturnDialog } from './ReturnDialog';
import { advanceTrajectory, publishTrajectory, unpublishTrajectory } from './trajectory.queries';
import { STAGES, type TrajectoryRecord } from './trajectory.records';

/** On to the next step, back to the one before, and who may see it. A refusal lists all that is missing. */
export function TrajectoryDeeds({ shown }: { shown: TrajectoryRecord }) {
  const translate = useTranslate();
  // One wish per time something is asked, so that a double click or a repeat has one effect.
  const [asked, ask] = useState<'publish' | 'return'>();
  const deed = useDeed<unknown>(() => undefined);
  const { id, version, title, step, isPublished } = shown;
  const at = STAGES.indexOf(step);
  const [previous, next] = [STAGES[at - 1], STAGES[at + 1]];
  const stepName = (name: string) => translate(`citisens.trajectory.step_${name}`).toLowerCase();
  const input = () => ({ id, version, idempotencyKey: crypto.randomUUID() });
  const publishing = isPublished ? 'unpublish' : 'publish';
  const isMissing = codeOf(deed.error) === 'INCOMPLETE';
  return (
    <Box sx={{ mt: 2, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {next && (
          <Button
            variant="contained"
            endIcon={<OnIcon />}
            disabled={deed.isPending}
            onClick={() => deed.mutate(advanceTrajectory(input()))}
          >
            {translate('citisens.trajectory.advance_to', { step: stepName(next) })}
          </Button>
        )}
        {previous && (
          <Button variant="outlined" startIcon={<BackIcon />} onClick={() => ask('return')}>
            {translate('citisens.trajectory.return')}
          </Button>
        )}
        <Button variant="outlined" onClick={() => ask('publish')}>
          {translate(`citisens.trajectory.${publishing}`)}
        </Button>
      </Box>
      {isMissing && <Missing id={id} missing={fieldErrorsOf(deed.error) ?? {}} />}
      {deed.error && !isMissing && <ProblemNotice error={deed.error} />}
      <Confirm
        isOpen={asked === 'publish'}
        title={translate(`citisens.trajectory.${publishing}_title`, { title })}
        content={translate(`citisens.trajectory.${publishing}_help`)}
        confirm={`citisens.trajectory.${publishing}`}
        onConfirm={() => {
          deed.mutate(isPublished ? unpublishTrajectory(input()) : publishTrajectory(input()));
          ask(undefined);
        }}
        onClose={() => ask(undefined)}
      />
      {asked === 'return' && previous && (
        <ReturnDialog id={id} version={version} to={previous} close={() => ask(undefined)} />
      )}
    </Box>
  );
}

/** Not a field of the form: they are listed on this page. */
const CONSULTATIONS = 'consultations';

/** What is to be filled in first, each with the way to its field. */
function Missing({ id, missing }: { id: string; missing: Record<string, string> }) {
  const translate = useTranslate();
  return (
    <Alert severity="warning" role="alert">
      <AlertTitle>{translate('citisens.trajectory.missing_title')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {Object.entries(missing).map(([field, message]) => (
          <li key={field}>
            {field === CONSULTATIONS ? (
              message
            ) : (
              <MuiLink
                component={Link}
                to={`/trajectories/${id}?field=${encodeURIComponent(field)}`}
                color="inherit"
                underline="always"
              >
                {message}
              </MuiLink>
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
