import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';

/** Nothing grows stale by itself: the core says what changed (./events.ts). It runs on this computer, so "offline" does not matter. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** `useQuery(queries.customers.show.queryOptions({ input: { id } }))`, `useMutation(queries.inbox.setState.mutationOptions())`. */
export const queries = createTanstackQueryUtils(client);
