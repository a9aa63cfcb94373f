import { Button, Collapse, Loader, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Account } from '#shared/domain/account';
import { queries } from '../core/queries.ts';
import { connectText } from '../text/accounts.ts';
import { signInText } from '../text/sign-in.ts';
import { ProblemNote } from '../ui/index.ts';
import { AddressField } from './address-field.tsx';
import { BrowserSignInFields } from './browser-sign-in-fields.tsx';
import { CertificateDialog } from './certificate-dialog.tsx';
import { emptyEmailForm, settingsOf } from './email-form.ts';
import { concernsServers, isAddress } from './form-problems.ts';
import { NameField, PasswordField } from './person-fields.tsx';
import { ProviderAdvice } from './provider-advice.tsx';
import { ServerSection } from './server-section.tsx';
import { SignInChecks } from './sign-in-checks.tsx';
import { useBrowserSignIn } from './use-browser-sign-in.ts';
import { useDiscovery } from './use-discovery.ts';
import { useEmailForm } from './use-email-form.ts';
import { VaultFieldset } from './vault-fieldset.tsx';
import styles from './email-fields.module.css';

/** Connects a mailbox: the address first, then what its provider needs. `onConnected` when both logins worked. */
export function ConnectForm({ onConnected }: Readonly<{ onConnected: (account: Account) => void }>) {
  const connect = useMutation(queries.accounts.connectEmail.mutationOptions());
  const state = useEmailForm({
    initial: emptyEmailForm,
    passwordOptional: false,
    send: (form, signIn) =>
      connect.mutateAsync({
        address: form.address.trim(),
        name: form.name.trim() || null,
        password: signIn === null ? form.password : null,
        signIn,
        settings: settingsOf(form),
      }),
    onDone: onConnected,
  });
  const discovery = useDiscovery(state);
  const { found } = discovery;
  const browser = useBrowserSignIn(state, found);
  const [unfolded, setUnfolded] = useState(false);
  const [wantsPassword, setWantsPassword] = useState(false);
  const refused = found?.advice === 'no-passwords';
  const byPassword = !refused && (browser.provider === null || wantsPassword);
  const unsure = discovery.failed || found?.source === 'guess' || found?.source === 'none';
  const open = unfolded || unsure || concernsServers(state.problems);
  const waits = browser.state.begun !== null;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    // Enter in the address looks its servers up first.
    if (isAddress(state.form.address) && !discovery.settled) return await discovery.look('password');
    if (byPassword) await state.submit();
    else await browser.start();
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={connectText.title}>
      <Stack gap="md">
        <div>
          <AddressField state={state} onLeave={() => void discovery.look(null)} />
          <div className={styles['discovery']} role="status">
            {discovery.looking && (
              <span className={styles['looking']}>
                <Loader size={14} aria-hidden="true" />
                {connectText.discovering}
              </span>
            )}
            {/* Servers typed by hand are no longer the ones it tells of. */}
            {!state.form.imap.hostTyped && !state.form.smtp.hostTyped && discovery.sentence}
          </div>
        </div>
        {found && (byPassword || !browser.provider) && <ProviderAdvice found={found} />}
        {(byPassword || browser.provider) && (
          <>
            {byPassword && (
              <PasswordField
                state={state}
                label={found?.advice === 'app-password' ? connectText.appPasswordLabel : connectText.password}
              />
            )}
            <NameField state={state} />
            <VaultFieldset vault={state.vault} />
            {!unsure && !waits && (
              <Button
                variant="subtle"
                size="compact-sm"
                ml={-8}
                style={{ alignSelf: 'flex-start' }}
                aria-expanded={open}
                onClick={() => setUnfolded(!open)}
              >
                {open ? connectText.hideServers : connectText.showServers}
              </Button>
            )}
            <Collapse expanded={open}>{open && <ServerSection state={state} />}</Collapse>
            {state.problem !== null && <ProblemNote>{state.problem}</ProblemNote>}
            {state.pending && <SignInChecks form={state.form} />}
            {byPassword ? (
              <div className={styles['actions']}>
                <Button type="submit" loading={state.pending} disabled={discovery.looking}>
                  {connectText.connect}
                </Button>
              </div>
            ) : (
              <BrowserSignInFields signIn={browser} pending={state.pending} />
            )}
            {browser.provider && !refused && !waits && !state.pending && (
              <Button
                variant="subtle"
                size="compact-sm"
                ml={-8}
                style={{ alignSelf: 'flex-start' }}
                onClick={() => setWantsPassword(!wantsPassword)}
              >
                {wantsPassword ? signInText.browserInstead : signInText.appPasswordInstead}
              </Button>
            )}
          </>
        )}
      </Stack>
      <CertificateDialog
        certificate={state.certificate}
        onTrust={(certificate) => void state.trust(certificate)}
        onRefuse={state.distrust}
      />
    </form>
  );
}
