import { z } from 'zod';
import { channel } from './channel.ts';
import { id, instant } from './instant.ts';

export const accountState = z.enum(['ok', 'needs-sign-in', 'rate-limited', 'unreachable', 'paused']);
export type AccountState = z.infer<typeof accountState>;

/** Why an account is not `ok`: `code` picks the sentence, `detail` is what the server said (never a secret). */
export const accountFailure = z.object({ code: z.string(), detail: z.string().nullable(), at: instant }).readonly();

/** What an account costs, in millionths of a currency (ISO 4217): in this calendar month (UTC), and at most. */
export const accountSpending = z
  .object({ currency: z.string(), spent: z.number().int(), budget: z.number().int() })
  .readonly();
export type AccountSpending = z.infer<typeof accountSpending>;

/** A connected mailbox or profile. Its secret lives in the keychain under the account's id, never here. */
export const account = z
  .object({
    id,
    channel,
    address: z.string(),
    name: z.string().nullable(),
    /** The provider its owner signs in at in the browser; null for an account with a password. */
    oauth: z.string().nullable(),
    state: accountState,
    failure: accountFailure.nullable(),
    lastSyncAt: instant.nullable(),
    nextSyncAt: instant.nullable(),
    /** The network may have forgotten what was written since then, unless somebody has looked; null where nothing is missing. */
    gapSince: instant.nullable(),
    /** Minutes between two polls. */
    interval: z.number(),
    /** Null where the network asks for no money. */
    spending: accountSpending.nullable(),
    syncing: z.boolean(),
  })
  .readonly();
export type Account = z.infer<typeof account>;

export const serverSecurity = z.enum(['tls', 'starttls', 'none']);
export type ServerSecurity = z.infer<typeof serverSecurity>;

/** One mail server to talk to; `certificate` is the SHA-256 fingerprint of a certificate its owner chose to trust. */
export const mailServer = z
  .object({
    host: z.string().trim().min(1).max(253),
    port: z.number().int().min(1).max(65535),
    security: serverSecurity,
    certificate: z.string().nullable().default(null),
  })
  .readonly();
export type MailServer = z.infer<typeof mailServer>;

/** What an e-mail account is configured with, apart from its password. */
export const emailSettings = z
  .object({
    imap: mailServer,
    smtp: mailServer,
    username: z.string().trim().min(1).max(320),
    /** Minutes between two polls. */
    interval: z.number().int().min(1).max(1440).default(2),
    /** Paths of the folders that are read beside Inbox and Sent; absent while nobody has chosen. */
    folders: z.array(z.string().max(1000)).max(1000).readonly().optional(),
    /** Files that come with mails are kept here up to so many bytes, null for all; absent while nobody has chosen. */
    keepUpTo: z.number().int().positive().nullable().optional(),
    /** The provider that gives the tokens to sign in with; absent where a password opens the mailbox. */
    oauth: z.string().max(40).optional(),
  })
  .readonly();
export type EmailSettings = z.infer<typeof emailSettings>;

/** The largest file that is kept while nobody has chosen, in bytes. */
export const usuallyKeptUpTo = 25_000_000;

/** How an account is polled, whatever its channel: what its settings may say of it. */
export const accountPace = z.object({
  /** Minutes between two polls. */
  interval: z.number().default(2),
  /** The largest file that is kept, in bytes; null for all. */
  keepUpTo: z.number().nullable().default(usuallyKeptUpTo),
});

/** What an owner chose of an account, whatever its channel; absent while nobody has. Signing in again leaves it as it is. */
export const accountChoices = z.object({
  interval: z.number().int().min(1).max(1440).optional(),
  keepUpTo: z.number().nullable().optional(),
  /** What may be spent in a month, in millionths of the currency of the channel's prices. */
  budget: z.number().int().nonnegative().optional(),
});

/** What a folder is for. */
export const folderRole = z.enum(['inbox', 'sent', 'archive', 'all', 'junk', 'trash', 'drafts', 'other']);

/** A place of an account that its mail lies in. Which are `chosen` is the owner's to say, but for those that are `fixed`. */
export const accountFolder = z
  .object({
    path: z.string(),
    role: folderRole,
    /** Null where the server does not say. */
    messages: z.number().int().nonnegative().nullable(),
    chosen: z.boolean(),
    fixed: z.boolean(),
  })
  .readonly();
export type AccountFolder = z.infer<typeof accountFolder>;
