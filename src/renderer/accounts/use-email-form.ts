import { useId, useRef, useState } from 'react';
import type { Account } from '#shared/domain/account';
import type { Certificate } from '#shared/domain/refusal';
import { problemSentence, refusalOf } from '../core/problem.ts';
import type { EmailForm } from './email-form.ts';
import { withTrusted } from './email-form.ts';
import { fieldOfRefusal, firstProblem, type FormField, type FormProblems, problemsOf } from './form-problems.ts';
import { useVault, type Vault } from './use-vault.ts';

export type EmailFormState = Readonly<{
  form: EmailForm;
  problems: FormProblems;
  /** What went wrong that belongs to no field. */
  problem: string | null;
  /** A certificate its owner has to judge before anything goes on. */
  certificate: Certificate | null;
  pending: boolean;
  vault: Vault;
  idOf: (field: FormField) => string;
  change: (change: (form: EmailForm) => EmailForm, about?: readonly FormField[]) => void;
  /** Shows problems without moving the focus. */
  mark: (problems: FormProblems) => void;
  /** Sends the form with the password in it, or with a finished sign-in in the browser. */
  submit: (signIn?: string) => Promise<void>;
  trust: (certificate: Certificate) => Promise<void>;
  distrust: () => void;
}>;

type Options = Readonly<{
  initial: EmailForm;
  passwordOptional: boolean;
  send: (form: EmailForm, signIn: string | null) => Promise<Account>;
  onDone: (account: Account) => void;
}>;

/** The form of a mailbox: what is typed, what is wrong with it, and what happens when it is sent. */
export function useEmailForm({ initial, passwordOptional, send, onDone }: Options): EmailFormState {
  const prefix = useId();
  const vault = useVault();
  const [form, setForm] = useState(initial);
  const [problems, setProblems] = useState<FormProblems>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [certificate, setCertificate] = useState<Certificate | null>(null);
  const [pending, setPending] = useState(false);
  // A certificate may have to be judged in between: the same sign-in goes on then.
  const signedIn = useRef<string | null>(null);
  const idOf = (field: FormField): string => `${prefix}-${field}`;

  function report(found: FormProblems): void {
    setProblems(found);
    const field = firstProblem(found);
    // The field may be in a part that unfolds only now.
    if (field) requestAnimationFrame(() => document.getElementById(idOf(field))?.focus());
  }

  async function sendForm(sent: EmailForm): Promise<void> {
    setProblem(null);
    const found = problemsOf(sent, passwordOptional || signedIn.current !== null);
    report(found);
    if (firstProblem(found)) return;
    setPending(true);
    try {
      if (await vault.open()) onDone(await send(sent, signedIn.current));
    } catch (error) {
      explain(error, sent);
    } finally {
      setPending(false);
    }
  }

  function explain(error: unknown, sent: EmailForm): void {
    const refusal = refusalOf(error);
    if (refusal?.code === 'certificate-not-trusted' && refusal.details.certificate)
      return setCertificate(refusal.details.certificate);
    const field = refusal && fieldOfRefusal(refusal.code, refusal.details, sent);
    if (field) report({ [field]: problemSentence(error) });
    else setProblem(problemSentence(error));
  }

  return {
    form,
    problems,
    problem,
    certificate,
    pending,
    vault,
    idOf,
    mark: setProblems,
    change: (change, about = []) => {
      setForm(change);
      setProblem(null);
      setProblems((known) => without(known, about));
    },
    submit: (signIn) => {
      signedIn.current = signIn ?? null;
      return sendForm(form);
    },
    trust: async (trusted) => {
      const next = withTrusted(form, trusted);
      setCertificate(null);
      setForm(next);
      await sendForm(next);
    },
    distrust: () => setCertificate(null),
  };
}

function without(problems: FormProblems, fields: readonly FormField[]): FormProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !fields.some((changed) => changed === field)));
}
