import { useQuery } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import { queries } from '../core/queries.ts';
import { useProvider } from './use-provider.ts';

/** The name of the place in the browser where an account's owner signs in; null where they give something secret instead. */
export function useSignInPlace({ channel, oauth }: Pick<Account, 'channel' | 'oauth'>): string | null {
  const provider = useProvider(oauth);
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} })).data;
  if (oauth !== null) return provider?.name ?? '';
  const offer = offers?.find((one) => one.channel === channel);
  return offer?.signIn?.browser ? offer.name : null;
}
