import { useQuery } from '@tanstack/react-query';
import type { SignInProvider } from '#shared/domain/sign-in';
import { queries } from '../core/queries.ts';

/** Every provider one can sign in at; none while they are being read. */
export function useProviders(): readonly SignInProvider[] {
  return useQuery(queries.signIn.providers.queryOptions({ input: {} })).data ?? [];
}

export function useProvider(id: string | null): SignInProvider | null {
  return useProviders().find((provider) => provider.id === id) ?? null;
}
