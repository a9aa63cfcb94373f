import { AuthorizationResponseError, OperationProcessingError, ResponseBodyError } from 'oauth4webapi';
import { ProviderFailure } from '#main/connectors/failure';
import { Refusal } from '#main/kernel/refusal';

/*
 * Errors of the library are never kept as a cause: some carry the server's whole answer, tokens and all.
 */

/** What went wrong while somebody signed in, as a refusal. */
export function signInRefusal(failure: unknown, provider: string): Refusal {
  if (failure instanceof Refusal) return failure;
  if (failure instanceof AuthorizationResponseError) {
    return failure.error === 'access_denied'
      ? new Refusal('sign-in-declined', { detail: provider })
      : new Refusal('sign-in-failed', { detail: said(failure) });
  }
  if (failure instanceof ResponseBodyError) return new Refusal('sign-in-failed', { detail: said(failure) });
  if (failure instanceof OperationProcessingError)
    return new Refusal('sign-in-failed', { detail: `${provider} answered something unexpected (${failure.message})` });
  return new Refusal('unreachable', { detail: provider });
}

/** RFC 6749 §5.2: what no repetition mends. The client may have been deleted, the grant revoked, the password changed. */
const endings = new Set(['invalid_grant', 'invalid_client', 'unauthorized_client', 'access_denied', 'invalid_scope']);
/** How long a server that is over its limits is left alone, in milliseconds, when it does not say. */
const usualWait = 60_000;

/** Why a token could not be renewed. Whatever does not end the grant leaves the account as it is, to be tried again. */
export function renewalFailure(
  failure: unknown,
  context: Readonly<{ address: string; host: string; now: number }>,
): ProviderFailure {
  const { address, host, now } = context;
  if (failure instanceof ResponseBodyError && endings.has(failure.error))
    return new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: address });
  if (failure instanceof ResponseBodyError && failure.status === 429) {
    const seconds = Number(failure.response.headers.get('retry-after'));
    return new ProviderFailure('rate-limited', 'server-refused', {
      detail: said(failure),
      until: now + (seconds > 0 ? seconds * 1000 : usualWait),
    });
  }
  return failure instanceof ResponseBodyError
    ? new ProviderFailure('unreachable', 'server-refused', { detail: said(failure) })
    : new ProviderFailure('unreachable', 'unreachable', { detail: host });
}

function said({ error, error_description: description }: AuthorizationResponseError | ResponseBodyError): string {
  return description ? `${description} (${error})` : error;
}
