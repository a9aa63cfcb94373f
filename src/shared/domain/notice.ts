import { z } from 'zod';
import { id, instant } from './instant.ts';

/** What deserves a desktop notice: something came in, is due, waits for a sign-in, did not leave; or a rule says so. */
export const noticeKind = z.enum(['arrived', 'due', 'sign-in', 'not-sent', 'rule']);
export type NoticeKind = z.infer<typeof noticeKind>;

/** Something that may be told. */
export const notable = z
  .object({
    /** Of what it tells of: the same thing is told once. */
    id: z.string(),
    kind: noticeKind,
    /** The conversation (what arrived, a rule), follow-up, account or reply it is about. */
    about: id.nullable(),
    /** What a rule says; null for everything else. */
    words: z.string().nullable(),
    at: instant,
  })
  .readonly();
export type Notable = z.infer<typeof notable>;
