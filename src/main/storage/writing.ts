import { z } from 'zod';
import { plainStyle, writingStyle, type AccountWriting, type WritingStyle } from '#shared/domain/draft';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const writingRow = z.object({
  accountId: z.string(),
  channel: z.string(),
  address: z.string(),
  name: z.string().nullable(),
  style: json(writingStyle).nullable(),
  maximumBytes: z.number().nullable(),
});
/** How an account's mails are written, with the channel they leave through. */
export type WritingRow = AccountWriting & Readonly<{ channel: string }>;

const list = query(
  writingRow,
  `select a.id as accountId, a.channel, a.address, a.name, a.writing as style, l.maximum_bytes as maximumBytes
   from account a left join local_account l on l.account_id = a.id where a.removed_at is null order by a.connected_at, a.id`,
);
const setStyle = change('update account set writing = @style, clock = @clock where id = @id');
const setMaximum = change('update local_account set maximum_bytes = @bytes where account_id = @id');

/** Of every connected account, in the order they were connected. */
export function listWriting(reader: Reader): WritingRow[] {
  return list.all(reader).map(({ style, ...account }) => ({ ...account, ...(style ?? plainStyle) }));
}

export function setWritingStyle(writer: Writer, id: string, style: WritingStyle, clock: string): void {
  setStyle.run(writer, { id, style: JSON.stringify(style), clock });
}

/** Remembers the largest mail an account's server takes. */
export function setMaximumBytes(writer: Writer, id: string, bytes: number): void {
  setMaximum.run(writer, { id, bytes });
}
