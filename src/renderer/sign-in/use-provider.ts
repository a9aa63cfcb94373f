import { useQuery } from '@tanstack/react-query';
import type { SignInProvider } from '#shared/domain/sign-in';
import { queries } from '../core/queries.ts';

/** What is known about signing in at a provider; null where there is none, or while it is being read. */
export function useProvider(id: string | null): SignInProvider | null {
  const providers = useQuery(queries.signIn.providers.queryOptions({ input: {} })).data;
  return providers?.find((provider) => provider.id === id) ?? null;
}
