import { useQuery } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import { queries } from '../core/queries.ts';
import { ChannelSignInDialog } from './channel-sign-in-dialog.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';

type Properties = Readonly<{ account: Account; opened: boolean; onClose: () => void }>;

/** Signs in again to an account of any channel, or changes how: the mailbox has a form of its own. */
export function AccountSignInDialog(properties: Properties) {
  const { account } = properties;
  const offers = useQuery(queries.accounts.channels.queryOptions({ input: {} })).data;
  const offer = offers?.find(({ channel }) => channel === account.channel);
  if (!offer) return null;
  const { signIn } = offer;
  return signIn ? <ChannelSignInDialog {...properties} form={signIn} /> : <SignInDialog {...properties} />;
}
