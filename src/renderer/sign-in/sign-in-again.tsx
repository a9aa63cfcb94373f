import { Button, Group, Loader, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '#shared/domain/account';
import { problemSentence } from '../core/problem.ts';
import { queries } from '../core/queries.ts';
import { signInText } from '../text/sign-in.ts';
import { ProblemNote } from '../ui/index.ts';
import { SignInWaiting } from './sign-in-waiting.tsx';
import { useSignInPlace } from './use-sign-in-place.ts';
import { useSignIn } from './use-sign-in.ts';

type Properties = Readonly<{ account: Account; label: string; size: 'compact-sm' | 'compact-md'; quiet?: boolean }>;

/** The one button of an account whose sign-in has ended: it opens the provider's page, and all else stays as it was. */
export function SignInAgain({ account, label, size, quiet = false }: Properties) {
  const state = useSignIn();
  const again = useMutation(queries.accounts.signInAgain.mutationOptions());
  const [shown, setShown] = useState(false);
  const place = useSignInPlace(account);
  const problem = state.problem ?? (again.error && problemSentence(again.error));
  const busy = state.beginning || state.begun !== null || again.isPending;

  async function signIn(): Promise<void> {
    again.reset();
    setShown(true);
    const { id, channel, oauth, address } = account;
    const came = await state.begin(
      oauth === null ? { channel, filled: {}, secret: null, account: id } : { provider: oauth, address },
    );
    if (came) again.mutate({ id, signIn: came.attempt }, { onSuccess: () => setShown(false) });
  }

  function close(): void {
    state.cancel();
    setShown(false);
  }

  return (
    <>
      <Button size={size} loading={busy} onClick={() => void signIn()} {...(quiet && { variant: 'default' })}>
        {label}
      </Button>
      <Modal opened={shown} onClose={close} title={signInText.againTitle(account.address)}>
        <Stack gap="md">
          <SignInWaiting
            state={state}
            provider={place ?? ''}
            {...(account.oauth === null && { asks: signInText.waitingChannel })}
          />
          {again.isPending && (
            <Group gap="xs" role="status">
              <Loader size={14} aria-hidden="true" />
              {signInText.checking}
            </Group>
          )}
          {problem !== null && <ProblemNote>{problem}</ProblemNote>}
          {!busy && (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {signInText.close}
              </Button>
              <Button data-autofocus onClick={() => void signIn()}>
                {signInText.tryAgain}
              </Button>
            </Group>
          )}
        </Stack>
      </Modal>
    </>
  );
}
