import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import { ProviderFailure } from '#main/connectors/failure';
import type { WebWorld } from '#main/connectors/authorizer';
import { client } from './client.ts';
import { libraryOptions, proofKey, withProof, type Prover } from './proof.ts';

/** What somebody is asked to grant: by whom, of whose account, and to which key. */
export const granting = z.object({ issuer: z.url(), tokenEndpoint: z.url(), did: z.string(), key: proofKey });
export type Granting = Readonly<z.infer<typeof granting>>;

/** What they granted, as it rests in the keychain. */
export const grant = granting.extend({
  access: z.string(),
  refresh: z.string(),
  expiresAt: z.number(),
  scope: z.string(),
});
export type Grant = Readonly<z.infer<typeof grant>>;

/**
 * What tokens open, checked: they are bound to the key, may read the account, and are of the account that was meant, which
 * nothing but `sub` says (atproto.com/specs/oauth, "Identity Authentication").
 */
export function grantOf(answer: oauth.TokenEndpointResponse, given: Granting, now: number): Grant {
  const { access_token: access, refresh_token: refresh, expires_in: life, scope = '' } = answer;
  if (answer.token_type !== 'dpop' || !refresh || !scope.split(' ').includes('atproto'))
    throw failed('the server gave nothing to stay signed in with');
  if (answer['sub'] !== given.did) throw failed('another account signed in there than the one named here');
  return { ...given, access, refresh, scope, expiresAt: now + (life ?? 0) * 1000 };
}

/** Renewed. `needs-sign-in` where the grant has ended, as each does after two weeks; other trouble leaves it as it is. */
export async function renewGrant(old: Grant, prover: Prover, world: WebWorld): Promise<Grant> {
  const { issuer, tokenEndpoint, refresh } = old;
  const server = { issuer, token_endpoint: tokenEndpoint };
  const options = libraryOptions(issuer, world, prover);
  try {
    const answer = await withProof(async () =>
      oauth.processRefreshTokenResponse(
        server,
        client,
        await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, options),
      ),
    );
    return grantOf(answer, old, world.now());
  } catch (failure) {
    throw isEnding(failure)
      ? new ProviderFailure('needs-sign-in', 'account-needs-sign-in')
      : asFailure(failure, issuer);
  }
}

/** RFC 6749 §5.2: what no repetition mends. */
const endings = new Set(['invalid_grant', 'invalid_client', 'unauthorized_client', 'invalid_scope', 'access_denied']);

function isEnding(failure: unknown): boolean {
  return failure instanceof oauth.ResponseBodyError && endings.has(failure.error);
}

/** Errors of the library are never kept as a cause: some carry the server's whole answer, tokens and all. */
export function asFailure(failure: unknown, address: string): ProviderFailure {
  if (failure instanceof ProviderFailure) return failure;
  const { host } = new URL(address);
  if (failure instanceof oauth.ResponseBodyError) return failed(failure.error_description ?? failure.error);
  return failed(`${host} answered something unexpected`);
}

function failed(detail: string): ProviderFailure {
  return new ProviderFailure('refused', 'sign-in-failed', { detail });
}
