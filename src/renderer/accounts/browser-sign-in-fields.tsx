import { Button } from '@mantine/core';
import { signInText } from '../text/sign-in.ts';
import { SignInWaiting } from '../sign-in/index.ts';
import { ProblemNote } from '../ui/index.ts';
import styles from './email-fields.module.css';
import type { BrowserSignIn } from './use-browser-sign-in.ts';

/** The button that opens the provider's page, and what happens meanwhile. */
export function BrowserSignInFields({ signIn, pending }: Readonly<{ signIn: BrowserSignIn; pending: boolean }>) {
  const { provider, state, start } = signIn;
  if (!provider) return null;
  return (
    <>
      {!state.begun && (
        <div>
          <Button loading={pending || state.beginning} onClick={() => void start()}>
            {signInText.with(provider.name)}
          </Button>
          <p className={styles['why']}>{signInText.why(provider.name)}</p>
        </div>
      )}
      <SignInWaiting state={state} provider={provider.name} />
      {state.problem !== null && <ProblemNote>{state.problem}</ProblemNote>}
    </>
  );
}
