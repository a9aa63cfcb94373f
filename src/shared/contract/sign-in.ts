import { z } from 'zod';
import { id, instant } from '#shared/domain/instant';
import { channel } from '#shared/domain/channel';
import { filledIn } from '#shared/domain/sign-in-form';
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
    /** Whether the address that the browser comes back to has to be copied here by hand. */
    pasted: z.boolean(),
    expiresAt: instant,
  })
  .readonly();
export type Begun = z.infer<typeof begun>;

/** What is left to choose after signing in: which page, which shop. `field` of the form takes the value. */
export const choice = z
  .object({
    field: z.string(),
    options: z.array(z.object({ value: z.string(), label: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type Choice = z.infer<typeof choice>;

const channelSignIn = z.object({
  channel,
  filled: filledIn,
  /** What the form asks to keep secret; null takes the one that `account` was connected with. */
  secret: z.string().min(1).max(4096).nullable().default(null),
  /** The account that is signed in to again. */
  account: id.nullable().default(null),
});
export type ChannelSignInAsked = z.infer<typeof channelSignIn>;

/** Signing in at a provider in the browser (RFC 8252). What comes out is used by `accounts`, and stays in the core. */
export const signIn = {
  providers: operation.input(nothing).output(z.array(signInProvider)),
  /** Keeps the owner's own client for a provider; null forgets it. A secret left out keeps the one before. */
  setClient: operation
    .input(z.object({ provider: z.string().max(40), client: oauthClient.nullable() }))
    .output(signInProvider),
  /** Opens the provider's page. An earlier attempt for the same address ends. */
  begin: operation.input(z.object({ provider: z.string().max(40), address: z.email().max(320) })).output(begun),
  /** Opens the page of a channel's network, where `SignInForm.browser` says so. An earlier attempt at the channel ends. */
  beginChannel: operation.input(channelSignIn).output(begun),
  /** The address that the browser came back to, copied by hand: whole, or the code in it alone. */
  paste: operation.input(attempt.extend({ text: z.string().max(20_000) })).output(nothing),
  /** Settles when the owner is back from the provider's page. */
  wait: operation.input(attempt).output(z.object({ choose: choice.nullable() })),
  openAgain: operation.input(attempt).output(z.object({ opened: z.boolean() })),
  cancel: operation.input(attempt).output(nothing),
};
