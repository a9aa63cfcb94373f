import { z } from 'zod';
import type { SignInField, SignInForm } from '#shared/domain/sign-in-form';
import type { ApiAnswer } from './api.ts';
import { ProviderFailure } from './failure.ts';
import type { OwnAppNetwork } from './own-app.ts';

/** What is the same for every API of Google's that is asked in the name of an app of one's own. */
export function googleNetwork(api: string, scope: string): OwnAppNetwork {
  return {
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    ...{ api, scope, names: 'within', pkce: true, tooMany: ofTooMany, failureOf: ofRefusal },
    // Only who is asked again is given a token to renew with.
    parameters: { access_type: 'offline', prompt: 'consent' },
  };
}

/** The form: an app of one's own, and what signing in finds. */
export function googleForm(found: SignInField): SignInForm {
  return {
    fields: [
      {
        ...{ name: 'clientId', kind: 'text', label: 'Client ID', hint: 'It ends in .apps.googleusercontent.com.' },
        placeholder: '',
      },
      found,
    ],
    secret: { label: 'Client secret', hint: 'Shown once beside the client ID, when it is made.' },
    browser: { redirect: { kind: 'loopback', address: 'http://127.0.0.1/' } },
  };
}

/** The steps to an app of one's own at Google that may ask an API; without those that only this API has. */
export function googleSteps(library: string): readonly string[] {
  return [
    'Sign in at console.cloud.google.com with the Google account that looks after your shop, and make a project.',
    `Open “APIs & Services”, “Library”, and switch on ${library}.`,
    'Open “OAuth consent screen”: type “External”, your shop’s name, your address; add yourself as a test user, then choose “Publish app” so that the sign-in does not end after a week.',
    'Open “Credentials”, “Create credentials”, “OAuth client ID”, type “Desktop app”. Copy the client ID and the secret.',
  ];
}

/** https://cloud.google.com/apis/design/errors, and the older form that YouTube still answers with. */
const refusal = z.object({
  error: z.object({
    message: z.string().catch(''),
    status: z.string().catch(''),
    errors: z.array(z.object({ reason: z.string().catch('') })).catch([]),
    details: z
      .array(
        z.object({ reason: z.string().catch(''), metadata: z.record(z.string(), z.string()).catch({}) }).catch({
          reason: '',
          metadata: {},
        }),
      )
      .catch([]),
  }),
});

/** Reasons of a 403 after which only the owner can help, at Google. */
const notEnabled = new Set(['accessNotConfigured', 'SERVICE_DISABLED', 'forbiddenNotApproved']);
const notGranted = new Set(['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT']);
const spent = new Set(['quotaExceeded', 'dailyLimitExceeded']);
const hasty = new Set(['rateLimitExceeded', 'userRateLimitExceeded']);
const haste = 60_000;

function ofRefusal({ status, headers, body }: ApiAnswer): ProviderFailure {
  const { message, reasons } = said(body);
  const now = Date.parse(headers.get('date') ?? '');
  const after = (wait: number): number | null => (Number.isNaN(wait) ? null : wait);
  const detail = message || `Google: ${status}`;
  const among = (known: ReadonlySet<string>): boolean => reasons.some((reason) => known.has(reason));
  if (among(notEnabled)) return new ProviderFailure('refused', 'app-not-approved', { detail });
  if (among(notGranted)) return new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail });
  if (among(spent))
    return new ProviderFailure('rate-limited', 'server-refused', { detail, until: after(nextPacificDay(now)) });
  if (among(hasty)) return new ProviderFailure('rate-limited', 'server-refused', { detail, until: after(now + haste) });
  if (status === 404) return new ProviderFailure('refused', 'gone-there', { detail: 'Google' });
  return new ProviderFailure('refused', 'server-refused', { detail });
}

/** Until an app is approved its quota is 0, which Google tells as too many questions. */
function ofTooMany(body: unknown): ProviderFailure | null {
  const { limits, message } = said(body);
  return limits.includes('0') ? new ProviderFailure('refused', 'app-not-approved', { detail: message }) : null;
}

/** What was asked for; null where it is no more. */
export async function unlessGone<Asked>(asking: Promise<Asked>): Promise<Asked | null> {
  return asking.catch((failure: unknown) => {
    if (failure instanceof ProviderFailure && failure.code === 'gone-there') return null;
    throw failure;
  });
}

type Said = Readonly<{ message: string; reasons: readonly string[]; limits: readonly string[] }>;

function said(body: unknown): Said {
  const { data } = refusal.safeParse(body);
  if (!data) return { message: '', reasons: [], limits: [] };
  const { message, errors, details } = data.error;
  const limits = details.flatMap(({ metadata }) => metadata['quota_limit_value'] ?? []);
  const plain = message.replaceAll(/<[^>]*>/gu, '').slice(0, 300);
  return { message: plain, reasons: [...errors, ...details].map(({ reason }) => reason), limits };
}

/** A day's quota is counted by the clock of California; not a number where it is not known what time it is. */
export function nextPacificDay(now: number): number {
  if (Number.isNaN(now)) return now;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Los_Angeles', timeStyle: 'medium' });
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(now).split(':').map(Number);
  return now + 86_400_000 - ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
