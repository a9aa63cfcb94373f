import { Modal, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Account } from '#shared/domain/account';
import type { FilledIn, SignInForm } from '#shared/domain/sign-in-form';
import { queries } from '../core/queries.ts';
import { accountsText } from '../text/accounts.ts';
import { ErrorState } from '../ui/index.ts';
import { ChannelFields } from './channel-fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { useChannelForm } from './use-channel-form.ts';

type Props = Readonly<{ account: Account; form: SignInForm; opened: boolean; onClose: () => void }>;

/** Signs in again to an account that was connected by a form, or changes what was filled in. */
export function ChannelSignInDialog({ account, form, opened, onClose }: Props) {
  const filled = useQuery({ ...queries.accounts.filled.queryOptions({ input: { id: account.id } }), enabled: opened });
  return (
    <Modal opened={opened} onClose={onClose} title={accountsText.signInTitle(account.address)} size="lg">
      {filled.isPending && <Skeleton height={160} role="status" aria-label={accountsText.loading} />}
      {filled.isError && <ErrorState error={filled.error} onRetry={() => void filled.refetch()} />}
      {filled.data && <Again account={account} form={form} filled={filled.data.filled} onClose={onClose} />}
    </Modal>
  );
}

function Again({ account, form, filled, onClose }: Omit<Props, 'opened'> & Readonly<{ filled: FilledIn }>) {
  const reconnect = useMutation(queries.accounts.reconnect.mutationOptions());
  const state = useChannelForm({
    form,
    initial: filled,
    secretKept: true,
    send: (given, secret) => reconnect.mutateAsync({ id: account.id, filled: given, secret }),
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
        <FormFoot words={accountsText.signInAction} pending={state.pending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
