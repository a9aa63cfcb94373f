import { useQuery } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import { isMadeUp } from '#shared/domain/handle';
import { queries } from '../core/queries.ts';

/**
 * What an account is called on its card, and what is told beside it. A mailbox is known by its address; of a channel that is
 * connected by a form the name is what people recognise, and its address may be a number.
 */
export function useAccountNames({
  channel,
  address,
  name,
}: Account): Readonly<{ title: string; beside: readonly string[] }> {
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} })).data;
  const offer = offers?.find((one) => one.channel === channel);
  if (!offer?.signIn) return { title: address, beside: name === null ? [] : [name] };
  return { title: name ?? address, beside: [offer.name, ...(name === null || isMadeUp(address) ? [] : [address])] };
}
