import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLetter, type Thread } from './mailbox-letter.ts';
import { planMails } from './mailbox-plan.ts';
import { Random } from './mailbox-random.ts';

export type MailboxOptions = Readonly<{
  /** Becomes a Maildir; must be empty or missing. */
  folder: string;
  count: number;
  seed?: number;
  /** Whether the shop's own mails lie in `.Sent`; else they lie in the inbox, as where a provider keeps one pile. */
  sent?: boolean;
  /** The newest mails are from shortly before this instant; the oldest from `days` before it. */
  now?: number;
  days?: number;
  /** Share of the customers' mails nobody has read yet. */
  unseen?: number;
}>;

/** What a mail is, to compare with what was made of it. */
export type MailTruth = Readonly<{
  messageId: string;
  /** Mails with the same number are one thread, by References and In-Reply-To. */
  thread: number;
  folder: 'INBOX' | 'Sent';
  from: string;
  to: string;
  /** The other side of the shop. */
  customer: string;
  customerName: string;
  subject: string;
  seen: boolean;
  /** Instant of the Date header. */
  at: number;
  bulk: boolean;
  attachments: number;
  bytes: number;
  /** Three words side by side in the text; English plain mails have one. */
  phrase: string | null;
}>;

export type Mailbox = Readonly<{ folder: string; bytes: number; threads: number; mails: readonly MailTruth[] }>;

/**
 * Writes the mail of a small shop as a Maildir: threads with quoted history, plain, HTML and both, attachments, several
 * languages and charsets, newsletters. The same options give the same bytes; modification times are the arrival times.
 * About 12 kB a mail, a twelfth as many customers as mails.
 */
export async function writeMailbox(options: MailboxOptions): Promise<Mailbox> {
  const {
    folder,
    count,
    seed = 1,
    sent = false,
    now = Date.UTC(2026, 10, 1, 12),
    days = 1095,
    unseen = 0.01,
  } = options;
  const random = new Random(seed);
  const plan = planMails({ count, days, now }, random);
  const boxes = { INBOX: folder, Sent: sent ? join(folder, '.Sent') : folder };
  await mkdir(folder, { recursive: true });
  for (const box of Object.values(boxes))
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(box, part), { recursive: true });

  const threads = new Map<number, Thread>();
  const mails: MailTruth[] = [];
  let bytes = 0;
  for (const [index, mail] of plan.entries()) {
    const letter = writeLetter(mail, threads.get(mail.thread), random);
    if (mail.last) threads.delete(mail.thread);
    else threads.set(mail.thread, letter.thread);
    const seen = mail.fromShop || !random.chance(unseen);
    const box = mail.fromShop && sent ? 'Sent' : 'INBOX';
    const seconds = Math.floor(mail.at / 1000);
    const { raw } = letter;
    const name = `${seconds}.M${String(index).padStart(7, '0')}P${seed}.shopbell,S=${raw.length},W=${raw.length + lineFeeds(raw)}`;
    // What no program has looked at yet lies in `new`, without flags.
    const file = seen ? join(boxes[box], 'cur', `${name}:2,S`) : join(boxes[box], 'new', name);
    writeFileSync(file, raw);
    utimesSync(file, seconds, seconds);
    bytes += raw.length;
    mails.push({
      messageId: letter.messageId,
      thread: mail.thread,
      folder: box,
      from: letter.from.address,
      to: letter.to.address,
      customer: mail.customer.address,
      customerName: mail.customer.name,
      subject: letter.subject,
      seen,
      at: Math.floor((mail.at - 3000) / 1000) * 1000,
      bulk: mail.bulk,
      attachments: letter.attachments,
      bytes: raw.length,
      phrase: letter.phrase,
    });
  }
  return { folder, bytes, threads: new Set(mails.map(({ thread }) => thread)).size, mails };
}

function lineFeeds(raw: Buffer): number {
  let count = 0;
  for (let at = raw.indexOf(10); at >= 0; at = raw.indexOf(10, at + 1)) count++;
  return count;
}
