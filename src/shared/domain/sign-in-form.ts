import { z } from 'zod';

/** Something to be filled in to connect an account; `address` is a page's or a site's. */
export const signInField = z
  .object({
    name: z.string().min(1).max(40),
    kind: z.enum(['address', 'text']),
    /** Absent where it has to be filled in. */
    optional: z.boolean().optional(),
    /** What signing in at the network's page finds or lets one choose (`Authorized`): never asked before. */
    chosen: z.boolean().optional(),
    label: z.string(),
    hint: z.string().nullable(),
    placeholder: z.string(),
  })
  .readonly();
export type SignInField = z.infer<typeof signInField>;

/**
 * Signing in at the network's own page. Where somebody comes back to: a free port of this computer (`loopback`), one of
 * these ports where the network compares whole addresses (both say `http://127.0.0.1/…`, the port is put in), or an https address of one's own, which a guarded window of the
 * desktop program watches for, and which can be copied from any browser's address bar.
 */
export const browserSignIn = z
  .object({
    redirect: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('loopback'), address: z.string() }).readonly(),
      z.object({ kind: z.literal('ports'), address: z.string(), ports: z.array(z.number()).readonly() }).readonly(),
      z.object({ kind: z.literal('https'), address: z.url() }).readonly(),
    ]),
  })
  .readonly();
export type BrowserSignIn = z.infer<typeof browserSignIn>;

/** What is asked to connect an account, as data: the window and the command line make their forms of it. */
export const signInForm = z
  .object({
    fields: z.array(signInField).readonly(),
    /** What goes into the keychain; null where nothing has to be secret. */
    secret: z
      .object({
        /** Absent where it has to be given. */
        optional: z.boolean().optional(),
        /** Where it is given it is what the account signs in with, and nobody goes to the network's page. */
        instead: z.boolean().optional(),
        label: z.string(),
        hint: z.string().nullable(),
      })
      .readonly()
      .nullable(),
    /** Where the network's own page is signed in at, with what was filled in above; null where the secret is all. */
    browser: browserSignIn.nullable(),
  })
  .readonly();
export type SignInForm = z.infer<typeof signInForm>;

/** What somebody filled in, by the names of the fields. */
export const filledIn = z.record(z.string().max(40), z.string().trim().max(2000)).readonly();
export type FilledIn = z.infer<typeof filledIn>;
