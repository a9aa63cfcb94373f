import { TextInput } from '@mantine/core';
import { connectText } from '../text/accounts.ts';
import type { EmailFormState } from './use-email-form.ts';

/** The address of a mailbox. Leaving it begins the search for its servers. */
export function AddressField({ state, onLeave }: Readonly<{ state: EmailFormState; onLeave: () => void }>) {
  return (
    <TextInput
      id={state.idOf('address')}
      type="email"
      label={connectText.address}
      placeholder={connectText.addressPlaceholder}
      autoComplete="email"
      autoFocus
      spellCheck={false}
      value={state.form.address}
      error={state.problems.address}
      onBlur={onLeave}
      onChange={({ currentTarget: { value } }) => state.change((known) => ({ ...known, address: value }), ['address'])}
    />
  );
}
