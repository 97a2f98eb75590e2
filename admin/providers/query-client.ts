import { QueryClient } from '@tanstack/react-query';
import { codeOf } from './problem';

/** Only an API that was not reached is worth a second try; a refusal stays a refusal. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 1 && codeOf(error) === 'UNREACHABLE', retryDelay: 500 },
  },
});
