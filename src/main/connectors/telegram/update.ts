import { z } from 'zod';

const user = z.object({
  id: z.number().int(),
  is_bot: z.boolean().catch(false),
  first_name: z.string().catch(''),
  last_name: z.string().optional().catch(undefined),
  username: z.string().optional().catch(undefined),
});
export type User = z.infer<typeof user>;

const chat = user.omit({ is_bot: true }).extend({ type: z.string() });

const file = z.object({
  file_id: z.string(),
  file_unique_id: z.string(),
  file_size: z.number().optional().catch(undefined),
  file_name: z.string().optional().catch(undefined),
  mime_type: z.string().optional().catch(undefined),
  duration: z.number().optional().catch(undefined),
});
export type TelegramFile = z.infer<typeof file>;

const entity = z.object({ type: z.string(), offset: z.number(), length: z.number(), url: z.string().optional() });
const place = z.object({ latitude: z.number(), longitude: z.number() });

/** What a message can hold that is read only in Telegram itself, by what it is called. */
export const elsewhere: ReadonlyMap<string, string> = new Map([
  ['story', 'Story'],
  ['paid_media', 'Paid media'],
  ['live_photo', 'Live photo'],
  ['rich_message', 'Formatted message'],
  ['checklist', 'Checklist'],
  ['game', 'Game'],
  ['gift', 'Gift'],
  ['unique_gift', 'Gift'],
  ['giveaway', 'Giveaway'],
  ['invoice', 'Invoice'],
  ['web_app_data', 'Form of an app'],
]);

/** A message, of the many things it can hold those that a shop is told by. What changes there one day is left out, not refused. */
export const message = z.looseObject({
  message_id: z.number().int().positive(),
  date: z.number().int(),
  edit_date: z.number().optional().catch(undefined),
  chat,
  from: user.optional(),
  business_connection_id: z.string().optional(),
  reply_to_message: z.object({ message_id: z.number() }).optional().catch(undefined),
  text: z.string().optional(),
  entities: z.array(entity).catch([]),
  caption: z.string().optional(),
  caption_entities: z.array(entity).catch([]),
  photo: z.array(file).optional().catch(undefined),
  document: file.optional().catch(undefined),
  animation: file.optional().catch(undefined),
  audio: file.optional().catch(undefined),
  video: file.optional().catch(undefined),
  video_note: file.optional().catch(undefined),
  voice: file.optional().catch(undefined),
  sticker: z
    .object({ emoji: z.string().catch('') })
    .optional()
    .catch(undefined),
  location: place.optional().catch(undefined),
  venue: z
    .object({ title: z.string(), address: z.string().catch('') })
    .optional()
    .catch(undefined),
  contact: z
    .object({
      phone_number: z.string(),
      first_name: z.string().catch(''),
      last_name: z.string().optional(),
      user_id: z.number().optional(),
    })
    .optional()
    .catch(undefined),
  poll: z
    .object({ question: z.string(), options: z.array(z.object({ text: z.string() })) })
    .optional()
    .catch(undefined),
  dice: z.object({ emoji: z.string(), value: z.number() }).optional().catch(undefined),
});
export type Message = z.infer<typeof message>;

const reaction = z.object({
  chat,
  message_id: z.number().int(),
  user: user.optional(),
  date: z.number().int(),
  new_reaction: z.array(z.object({ type: z.string(), emoji: z.string().optional() })),
});

const member = z.object({
  chat,
  from: user,
  date: z.number().int(),
  new_chat_member: z.object({ status: z.string() }),
});

/** What one update tells; at most one of these is there. */
export const update = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  edited_message: message.optional(),
  business_message: message.optional(),
  edited_business_message: message.optional(),
  message_reaction: reaction.optional(),
  my_chat_member: member.optional(),
});
export type Update = z.infer<typeof update>;

/** The kinds of updates that are asked for: left unsaid, reactions would not come. */
export const wantedUpdates = [
  ...['message', 'edited_message', 'business_message', 'edited_business_message', 'deleted_business_messages'],
  ...['message_reaction', 'my_chat_member'],
] as const;

/** The message of an update, in whatever chat and however often it was written. */
export function messageIn(told: Update): Message | null {
  return told.message ?? told.edited_message ?? told.business_message ?? told.edited_business_message ?? null;
}

/** One update on its way to be read: with whose bot it came to, and its files (base64, by their ids). */
export const servedUpdate = z.object({
  bot: z.object({ id: z.number().int(), address: z.string() }),
  update,
  files: z.record(z.string(), z.string()),
});
