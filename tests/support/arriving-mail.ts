import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arrival, Origin, Read } from '#main/inbound/arrival';
import { arrivalCommands } from '#main/inbound/store';
import { openWriter, type Writer } from '#main/storage/open-log';
import { noDetails, type Direction, type InteractionDetails } from '#shared/domain/interaction';

export const shop = { name: 'Anna', address: 'anna@bakery.example' } as const;
export const account: Origin = { accountId: 'account', address: shop.address, channel: 'email' };
const key = randomBytes(32);

/** A log of its own that makes the same ids as the others here: as two laptops of one shop would. */
export function emptyLog(): Writer & Readonly<{ folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-threads-'));
  let now = 1_750_000_000_000;
  const writer = openWriter(folder, { now: () => now++ });
  writer.database.prepare('update log set key = ?').run(key);
  return { ...writer, key, folder };
}

export type Letter = Readonly<{
  number: number;
  direction?: Direction;
  /** Who writes to the shop, or whom it writes to. */
  people: readonly string[];
  answers?: readonly string[];
  subject?: string;
  minute?: number;
  seen?: boolean;
  thread?: string | null;
  messageId?: string;
  details?: Partial<InteractionDetails>;
  text?: string;
  receivedAt?: number;
}>;

export function messageIdOf(number: number): string {
  return `mail-${number}@example.org`;
}

export function readOf(letter: Letter): Read {
  const { number, direction = 'inbound', people, answers = [], minute = 0 } = letter;
  const { text = `Words of mail ${number}`, receivedAt = 1_700_000_000_000 } = letter;
  const named = people.map((person) => ({ name: person, address: `${person}@example.org` }));
  const [author = { name: null, address: '' }] = named;
  const occurredAt = 1_700_000_000_000 + minute * 60_000 + number * 1000;
  const arrival: Arrival = {
    ...{ key: `mail-${number}`, kind: 'message', direction, visibility: 'private' },
    ...(direction === 'inbound' ? { author, to: [shop] } : { author: shop, to: named }),
    ...{ cc: [], replyTo: [], subject: letter.subject ?? `Subject ${number}` },
    ...{ text, newText: text, html: null, attachments: [] },
    // One second apart at least, so that "newest" is never a matter of arrival.
    ...{ rating: null, occurredAt, receivedAt, permalink: null },
    providerId: letter.messageId ?? messageIdOf(number),
    ...{ inReplyTo: answers.at(-1) ?? null, references: answers },
    ...{ thread: letter.thread ?? null, details: { ...noDetails, ...letter.details } },
    ...{ seen: letter.seen ?? false, head: new Uint8Array() },
  };
  return { place: { stream: 'INBOX;1', item: String(number), rank: number }, outcome: 'arrival', arrival };
}

export async function store(writer: Writer, reads: readonly Read[], origin: Origin = account): Promise<void> {
  await arrivalCommands(writer, () => false).storeReads({ origin, own: [shop.address], reads });
}

/** Which mails stand together, by number, each conversation's in order. */
export function conversationsOf({ database }: Writer): string[] {
  return database
    .prepare<[], string>(
      `select group_concat(subject, ' | ') from (select conversation_id, subject from interaction order by occurred_at) group by conversation_id`,
    )
    .pluck()
    .all()
    .toSorted();
}
