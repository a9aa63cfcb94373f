import { useState } from 'react';
import type { Account } from '#shared/domain/account';
import type { FilledIn, SignInForm } from '#shared/domain/sign-in-form';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { connectingText } from '../text/connecting.ts';
import { useVault, type Vault } from './use-vault.ts';

export type ChannelFormState = Readonly<{
  form: SignInForm;
  filled: FilledIn;
  secret: string;
  /** By the names of the fields, and `secret`. */
  problems: Readonly<Record<string, string>>;
  /** What went wrong that belongs to no field. */
  problem: string | null;
  pending: boolean;
  vault: Vault;
  fill: (name: string, value: string) => void;
  setSecret: (value: string) => void;
  submit: () => Promise<void>;
}>;

type Options = Readonly<{
  form: SignInForm;
  initial: FilledIn;
  /** Whether there is a secret already that may stay. */
  secretKept: boolean;
  send: (filled: FilledIn, secret: string | null) => Promise<Account>;
  onDone: (account: Account) => void;
}>;

/** The form of any channel that says as data what it asks: what is typed, what is wrong with it, and sending it. */
export function useChannelForm({ form, initial, secretKept, send, onDone }: Options): ChannelFormState {
  const vault = useVault();
  const [filled, setFilled] = useState(initial);
  const [secret, setSecret] = useState('');
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  function missing(): Readonly<Record<string, string>> {
    const empty = form.fields.filter(({ name }) => (filled[name] ?? '').trim() === '');
    const asked =
      form.secret !== null && !secretKept && secret === '' ? [{ name: 'secret', label: form.secret.label }] : [];
    return Object.fromEntries([...empty, ...asked].map(({ name, label }) => [name, connectingText.missing(label)]));
  }

  async function submit(): Promise<void> {
    setProblem(null);
    const found = missing();
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    try {
      if (await vault.open()) onDone(await send(filled, secret === '' ? null : secret));
    } catch (error) {
      explain(error);
    } finally {
      setPending(false);
    }
  }

  function explain(error: unknown): void {
    const refusal = refusalOf(error);
    const field =
      refusal?.code === 'wrong-password' || refusal?.code === 'sign-in-not-heard' ? 'secret' : refusal?.details.field;
    const known = field === 'secret' || form.fields.some(({ name }) => name === field);
    if (field && known) setProblems({ [field]: problemSentence(error) });
    else setProblem(problemSentence(error));
  }

  const clear = (name: string): void =>
    setProblems((known) => Object.fromEntries(Object.entries(known).filter(([other]) => other !== name)));
  return {
    ...{ form, filled, secret, problems, problem, pending, vault, submit },
    fill: (name, value) => {
      setFilled((known) => ({ ...known, [name]: value }));
      clear(name);
    },
    setSecret: (value) => {
      setSecret(value);
      clear('secret');
    },
  };
}
