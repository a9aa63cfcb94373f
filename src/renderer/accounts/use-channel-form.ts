import { useState } from 'react';
import type { ChannelOffer } from '#shared/contract/accounts';
import type { Choice } from '#shared/contract/sign-in';
import type { Account } from '#shared/domain/account';
import type { FilledIn, SignInField, SignInForm } from '#shared/domain/sign-in-form';
import { problemSentence, refusalOf } from '../core/problem.ts';
import { useSignIn, type SignInState } from '../sign-in/index.ts';
import { connectingText } from '../text/connecting.ts';
import { useVault, type Vault } from './use-vault.ts';

export type ChannelFormState = Readonly<{
  form: SignInForm;
  /** What is asked: all fields but those that signing in fills. */
  fields: readonly SignInField[];
  filled: FilledIn;
  secret: string;
  /** By the names of the fields, and `secret`. */
  problems: Readonly<Record<string, string>>;
  /** What went wrong that belongs to no field. */
  problem: string | null;
  pending: boolean;
  /** Whether the network's own page comes next: what opens the account by itself takes one past it. */
  atPage: boolean;
  vault: Vault;
  signIn: SignInState;
  /** What is left to choose after signing in; null where nothing is. */
  choice: Choice | null;
  fill: (name: string, value: string) => void;
  setSecret: (value: string) => void;
  submit: () => Promise<void>;
  choose: (value: string) => Promise<void>;
}>;

export type SentForm = Readonly<{ filled: FilledIn; secret: string | null; signIn: string | null }>;

type Options = Readonly<{
  channel: ChannelOffer['channel'];
  form: SignInForm;
  initial: FilledIn;
  /** The account that is signed in to again: its secret may stay, and what was chosen for it stays. */
  account: string | null;
  send: (given: SentForm) => Promise<Account>;
  onDone: (account: Account) => void;
}>;

/** The form of any channel that says as data what it asks: what is typed, what is wrong with it, signing in, and sending it. */
export function useChannelForm({ channel, form, initial, account, send, onDone }: Options): ChannelFormState {
  const vault = useVault();
  const signIn = useSignIn();
  const [filled, setFilled] = useState(initial);
  const [secret, setSecret] = useState('');
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [left, setLeft] = useState<Readonly<{ attempt: string; choose: Choice }> | null>(null);
  const fields = form.fields.filter(({ chosen }) => !chosen);
  const given = { filled, secret: secret === '' ? null : secret };
  const atPage = form.browser !== null && !(form.secret?.instead && given.secret !== null);

  function missing(): Readonly<Record<string, string>> {
    const empty = fields.filter(({ name, optional }) => !optional && (filled[name] ?? '').trim() === '');
    const asked = form.secret && !form.secret.optional && account === null && secret === '';
    const all = asked ? [...empty, { name: 'secret', label: form.secret.label }] : empty;
    return Object.fromEntries(all.map(({ name, label }) => [name, connectingText.missing(label)]));
  }

  async function submit(): Promise<void> {
    setProblem(null);
    setLeft(null);
    const found = missing();
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    await trying(async () => {
      if (!(await vault.open())) return;
      if (atPage) await signInFirst();
      else onDone(await send({ ...given, signIn: null }));
    });
  }

  async function signInFirst(): Promise<void> {
    const came = await signIn.begin({ channel, ...given, account });
    if (!came) return;
    const { attempt, choose } = came;
    const [only, ...others] = choose?.options ?? [];
    if (choose && !only) return setProblem(connectingText.nothingToChoose);
    // An account keeps what was chosen for it.
    if (choose && others.length > 0 && account === null) return setLeft({ attempt, choose });
    const chosen = choose && only && account === null ? { [choose.field]: only.value } : {};
    onDone(await send({ ...given, filled: { ...filled, ...chosen }, signIn: attempt }));
  }

  async function choose(value: string): Promise<void> {
    if (!left) return;
    const chosen = { ...filled, [left.choose.field]: value };
    setProblem(null);
    await trying(async () => onDone(await send({ ...given, filled: chosen, signIn: left.attempt })));
  }

  async function trying(work: () => Promise<void>): Promise<void> {
    setPending(true);
    try {
      await work();
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
    const known = field === 'secret' ? form.secret !== null : fields.some(({ name }) => name === field);
    if (field && known) setProblems({ [field]: problemSentence(error) });
    else setProblem(problemSentence(error));
    if (refusal?.code === 'sign-in-expired') setLeft(null);
  }

  const clear = (name: string): void =>
    setProblems((known) => Object.fromEntries(Object.entries(known).filter(([other]) => other !== name)));
  return {
    ...{ form, fields, filled, secret, problems, pending, atPage, vault, signIn, submit, choose },
    problem: problem ?? signIn.problem,
    choice: left?.choose ?? null,
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
