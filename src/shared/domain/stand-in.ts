import { z } from 'zod';
import { id, instant } from './instant.ts';

/** What a note of a stand-in is about: a follow-up, a complaint or a conversation of the pack, by its kind and id. */
export const standInRecord = z.string().regex(/^(?:follow-up|complaint|conversation):[\w-]{1,64}$/u);

/** More than a stand-in writes in a season; a larger file is none of ours. */
export const largestNotesFile = 8_000_000;
export const longestStandInNote = 5000;

/**
 * What comes back from a stand-in: which pack it was, and a note for each record they wrote about. `seal` proves that this
 * log made the pack, with these records.
 */
export const standInNotes = z.strictObject({
  shopbell: z.literal('stand-in'),
  pack: z.strictObject({
    id,
    madeAt: instant,
    records: z.array(standInRecord).max(5000),
    seal: z.string().max(100),
  }),
  /** The stand-in's name, as they typed it. */
  who: z.string().max(100),
  notes: z.record(
    standInRecord,
    z.strictObject({ text: z.string().max(longestStandInNote), done: z.boolean(), at: instant }),
  ),
});
export type StandInNotes = Readonly<z.infer<typeof standInNotes>>;

/** What would be written of one note: a new entry, a changed one, nothing new, or the record is not there any more. */
export const standInLine = z
  .object({
    record: standInRecord,
    customerName: z.string().nullable(),
    /** What the record says: a promise, a complaint, a subject. */
    about: z.string().nullable(),
    text: z.string(),
    done: z.boolean(),
    becomes: z.enum(['new', 'changed', 'known', 'gone']),
  })
  .readonly();
export type StandInLine = z.infer<typeof standInLine>;
