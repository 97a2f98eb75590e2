import { useNotify } from 'react-admin';
import { fieldErrorsOf } from '../providers/problem';
import type { GraphQuestion } from '../providers/resource-queries';
import { useDeed } from '../providers/use-deed';
import { errorsByInput } from './trajectory-form';

/** Saves a form: what the API refuses of a field is shown at that field, and nothing that was typed is lost. */
export function useSubmit(onDone: (saved: { id: string }) => void) {
  const notify = useNotify();
  const { mutateAsync, error } = useDeed<{ record: { id: string } }>(({ record }) => {
    notify('citisens.trajectory.saved', { type: 'success' });
    onDone(record);
  });
  const submit = async (deed: GraphQuestion): Promise<Record<string, string> | undefined> => {
    try {
      await mutateAsync(deed);
      return undefined;
    } catch (refusal) {
      const errors = fieldErrorsOf(refusal);
      if (errors) notify('ra.message.invalid_form', { type: 'error' });
      return errors && errorsByInput(errors);
    }
  };
  return { submit, error };
}
