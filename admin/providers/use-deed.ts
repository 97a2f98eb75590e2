import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useRefresh } from 'react-admin';
import type { PanelDataProvider } from './data-provider';
import type { GraphQuestion } from './resource-queries';

/** Something the person on this page can do to the graph; afterwards what is shown is asked again. */
export function useDeed<Answer>(onDone: (answer: Answer) => void) {
  const provider = useDataProvider<PanelDataProvider>();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (deed: GraphQuestion) => provider.perform<Answer>(deed),
    onSuccess: (answer) => {
      onDone(answer);
      refresh();
    },
  });
}
