import { z } from 'zod';
import type { ApiAnswer } from '#main/connectors/api';
import { ProviderFailure } from '#main/connectors/failure';

/** How XRPC refuses (atproto.com/specs/xrpc): a name, and a sentence. */
const refusal = z.object({ error: z.string(), message: z.string().catch('') });

/** Names of a token that is no good any more; told with 400 or 401. */
const notSignedIn = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing', 'AuthenticationRequired', 'BadJwt']);
const notThere = new Set(['NotFound', 'RecordNotFound', 'RepoNotFound', 'InvalidConvo']);
const closed = new Set([
  'AccountTakedown',
  'AccountDeactivated',
  'AccountSuspended',
  'RepoDeactivated',
  'RepoTakendown',
]);

export function refusedAs({ body }: Pick<ApiAnswer, 'body'>): string {
  return refusal.safeParse(body).data?.error ?? '';
}

export function isNotSignedIn(answer: Pick<ApiAnswer, 'status' | 'body'>): boolean {
  return answer.status === 401 || (answer.status === 400 && notSignedIn.has(refusedAs(answer)));
}

export function isNotThere(answer: Pick<ApiAnswer, 'body'>): boolean {
  return notThere.has(refusedAs(answer));
}

/** A refusal as what it is. */
export function failureOf(answer: Pick<ApiAnswer, 'status' | 'body'>, host: string): ProviderFailure {
  const said = refusal.safeParse(answer.body).data;
  if (!said) return new ProviderFailure('refused', 'nothing-to-read-there', { detail: host });
  const detail = (said.message || said.error).slice(0, 300);
  if (closed.has(said.error)) return new ProviderFailure('needs-sign-in', 'not-allowed-there', { detail });
  if (isNotSignedIn(answer)) return new ProviderFailure('needs-sign-in', 'wrong-password', { detail });
  if (answer.status === 403) return new ProviderFailure('refused', 'not-allowed-there', { detail });
  if (isNotThere(answer)) return new ProviderFailure('refused', 'gone-there', { detail: host });
  return new ProviderFailure('refused', 'server-refused', { detail });
}
