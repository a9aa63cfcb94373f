import { z } from 'zod';
import { party } from '#shared/domain/interaction';

/** One message of a chat with all that is needed to read it, as JSON on a line; its file's bytes follow. */
export const chatItem = z
  .object({
    key: z.string(),
    at: z.number(),
    author: party,
    /** The shop said it. */
    own: z.boolean(),
    /** Everybody else in the chat. */
    others: z.array(party).readonly(),
    /** What the chat is known by, and its name where it is a group's. */
    chat: z.string(),
    title: z.string().nullable(),
    words: z.string(),
    left: z.enum(['deleted', 'notice']).nullable(),
    file: z.string().nullable(),
  })
  .readonly();
export type ChatItem = z.infer<typeof chatItem>;

export function packItem(item: ChatItem, file: Uint8Array | null): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(item)}\n`), file ?? new Uint8Array()]);
}

/** Throws for what is no message of a chat. */
export function unpackItem(raw: Uint8Array): Readonly<{ item: ChatItem; content: Uint8Array }> {
  const end = raw.indexOf(0x0a);
  const item = chatItem.parse(JSON.parse(Buffer.from(raw.subarray(0, end)).toString('utf8')));
  return { item, content: raw.subarray(end + 1) };
}
