import { PasswordInput, TextInput } from '@mantine/core';
import { connectText } from '../text/accounts.ts';
import type { EmailFormState } from './use-email-form.ts';

export function PasswordField({
  state,
  label,
  description,
}: Readonly<{ state: EmailFormState; label: string; description?: string }>) {
  return (
    <PasswordInput
      id={state.idOf('password')}
      data-autofocus
      label={label}
      description={description}
      autoComplete="off"
      value={state.form.password}
      error={state.problems.password}
      visibilityToggleButtonProps={{ 'aria-label': connectText.showPassword }}
      onChange={({ currentTarget: { value } }) =>
        state.change((known) => ({ ...known, password: value }), ['password'])
      }
    />
  );
}

export function NameField({ state }: Readonly<{ state: EmailFormState }>) {
  return (
    <TextInput
      id={state.idOf('name')}
      label={connectText.name}
      description={connectText.nameHint}
      placeholder={connectText.namePlaceholder}
      autoComplete="organization"
      maxLength={200}
      value={state.form.name}
      error={state.problems.name}
      onChange={({ currentTarget: { value } }) => state.change((known) => ({ ...known, name: value }), ['name'])}
    />
  );
}
