import * as oauth from 'oauth4webapi';
import type { Clock } from '#main/kernel/clock';
import type { Refusal } from '#main/kernel/refusal';
import { answerPage } from './answer-page.ts';
import {
  authorizationServer,
  registrationOf,
  requestOptions,
  type Fetch,
  type Registration,
} from './authorization-server.ts';
import type { KnownClient } from './clients.ts';
import { signInRefusal } from './failure.ts';
import { grantOf, type Grant } from './grant.ts';
import { listenOnLoopback } from './loopback.ts';

/** Somebody is at the provider's page. `granted` settles once, and nothing listens any more by then. */
export type Authorization = Readonly<{
  url: string;
  granted: Promise<Grant>;
  /** Ends it with this refusal. */
  end: (refusal: Refusal) => void;
}>;

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
  const outcome = Promise.withResolvers<Grant>();
  // Whoever waits hears of it; nobody may be waiting yet.
  outcome.promise.catch(() => undefined);

  const take = async (parameters: URLSearchParams): Promise<string> => {
    try {
      const answer = await exchange({ registration, parameters, state, verifier, redirect: loopback.redirect, fetch });
      const known = { provider: provider.id, client, refreshToken: null };
      outcome.resolve(grantOf(answer, known, clock.now()));
      return answerPage(null);
    } catch (failure) {
      const refusal = signInRefusal(failure, name);
      outcome.reject(refusal);
      return answerPage(refusal);
    }
  };
  let page: Promise<string> | null = null;
  const loopback = await listenOnLoopback(provider.redirect, (parameters) => {
    // Any program on this computer can knock; only who knows the state is answered.
    if (parameters.get('state') !== state) return Promise.resolve(null);
    // Once: a browser that loads the page twice must not show the code twice, for which providers end the grant (RFC 6749 §4.1.2).
    return (page ??= take(parameters));
  });
  void outcome.promise.finally(() => loopback.close()).catch(() => undefined);

  const url = new URL(server.authorization_endpoint ?? '');
  const scopes = client.scopes ? client.scopes.split(/[\s,]+/) : provider.mailScopes;
  const parameters = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: loopback.redirect,
    scope: scopes.join(provider.scopeSeparator),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    login_hint: address,
    ...provider.parameters,
  };
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
  return { url: url.href, granted: outcome.promise, end: (refusal) => outcome.reject(refusal) };
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
