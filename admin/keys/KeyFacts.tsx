import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { MunicipalityNames } from '../municipalities/MunicipalityNames';
import type { KeyRecord } from '../records';

const COLOURS = { ACTIVE: 'success', EXPIRED: 'default', REVOKED: 'error' } as const;

/** Whether a key works, in a word. */
export function KeyState({ state }: Pick<KeyRecord, 'state'>) {
  const translate = useTranslate();
  return (
    <Chip size="small" variant="outlined" color={COLOURS[state]} label={translate(`citisens.key.state_${state}`)} />
  );
}

/** What a key opens beyond what is public, as one line. */
export function KeyScopes({ keyShown: { scopes, allMunicipalities, municipalities } }: { keyShown: KeyRecord }) {
  const translate = useTranslate();
  if (scopes.length === 0) return translate('citisens.key.scope_none');
  const what = scopes.map((scope) => translate(`citisens.key.scope_${scope}`)).join(', ');
  if (allMunicipalities) return `${what}: ${translate('citisens.key.everywhere')}`;
  if (municipalities.length === 0) return `${what}: ${translate('citisens.key.nowhere')}`;
  return (
    <>
      {what}: <MunicipalityNames codes={municipalities} />
    </>
  );
}
