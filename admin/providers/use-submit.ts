import { useNotify } from 'react-admin';
import { fieldErrorsOf } from './problem';
import type { GraphQuestion } from './resource-queries';
import { useDeed } from './use-deed';

/**
 * Saves a form: what the API refuses of a field is shown at that field, and nothing that was typed is lost.
 * @param saved key of what is said when it is saved; nothing without.
 * @param byInput puts what is refused at the inputs that show it, where they are not named as the fields are.
 */
export function useSubmit<Answer = { record: { id: string } }>(
  saved: string | undefined,
  onDone: (answer: Answer) => void,
  byInput = (errors: Record<string, string>) => errors,
) {
  const notify = useNotify();
  const { mutateAsync, error } = useDeed<Answer>((answer) => {
    if (saved) notify(saved, { type: 'success' });
    onDone(answer);
  });
  const submit = async (deed: GraphQuestion): Promise<Record<string, string> | undefined> => {
    try {
      await mutateAsync(deed);
      return undefined;
    } catch (refusal) {
      const errors = fieldErrorsOf(refusal);
      if (errors) notify('ra.message.invalid_form', { type: 'error' });
      return errors && byInput(errors);
    }
  };
  return { submit, error };
}
