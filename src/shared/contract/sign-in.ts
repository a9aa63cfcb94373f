import { z } from 'zod';
import { id, instant } from '#shared/domain/instant';
import { oauthClient, signInProvider } from '#shared/domain/sign-in';
import { nothing, operation } from './base.ts';

const attempt = z.object({ id });

/** A sign-in that waits for its owner in the browser. */
export const begun = z
  .object({
    id,
    /** The provider's page. */
    url: z.string(),
    /** Whether a browser was opened on it; where none could be, the address has to be shown. */
    opened: z.boolean(),
    expiresAt: instant,
  })
  .readonly();
export type Begun = z.infer<typeof begun>;

/** Signing in at a provider in the browser (RFC 8252). What comes out is used by `accounts`, and stays in the core. */
export const signIn = {
  providers: operation.input(nothing).output(z.array(signInProvider)),
  /** Keeps the owner's own client for a provider; null forgets it. A secret left out keeps the one before. */
  setClient: operation
    .input(z.object({ provider: z.string().max(40), client: oauthClient.nullable() }))
    .output(signInProvider),
  /** Opens the provider's page. An earlier attempt for the same address ends. */
  begin: operation.input(z.object({ provider: z.string().max(40), address: z.email().max(320) })).output(begun),
  /** Settles when the owner is back from the provider's page. */
  wait: operation.input(attempt).output(nothing),
  openAgain: operation.input(attempt).output(z.object({ opened: z.boolean() })),
  cancel: operation.input(attempt).output(nothing),
};
