import * as oauth from 'oauth4webapi';
import type { Credentials } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import type { Clock } from '#main/kernel/clock';
import { Secret } from '#main/kernel/secret';
import type { SecretStore } from '#main/secrets/secret-store';
import { authorizationServer, registrationOf, requestOptions, type Fetch } from './authorization-server.ts';
import { renewalFailure } from './failure.ts';
import { grantOf, opened, sealed, type Grant } from './grant.ts';
import { oauthProviders, type OauthProvider } from './providers.ts';

export type TokenParts = Readonly<{ secrets: SecretStore; clock: Clock; fetch: Fetch }>;
type Account = Readonly<{ id: string; address: string }>;

/** An access token is renewed this long before its end, in milliseconds: a sign-in takes a moment, and clocks differ. */
const early = 60_000;

/**
 * The access tokens of accounts. One renewal an account at a time, whoever asks: providers that rotate refresh tokens take
 * a second use of one for theft, and end the whole grant. One core has the log open, so that this holds between the
 * window and the command line too.
 */
export function openTokens(parts: TokenParts) {
  const { secrets, clock } = parts;
  const known = new Map<string, Grant>();
  /** Rotated, but not yet in the keychain: the only copy, so that it is tried again before anything else. */
  const unsaved = new Map<string, Grant>();
  const renewals = new Map<string, Promise<Grant>>();

  const current = async (account: Account): Promise<Grant> => {
    const { id } = account;
    await save(id);
    const stored = known.has(id) ? null : read(await secrets.get(id));
    // Somebody may have signed in anew while the keychain was asked.
    const kept = known.get(id) ?? stored;
    if (!kept) throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: account.address });
    known.set(id, kept);
    return kept;
  };
  const save = async (id: string): Promise<void> => {
    const fresh = unsaved.get(id);
    if (!fresh) return;
    await secrets.set(id, sealed(fresh));
    unsaved.delete(id);
    known.set(id, fresh);
  };
  const renew = async (account: Account, old: Grant): Promise<Grant> => {
    const fresh = await renewed(old, parts).catch((failure: unknown) => {
      throw renewalFailure(failure, { address: account.address, host: hostOf(old), now: clock.now() });
    });
    unsaved.set(account.id, fresh);
    await save(account.id);
    return fresh;
  };

  return {
    /**
     * A token to sign in with. `refused` is one that was turned down: it is renewed, unless that has happened already.
     * Rejects with a ProviderFailure, or with a refusal of the vault.
     */
    token: async (account: Account, refused: Secret | null): Promise<Credentials> => {
      const { id } = account;
      await current(account);
      // Looked at again, without a pause until the renewal is known to all: what was current may have been replaced.
      const grant = known.get(id) ?? (await current(account));
      const isRefused = refused !== null && refused.reveal() === grant.accessToken;
      if (!isRefused && isFresh(grant, clock.now())) return credentials(grant);
      const renewal = renewals.get(id) ?? renew(account, grant).finally(() => renewals.delete(id));
      renewals.set(id, renewal);
      return credentials(await renewal);
    },
    /** Keeps what an account signs in with from now on; a renewal under way of what it had before does not outlive it. */
    keep: async (id: string, secret: Secret): Promise<void> => {
      await renewals.get(id)?.catch(() => undefined);
      unsaved.delete(id);
      known.delete(id);
      const granted = opened(secret);
      if (granted) known.set(id, granted);
      await secrets.set(id, secret).catch((failure: unknown) => {
        known.delete(id);
        throw failure;
      });
    },
    forget: async (id: string): Promise<void> => {
      await renewals.get(id)?.catch(() => undefined);
      unsaved.delete(id);
      known.delete(id);
      await secrets.delete(id);
    },
  };
}

function read(secret: Secret | null): Grant | null {
  return secret && opened(secret);
}

/** A clock that was put back makes an old token look new, so that one from the future counts as old. */
function isFresh({ grantedAt, expiresAt }: Grant, now: number): boolean {
  return grantedAt <= now && now < expiresAt - early;
}

function credentials({ accessToken }: Grant): Credentials {
  return { kind: 'token', secret: new Secret(accessToken) };
}

async function renewed(old: Grant, { fetch, clock }: TokenParts): Promise<Grant> {
  const server = await authorizationServer(providerOf(old), old.client.issuer, fetch);
  const { client, authentication } = registrationOf(server, old.client);
  const options = requestOptions(server.token_endpoint ?? '', fetch);
  const response = await oauth.refreshTokenGrantRequest(server, client, authentication, old.refreshToken, options);
  return grantOf(await oauth.processRefreshTokenResponse(server, client, response), old, clock.now());
}

function providerOf({ provider }: Grant): Pick<OauthProvider, 'endpoints'> {
  return oauthProviders.find(({ id }) => id === provider) ?? { endpoints: null };
}

/** Who is asked, as a person reads it. */
function hostOf(grant: Grant): string {
  return new URL(providerOf(grant).endpoints?.token ?? grant.client.issuer ?? '').host;
}
