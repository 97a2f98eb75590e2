import { Alert, Link as MuiLink, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FactList } from '../layout/FactList';
import { useFigures } from '../layout/figures';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import type { PersonRecord } from '../records';
import { PersonDeeds } from './PersonDeeds';
import { PersonMarks, PersonRole } from './PersonMarks';

/** An account follows its record within seconds: until it does, the page looks again. */
const LOOK_AGAIN_MS = 3_000;

/** One person: what they may do, whether they can sign in, and what an administrator can do about it. */
export default function PersonShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const {
    data: person,
    error,
    refetch,
  } = useGetOne<PersonRecord>(
    'people',
    { id },
    { refetchInterval: ({ state }) => (state.data?.account === 'ASKED' ? LOOK_AGAIN_MS : false) },
  );
  const above = (
    <MuiLink component={Link} to="/people" sx={{ fontSize: '0.9rem' }}>
      ← {translate('resources.people.name', { smart_count: 2 })}
    </MuiLink>
  );
  if (error) {
    return (
      <Page title={id} above={above}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!person) return <Waiting />;
  return (
    <Page
      title={person.name}
      above={above}
      facts={<PersonMarks person={person} />}
      actions={<PersonDeeds person={person} />}
    >
      <AccountNotice person={person} />
      <Section title={translate('citisens.person.what')}>
        <Facts person={person} />
        <Typography sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
          <LogLink filter={{ recordType: 'Person', recordId: person.id }} text="citisens.person.changes" />
          {person.actor && <LogLink filter={{ actor: person.actor }} text="citisens.person.deeds" />}
        </Typography>
      </Section>
    </Page>
  );
}

function LogLink({ filter, text }: { filter: object; text: string }) {
  const translate = useTranslate();
  return (
    <MuiLink component={Link} to={`/audit?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
      {translate(text)}
    </MuiLink>
  );
}

/** Whether the account is yet to follow, or could not; nothing when it does. */
function AccountNotice({ person: { account, accountProblem } }: { person: PersonRecord }) {
  const translate = useTranslate();
  if (account === 'READY') return null;
  const isFailed = account === 'FAILED';
  return (
    <Alert severity={isFailed ? 'error' : 'info'} role="status">
      {translate(isFailed ? `citisens.person.problem_${accountProblem}` : 'citisens.person.account_ASKED')}
    </Alert>
  );
}

function Facts({ person }: { person: PersonRecord }) {
  const translate = useTranslate();
  const figures = useFigures();
  const facts: [string, ReactNode][] = [
    ['email', person.email],
    ['role', <PersonRole key="role" person={person} />],
    ['invitedAt', figures.day(person.invitedAt)],
    ['signedInAt', person.signedInAt ? figures.day(person.signedInAt) : translate('citisens.person.never')],
    ...(person.leftAt ? [['leftAt', figures.day(person.leftAt)] as [string, string]] : []),
  ];
  return <FactList of="resources.people.fields" facts={facts} />;
}
