import { Anchor, Button, Group, Loader } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { signInText } from '../text/sign-in.ts';
import { PasteAddress } from './paste-address.tsx';
import styles from './sign-in.module.css';
import type { SignInState } from './use-sign-in.ts';

type Properties = Readonly<{ state: SignInState; provider: string; asks?: (provider: string) => string }>;

/** What is shown while the owner is at the provider's page. Nothing while nobody is. */
export function SignInWaiting({ state, provider, asks = signInText.waiting }: Properties) {
  const { begun } = state;
  if (!begun) return null;
  return (
    <section className={styles['waiting']} aria-live="polite">
      <p className={styles['waitingTitle']}>
        <Loader size={14} aria-hidden="true" />
        {signInText.waitingTitle}
      </p>
      <p>{begun.opened ? (begun.pasted ? signInText.waitingPasted : asks)(provider) : signInText.notOpened}</p>
      {begun.pasted && <PasteAddress onPaste={state.paste} problem={state.pasteProblem} />}
      <Group gap="xs" mt={8}>
        {begun.opened ? (
          <Button size="compact-md" variant="default" onClick={state.openAgain}>
            {signInText.openAgain}
          </Button>
        ) : (
          <Anchor href={begun.url} target="_blank" rel="noopener noreferrer" size="sm" className={styles['link'] ?? ''}>
            {signInText.openPage}
            <IconExternalLink size={14} aria-hidden="true" />
          </Anchor>
        )}
        <Button size="compact-md" variant="subtle" onClick={state.cancel}>
          {signInText.cancel}
        </Button>
      </Group>
    </section>
  );
}
