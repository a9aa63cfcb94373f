import { z } from 'zod';
import type { RefusalCode, RefusalDetails } from '#shared/domain/refusal';
import { connectText } from '../text/accounts.ts';
import type { EmailForm, ServerUse } from './email-form.ts';

export type FormField = 'address' | 'password' | 'name' | 'username' | `${ServerUse}.${'host' | 'port' | 'security'}`;
export type FormProblems = Readonly<Partial<Record<FormField, string>>>;

const fields: readonly FormField[] = [
  'address',
  'password',
  'name',
  'username',
  'imap.host',
  'imap.port',
  'imap.security',
  'smtp.host',
  'smtp.port',
  'smtp.security',
];
const serverFields: readonly FormField[] = fields.filter((field) => field.includes('.') || field === 'username');

const address = z.email().max(320);

export function isAddress(text: string): boolean {
  return address.safeParse(text.trim()).success;
}

/** What must be corrected before the core is asked; `passwordOptional` where a stored one may stay. */
export function problemsOf(form: EmailForm, passwordOptional: boolean): FormProblems {
  const problems: Partial<Record<FormField, string>> = {};
  if (!isAddress(form.address)) problems.address = connectText.addressInvalid;
  if (!form.password && !passwordOptional) problems.password = connectText.passwordMissing;
  if (!form.username.trim()) problems.username = connectText.usernameMissing;
  for (const use of ['imap', 'smtp'] as const) {
    const { host, port } = form[use];
    if (!host.trim()) problems[`${use}.host`] = connectText.hostMissing;
    if (port === null || !Number.isInteger(port) || port < 1 || port > 65535)
      problems[`${use}.port`] = connectText.portInvalid;
  }
  return problems;
}

/** The field a refusal is about, or null when it is about none of them. */
export function fieldOfRefusal(code: RefusalCode, details: RefusalDetails, form: EmailForm): FormField | null {
  const path = (details.field ?? '').replace(/^settings\./, '');
  const named = fields.find((field) => field === path);
  if (named) return named;
  const use = serverOfRefusal(details, form);
  switch (code) {
    case 'wrong-password':
      return 'password';
    case 'unreachable':
    case 'server-refused':
      return use && `${use}.host`;
    case 'tls-failed':
      return use && `${use}.security`;
    case 'sign-in-elsewhere':
    case 'already-connected':
    case 'password-not-accepted-here':
    case 'servers-not-found':
      return 'address';
    default:
      return null;
  }
}

/** Which of the two servers a refusal came from, as far as it says so. */
export function serverOfRefusal(details: RefusalDetails, form: EmailForm): ServerUse | null {
  if (details.server) return details.server;
  if (details.certificate) return details.certificate.server;
  for (const use of ['imap', 'smtp'] as const) if (details.field?.includes(use)) return use;
  // A detail names the host and port it is about.
  const named = (['imap', 'smtp'] as const).filter(
    (use) => form[use].host && details.detail?.includes(`${form[use].host}:${form[use].port}`),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Whether a problem sits in the part of the form that may be folded away. */
export function concernsServers(problems: FormProblems): boolean {
  return serverFields.some((field) => problems[field]);
}

/** The first field of the form that has a problem, from top to bottom. */
export function firstProblem(problems: FormProblems): FormField | null {
  return fields.find((field) => problems[field]) ?? null;
}
