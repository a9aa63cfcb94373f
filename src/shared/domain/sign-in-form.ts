import { z } from 'zod';

/** Something to be filled in to connect an account; `address` is a page's or a site's. */
export const signInField = z
  .object({
    name: z.string().min(1).max(40),
    kind: z.enum(['address', 'text']),
    label: z.string(),
    hint: z.string().nullable(),
    placeholder: z.string(),
  })
  .readonly();
export type SignInField = z.infer<typeof signInField>;

/** What is asked to connect an account, as data: the window and the command line make their forms of it. */
export const signInForm = z
  .object({
    fields: z.array(signInField).readonly(),
    /** What goes into the keychain; null where nothing has to be secret. */
    secret: z.object({ label: z.string(), hint: z.string().nullable() }).readonly().nullable(),
  })
  .readonly();
export type SignInForm = z.infer<typeof signInForm>;

/** What somebody filled in, by the names of the fields. */
export const filledIn = z.record(z.string().max(40), z.string().trim().max(2000)).readonly();
export type FilledIn = z.infer<typeof filledIn>;
