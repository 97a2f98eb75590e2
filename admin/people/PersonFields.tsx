import { FormDataConsumer, RadioButtonGroupInput, required, TextInput, useTranslate } from 'react-admin';
import { MunicipalitiesInput } from '../municipalities/MunicipalitiesInput';
import { ROLES } from './person-form';

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
        {({ formData }) =>
          formData.role === 'OFFICIAL' && (
            <MunicipalitiesInput had={had} helperText="citisens.person.municipalities_help" />
          )
        }
      </FormDataConsumer>
    </>
  );
}
