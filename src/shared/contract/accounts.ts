import { z } from 'zod';
import { account, accountChoices, accountFolder, emailSettings, mailServer } from '#shared/domain/account';
import { answerAbility } from '#shared/domain/answering';
import { channel } from '#shared/domain/channel';
import { connecting, prices } from '#shared/domain/connecting';
import { id, instant } from '#shared/domain/instant';
import { interactionKind } from '#shared/domain/interaction';
import { ledger, quarantined, syncReport } from '#shared/domain/ledger';
import { chosenState } from '#shared/domain/public-state';
import { filledIn, signInForm } from '#shared/domain/sign-in-form';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

/** Servers found for an address. `source` says how sure that is; `advice` is a key of a sentence about this provider. */
export const discovery = z
  .object({
    imap: mailServer.nullable(),
    smtp: mailServer.nullable(),
    username: z.string(),
    source: z.enum(['built-in', 'autoconfig', 'srv', 'guess', 'none']),
    provider: z.string().nullable(),
    advice: z.enum(['app-password', 'switch-on', 'no-passwords']).nullable(),
    /** Where the provider explains how to make an app password. */
    adviceUrl: z.string().nullable(),
    /** The provider to sign in at in the browser; null where only a password opens the mailbox. */
    oauth: z.string().nullable(),
  })
  .readonly();
export type Discovery = z.infer<typeof discovery>;

/** What opens the mailbox: a password, or a finished attempt of `signIn`. */
const secret = {
  password: z.string().min(1).max(4096).nullable().default(null),
  signIn: id.nullable().default(null),
};

export const connectEmail = z.object({
  address: z.email().max(320),
  name: z.string().trim().max(200).nullable().default(null),
  ...secret,
  settings: emailSettings,
});
export type ConnectEmail = z.infer<typeof connectEmail>;

/** A channel that accounts can be connected of, what it brings and what can be done there. */
export const channelOffer = z
  .object({
    channel,
    name: z.string(),
    about: z.string(),
    signIn: signInForm.nullable(),
    connecting,
    prices: prices.nullable(),
    kinds: z.array(interactionKind).readonly(),
    answers: z.array(answerAbility).readonly(),
    /** How long the network remembers what was not fetched, in milliseconds; null where there is no end worth telling. */
    remembers: z.number().nullable(),
    moderation: z.array(chosenState).readonly(),
  })
  .readonly();
export type ChannelOffer = z.infer<typeof channelOffer>;

const formSecret = z.string().min(1).max(4096).nullable().default(null);
/** A finished attempt of `signIn.beginChannel`; what was left to choose stands in `filled`. */
const attempt = id.nullable().default(null);
const connectAccount = z.object({ channel, filled: filledIn, secret: formSecret, signIn: attempt });
export type ConnectAccount = z.infer<typeof connectAccount>;
const reconnectAccount = z.object({ id, filled: filledIn, secret: formSecret, signIn: attempt });
export type ReconnectAccount = z.infer<typeof reconnectAccount>;

const chooseOfAccount = accountChoices.pick({ interval: true, budget: true }).extend({ id });
export type ChooseOfAccount = z.infer<typeof chooseOfAccount>;

export const accounts = {
  channels: operation.input(nothing).output(z.array(channelOffer)),
  /** Finds what was filled in, proves the sign-in, then stores the account and its secret, then begins the first sync. */
  connect: operation.input(connectAccount).output(account),
  /** Signs in again, with another secret or what else was filled in; null keeps the secret there is. */
  reconnect: operation.input(reconnectAccount).output(account),
  /** What was filled in to connect the account; nothing of it is secret. */
  filled: operation.input(byId).output(z.object({ filled: filledIn })),
  list: operation.input(nothing).output(z.array(account)),
  settings: operation.input(byId).output(emailSettings),
  discover: operation.input(z.object({ address: z.email().max(320) })).output(discovery),
  /** Checks both logins, then stores the account and its password, then begins the first sync. */
  connectEmail: operation.input(connectEmail).output(account),
  /** Signs in again, with a new password, a new attempt of `signIn` or changed servers. */
  reconnectEmail: operation
    .input(z.object({ id, ...secret, settings: emailSettings, name: z.string().trim().max(200).nullable() }))
    .output(account),
  /** Signs in again with an attempt of `signIn`, all else as it was. */
  signInAgain: operation.input(z.object({ id, signIn: id })).output(account),
  setPaused: operation.input(z.object({ id, paused: z.boolean() })).output(account),
  /** Forgets the account and its password; what it brought stays in the log. */
  disconnect: operation.input(byId).output(nothing),
  /** Where the account keeps its mail, asked of the server now. */
  folders: operation.input(byId).output(z.array(accountFolder)),
  /** Reads these folders beside Inbox and Sent from now on. What was read of others stays in the log. */
  chooseFolders: operation
    .input(z.object({ id, paths: z.array(z.string().min(1).max(1000)).max(1000) }))
    .output(account),
  /** Keeps files up to so many bytes from now on, null for all. What is here already stays, and so does what is not. */
  setKeepUpTo: operation
    .input(z.object({ id, keepUpTo: z.number().int().positive().nullable() }))
    .output(emailSettings),
  /** How often it is looked at, what it may cost. What is left out stays as it is. */
  choose: operation.input(chooseOfAccount).output(account),
  /** Somebody looked at the network for what may be missing since then. */
  seeGap: operation.input(z.object({ id, since: instant })).output(account),
  /** One pass now, over one account or all of them, until caught up. */
  sync: operation.input(z.object({ id: id.nullable() })).output(z.array(syncReport)),
  ledger: operation.input(nothing).output(z.array(ledger)),
  quarantine: operation.input(pageInput).output(pageOf(quarantined)),
  /** Reads a quarantined item again, for instance after an update. */
  retryQuarantined: operation
    .input(byId)
    .output(z.object({ outcome: z.enum(['stored', 'duplicate', 'ignored', 'quarantined']) })),
};
