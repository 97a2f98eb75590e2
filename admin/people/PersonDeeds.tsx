import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProblemNotice } from '../layout/ProblemNotice';
import type { GraphQuestion } from '../providers/resource-queries';
import { useDeed } from '../providers/use-deed';
import type { PersonRecord } from '../records';
import { EndedNotice, UNDO_MS } from './EndedNotice';
import { endPerson, resendInvitation, resetSecondFactor, restorePerson, retryAccount } from './person.queries';

type Deed = 'resend' | 'reset' | 'retry' | 'restore' | 'end';

/** What can be done, by what somebody is now. */
function deedsFor({ state, account }: PersonRecord): Deed[] {
  const retry: Deed[] = account === 'FAILED' ? ['retry'] : [];
  if (state === 'LEFT') return [...retry, 'restore'];
  return [...retry, state === 'INVITED' ? 'resend' : 'reset', 'end'];
}

/** What an administrator can do about somebody; each is asked twice. That somebody left can be undone at once. */
export function PersonDeeds({ person }: { person: PersonRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  // One wish per time the question is opened, so that a double click or a repeat has one effect.
  const [asked, ask] = useState<{ to: Deed; wish: string }>();
  const { mutate, error } = useDeed<{ record: { id: string; version: number } }>(() => undefined);
  const confirm = () => {
    if (!asked) return;
    const { to, wish } = asked;
    ask(undefined);
    mutate(questionOf(to, person, wish), {
      onSuccess: ({ record }) =>
        to === 'end'
          ? notify(<EndedNotice person={{ ...person, ...record }} />, { autoHideDuration: UNDO_MS })
          : notify(`citisens.person.${to}_done`, { type: 'success' }),
    });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}>
      {person.state !== 'LEFT' && (
        <Button variant="outlined" component={Link} to={`/people/${person.id}`}>
          {translate('citisens.person.edit')}
        </Button>
      )}
      {deedsFor(person).map((to) => (
        <Button
          key={to}
          variant="outlined"
          color={to === 'end' ? 'error' : 'primary'}
          onClick={() => ask({ to, wish: crypto.randomUUID() })}
        >
          {translate(`citisens.person.${to}`)}
        </Button>
      ))}
      <Confirm
        isOpen={asked !== undefined}
        title={translate(`citisens.person.${asked?.to ?? 'end'}_title`, { name: person.name })}
        content={translate(`citisens.person.${asked?.to ?? 'end'}_help`)}
        confirm={`citisens.person.${asked?.to ?? 'end'}`}
        confirmColor={asked?.to === 'end' ? 'warning' : 'primary'}
        onConfirm={confirm}
        onClose={() => ask(undefined)}
      />
      {error && <ProblemNotice error={error} />}
    </Box>
  );
}

function questionOf(to: Deed, { id, version }: PersonRecord, idempotencyKey: string): GraphQuestion {
  const input = { id, idempotencyKey };
  if (to === 'end') return endPerson({ ...input, version });
  if (to === 'restore') return restorePerson({ ...input, version });
  return { resend: resendInvitation, reset: resetSecondFactor, retry: retryAccount }[to](input);
}
