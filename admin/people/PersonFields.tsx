import {
  AutocompleteArrayInput,
  FormDataConsumer,
  RadioButtonGroupInput,
  required,
  TextInput,
  useGetList,
  useTranslate,
} from 'react-admin';
import type { AreaRow } from '../records';
import { ROLES } from './person-form';

/** More municipalities than there are. */
const ALL = { page: 1, perPage: 1_000 };

/** What somebody is called and may do. @param had codes of the municipalities they work for already. */
export function PersonFields({ had = [], isNew = false }: { had?: string[]; isNew?: boolean }) {
  const translate = useTranslate();
  const roles = ROLES.map((id) => ({
    id,
    name: `${translate(`citisens.role.${id.toLowerCase()}`)}: ${translate(`citisens.person.role_${id}`)}`,
  }));
  return (
    <>
      <TextInput source="name" validate={required()} helperText={false} />
      {isNew && <TextInput source="email" type="email" validate={required()} helperText="citisens.person.email_help" />}
      <RadioButtonGroupInput source="role" choices={roles} row={false} validate={required()} helperText={false} />
      <FormDataConsumer>
        {({ formData }) => formData.role === 'OFFICIAL' && <MunicipalitiesInput had={had} />}
      </FormDataConsumer>
    </>
  );
}

/** The municipalities an official works for; one that is no more stays among the choices of who has it. */
function MunicipalitiesInput({ had }: { had: string[] }) {
  const { data = [], isPending } = useGetList<AreaRow>('municipalities', { pagination: ALL });
  const found = data.map(({ code, name }) => ({ id: code, name }));
  const kept = had.filter((code) => !found.some(({ id }) => id === code)).map((code) => ({ id: code, name: code }));
  return (
    <AutocompleteArrayInput
      source="municipalities"
      choices={[...found, ...kept]}
      isPending={isPending}
      validate={required()}
      variant="outlined"
      helperText="citisens.person.municipalities_help"
    />
  );
}
