import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useRefresh } from 'react-admin';
import type { PanelDataProvider } from './data-provider';
import type { GraphQuestion } from './resource-queries';

/** Something the person on this page can do to the graph; afterwards what is shown is asked again. */
export function useDeed<Answer>(onDone: (answer: Answer) => void) {
  const provider = useDataProvider<PanelDataProvider>();
  const refresh = useRefresh();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deed: GraphQuestion) => provider.perform<Answer>(deed),
    onSuccess: (answer) => {
      // The page that comes next would else begin with what it read before: to act on that is to change an old version.
      client.removeQueries({ type: 'inactive' });
      onDone(answer);
      refresh();
    },
  });
}
