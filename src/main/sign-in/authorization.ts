import * as oauth from 'oauth4webapi';
import type { Clock } from '#main/kernel/clock';
import {
  authorizationServer,
  registrationOf,
  requestOptions,
  type Fetch,
  type Registration,
} from './authorization-server.ts';
import type { KnownClient } from './clients.ts';
import { awaitComingBack, type ComingBack } from './coming-back.ts';
import { signInRefusal } from './failure.ts';
import { grantOf, type Grant } from './grant.ts';

/** Somebody is at the provider's page. */
export type Authorization = Readonly<{ url: string }> & Pick<ComingBack<Grant>, 'outcome' | 'end'>;

export type AuthorizationParts = Readonly<{ fetch: Fetch; clock: Clock }>;

/** The authorization code flow for native apps: system browser, loopback redirect, PKCE, state, issuer (RFC 8252, 7636, 9207). */
export async function beginAuthorization(
  { provider, client }: KnownClient,
  address: string,
  { fetch, clock }: AuthorizationParts,
): Promise<Authorization> {
  const name = client.issuer ? new URL(client.issuer).host : provider.name;
  const server = await authorizationServer(provider, client.issuer, fetch).catch((failure: unknown) => {
    throw signInRefusal(failure, name);
  });
  const registration = registrationOf(server, client);
  const state = oauth.generateRandomState();
  const verifier = oauth.generateRandomCodeVerifier();
  const back = await awaitComingBack<Grant>(
    { redirect: { kind: 'loopback', address: provider.redirect }, state },
    async ({ searchParams: parameters }, redirect) => {
      try {
        const answer = await exchange({ registration, parameters, state, verifier, redirect, fetch });
        return grantOf(answer, { provider: provider.id, client, refreshToken: null }, clock.now());
      } catch (failure) {
        throw signInRefusal(failure, name);
      }
    },
  );

  const url = new URL(server.authorization_endpoint ?? '');
  const scopes = client.scopes ? client.scopes.split(/[\s,]+/) : provider.mailScopes;
  const parameters = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: back.redirect,
    scope: scopes.join(provider.scopeSeparator),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    login_hint: address,
    ...provider.parameters,
  };
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
  return { url: url.href, outcome: back.outcome, end: back.end };
}

async function exchange(
  given: Readonly<{
    registration: Registration;
    parameters: URLSearchParams;
    state: string;
    verifier: string;
    redirect: string;
    fetch: Fetch;
  }>,
): Promise<oauth.TokenEndpointResponse> {
  const { server, client, authentication } = given.registration;
  const code = oauth.validateAuthResponse(server, client, given.parameters, given.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    code,
    given.redirect,
    given.verifier,
    requestOptions(server.token_endpoint ?? '', given.fetch),
  );
  return oauth.processAuthorizationCodeResponse(server, client, response);
}
