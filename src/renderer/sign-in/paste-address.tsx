import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { signInText } from '../text/sign-in.ts';
import styles from './sign-in.module.css';

type Properties = Readonly<{ onPaste: (text: string) => void; problem: string | null }>;

/** Takes the address that the browser came back to. It may stand within a form, so that it is none itself. */
export function PasteAddress({ onPaste, problem }: Properties) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (): void => {
    setMissing(text.trim() === '');
    if (text.trim() !== '') onPaste(text);
  };
  return (
    <Group align="flex-start" gap="xs" className={styles['paste'] ?? ''}>
      <TextInput
        flex={1}
        label={signInText.paste}
        placeholder={signInText.pastePlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        error={missing ? signInText.pasteMissing : problem}
        onChange={({ currentTarget: { value } }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          send();
        }}
      />
      <Button mt={24} variant="default" onClick={send}>
        {signInText.pasteAction}
      </Button>
    </Group>
  );
}
