import type { Discovery } from '#shared/contract/accounts';
import type { SignInProvider } from '#shared/domain/sign-in';
import { useProvider, useSignIn, type SignInState } from '../sign-in/index.ts';
import { problemsOf } from './form-problems.ts';
import type { EmailFormState } from './use-email-form.ts';

export type BrowserSignIn = Readonly<{
  /** The provider to sign in at; null where there is none, or it is not set up. */
  provider: SignInProvider | null;
  state: SignInState;
  /** Goes to the provider's page, and connects with what comes of it. */
  start: () => Promise<void>;
}>;

/** The way in without a password, for the address in the form. */
export function useBrowserSignIn(form: EmailFormState, found: Discovery | null): BrowserSignIn {
  const state = useSignIn();
  const known = useProvider(found?.oauth ?? null);
  // An address nobody knows may be at the provider its owner set up by hand.
  const other = useProvider('other');
  const provider = found?.oauth ? known : found && found.source !== 'built-in' ? other : null;
  const ready = provider?.ready ? provider : null;

  async function start(): Promise<void> {
    if (!ready) return;
    const problems = problemsOf(form.form, true);
    if (Object.keys(problems).length > 0) return form.mark(problems);
    if (!(await form.vault.open())) return;
    const came = await state.begin({ provider: ready.id, address: form.form.address.trim() });
    if (came) await form.submit(came.attempt);
  }

  return { provider: ready, state, start };
}
