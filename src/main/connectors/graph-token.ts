import { z } from 'zod';
import { Secret } from '#main/kernel/secret';
import { understood } from './api.ts';
import type { Authorized, AuthorizationAsked, Authorizer, WebWorld } from './authorizer.ts';
import type { World } from './connector.ts';
import { ProviderFailure } from './failure.ts';
import { openGraph, type Graph, type GraphToken } from './graph.ts';
import { holdToken } from './held-token.ts';
import { authorizationAddress, codeIn, exchangeCode, type OauthApp } from './oauth.ts';

/** Instagram and Threads: tokens of an hour become tokens of 60 days, which are renewed for good while somebody asks. */
export type LongLivedNetwork = Readonly<{
  kind: 'ig' | 'th';
  authorize: string;
  /** Where a code becomes a token. */
  code: string;
  /** Where tokens are exchanged and renewed. */
  api: string;
  scope: string;
}>;

/** What rests in the keychain. One that was pasted does not say how old it is. */
const kept = z.object({ token: z.string().min(1), givenAt: z.number(), expiresAt: z.number() });
type Kept = Readonly<z.infer<typeof kept>>;

const given = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const day = 24 * 60 * 60_000;
/** A token is renewed when it is older; younger ones are not taken. */
const renewAfter = day + 60 * 60_000;

/** The account's token. */
export function holdLongLived(network: LongLivedNetwork, world: World): GraphToken {
  const now = () => world.clock.now();
  let current: Kept | null = null;
  const held = holdToken<Kept>(world, {
    parse: tokenIn,
    isFresh: ({ givenAt }, at) => at < givenAt + renewAfter,
    renew: (old) => renewed(network, old, { signal: world.signal, now }),
  });
  return async (refused) => {
    current = await held(refused !== undefined && refused === current?.token ? current : undefined);
    return current.token;
  };
}

export function tokenIn(text: string): Kept | null {
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    const token = text.trim();
    return /^[\w|.-]+$/u.test(token) ? { token, givenAt: 0, expiresAt: 0 } : null;
  }
}

/** Another of 60 days. One that is not given yet leaves the old one in use, until it is asked for again a day later. */
async function renewed(network: LongLivedNetwork, old: Kept, world: WebWorld): Promise<Kept> {
  try {
    const query = { grant_type: `${network.kind}_refresh_token`, access_token: old.token };
    return await tokenFrom(network, { path: 'refresh_access_token', query }, { token: old.token, world });
  } catch (failure) {
    const refused = failure instanceof ProviderFailure && failure.kind === 'refused';
    if (!refused || (old.expiresAt !== 0 && old.expiresAt < world.now())) throw failure;
    return { ...old, givenAt: world.now() };
  }
}

async function tokenFrom(
  { api }: LongLivedNetwork,
  question: Parameters<Graph['ask']>[0],
  { token, world }: Readonly<{ token: string; world: WebWorld }>,
): Promise<Kept> {
  const graph = openGraph({ base: api, world, limits: [], token: () => Promise.resolve(token) });
  const { access_token, expires_in } = understood(given, await graph.ask(question), graph.host);
  return { token: access_token, givenAt: world.now(), expiresAt: world.now() + expires_in * 1000 };
}

/** Signing in with an app of one's own. `find` tells what was signed in to. */
export function longLivedAuthorizer(
  networkOf: (filled: AuthorizationAsked['filled']) => LongLivedNetwork,
  find: (graph: Graph, filled: AuthorizationAsked['filled']) => Promise<Authorized['filled']>,
  baseOf: (filled: AuthorizationAsked['filled']) => string,
): Authorizer {
  return {
    begin: async (asked) => {
      const network = networkOf(asked.filled);
      const url = authorizationAddress(appOf(network, asked), { ...asked, challenge: null }, { scope: network.scope });
      return { url, held: '' };
    },
    finish: async ({ asked, address }, world) => {
      const network = networkOf(asked.filled);
      const app = appOf(network, asked);
      const code = { code: codeIn(address), redirect: asked.redirect, verifier: null };
      const { accessToken: short } = await exchangeCode(app, code, world);
      const query = {
        ...{ grant_type: `${network.kind}_exchange_token`, access_token: short },
        client_secret: app.clientSecret ?? '',
      };
      const long = await tokenFrom(network, { path: 'access_token', query }, { token: short, world });
      const token = () => Promise.resolve(long.token);
      const filled = await find(openGraph({ base: baseOf(asked.filled), world, limits: [], token }), asked.filled);
      return { secret: new Secret(JSON.stringify(long)), filled, choose: null };
    },
  };
}

function appOf({ authorize, code }: LongLivedNetwork, asked: AuthorizationAsked): OauthApp {
  return {
    ...{ authorize, token: code, clientId: requireApp(asked), clientSecret: asked.secret?.reveal() ?? null },
    ...{ names: 'within', writes: 'form' },
  };
}

/** The id of the owner's app, which only a token that was pasted does without. */
export function requireApp({ filled }: Pick<AuthorizationAsked, 'filled'>): string {
  const clientId = filled['clientId']?.trim() ?? '';
  if (clientId === '') throw new ProviderFailure('refused', 'invalid-input', { detail: 'App ID' });
  return clientId;
}
