import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { freePorts } from './free-port.ts';

/** What the provider does with the next requests; change it at any time. */
export type OauthConduct = {
  /** Seconds that the next access tokens live. */
  lifetime: number;
  /** A renewal is done, its refresh token rotated, and the answer lost on the way. */
  loseRenewal: boolean;
  /** Milliseconds before a renewal is answered. */
  delay: number;
  /** Answers renewals with this instead: the server is in trouble. */
  trouble: Readonly<{ status: number; error: string }> | null;
};

export type OauthServer = Readonly<{
  issuer: string;
  clientId: string;
  /** Where Dovecot asks whose token it is. */
  introspection: string;
  conduct: OauthConduct;
  /** How many renewals were asked for. */
  renewals: () => number;
  /** Whether the token opens the mailbox of this user; for the SMTP server. */
  opens: (user: string, token: string) => Promise<boolean>;
  /** Makes every access token that was given so far invalid; the grants stay. */
  invalidateTokens: () => void;
  /** Ends everything that was granted, as its owner does on the provider's pages. */
  revokeAll: () => Promise<void>;
  close: () => Promise<void>;
}>;

const clientId = 'shopbell-tests';
/** An address of a shop's own that nothing answers at: whoever comes back there copies it. */
export const httpsRedirect = 'https://shop.example/back';

/** A real provider on a free loopback port: PKCE required, refresh tokens rotated, its own sign-in and consent pages. */
export async function startOauth(): Promise<OauthServer> {
  const [port = 0] = await freePorts(1);
  const issuer = `http://127.0.0.1:${port}`;
  const conduct: OauthConduct = { lifetime: 3600, loseRenewal: false, delay: 0, trouble: null };
  const tokens = new Set<string>();
  const dead = new Set<string>();
  let renewals = 0;

  const provider = quietly(issuer, {
    clients: [
      {
        client_id: clientId,
        client_name: 'Shopbell',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/', 'http://localhost/', httpsRedirect],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    pkce: { required: () => true },
    rotateRefreshToken: true,
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: true } },
    ttl: {
      AccessToken: () => conduct.lifetime,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 600,
      RefreshToken: 86_400,
      Session: 3600,
    },
  });
  const answer = provider.callback();

  async function whose(token: string): Promise<string | null> {
    tokens.add(token);
    const found = dead.has(token) ? undefined : await provider.AccessToken.find(token);
    return found?.isValid ? (found.accountId.split('@')[0] ?? null) : null;
  }

  async function introspect(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const username = await whose(new URLSearchParams(await bodyOf(request)).get('token') ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(username === null ? { active: false } : { active: true, username, scope: 'mail' }));
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    if (new URLSearchParams(body).get('grant_type') === 'refresh_token') {
      renewals += 1;
      if (conduct.delay > 0) await new Promise((resolve) => setTimeout(resolve, conduct.delay));
      if (conduct.trouble) {
        response.writeHead(conduct.trouble.status, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify({ error: conduct.trouble.error }));
      }
      // Everything is done; only the way back is cut.
      if (conduct.loseRenewal)
        response.end = () => {
          response.socket?.destroy();
          return response;
        };
    }
    // The provider takes a body that was read before it.
    await answer(Object.assign(request, { body }), response);
  }

  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const work =
      path === '/whose-token' ? introspect(request, response) : path === '/token' ? token(request, response) : null;
    void (work ?? answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    issuer,
    clientId,
    introspection: `${issuer}/whose-token`,
    conduct,
    renewals: () => renewals,
    opens: async (user, given) => (await whose(given)) === user.split('@')[0],
    invalidateTokens: () => {
      for (const one of tokens) dead.add(one);
    },
    revokeAll: async () => {
      for (const one of tokens) {
        const found = await provider.AccessToken.find(one);
        if (!found) continue;
        await provider.AccessToken.revokeByGrantId(found.grantId);
        await provider.RefreshToken.revokeByGrantId(found.grantId);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** It warns of everything that makes it a provider for tests. */
function quietly(issuer: string, configuration: object): Provider {
  const { warn } = console;
  Object.assign(console, { warn: () => undefined });
  try {
    return new Provider(issuer, configuration);
  } finally {
    Object.assign(console, { warn });
  }
}
