import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { connectingText } from '../text/connecting.ts';
import { ProblemNote } from '../ui/index.ts';
import type { ChannelFormState } from './use-channel-form.ts';
import { VaultFieldset } from './vault-fieldset.tsx';

/** What a channel asks, field by field, its secret last. */
export function ChannelFields({ state, secretKept }: Readonly<{ state: ChannelFormState; secretKept: boolean }>) {
  const { form, fields, filled, secret, problems, problem, vault } = state;
  return (
    <Stack gap="md">
      {fields.map(({ name, kind, label, hint, placeholder, optional }) => (
        <TextInput
          key={name}
          label={optional ? connectingText.optional(label) : label}
          description={hint}
          placeholder={placeholder}
          inputMode={kind === 'address' ? 'url' : 'text'}
          autoComplete="off"
          spellCheck={false}
          value={filled[name] ?? ''}
          error={problems[name]}
          onChange={({ currentTarget: { value } }) => state.fill(name, value)}
        />
      ))}
      {form.secret && (
        <PasswordInput
          label={form.secret.optional ? connectingText.optional(form.secret.label) : form.secret.label}
          description={secretKept ? connectingText.secretKept : form.secret.hint}
          autoComplete="off"
          value={secret}
          error={problems['secret']}
          visibilityToggleButtonProps={{ 'aria-label': connectingText.showSecret(form.secret.label) }}
          onChange={({ currentTarget: { value } }) => state.setSecret(value)}
        />
      )}
      <VaultFieldset vault={vault} />
      {problem !== null && <ProblemNote>{problem}</ProblemNote>}
    </Stack>
  );
}
