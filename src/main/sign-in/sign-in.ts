import type { Authorized } from '#main/connectors/authorizer';
import type { Clock } from '#main/kernel/clock';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import type { Scope } from '#main/kernel/scope';
import type { SecretStore } from '#main/secrets/secret-store';
import type { Begun, Choice } from '#shared/contract/sign-in';
import { openAttempts, type Attempt } from './attempts.ts';
import type { Fetch } from './authorization-server.ts';
import { beginAuthorization } from './authorization.ts';
import {
  beginChannelAuthorization,
  type ChannelAuthorization,
  type ChannelAuthorizer,
  type ChannelSignIn,
} from './channel-authorization.ts';
import { openClients } from './clients.ts';
import { sealed, type Grant } from './grant.ts';
import { openTokens } from './tokens.ts';

export type SignInParts = Readonly<{
  secrets: SecretStore;
  clock: Clock;
  fetch: Fetch;
  /** Shows an address in the system's browser; false where there is none to be seen. */
  openAddress: (url: string) => Promise<boolean>;
  /**
   * Shows a page in a guarded window until it comes to an address that begins with `redirect`: answers that one, null where
   * it was closed before. Null where the program has no such window.
   */
  openGuarded: ((page: Readonly<{ url: string; redirect: string; signal: AbortSignal }>) => Promise<URL | null>) | null;
  /** What a channel's connector does to sign in. */
  authorizerOf: (channel: string) => ChannelAuthorizer;
}>;

/** What a finished attempt gives to whoever connects with it. */
export type Granted = Readonly<{ provider: string; token: Secret; keep: Secret }>;

export type SignIn = ReturnType<typeof openSignIn>;

/** Signing in at a provider or a network in the browser, and staying signed in. */
export function openSignIn(parts: SignInParts, scope: Scope) {
  const { clock, openAddress } = parts;
  const clients = openClients(parts.secrets);
  const tokens = openTokens(parts);
  const mail = openAttempts<Attempt<Grant>>({ clock }, scope);
  const channels = openAttempts<Attempt<Authorized> & Pick<ChannelAuthorization, 'paste'>>({ clock }, scope);
  const any = (id: string): Attempt<Grant | Authorized> => mail.find(id) ?? channels.require(id);
  const end = (id: string): void => {
    mail.end(id, new Refusal('cancelled'));
    channels.end(id, new Refusal('cancelled'));
  };

  /** Opens the page so that somebody comes back from it by itself, where that can be; else they bring the address. */
  const shower = (authorization: ChannelAuthorization, { redirect }: ChannelSignIn): (() => Promise<boolean>) => {
    const { url } = authorization;
    const { openGuarded } = parts;
    if (redirect.kind !== 'https' || !openGuarded) return () => openAddress(url);
    return async () => {
      const stop = new AbortController();
      void authorization.outcome.finally(() => stop.abort()).catch(() => undefined);
      void openGuarded({ url, redirect: redirect.address, signal: stop.signal }).then((address) => {
        if (!address || !authorization.take(address)) authorization.end(new Refusal('cancelled'));
      });
      return true;
    };
  };

  return {
    providers: clients.list,
    setClient: clients.set,
    tokens,

    /** Opens the provider's page. One attempt an address. */
    begin: async (input: Readonly<{ provider: string; address: string }>): Promise<Begun> => {
      const known = await clients.require(input.provider);
      const of = input.address.trim().toLowerCase();
      mail.endOf(of);
      const authorization = await beginAuthorization(known, of, parts);
      const attempt = { ...authorization, of, show: () => openAddress(authorization.url) };
      return { ...mail.add(attempt), opened: await attempt.show(), pasted: false };
    },
    /** Opens the page of a channel's network. One attempt a channel: its registered ports are few. */
    beginChannel: async (channel: string, asked: ChannelSignIn): Promise<Begun> => {
      channels.endOf(channel);
      const authorization = await beginChannelAuthorization(asked, parts.authorizerOf(channel));
      const attempt = { ...authorization, of: channel, show: shower(authorization, asked) };
      const pasted = asked.redirect.kind === 'https' && parts.openGuarded === null;
      return { ...channels.add(attempt), opened: await attempt.show(), pasted };
    },
    /** The address that a browser came back to, brought by hand. Refuses `not-the-sign-in-address`. */
    paste: (id: string, text: string): void => channels.require(id).paste(text),
    /**
     * Settles when somebody came back, with what is left to choose. Refuses `sign-in-declined`, `sign-in-expired`,
     * `sign-in-failed`, `cancelled`.
     */
    wait: async (id: string): Promise<Readonly<{ choose: Choice | null }>> => {
      const came = await any(id).outcome;
      return { choose: 'choose' in came ? came.choose : null };
    },
    openAgain: async (id: string): Promise<Readonly<{ opened: boolean }>> => ({ opened: await any(id).show() }),
    cancel: end,

    /** What a finished attempt gave; it can be taken again until it is settled, or its time is over. */
    granted: async (id: string): Promise<Granted> => grantedOf(await mail.require(id).outcome),
    /** The same for an attempt at a channel. */
    authorized: async (id: string): Promise<Authorized> => channels.require(id).outcome,
    settled: end,
  };
}

function grantedOf(grant: Grant): Granted {
  return { provider: grant.provider, token: new Secret(grant.accessToken), keep: sealed(grant) };
}
