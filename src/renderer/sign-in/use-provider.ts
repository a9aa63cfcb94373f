import { useQuery } from '@tanstack/react-query';
import type { SignInProvider } from '#shared/domain/sign-in';
import { queries } from '../core/queries.ts';

/** What is known about signing in at a provider; null where there is none, undefined while it is being read. */
export function useProvider(id: string | null): SignInProvider | null | undefined {
  const providers = useQuery(queries.signIn.providers.queryOptions({ input: {} })).data;
  return providers && (providers.find((provider) => provider.id === id) ?? null);
}
