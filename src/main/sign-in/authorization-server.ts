import * as oauth from 'oauth4webapi';
import { Refusal } from '#main/kernel/refusal';
import type { OauthClient } from '#shared/domain/sign-in';
import type { OauthProvider } from './providers.ts';

export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/** The server that signs people in, the client we are there, and how to reach it. */
export type Registration = Readonly<{
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  authentication: oauth.ClientAuth;
}>;

/** Milliseconds for one answer of the server. */
const patience = 30_000;

/** Finds the provider's endpoints: from the list, or from its metadata (RFC 8414, then OpenID Connect Discovery). */
export async function authorizationServer(
  provider: Pick<OauthProvider, 'endpoints'>,
  issuer: string | null,
  fetch: Fetch,
): Promise<oauth.AuthorizationServer> {
  if (provider.endpoints) {
    const { issuer: named, authorize, token } = provider.endpoints;
    return { issuer: named, authorization_endpoint: authorize, token_endpoint: token };
  }
  const address = new URL(issuer ?? '');
  const found = await discovered(address, 'oauth2', fetch).catch(() => discovered(address, 'oidc', fetch));
  if (!found.authorization_endpoint || !found.token_endpoint)
    throw new Refusal('sign-in-failed', { detail: `${address.host} names no place to sign in at` });
  return found;
}

async function discovered(issuer: URL, algorithm: 'oauth2' | 'oidc', fetch: Fetch): Promise<oauth.AuthorizationServer> {
  const response = await oauth.discoveryRequest(issuer, { algorithm, ...requestOptions(issuer.href, fetch) });
  return oauth.processDiscoveryResponse(issuer, response);
}

export function registrationOf(server: oauth.AuthorizationServer, client: OauthClient): Registration {
  const { clientId, clientSecret } = client;
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_post'];
  const withSecret = ways.includes('client_secret_post') ? oauth.ClientSecretPost : oauth.ClientSecretBasic;
  return {
    server,
    // Nothing is taken from an id token that may come along, so a wrong clock of this computer must keep nobody out.
    client: { client_id: clientId, [oauth.clockTolerance]: 100 * 365 * 24 * 3600 },
    authentication: clientSecret === null ? oauth.None() : withSecret(clientSecret),
  };
}

/** Plain HTTP goes to this computer alone. */
export function requestOptions(address: string, fetch: Fetch) {
  return {
    // The library says `undefined` where the platform's type says nothing.
    [oauth.customFetch]: (url: string, options: object) => fetch(url, options),
    [oauth.allowInsecureRequests]: isThisComputer(address),
    signal: AbortSignal.timeout(patience),
  };
}

function isThisComputer(address: string): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(address).hostname);
}
