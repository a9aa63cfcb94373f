import { Modal, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Account } from '#shared/domain/account';
import type { FilledIn, SignInForm } from '#shared/domain/sign-in-form';
import { queries } from '../core/queries.ts';
import { accountsText } from '../text/accounts.ts';
import { ErrorState } from '../ui/index.ts';
import { ChannelFields } from './channel-fields.tsx';
import { ChannelFormFoot } from './channel-form-foot.tsx';
import { useChannelForm } from './use-channel-form.ts';

type Props = Readonly<{
  account: Account;
  form: SignInForm;
  opened: boolean;
  onClose: () => void;
}>;

/** Signs in again to an account that was connected by a form, or changes what was filled in. */
export function ChannelSignInDialog({ opened, ...asked }: Props) {
  const { account, onClose } = asked;
  const filled = useQuery({ ...queries.accounts.filled.queryOptions({ input: { id: account.id } }), enabled: opened });
  return (
    <Modal opened={opened} onClose={onClose} title={accountsText.signInTitle(account.address)} size="lg">
      {filled.isPending && <Skeleton height={160} role="status" aria-label={accountsText.loading} />}
      {filled.isError && <ErrorState error={filled.error} onRetry={() => void filled.refetch()} />}
      {filled.data && <Again {...asked} filled={filled.data.filled} />}
    </Modal>
  );
}

function Again({ account, form, filled, onClose }: Omit<Props, 'opened'> & Readonly<{ filled: FilledIn }>) {
  const reconnect = useMutation(queries.accounts.reconnect.mutationOptions());
  const state = useChannelForm({
    ...{ channel: account.channel, form, initial: filled, account: account.id },
    send: (given) => reconnect.mutateAsync({ id: account.id, ...given }),
    onDone: onClose,
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    void state.submit();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <ChannelFields state={state} secretKept />
        <ChannelFormFoot state={state} words={accountsText.signInAction} onCancel={onClose} />
      </Stack>
    </form>
  );
}
