import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { fieldErrorsOf } from '../providers/problem';
import type { GraphQuestion } from '../providers/resource-queries';
import { useDeed } from '../providers/use-deed';

/** Sends a form and goes to the page of the person; what the API refuses of a field is shown at that field. */
export function usePersonSubmit(saved: string) {
  const notify = useNotify();
  const navigate = useNavigate();
  const { mutateAsync, error } = useDeed<{ record: { id: string } }>(({ record }) => {
    notify(saved, { type: 'success' });
    navigate(`/people/${record.id}/show`);
  });
  const submit = async (deed: GraphQuestion): Promise<Record<string, string> | undefined> => {
    try {
      await mutateAsync(deed);
      return undefined;
    } catch (refusal) {
      const errors = fieldErrorsOf(refusal);
      if (errors) notify('ra.message.invalid_form', { type: 'error' });
      return errors;
    }
  };
  return { submit, error };
}
