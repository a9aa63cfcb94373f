import { Modal, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Account, EmailSettings } from '#shared/domain/account';
import { queries } from '../core/queries.ts';
import { accountsText } from '../text/accounts.ts';
import { ErrorState, ProblemNote } from '../ui/index.ts';
import { CertificateDialog } from './certificate-dialog.tsx';
import { formOfSettings, settingsOf } from './email-form.ts';
import { FormFoot } from './form-foot.tsx';
import { NameField, PasswordField } from './person-fields.tsx';
import { ServerSection } from './server-section.tsx';
import { SignInChecks } from './sign-in-checks.tsx';
import { useEmailForm } from './use-email-form.ts';
import { VaultFieldset } from './vault-fieldset.tsx';

type Properties = Readonly<{ account: Account; opened: boolean; onClose: () => void }>;

/** Signs in to a connected mailbox again, with a new password or other servers. */
export function SignInDialog({ account, opened, onClose }: Properties) {
  const settings = useQuery(queries.accounts.settings.queryOptions({ input: { id: account.id }, enabled: opened }));
  return (
    <Modal opened={opened} onClose={onClose} title={accountsText.signInTitle(account.address)} size="lg">
      {settings.isPending && <Skeleton height={420} />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <SignInForm account={account} settings={settings.data} onClose={onClose} />}
    </Modal>
  );
}

function SignInForm({
  account,
  settings,
  onClose,
}: Readonly<{ account: Account; settings: EmailSettings; onClose: () => void }>) {
  const reconnect = useMutation(queries.accounts.reconnectEmail.mutationOptions());
  const state = useEmailForm({
    initial: formOfSettings(account.address, account.name, settings),
    passwordOptional: true,
    send: (form) =>
      reconnect.mutateAsync({
        id: account.id,
        name: form.name.trim() || null,
        password: form.password || null,
        signIn: null,
        settings: settingsOf(form),
      }),
    onDone: onClose,
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    void state.submit();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {account.oauth === null && (
          <PasswordField state={state} label={accountsText.newPassword} description={accountsText.keepPassword} />
        )}
        <NameField state={state} />
        <ServerSection state={state} />
        <VaultFieldset vault={state.vault} />
        {state.problem !== null && <ProblemNote>{state.problem}</ProblemNote>}
        {state.pending && <SignInChecks form={state.form} />}
        <FormFoot words={accountsText.signInAction} pending={state.pending} onCancel={onClose} />
      </Stack>
      <CertificateDialog
        certificate={state.certificate}
        onTrust={(certificate) => void state.trust(certificate)}
        onRefuse={state.distrust}
      />
    </form>
  );
}
