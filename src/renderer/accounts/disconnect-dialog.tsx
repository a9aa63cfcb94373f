import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Account } from '#shared/domain/account';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { accountsText } from '../text/accounts.ts';
import { ProblemNote } from '../ui/index.ts';

/** Asks before an account is forgotten, and says what stays and what goes. */
export function DisconnectDialog({
  account,
  opened,
  onClose,
}: Readonly<{ account: Account; opened: boolean; onClose: () => void }>) {
  const disconnect = useMutation(queries.accounts.disconnect.mutationOptions());
  return (
    <Modal opened={opened} onClose={onClose} title={accountsText.disconnectTitle(account.address)}>
      <Stack gap="sm">
        <p>{accountsText.disconnectStays}</p>
        <p>{accountsText.disconnectGoes}</p>
        {disconnect.isError && <ProblemNote>{problemSentence(disconnect.error)}</ProblemNote>}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" data-autofocus onClick={onClose}>
            {accountsText.cancel}
          </Button>
          <Button
            color="red.9"
            loading={disconnect.isPending}
            onClick={() => disconnect.mutate({ id: account.id }, { onSuccess: onClose })}
          >
            {accountsText.disconnectConfirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
