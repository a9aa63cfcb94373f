import { z } from 'zod';

/**
 * Every way an operation may refuse on purpose. The code picks the sentence a person reads (`shared/text/refusals.ts`);
 * `detail` fills it in (a host, a path, what the server said). Anything else that goes wrong is a bug, is logged in the
 * core, and becomes one fixed sentence.
 */
export const refusalCodes = [
  'not-found',
  'invalid-input',
  'wrong-password',
  'password-not-accepted-here',
  'unreachable',
  'server-refused',
  'certificate-not-trusted',
  'tls-failed',
  'servers-not-found',
  'already-connected',
  'account-needs-sign-in',
  'sign-in-not-set-up',
  'sign-in-declined',
  'sign-in-expired',
  'sign-in-failed',
  'sign-in-elsewhere',
  'account-disconnected',
  'no-keychain',
  'vault-locked',
  'wrong-passphrase',
  'no-recipient',
  'nothing-to-send',
  'too-large',
  'too-long',
  'they-wrote-first',
  'personal-in-public',
  'window-closed',
  'no-attachments-there',
  'already-left',
  'not-delivered',
  'folder-unwritable',
  'disk-full',
  'log-in-use',
  'log-from-newer-version',
  'log-damaged',
  'file-unreadable',
  'file-not-kept',
  'file-gone',
  'not-mail',
  'not-a-chat',
  'who-is-the-shop',
  'no-customers',
  'cancelled',
  'unexpected',
  'sent-with-remark',
  'folder-gone',
  'folder-locked',
  'folder-not-empty',
  'not-a-backup',
  'already-one-person',
  'identity-taken',
  'identity-in-use',
  'do-not-contact',
  'not-a-picture',
  'reply-underway',
  'folder-in-use',
  'nothing-to-read-there',
  'address-not-safe',
  'sign-in-not-heard',
  'not-allowed-there',
  'gone-there',
  'budget-spent',
  'only-answered-there',
  'words-not-shown',
  'answered-once',
  'app-not-approved',
  'too-long-ago',
  'token-not-accepted',
  'fetched-elsewhere',
  'not-taken-there',
  'not-a-stand-in-pack',
  'draft-written',
  'shortcut-taken',
  'not-the-sign-in-address',
] as const;
export const refusalCode = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof refusalCode>;

/** The two servers of a mailbox. */
export const serverRole = z.enum(['imap', 'smtp']);
export type ServerRole = z.infer<typeof serverRole>;

/** A certificate that no authority on this computer vouches for, as its owner may examine it. */
export const certificate = z
  .object({
    server: serverRole,
    host: z.string(),
    subject: z.string(),
    issuer: z.string(),
    validFrom: z.string(),
    validTo: z.string(),
    /** SHA-256 of the DER form, colon-separated upper-case hex. */
    fingerprint: z.string(),
    reason: z.string(),
  })
  .readonly();
export type Certificate = z.infer<typeof certificate>;

export const refusalDetails = z
  .object({
    detail: z.string().nullable().default(null),
    /** The field of the form it is about. */
    field: z.string().nullable().default(null),
    certificate: certificate.nullable().default(null),
    /** Which of a mailbox's servers it is about. */
    server: serverRole.nullable().default(null),
  })
  .readonly();
export type RefusalDetails = z.infer<typeof refusalDetails>;
