import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { connectText } from '../text/accounts.ts';
import { ServerFields } from './server-fields.tsx';
import type { EmailFormState } from './use-email-form.ts';

const intervals = [1, 2, 5, 15, 30, 60] as const;

/** Everything about the servers of a mailbox: both of them, the name to sign in with, how often to look. */
export function ServerSection({ state }: Readonly<{ state: EmailFormState }>) {
  const { form, problems, idOf, change } = state;
  // An interval chosen by other means, such as the command line, stays on offer.
  const choices = [...new Set([...intervals, form.interval])].toSorted((a, b) => a - b);
  return (
    <Stack gap="md">
      <ServerFields use="imap" state={state} />
      <ServerFields use="smtp" state={state} />
      <TextInput
        id={idOf('username')}
        label={connectText.username}
        description={connectText.usernameHint}
        autoComplete="username"
        spellCheck={false}
        autoCapitalize="none"
        value={form.username}
        error={problems.username}
        onChange={({ currentTarget: { value } }) =>
          change((known) => ({ ...known, username: value, usernameTyped: true }), ['username'])
        }
      />
      <NativeSelect
        label={connectText.interval}
        value={String(form.interval)}
        data={choices.map((minutes) => ({ value: String(minutes), label: connectText.intervalMinutes(minutes) }))}
        onChange={({ currentTarget: { value } }) => change((known) => ({ ...known, interval: Number(value) }))}
      />
    </Stack>
  );
}
