import { Link as MuiLink, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FactList } from '../layout/FactList';
import { useFigures } from '../layout/figures';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { Waiting } from '../layout/Waiting';
import type { KeyWithUse } from '../records';
import { KeyDeeds } from './KeyDeeds';
import { KeyScopes, KeyState } from './KeyFacts';
import { KeyUse } from './KeyUse';

/** One key: what it opens, how it is used, and how to replace or end it. */
export default function KeyShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  // react-admin begins a page with the row of its list, where there is one; a row knows nothing of use.
  const { data: key, error, refetch } = useGetOne<KeyWithUse>('keys', { id, meta: { withUse: true } });
  const above = (
    <MuiLink component={Link} to="/keys" sx={{ fontSize: '0.9rem' }}>
      ← {translate('resources.keys.name', { smart_count: 2 })}
    </MuiLink>
  );
  if (error) {
    return (
      <Page title={id} above={above}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!key) return <Waiting />;
  const changes = { recordType: 'ApiKey', recordId: key.id };
  return (
    <Page title={key.name} above={above} facts={<KeyState state={key.state} />} actions={<KeyDeeds keyShown={key} />}>
      <Section title={translate('citisens.key.what')}>
        <Facts keyShown={key} />
        <Typography sx={{ mt: 2 }}>
          <MuiLink component={Link} to={`/audit?filter=${encodeURIComponent(JSON.stringify(changes))}`}>
            {translate('citisens.key.changes')}
          </MuiLink>
        </Typography>
      </Section>
      <Section title={translate('citisens.key.use')}>
        <KeyUse usage={key.usage} pointsPerDay={key.pointsPerDay} />
      </Section>
    </Page>
  );
}

function Facts({ keyShown: key }: { keyShown: KeyWithUse }) {
  const translate = useTranslate();
  const figures = useFigures();
  const day = (iso: string | null) => (iso ? figures.day(iso) : translate('citisens.key.never'));
  const facts: [string, ReactNode][] = [
    ['id', key.id],
    ['kind', translate(`citisens.key.kind_${key.kind}`)],
    ['scopes', <KeyScopes key="scopes" keyShown={key} />],
    ...(key.origins.length > 0 ? [['origins', key.origins.join(', ')] as [string, string]] : []),
    ['pointsPerDay', figures.count(key.pointsPerDay)],
    ['createdAt', day(key.createdAt)],
    ['expiresAt', day(key.expiresAt)],
    ['lastUsedAt', day(key.lastUsedAt)],
    ...(key.rotatedAt ? [['rotatedAt', day(key.rotatedAt)] as [string, string]] : []),
    ...(key.previousSecretUntil ? [['previousSecretUntil', day(key.previousSecretUntil)] as [string, string]] : []),
    ...(key.revokedAt ? [['revokedAt', day(key.revokedAt)] as [string, string]] : []),
  ];
  return <FactList of="resources.keys.fields" facts={facts} />;
}
