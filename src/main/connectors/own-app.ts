import { z } from 'zod';
import { Secret } from '#main/kernel/secret';
import { openApi, type ApiParts, type Ask } from './api.ts';
import type { Authorized, Authorizer, WebWorld } from './authorizer.ts';
import type { RequestLimit, World } from './connector.ts';
import { ProviderFailure } from './failure.ts';
import { holdToken } from './held-token.ts';
import {
  authorizationAddress,
  codeIn,
  exchangeCode,
  isFresh,
  oauthTokens,
  refreshTokens,
  type OauthApp,
  type OauthTokens,
} from './oauth.ts';
import { Throttle } from './throttle.ts';

/** A network that is asked in the name of an app the owner registered there: what is the same for everybody's app. */
export type OwnAppNetwork = Readonly<{
  authorize: string;
  token: string;
  /** Where its paths begin. */
  api: string;
  names: OauthApp['names'];
  scope: string;
  /** What its page wants to be told besides. */
  parameters?: Readonly<Record<string, string>>;
  pkce: boolean;
  /** What it calls the redirect, where that is not the address itself. */
  redirectOf?: (filled: Readonly<Record<string, string>>) => string;
  /** What it wants to be told with every question, such as who asks. */
  headers?: Readonly<Record<string, string>>;
  failureOf: ApiParts['failureOf'];
  tooMany?: ApiParts['tooMany'];
}>;

/** What every such account remembers. `api` is set where something stands in for the network: a test, the sample shop. */
export const ownAppSettings = z.object({
  clientId: z.string().trim().min(1).max(500),
  api: z
    .url()
    .refine((address) => /^https:|^http:\/\/127\.\d+\.\d+\.\d+[:/]/u.test(address))
    .optional(),
});
export type OwnAppSettings = Readonly<z.infer<typeof ownAppSettings>>;

/** What rests in the keychain: tokens, and the app's secret, which they are renewed with. */
const kept = oauthTokens.extend({ clientSecret: z.string().nullable() });
type Kept = OauthTokens & Readonly<{ clientSecret: string | null }>;

/** An address of the network's, at what stands in for it. */
function placedAt(address: string, api: string | undefined): string {
  const { pathname } = new URL(address);
  return api === undefined ? address : new URL(pathname, api).href;
}

/** The network's API with the account's token, which is renewed where it has ended or is turned down. */
export function openOwnApp(
  network: OwnAppNetwork,
  settings: OwnAppSettings,
  { world, limits }: Readonly<{ world: World; limits: readonly RequestLimit[] }>,
): Ask {
  const web = { signal: world.signal, now: () => world.clock.now() };
  const held = holdToken<Kept>(world, {
    parse: keptIn,
    isFresh,
    renew: async (old) => ({ ...old, ...(await refreshTokens(appOf(network, settings, old.clientSecret), old, web)) }),
  });
  const ask = openNetwork(network, settings, {
    world: web,
    throttle: new Throttle(limits, { ...web, asked: world.asked }),
  });
  return async (question) => {
    const token = await held();
    const answer = await ask({ ...question, headers: { ...question.headers, ...bearing(token) } });
    if (answer.status !== 401) return answer;
    const again = await ask({ ...question, headers: { ...question.headers, ...bearing(await held(token)) } });
    if (again.status !== 401) return again;
    throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail: new URL(network.api).host });
  };
}

/**
 * Signing in at the network's page. `find` tells what was signed in to: fields of the form, or several to choose from;
 * `placed` is where an address of another API of the network's is asked.
 */
export function ownAppAuthorizer(
  network: OwnAppNetwork,
  find: (ask: Ask, placed: (address: string) => string) => Promise<Pick<Authorized, 'filled' | 'choose'>>,
): Authorizer {
  const redirectOf = ({ redirect, filled }: Parameters<Authorizer['begin']>[0]): string =>
    network.redirectOf?.(filled) ?? redirect;
  const appFor = ({ filled, secret }: Parameters<Authorizer['begin']>[0]): OauthApp =>
    appOf(network, ownAppSettings.parse(filled), secret?.reveal() ?? null);
  return {
    begin: async (asked) => ({
      url: authorizationAddress(
        appFor(asked),
        { redirect: redirectOf(asked), state: asked.state, challenge: network.pkce ? asked.challenge : null },
        { scope: network.scope, ...(network.parameters && { parameters: network.parameters }) },
      ),
      held: '',
    }),
    finish: async ({ asked, address }, world) => {
      const verifier = network.pkce ? asked.verifier : null;
      const given = { code: codeIn(address), redirect: redirectOf(asked), verifier };
      const tokens = await exchangeCode(appFor(asked), given, world);
      const settings = ownAppSettings.parse(asked.filled);
      const ask = openNetwork(network, settings, { world, throttle: null });
      const found = await find(
        (question) => ask({ ...question, headers: { ...question.headers, ...bearing(tokens) } }),
        (other) => placedAt(other, settings.api),
      );
      const secret = new Secret(JSON.stringify({ ...tokens, clientSecret: asked.secret?.reveal() ?? null }));
      return { secret, ...found };
    },
  };
}

function openNetwork(
  { api, headers, failureOf, tooMany }: OwnAppNetwork,
  settings: OwnAppSettings,
  parts: Readonly<{ world: WebWorld; throttle: Throttle | null }>,
): Ask {
  const ask = openApi({
    ...parts,
    base: placedAt(api, settings.api),
    ...(tooMany && { tooMany }),
    failureOf: (answer, question) => (answer.status === 401 ? null : failureOf(answer, question)),
  });
  return (question) => ask({ ...question, headers: { ...headers, ...question.headers } });
}

function appOf(network: OwnAppNetwork, { clientId, api }: OwnAppSettings, clientSecret: string | null): OauthApp {
  const { names, headers = {} } = network;
  const [authorize, token] = [placedAt(network.authorize, api), placedAt(network.token, api)];
  return { authorize, token, clientId, clientSecret, names, writes: 'form', headers };
}

function keptIn(text: string): Kept | null {
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function bearing({ accessToken }: Pick<OauthTokens, 'accessToken'>): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${accessToken}` };
}
