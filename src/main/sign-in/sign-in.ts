import type { Clock } from '#main/kernel/clock';
import { newId } from '#main/kernel/ids';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { Scope } from '#main/kernel/scope';
import type { SecretStore } from '#main/secrets/secret-store';
import type { Begun } from '#shared/contract/sign-in';
import type { Fetch } from './authorization-server.ts';
import { beginAuthorization, type Authorization } from './authorization.ts';
import { openClients } from './clients.ts';
import { sealed, type Grant } from './grant.ts';
import { openTokens } from './tokens.ts';

export type SignInParts = Readonly<{
  secrets: SecretStore;
  clock: Clock;
  fetch: Fetch;
  /** Shows an address in the system's browser; false where there is none to be seen. */
  openAddress: (url: string) => Promise<boolean>;
}>;

/** What a finished attempt gives to whoever connects with it. */
export type Granted = Readonly<{ provider: string; token: Secret; keep: Secret }>;

export type SignIn = ReturnType<typeof openSignIn>;

type Attempt = Readonly<{ of: string; authorization: Authorization; timer: NodeJS.Timeout }>;

/** Milliseconds for a person to find the password, the phone and the right button. */
const patience = 5 * 60_000;

/** Signing in at a provider in the browser, and staying signed in. */
export function openSignIn(parts: SignInParts, scope: Scope) {
  const { clock, openAddress } = parts;
  const clients = openClients(parts.secrets);
  const tokens = openTokens(parts);
  const attempts = new Map<string, Attempt>();

  const require = (id: string): Attempt => {
    const attempt = attempts.get(id);
    if (!attempt) throw new Refusal('sign-in-expired');
    return attempt;
  };
  const end = (id: string, refusal: Refusal): void => {
    const attempt = attempts.get(id);
    if (!attempt) return;
    clearTimeout(attempt.timer);
    attempts.delete(id);
    attempt.authorization.end(refusal);
  };
  scope.onClose(() => {
    for (const id of attempts.keys()) end(id, new Refusal('cancelled'));
  });

  return {
    providers: clients.list,
    setClient: clients.set,
    tokens,

    /** Opens the provider's page. One attempt an address: an earlier one ends. */
    begin: async (input: Readonly<{ provider: string; address: string }>): Promise<Begun> => {
      const known = await clients.require(input.provider);
      const of = input.address.trim().toLowerCase();
      for (const [id, attempt] of attempts) if (attempt.of === of) end(id, new Refusal('cancelled'));
      const authorization = await beginAuthorization(known, of, parts);
      const id = newId(clock.now());
      const timer = setTimeout(() => end(id, new Refusal('sign-in-expired')), patience);
      attempts.set(id, { of, authorization, timer });
      return {
        id,
        url: authorization.url,
        opened: await openAddress(authorization.url),
        expiresAt: clock.now() + patience,
      };
    },
    /** Settles when somebody came back. Refuses `sign-in-declined`, `sign-in-expired`, `sign-in-failed`, `cancelled`. */
    wait: async (id: string): Promise<void> => {
      await require(id).authorization.granted;
    },
    openAgain: async (id: string): Promise<Readonly<{ opened: boolean }>> => ({
      opened: await openAddress(require(id).authorization.url),
    }),
    cancel: (id: string): void => end(id, new Refusal('cancelled')),

    /** What a finished attempt gave; it can be taken again until it is settled, or its time is over. */
    granted: async (id: string): Promise<Granted> => grantedOf(await require(id).authorization.granted),
    settled: (id: string): void => end(id, new Refusal('cancelled')),
  };
}

function grantedOf(grant: Grant): Granted {
  return { provider: grant.provider, token: new Secret(grant.accessToken), keep: sealed(grant) };
}
