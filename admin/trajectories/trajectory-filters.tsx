import { DateInput, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { MunicipalityFilter } from '../layout/MunicipalityFilter';
import { NameSearch } from '../layout/NameSearch';
import { AreaFilter } from './AreaFilter';
import { STAGES } from './trajectory.records';

const FIELD = { variant: 'outlined', margin: 'none', helperText: false } as const;

/** By what trajectories are searched: what is asked most is always there, the rest behind a button. */
export function trajectoryFilters(translate: (key: string) => string, language: string) {
  const choices = (kind: string, ids: string[]) =>
    ids.map((id) => ({ id, name: translate(`citisens.trajectory.${kind}_${id}`) }));
  const label = (field: string) => `resources.trajectories.fields.${field}`;
  return [
    <NameSearch key="text" source="text" alwaysOn label={label('text')} sx={{ maxWidth: { sm: 200 } }} />,
    <MunicipalityFilter key="municipality" source="municipality" label={label('municipality')} alwaysOn />,
    <ReferenceInput key="theme" source="theme" reference="themes" alwaysOn queryOptions={{ meta: { language } }}>
      <SelectInput {...FIELD} label={label('theme')} optionText="name" sx={{ minWidth: 150 }} />
    </ReferenceInput>,
    <SelectInput
      key="step"
      source="step"
      {...FIELD}
      alwaysOn
      label={label('step')}
      choices={choices('step', STAGES)}
      sx={{ minWidth: 120 }}
    />,
    <AreaFilter key="area" source="area" label={label('area')} />,
    <TextInput key="postcode" source="postcode" {...FIELD} label={label('postcode')} />,
    <TextInput key="audience" source="audience" {...FIELD} label={label('audience')} />,
    <SelectInput
      key="approach"
      source="approach"
      {...FIELD}
      label={label('approach')}
      choices={choices('approach', ['COLLECT_IDEAS', 'TEST_PLANS'])}
      sx={{ minWidth: 180 }}
    />,
    <DateInput key="activeFrom" source="activeFrom" {...FIELD} label={label('activeFrom')} />,
    <DateInput key="activeUntil" source="activeUntil" {...FIELD} label={label('activeUntil')} />,
  ];
}
