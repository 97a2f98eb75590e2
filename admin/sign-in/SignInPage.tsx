import { Button, Paper, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { ProblemNotice } from '../layout/ProblemNotice';
import { problem } from '../providers/problem';
import type { Session } from './session';

/**
 * The way to the provider's own page, taken at once; with a button where a session has just ended, so that who signed
 * out stays out and a token that is refused does not send people round in circles.
 */
export function SignInPage({ session }: { session: Session }) {
  const translate = useTranslate();
  const { state } = useLocation() as { state: { nextPathname?: string; nextSearch?: string } | null };
  const [error, setError] = useState<unknown>();
  const path = `${state?.nextPathname ?? '/'}${state?.nextSearch ?? ''}`;
  const ending = session.ending();
  const leave = () => {
    setError(undefined);
    session.signIn(path).catch(() => setError(problem('UNREACHABLE', 'The provider does not answer')));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    if (!ending) leave();
  }, []);
  return (
    <Paper component="main" elevation={0} sx={{ maxWidth: 440, mx: 'auto', mt: { xs: 0, sm: '12vh' }, p: 4 }}>
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        {translate(`citisens.session.${ending ?? 'signing-in'}`)}
      </Typography>
      {ending && (
        <>
          <Typography sx={{ mb: 3 }}>{translate(`citisens.session.${ending}-help`)}</Typography>
          <Button variant="contained" onClick={leave} autoFocus>
            {translate('citisens.session.sign-in')}
          </Button>
        </>
      )}
      {error !== undefined && <ProblemNotice error={error} retry={leave} />}
    </Paper>
  );
}
