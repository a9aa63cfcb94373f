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

/** As the clock on the wall shows it. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** What is told on this computer, and when not. */
export const noticeSettings = z
  .object({
    kinds: z.record(noticeKind, z.boolean()).readonly(),
    /** From one time of the day to another, over midnight where that is the earlier one. */
    quiet: z.object({ on: z.boolean(), from: timeOfDay, to: timeOfDay }).readonly(),
    /** Quiet, too, whenever the shop is closed. */
    onlyWhenOpen: z.boolean(),
  })
  .readonly();
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const usualNoticeSettings: NoticeSettings = {
  kinds: { arrived: true, due: true, 'sign-in': true, 'not-sent': true, rule: true },
  quiet: { on: false, from: '20:00', to: '08:00' },
  onlyWhenOpen: false,
};

/** Where a notice leads. */
export const noticePlace = z
  .object({ page: z.enum(['conversation', 'customer', 'today', 'accounts']), id: id.nullable() })
  .readonly();

/** One desktop notice: of one thing, of several that arrived together, or the sum of what was held back. */
export const notice = z
  .object({
    id: z.string(),
    kind: z.enum([...noticeKind.options, 'held']),
    /** Whom it is about: a sender, a customer, an account. Null in a sum. */
    who: z.string().nullable(),
    /** A subject, what was promised, the words of a rule. */
    what: z.string().nullable(),
    /** How many things it tells of, by kind. */
    counts: z.partialRecord(noticeKind, z.number().int().positive()).readonly(),
    place: noticePlace,
  })
  .readonly();
export type Notice = z.infer<typeof notice>;
