import { z } from 'zod';
import { ProviderFailure } from './failure.ts';
import { askWeb, jsonOf } from './web.ts';

/** An app at its network, and how that network likes to be asked (RFC 6749). */
export type OauthApp = Readonly<{
  /** The page somebody signs in at, and the address tokens come from. */
  authorize: string;
  token: string;
  clientId: string;
  /** Null for an app that has none to keep (§2.1: a public client). */
  clientSecret: string | null;
  /** Where the app names itself: within the question, or by HTTP Basic (§2.3.1), which some networks want even without a secret. */
  names: 'within' | 'basic';
  /** How the question is written; the standard says as a form. */
  writes: 'form' | 'json';
  /** What it wants to be told with every question. */
  headers?: Readonly<Record<string, string>>;
}>;

/** What a connector keeps of it, beside what is its own. */
export const oauthTokens = z.object({
  accessToken: z.string().min(1),
  /** Null where the network gives none. */
  refreshToken: z.string().nullable(),
  /** By this computer's clock; null where it has no end. */
  expiresAt: z.number().nullable(),
});
export type OauthTokens = Readonly<z.infer<typeof oauthTokens>>;

type World = Readonly<{ signal: AbortSignal; now: () => number }>;

/** A token is renewed this long before its end, in milliseconds: a question takes a moment, and clocks differ. */
const early = 60_000;

export function isFresh({ expiresAt }: Pick<OauthTokens, 'expiresAt'>, now: number): boolean {
  return expiresAt === null || now < expiresAt - early;
}

/**
 * The address of the page to sign in at (§4.1.1). `parameters` are the network's own; a `challenge` of null leaves PKCE out
 * where a network takes no part in it.
 */
export function authorizationAddress(
  app: Pick<OauthApp, 'authorize' | 'clientId'>,
  asked: Readonly<{ redirect: string; state: string; challenge: string | null }>,
  { scope, parameters = {} }: Readonly<{ scope: string; parameters?: Readonly<Record<string, string>> }>,
): string {
  const address = new URL(app.authorize);
  const all = {
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: asked.redirect,
    ...(scope !== '' && { scope }),
    state: asked.state,
    ...(asked.challenge !== null && { code_challenge: asked.challenge, code_challenge_method: 'S256' }),
    ...parameters,
  };
  for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value);
  return address.href;
}

/** The code in the address that the browser came back to. */
export function codeIn(address: URL): string {
  const code = address.searchParams.get('code');
  if (!code) throw new ProviderFailure('refused', 'sign-in-failed', { detail: 'the address holds no code' });
  return code;
}

/** Tokens for a code (§4.1.3). Refuses `sign-in-failed` with what the network said. */
export async function exchangeCode(
  app: OauthApp,
  given: Readonly<{ code: string; redirect: string; verifier: string | null }>,
  world: World,
): Promise<OauthTokens> {
  const answer = await ask(
    app,
    {
      grant_type: 'authorization_code',
      code: given.code,
      redirect_uri: given.redirect,
      ...(given.verifier !== null && { code_verifier: given.verifier }),
    },
    world,
  );
  if ('error' in answer)
    throw new ProviderFailure('refused', 'sign-in-failed', { detail: answer.detail ?? answer.error });
  return answer.tokens;
}

/** §5.2: what no repetition mends. The grant was ended, the app deleted, its secret changed. */
const endings = new Set(['invalid_grant', 'invalid_client', 'unauthorized_client', 'access_denied', 'invalid_scope']);

/**
 * Renewed tokens (§6); the refresh token stays what it was where the network does not change it. `needs-sign-in` where the
 * grant has ended or there is nothing to renew with; any other trouble leaves it as it is, to be tried again.
 */
export async function refreshTokens(
  app: OauthApp,
  { refreshToken }: Pick<OauthTokens, 'refreshToken'>,
  world: World,
): Promise<OauthTokens> {
  if (refreshToken === null) throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in');
  const answer = await ask(app, { grant_type: 'refresh_token', refresh_token: refreshToken }, world);
  if ('tokens' in answer) return { ...answer.tokens, refreshToken: answer.tokens.refreshToken ?? refreshToken };
  const { error } = answer;
  const detail = answer.detail ?? error;
  if (endings.has(error)) throw new ProviderFailure('needs-sign-in', 'account-needs-sign-in', { detail });
  throw new ProviderFailure('unreachable', 'server-refused', { detail });
}

const granted = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  // Some write it as text.
  expires_in: z.coerce.number().positive().nullish().catch(null),
});
/** §5.2; Meta's networks say it as an object. */
const refused = z.object({
  error: z.union([z.string(), z.object({ type: z.string().default('error'), message: z.string().optional() })]),
  error_description: z.string().optional(),
});

type TokenAnswer = Readonly<{ tokens: OauthTokens }> | Readonly<{ error: string; detail: string | null }>;

async function ask(app: OauthApp, question: Readonly<Record<string, string>>, world: World): Promise<TokenAnswer> {
  const { clientId, clientSecret } = app;
  const named = {
    ...question,
    ...(app.names === 'within' && {
      client_id: clientId,
      ...(clientSecret !== null && { client_secret: clientSecret }),
    }),
  };
  const url = new URL(app.token);
  const answer = await askWeb(
    {
      url,
      method: 'POST',
      headers: {
        ...app.headers,
        accept: 'application/json',
        ...(app.names === 'basic' && {
          authorization: `Basic ${btoa(`${escaped(clientId)}:${escaped(clientSecret ?? '')}`)}`,
        }),
      },
      ...(app.writes === 'json' ? { body: named } : { form: new URLSearchParams(named) }),
    },
    world,
  );
  const body = jsonOf(answer);
  const { data: yes } = granted.safeParse(body);
  if (yes) {
    const { access_token: accessToken, refresh_token: refreshToken = null, expires_in: life } = yes;
    return { tokens: { accessToken, refreshToken, expiresAt: life ? world.now() + life * 1000 : null } };
  }
  const { data: no } = refused.safeParse(body);
  if (!no)
    throw new ProviderFailure('unexpected', 'nothing-to-read-there', { detail: `${url.host}: ${answer.status}` });
  return typeof no.error === 'string'
    ? { error: no.error, detail: no.error_description ?? null }
    : { error: no.error.type, detail: no.error.message ?? null };
}

/** §2.3.1 with appendix B: as in a form. */
function escaped(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}
