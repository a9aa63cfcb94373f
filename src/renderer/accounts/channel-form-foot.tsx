import { Button, Group, Loader, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Choice } from '#shared/contract/sign-in';
import { SignInWaiting } from '../sign-in/index.ts';
import { accountsText } from '../text/accounts.ts';
import { connectingText } from '../text/connecting.ts';
import { signInText } from '../text/sign-in.ts';
import styles from './email-fields.module.css';
import type { ChannelFormState } from './use-channel-form.ts';

type Properties = Readonly<{
  state: ChannelFormState;
  /** What the button says where nobody signs in at a page. */
  words: string;
  onCancel?: () => void;
}>;

/** How a channel's form is sent: at once, or by way of its network's page and what is chosen afterwards. */
export function ChannelFormFoot({ state, words, onCancel }: Properties) {
  const { atPage, signIn, choice, pending } = state;
  if (signIn.begun) return <SignInWaiting state={signIn} provider="" asks={signInText.waitingChannel} />;
  if (choice) return <Choosing choice={choice} pending={pending} onChoose={(value) => void state.choose(value)} />;
  return (
    <div>
      <Group gap="xs" justify={onCancel ? 'flex-end' : 'flex-start'}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {accountsText.cancel}
          </Button>
        )}
        <Button type="submit" loading={pending}>
          {atPage ? connectingText.signIn : words}
        </Button>
      </Group>
      {atPage && (
        <p className={styles['why']} role="status">
          {pending && !signIn.beginning ? <Checking /> : connectingText.why}
        </p>
      )}
    </div>
  );
}

function Choosing({
  choice: { options },
  pending,
  onChoose,
}: Readonly<{ choice: Choice; pending: boolean; onChoose: (value: string) => void }>) {
  const [chosen, setChosen] = useState(options[0]?.value ?? '');
  return (
    <Stack gap="md">
      <Radio.Group value={chosen} onChange={setChosen} label={connectingText.choose}>
        <Stack gap="xs" mt={6}>
          {options.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <div className={styles['actions']}>
        <Button loading={pending} onClick={() => onChoose(chosen)}>
          {connectingText.connect}
        </Button>
      </div>
    </Stack>
  );
}

function Checking() {
  return (
    <Group component="span" gap="xs">
      <Loader size={14} aria-hidden="true" />
      {connectingText.checking}
    </Group>
  );
}
