import { TextInput, useTranslate } from 'react-admin';

/** Short items, typed one per line: no buttons to learn, and lines can be moved and pasted. */
export function ItemsInput({ source, label }: { source: string; label?: string }) {
  const translate = useTranslate();
  return (
    <TextInput
      source={source}
      label={label}
      multiline
      minRows={3}
      variant="outlined"
      helperText={translate('citisens.profile.one_per_line')}
      format={(items: string[] | undefined) => (items ?? []).join('\n')}
      parse={(typed: string) => typed.split('\n')}
      validate={undefined}
    />
  );
}
