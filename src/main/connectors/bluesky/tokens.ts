import { z } from 'zod';
import { understood, type ApiAnswer, type Ask } from '#main/connectors/api';
import type { World } from '#main/connectors/connector';
import { holdToken, type HeldToken } from '#main/connectors/held-token';
import { isFresh } from '#main/connectors/oauth';
import { failureOf } from './failure.ts';
import { grant, renewGrant, type Grant } from './grant.ts';
import { openProver } from './proof.ts';
import type { BlueskySettings } from './settings.ts';

/** An app password, and what it last became. */
const passwordSession = z.object({
  password: z.string(),
  access: z.string(),
  refresh: z.string(),
  expiresAt: z.number(),
  /** What the app password allows. */
  scope: z.string(),
});
type PasswordSession = Readonly<z.infer<typeof passwordSession>>;

/** What rests in the keychain: what somebody granted at their server's page, or an app password. */
const kept = z.union([grant, passwordSession]);
export type Kept = Grant | PasswordSession;

const session = z.object({ accessJwt: z.string(), refreshJwt: z.string() });
const claims = z.object({ scope: z.string().catch(''), iat: z.number(), exp: z.number() });

/** How long a token lives that does not say so. */
const usualLife = 60 * 60_000;

/**
 * The account's token. It is renewed by the one to renew it (com.atproto.server.refreshSession, or as OAuth has it), and by the
 * app password only where that has ended: of sign-ins the network allows 300 a day.
 */
export function holdSession(settings: BlueskySettings, world: World, ask: Ask): HeldToken<Kept> {
  const { did } = settings;
  const host = new URL(settings.api).host;
  return holdToken<Kept>(world, {
    parse,
    isFresh: ({ access, expiresAt }, now) => access !== '' && isFresh({ expiresAt }, now),
    renew: async (old) => {
      const now = world.clock.now();
      if ('key' in old) return renewGrant(old, await openProver(old.key), { signal: world.signal, now: () => now });
      const { password, refresh } = old;
      if (refresh !== '') {
        const renewed = await ask({
          ...{ path: 'com.atproto.server.refreshSession', method: 'POST', bucket: 'request' },
          headers: { authorization: `Bearer ${refresh}` },
        });
        if (renewed.status < 300) return keptOf(renewed, password, { host, now });
      }
      const signedIn = await ask({
        ...{ path: 'com.atproto.server.createSession', method: 'POST', bucket: 'session' },
        body: { identifier: did, password },
      });
      if (signedIn.status >= 300) throw failureOf(signedIn, host);
      return keptOf(signedIn, password, { host, now });
    },
  });
}

/** Before the first sign-in the secret is the app password alone. */
function parse(text: string): Kept | null {
  if (!text.startsWith('{')) return { password: text, access: '', refresh: '', expiresAt: 0, scope: '' };
  try {
    return kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function keptOf(
  { body }: ApiAnswer,
  password: string,
  { host, now }: Readonly<{ host: string; now: number }>,
): PasswordSession {
  const { accessJwt: access, refreshJwt: refresh } = understood(session, body, host);
  const told = claimsOf(access);
  // By the server's own two times: this computer's clock may be wrong.
  const life = told ? (told.exp - told.iat) * 1000 : usualLife;
  return { password, access, refresh, expiresAt: now + life, scope: told?.scope ?? '' };
}

/** What a token says of itself (RFC 7519 §3); null where it is opaque. */
function claimsOf(token: string): z.infer<typeof claims> | null {
  try {
    const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return claims.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
