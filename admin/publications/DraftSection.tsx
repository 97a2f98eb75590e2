import { Alert, AlertTitle, Box, Button, Step, StepLabel, Stepper, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { useDeed } from '../providers/use-deed';
import { ChosenQuotes } from './ChosenQuotes';
import { FiguresLink } from './FiguresLink';
import { PublicationForm, type Tabulations } from './PublicationForm';
import {
  approvePublication,
  type Draft,
  discardPublication,
  returnPublication,
  submitForReview,
} from './publication.queries';
import { StatementText } from './StatementText';

interface DraftSectionProps {
  consultation: string;
  draft: Draft;
  /** What an edit may take. */
  tabulations: Tabulations;
}

const STEPS = ['DRAFT', 'IN_REVIEW', 'PUBLISHED'];

/** What is being made: where it stands, who may do what now, and what would be public. */
export function DraftSection({ consultation, draft, tabulations }: DraftSectionProps) {
  const translate = useTranslate();
  const text = (key: string, values = {}) => translate(`citisens.publication.${key}`, values);
  const [wish] = useState(() => crypto.randomUUID());
  const [remarks, setRemarks] = useState('');
  const [isAsked, ask] = useState(false);
  const { mutate, error, isPending } = useDeed<unknown>(() => undefined);
  const isDraft = draft.state === 'DRAFT';
  const now = isDraft ? 'now_DRAFT' : draft.mayApprove ? 'now_may' : 'now_may_not';
  const input = { consultation, id: draft.id, version: draft.version, idempotencyKey: wish };
  return (
    <>
      <Section title={text('steps')}>
        <Stepper activeStep={STEPS.indexOf(draft.state)} alternativeLabel sx={{ mb: 2 }}>
          {STEPS.map((step) => (
            <Step key={step}>
              <StepLabel>{text(`step_${step}`)}</StepLabel>
            </Step>
          ))}
        </Stepper>
        <Alert severity="info">{text(now)}</Alert>
        {!isDraft && (
          <Typography sx={{ mt: 1.5 }}>
            <FiguresLink consultation={consultation} number={draft.tabulation} />
          </Typography>
        )}
        {draft.remarks.length > 0 && (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            <AlertTitle>{text('remarks_title')}</AlertTitle>
            {draft.remarks.map(({ at, text: remark }) => (
              <Typography key={at} sx={{ whiteSpace: 'pre-line' }}>
                {remark}
              </Typography>
            ))}
          </Alert>
        )}
        {draft.mayApprove && (
          <TextField
            multiline
            fullWidth
            label={text('remarks')}
            value={remarks}
            onChange={(event) => setRemarks(event.target.value)}
            sx={{ mt: 1.5 }}
          />
        )}
        {error && <ProblemNotice error={error} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          {isDraft && (
            <Button variant="contained" disabled={isPending} onClick={() => mutate(submitForReview(input))}>
              {text('submit')}
            </Button>
          )}
          {draft.mayApprove && (
            <>
              <Button variant="contained" disabled={isPending} onClick={() => mutate(approvePublication(input))}>
                {text('approve')}
              </Button>
              <Button
                variant="outlined"
                disabled={isPending || remarks.trim() === ''}
                onClick={() => mutate(returnPublication({ ...input, remarks }))}
              >
                {text('return')}
              </Button>
            </>
          )}
          <Button color="error" disabled={isPending} onClick={() => ask(true)}>
            {text('discard')}
          </Button>
        </Box>
        <Confirm
          isOpen={isAsked}
          loading={isPending}
          title={text('discard_title')}
          content={text('discard_help')}
          confirm={text('discard')}
          confirmColor="warning"
          onConfirm={() => mutate(discardPublication(input), { onSettled: () => ask(false) })}
          onClose={() => ask(false)}
        />
      </Section>
      {isDraft && (
        <PublicationForm
          consultation={consultation}
          tabulations={tabulations}
          corrects={draft.corrects}
          draft={draft}
        />
      )}
      <Section title={text('public')}>
        <Typography sx={{ maxWidth: 800 }}>{text('public_help', { number: draft.tabulation })}</Typography>
        {draft.whatChanged && (
          <Alert severity="info" sx={{ mt: 1.5 }}>
            <AlertTitle>{text('correction', { number: draft.corrects })}</AlertTitle>
            {text('changed')} {draft.whatChanged}
          </Alert>
        )}
        <ChosenQuotes consultation={consultation} chosen={draft.quotes} />
      </Section>
      <Section title={text('statement')}>
        <StatementText statement={draft.statement} />
      </Section>
    </>
  );
}
