import * as oauth from 'oauth4webapi';
import type { AuthorizationAsked, Authorizer, WebWorld } from '#main/connectors/authorizer';
import { Secret } from '#main/kernel/secret';
import { authorizationServerOf } from './authorization-server.ts';
import { client, scope } from './client.ts';
import { asFailure, granting, grantOf } from './grant.ts';
import { locateAccount } from './locate.ts';
import { libraryOptions, newProofKey, openProver, withProof } from './proof.ts';
import { blueskySettings } from './settings.ts';

/**
 * Signing in at the page of whoever keeps the account (atproto.com/specs/oauth): what is asked for is left there beforehand
 * (PAR, RFC 9126), and every token is bound to a key that was made for it (DPoP).
 */
export const blueskyAuthorizer: Authorizer = {
  begin: async (asked, world) => {
    const { settings } = await locateAccount(asked.filled, world);
    const { api, did, handle } = blueskySettings.parse(settings);
    return understandably(api, async () => {
      const server = await authorizationServerOf(api, world);
      const key = await newProofKey();
      const options = libraryOptions(server.issuer, world, await openProver(key));
      const question = questionOf(asked, handle);
      const left = await withProof(async () =>
        oauth.processPushedAuthorizationResponse(
          server,
          client,
          await oauth.pushedAuthorizationRequest(server, client, oauth.None(), question, options),
        ),
      );
      const url = new URL(server.authorization_endpoint ?? '');
      url.searchParams.set('client_id', client.client_id);
      url.searchParams.set('request_uri', left.request_uri);
      const held = granting.parse({ issuer: server.issuer, tokenEndpoint: server.token_endpoint, did, key });
      return { url: url.href, held: JSON.stringify(held) };
    });
  },
  finish: async ({ asked, held, address }, world) => {
    const given = granting.parse(JSON.parse(held));
    return understandably(given.issuer, async () => {
      const answer = await exchanged({ asked, given, address }, world);
      const secret = new Secret(JSON.stringify(grantOf(answer, given, world.now())));
      return { secret, filled: {}, choose: null };
    });
  },
};

function questionOf({ redirect, state, challenge }: AuthorizationAsked, handle: string): Record<string, string> {
  return {
    ...{ response_type: 'code', redirect_uri: redirect, scope, state, login_hint: handle },
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
  };
}

type Came = Readonly<{ asked: AuthorizationAsked; given: ReturnType<typeof granting.parse>; address: URL }>;

async function exchanged(
  { asked: { redirect, state, verifier }, given: { issuer, tokenEndpoint, key }, address }: Came,
  world: WebWorld,
): Promise<oauth.TokenEndpointResponse> {
  // Every answer names who gives it (RFC 9207), whether the server's description says so or not.
  const server = { issuer, token_endpoint: tokenEndpoint, authorization_response_iss_parameter_supported: true };
  const code = oauth.validateAuthResponse(server, client, address, state);
  const options = libraryOptions(issuer, world, await openProver(key));
  return withProof(async () =>
    oauth.processAuthorizationCodeResponse(
      server,
      client,
      await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), code, redirect, verifier, options),
    ),
  );
}

/** Whatever goes wrong is a ProviderFailure, and says no more than may be said. */
async function understandably<Result>(address: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (failure) {
    throw asFailure(failure, address);
  }
}
