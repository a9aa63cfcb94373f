import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/u);
const person = z.object({
  id,
  username: z.string().catch(''),
  global_name: z.string().nullish().catch(null),
  bot: z.boolean().optional().catch(undefined),
});

/** A message as Discord gives it to a bot. */
export const message = z.object({
  id,
  type: z.number().catch(0),
  content: z.string().catch(''),
  timestamp: z.string(),
  edited_timestamp: z.string().nullish().catch(null),
  author: person,
  webhook_id: z.string().optional().catch(undefined),
  mentions: z.array(person).catch([]),
  attachments: z.array(z.object({ filename: z.string() })).catch([]),
  message_reference: z.object({ message_id: id.optional(), channel_id: id.optional() }).nullish().catch(null),
});
export type Message = z.infer<typeof message>;

/** A place where messages stand. */
export const place = z.object({
  id,
  type: z.number(),
  name: z.string().catch(''),
  parent_id: z.string().nullish().catch(null),
  last_message_id: z.string().nullish().catch(null),
});
export type Place = z.infer<typeof place>;

/** Where people write (text, announcements), and threads within. */
export const textPlaces: ReadonlySet<number> = new Set([0, 5, 10, 11, 12]);
export function isThread({ type }: Pick<Place, 'type'>): boolean {
  return type >= 10 && type <= 12;
}

/** One message on its way to be read. */
export const served = z.object({
  server: id,
  me: id,
  team: z.array(z.string()),
  place: z.object({ id, name: z.string(), thread: z.boolean() }),
  message,
});

/** When Discord began to count its ids by milliseconds, in the bits above the lowest 22. */
const firstSnowflake = 1_420_070_400_000n;

export function instantOf(given: string): number {
  return Number((BigInt(given) >> 22n) + firstSnowflake);
}

export function idAt(instant: number): string {
  return String((BigInt(instant) - firstSnowflake) << 22n);
}

export function isAfter(one: string, other: string): boolean {
  return BigInt(one) > BigInt(other);
}

export function messageName(placeId: string, own: string): string {
  return `discord:${placeId}/${own}`;
}

/** Where a message stands, and which it is, by its name; null for what is none. */
export function messageNamed(name: string | null): Readonly<{ place: string; id: string }> | null {
  const found = /^discord:(\d{1,20})\/(\d{1,20})$/u.exec(name ?? '');
  return found?.[1] && found[2] ? { place: found[1], id: found[2] } : null;
}
