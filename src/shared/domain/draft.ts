import { z } from 'zod';
import { id, instant } from './instant.ts';
import { answerWay } from './answering.ts';
import { party, visibility } from './interaction.ts';

/** A file that will leave with a mail. It lies in the log's folder under its digest. */
export const outgoingAttachment = z
  .object({
    id,
    name: z.string().min(1).max(255),
    mediaType: z.string(),
    bytes: z.number().int().nonnegative(),
    sha256: z.string(),
    /** A picture among the words: the Content-ID its `<img src="cid:…">` names. Null for a file beside them. */
    contentId: z.string().nullable(),
  })
  .readonly();
export type OutgoingAttachment = z.infer<typeof outgoingAttachment>;

/** Words for one person beside what everybody reads. */
export const privateWords = z
  .object({ to: party, subject: z.string().max(998), text: z.string().max(5_000_000) })
  .readonly();
export type PrivateWords = z.infer<typeof privateWords>;

/** A sentence of it that is to be remembered as a promise once it leaves. */
export const draftPromise = z.object({ said: z.string().min(1).max(2000), dueAt: instant.nullable() }).readonly();
export type DraftPromise = z.infer<typeof draftPromise>;

/** What a person decides about a mail by writing. */
export const draftWords = z.object({
  /** The address it leaves from; null for the one that fits. */
  from: z.string().max(320).nullable(),
  to: z.array(party).max(500).readonly(),
  cc: z.array(party).max(500).readonly(),
  bcc: z.array(party).max(500).readonly(),
  subject: z.string().max(998),
  /** The words as plain text, always. */
  text: z.string().max(5_000_000),
  /** The same words formatted; null while no formatting is used. */
  html: z.string().max(5_000_000).nullable(),
  /** Whether the message that is answered goes below the words. One that is forwarded always does. */
  quote: z.boolean(),
  /** Whether the account's signature goes below the words. */
  signature: z.boolean(),
  /** Who is to read it; null for the same as can read what it answers. */
  visibility: visibility.nullable(),
  /** What leaves with a public answer to this person alone, by mail; null for nothing. */
  privately: privateWords.nullable(),
  promises: z.array(draftPromise).max(50).readonly(),
});
export type DraftWords = z.infer<typeof draftWords>;

/** What is being written, as it is kept. */
export const draftContent = draftWords.extend({
  // What was kept before anything could be answered in public says nothing of it.
  visibility: visibility.nullable().default(null),
  privately: privateWords.nullable().default(null),
  promises: z.array(draftPromise).max(50).readonly().default([]),
  attachments: z.array(outgoingAttachment).readonly(),
  /** The interaction that is answered, or sent on. */
  answers: id.nullable(),
  forwards: id.nullable(),
});
export type DraftContent = Readonly<z.infer<typeof draftContent>>;

export const personalPiece = z
  .object({
    kind: z.enum(['email', 'phone', 'iban', 'card', 'number', 'address']),
    from: z.number().int().nonnegative(),
    to: z.number().int().nonnegative(),
    text: z.string(),
    /** It stands on the customer's own card. */
    known: z.boolean(),
  })
  .readonly();
export type PersonalPiece = z.infer<typeof personalPiece>;

/** An address mail can leave from: an account's own or one of its aliases. */
export const sender = z.object({ accountId: id, name: z.string().nullable(), address: z.string() }).readonly();
export type Sender = z.infer<typeof sender>;

/**
 * What is being written: on disk from the first word. One for each conversation, with the conversation's id; a mail that
 * begins a conversation has an id of its own and no conversation yet.
 */
export const draft = z
  .object({
    ...draftContent.shape,
    id,
    conversationId: id.nullable(),
    /** Whom it leaves from as things stand; null when no account is connected that could send it. */
    sender: sender.nullable(),
    /** The ways it can leave, the usual one first; none where it cannot be answered from here. */
    ways: z.array(answerWay).readonly(),
    /** Where a public answer can go on in private: their addresses, the preferred one first. */
    reachable: z.array(party).readonly(),
    /** What goes below the words: the message that is answered or sent on, as plain text. */
    history: z.string().nullable(),
    /** What in words for everybody points at a person: `text.slice(from, to)` of the saved words. */
    personal: z.array(personalPiece).readonly(),
    savedAt: instant.nullable(),
  })
  .readonly();
export type Draft = z.infer<typeof draft>;

/** How an account's mails are written. */
export const writingStyle = z
  .object({
    /** More addresses of this mailbox to send from, with the name to show. */
    aliases: z.array(party).max(50).readonly(),
    /** Goes below every mail; `html` null for plain text alone. */
    signature: z
      .object({ text: z.string().max(20_000), html: z.string().max(200_000).nullable() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type WritingStyle = z.infer<typeof writingStyle>;
export const plainStyle: WritingStyle = { aliases: [], signature: null };

export const accountWriting = z
  .object({
    ...writingStyle.unwrap().shape,
    accountId: id,
    address: z.string(),
    name: z.string().nullable(),
    /** The largest mail its server takes, as it last said; null while unknown. */
    maximumBytes: z.number().int().positive().nullable(),
  })
  .readonly();
export type AccountWriting = z.infer<typeof accountWriting>;
