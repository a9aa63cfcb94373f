import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { ChannelOffer } from '#shared/contract/accounts';
import type { Account } from '#shared/domain/account';
import type { SignInForm } from '#shared/domain/sign-in-form';
import { queries } from '../core/queries.ts';
import { connectingText } from '../text/connecting.ts';
import { ChannelFields } from './channel-fields.tsx';
import { ChannelFormFoot } from './channel-form-foot.tsx';
import { useChannelForm } from './use-channel-form.ts';

type Props = Readonly<{ offer: ChannelOffer; form: SignInForm; onConnected: (account: Account) => void }>;

/** Connects an account of a channel that says as data what it asks. */
export function ChannelConnectForm({ offer: { channel, name }, form, onConnected }: Props) {
  const connect = useMutation(queries.accounts.connect.mutationOptions());
  const state = useChannelForm({
    ...{ channel, form, initial: {}, account: null },
    send: (given) => connect.mutateAsync({ channel, ...given }),
    onDone: onConnected,
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    void state.submit();
  }

  return (
    <form onSubmit={submit} noValidate aria-label={name}>
      <Stack gap="md">
        <ChannelFields state={state} secretKept={false} />
        <ChannelFormFoot state={state} words={connectingText.connect} />
      </Stack>
    </form>
  );
}
