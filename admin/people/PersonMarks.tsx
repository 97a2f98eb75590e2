import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ExampleBadge } from '../layout/ExampleBadge';
import { MunicipalityNames } from '../municipalities/MunicipalityNames';
import type { PersonRecord } from '../records';

const COLOURS = { INVITED: 'info', ACTIVE: 'success', LEFT: 'default' } as const;

/** Whether somebody works with the platform, in a word. */
export function PersonState({ state }: Pick<PersonRecord, 'state'>) {
  const translate = useTranslate();
  return (
    <Chip size="small" variant="outlined" color={COLOURS[state]} label={translate(`citisens.person.state_${state}`)} />
  );
}

/** That, and whether they are made up. */
export function PersonMarks({ person: { state, isExample } }: { person: PersonRecord }) {
  return (
    <>
      <PersonState state={state} />
      {isExample && <ExampleBadge of="person" />}
    </>
  );
}

/** What somebody may do, as one line. */
export function PersonRole({ person: { role, municipalities } }: { person: PersonRecord }) {
  const name = useTranslate()(`citisens.role.${role.toLowerCase()}`);
  if (municipalities.length === 0) return name;
  return (
    <>
      {name}: <MunicipalityNames codes={municipalities} />
    </>
  );
}
