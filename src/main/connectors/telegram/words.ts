import { filesOf, largestFile } from './files.ts';
import { elsewhere, type Message } from './update.ts';

/** All of a message that can be read: its words, and in brackets what it brings besides. Empty for what is no message to anybody. */
export function wordsOf(message: Message, files: Readonly<Record<string, string>>): string {
  const { text = '', caption = '', entities, caption_entities: captionEntities } = message;
  const said = text === '' ? withLinks(caption, captionEntities) : withLinks(text, entities);
  return [said, ...thingsIn(message, files)].filter((line) => line !== '').join('\n');
}

/** Words that lead somewhere say where. Offsets count UTF-16 units. */
function withLinks(text: string, entities: Message['entities']): string {
  let words = text;
  for (const { type, url, offset, length } of entities.toSorted((one, other) => other.offset - one.offset)) {
    if (type !== 'text_link' || url === undefined || !/^https?:/iu.test(url)) continue;
    const end = offset + length;
    if (!text.slice(offset, end).includes(url)) words = `${words.slice(0, end)} (${url})${words.slice(end)}`;
  }
  return words;
}

function thingsIn(message: Message, files: Readonly<Record<string, string>>): readonly string[] {
  const { sticker, location, venue, contact, poll, dice } = message;
  const lines = filesOf(message).map(({ id, what, name, bytes }) => {
    if (files[id] !== undefined) return `[${what}]`;
    const why =
      bytes !== null && bytes > largestFile ? 'too large to be fetched from Telegram' : 'no longer at Telegram';
    return `[${what}: ${name}, ${why}]`;
  });
  if (sticker) lines.push(`[Sticker${sticker.emoji && ` ${sticker.emoji}`}]`);
  if (venue) lines.push(`[Place: ${[venue.title, venue.address].filter(Boolean).join(', ')}]`);
  if (location) lines.push(`[Location: ${mapOf(location)}]`);
  if (contact) {
    const { first_name: first, last_name: last = '', phone_number: phone } = contact;
    lines.push(`[Contact: ${[`${first} ${last}`.trim(), phone].filter(Boolean).join(', ')}]`);
  }
  if (poll) lines.push(`[Poll: ${poll.question}]`, ...poll.options.map(({ text }) => `- ${text}`));
  for (const [name, what] of elsewhere) if (name in message) lines.push(`[${what}: open it in Telegram]`);
  if (dice) lines.push(`[${dice.emoji} ${dice.value}]`);
  return lines;
}

function mapOf({ latitude, longitude }: NonNullable<Message['location']>): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}&zoom=16`;
}
