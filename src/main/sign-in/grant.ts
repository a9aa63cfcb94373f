import type { TokenEndpointResponse } from 'oauth4webapi';
import { z } from 'zod';
import { Refusal } from '#main/kernel/refusal';
import { Secret } from '#main/kernel/secret';
import { oauthClient } from '#shared/domain/sign-in';

/** What a provider granted, as it rests in the keychain: enough to go on without anything else. */
export const grant = z
  .object({
    provider: z.string(),
    client: oauthClient,
    refreshToken: z.string(),
    accessToken: z.string(),
    /** When the access token was given and when it ends, by this computer's clock. */
    grantedAt: z.number(),
    expiresAt: z.number(),
  })
  .readonly();
export type Grant = z.infer<typeof grant>;

/** A token of a provider that does not say how long it lives is taken to live an hour, as most do. */
const usualLife = 3600;

/** Refuses a provider that would have to be signed in at again every hour. */
export function grantOf(
  answer: TokenEndpointResponse,
  known: Pick<Grant, 'provider' | 'client'> & Readonly<{ refreshToken: string | null }>,
  now: number,
): Grant {
  // A provider that does not rotate its refresh tokens sends none along (RFC 6749 §6).
  const refreshToken = answer.refresh_token ?? known.refreshToken;
  if (!refreshToken)
    throw new Refusal('sign-in-failed', {
      detail: 'the provider gave nothing to stay signed in with (no refresh token)',
    });
  return {
    ...known,
    refreshToken,
    accessToken: answer.access_token,
    grantedAt: now,
    expiresAt: now + (answer.expires_in ?? usualLife) * 1000,
  };
}

export function sealed(granted: Grant): Secret {
  return new Secret(JSON.stringify(granted));
}

/** What was kept; null for anything else, such as a password from before. */
export function opened(secret: Secret): Grant | null {
  try {
    const read = grant.safeParse(JSON.parse(secret.reveal()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
