import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { useDeed } from '../providers/use-deed';
import type { KeyRecord } from '../records';
import { revokeKey, rotateKey } from './key.queries';
import { OverlapChoice, type OverlapHours } from './OverlapChoice';
import { SecretDialog } from './SecretDialog';

/** A new secret for a key, or the end of it; both are asked twice. A key that has ended has neither. */
export function KeyDeeds({ keyShown: { id, name, version, state } }: { keyShown: KeyRecord }) {
  const translate = useTranslate();
  // One wish per time the question is opened, so that a double click or a repeat has one effect.
  const [asked, ask] = useState<{ to: 'rotate' | 'revoke'; wish: string }>();
  const [overlapHours, setOverlapHours] = useState<OverlapHours>(24);
  const [secret, setSecret] = useState<string | null>();
  const rotation = useDeed<{ secret: string | null }>((answer) => setSecret(answer.secret));
  const revocation = useDeed<unknown>(() => undefined);
  if (state !== 'ACTIVE' && secret === undefined) return null;
  const open = (to: 'rotate' | 'revoke') => {
    setOverlapHours(24);
    ask({ to, wish: crypto.randomUUID() });
  };
  const confirm = () => {
    if (!asked) return;
    const input = { id, idempotencyKey: asked.wish };
    if (asked.to === 'revoke') revocation.mutate(revokeKey(input));
    else rotation.mutate(rotateKey({ ...input, version, overlapHours }));
    ask(undefined);
  };
  const error = rotation.error ?? revocation.error;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="outlined" onClick={() => open('rotate')}>
        {translate('citisens.key.rotate')}
      </Button>
      <Button variant="outlined" color="error" onClick={() => open('revoke')}>
        {translate('citisens.key.revoke')}
      </Button>
      <Confirm
        isOpen={asked !== undefined}
        title={translate(`citisens.key.${asked?.to ?? 'rotate'}_title`, { name })}
        content={
          asked?.to === 'revoke' ? (
            translate('citisens.key.revoke_help')
          ) : (
            <OverlapChoice hours={overlapHours} choose={setOverlapHours} />
          )
        }
        confirm={`citisens.key.${asked?.to ?? 'rotate'}`}
        confirmColor={asked?.to === 'revoke' ? 'warning' : 'primary'}
        onConfirm={confirm}
        onClose={() => ask(undefined)}
      />
      {error && <ProblemNotice error={error} />}
      {secret !== undefined && <SecretDialog secret={secret} close={() => setSecret(undefined)} />}
    </Box>
  );
}
