import { z } from 'zod';
import { unpacked } from '#main/kernel/packing';
import {
  attachment,
  direction,
  interactionDetails,
  interactionKind,
  noDetails,
  visibility,
  type Interaction,
} from '#shared/domain/interaction';
import { ofEachRecord, personIn } from './people.ts';
import { flag, flagged, json, recipients } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const attachmentsColumn = json(
  z.array(
    attachment
      .unwrap()
      .omit({ inline: true })
      .extend({ inline: z.union([z.number(), z.boolean()]).transform(Boolean) }),
  ),
);

const interactionRow = z.object({
  row: z.number(),
  id: z.string(),
  accountId: z.string().nullable(),
  conversationId: z.string(),
  recordId: z.string().nullable(),
  customerId: z.string().nullable(),
  channel: z.string(),
  kind: interactionKind,
  direction,
  visibility,
  authorName: z.string().nullable(),
  authorAddress: z.string(),
  recipients: json(recipients),
  subject: z.string().nullable(),
  rating: z.number().nullable(),
  occurredAt: z.number(),
  receivedAt: z.number(),
  providerId: z.string(),
  inReplyTo: z.string().nullable(),
  permalink: z.string().nullable(),
  read: flag,
  text: z.string(),
  newText: z.string().nullable(),
  html: z.string().nullable(),
  links: json(z.array(z.string())),
  details: json(interactionDetails).nullable(),
  files: attachmentsColumn,
});
type InteractionRow = z.infer<typeof interactionRow>;

/** An interaction with what the window needs beside the noun. */
export type StoredInteraction = Readonly<{
  row: number;
  interaction: Interaction;
  /** The record of the customer it belongs to, whoever that record is merged into. */
  recordId: string | null;
  read: boolean;
  replyTo: Interaction['to'];
  /** Provider ids of its ancestors, oldest first. */
  references: readonly string[];
}>;

const columnsOf = (html: string): string => `
  i.row, i.id, i.account_id as accountId, i.conversation_id as conversationId, i.customer_id as recordId,
  ${personIn('i.customer_id')} as customerId, i.channel, i.kind, i.direction, i.visibility, i.author_name as authorName, i.author_address as authorAddress, i.recipients, i.subject, i.rating,
  i.occurred_at as occurredAt, i.received_at as receivedAt, i.provider_id as providerId, i.in_reply_to as inReplyTo,
  i.permalink, i.read, b.text, b.new_text as newText, ${html} as html, b.links, b.details,
  (select json_group_array(json_object('name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes, 'sha256',
       case when a.sha256 in (select sha256 from local_unkept_file) then '' else a.sha256 end,
     'inline', a.inline, 'contentId', a.content_id) order by a.position)
   from attachment a where a.interaction_row = i.row) as files`;
const columns = columnsOf('b.html');
const source = 'from interaction i join interaction_body b on b.row = i.row';

const byId = query(interactionRow, `select ${columns} ${source} where i.id = @id`);

/**
 * Without the HTML, which is most of a mail and is not read from the file then. Asked once for many rows: SQLite plans a
 * join anew for each value it is given, which takes ten times as long as reading the row.
 */
const byRows = query(
  interactionRow,
  `select ${columnsOf('null')} ${source} where i.row in (select value from json_each(@rows))`,
);
const inConversation = query(
  interactionRow,
  `select ${columns} ${source} where i.conversation_id = @conversationId and i.row < @before order by i.row desc limit @limit`,
);
const ofCustomer = query(
  interactionRow,
  `select ${columns} ${source} where i.customer_id = @customerId and i.row < @before order by i.row desc limit @limit`,
);
const everything = query(
  interactionRow,
  `select ${columns} ${source} where i.row < @before order by i.row desc limit @limit`,
);
const rowOf = query(z.object({ row: z.number() }), 'select row from interaction where id = @id');
const standing = query(
  z.object({
    accountId: z.string().nullable(),
    conversationId: z.string(),
    channel: z.string(),
    marked: flag,
    threadNames: json(z.array(z.string())).nullable(),
  }),
  `select i.account_id as accountId, i.conversation_id as conversationId, i.channel, i.read_clock is not null as marked,
     b.thread_names as threadNames
   from interaction i join interaction_body b on b.row = i.row where i.id = @id`,
);
const lastHeard = query(
  z.object({ at: z.number() }),
  `select occurred_at as at from interaction
   where conversation_id = @conversationId and direction = 'inbound' and standing = 'heard' order by row desc limit 1`,
);
const link = change('update interaction set permalink = @permalink where id = @id and permalink is null');
const refile = change('update interaction set account_id = @accountId where id = @id');
const attachmentAt = query(
  z.object({
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number(),
    sha256: z.string(),
    inline: flag,
    kept: flag,
  }),
  `select a.name, a.media_type as mediaType, a.bytes, a.sha256, a.inline,
     a.sha256 not in (select sha256 from local_unkept_file) as kept from attachment a join interaction i on i.row = a.interaction_row
   where i.id = @id and a.position = @position`,
);
const headOf = query(
  z.object({ head: z.instanceof(Uint8Array) }),
  'select b.head from interaction_body b join interaction i on i.row = b.row where i.id = @id',
);
const countAll = query(z.object({ count: z.number() }), 'select count(*) as count from interaction');
const inboundRead = query(
  z.object({ id: z.string() }),
  `select id from interaction where conversation_id = @conversationId and direction = 'inbound' and read = @read order by row`,
);
const mark = change('update interaction set read = @read, read_clock = @clock where id = @id');
const markReadById = change(
  `update interaction set read = @read where id = @id and direction = 'inbound' and read <> @read`,
);

const newest = Number.MAX_SAFE_INTEGER;

export function findInteraction(reader: Reader, id: string): StoredInteraction | null {
  const row = byId.one(reader, { id });
  return row && stored(row);
}

/** What stands at these rows, in their order and without its HTML: for lists of what was found. */
export function findInteractionsAt(reader: Reader, rows: readonly number[]): StoredInteraction[] {
  const found = new Map(byRows.all(reader, { rows: JSON.stringify(rows) }).map((row) => [row.row, row]));
  return rows.flatMap((row) => found.get(row) ?? []).map(stored);
}

/** Newest first; `after` is the id of the last one seen. */
export function listInteractions(
  reader: Reader,
  where: Readonly<{ conversationId: string | null; customerId: string | null; after: string | null; limit: number }>,
): StoredInteraction[] {
  const before = where.after === null ? newest : (rowOf.one(reader, { id: where.after })?.row ?? 0);
  const { limit } = where;
  if (where.conversationId !== null)
    return inConversation.all(reader, { conversationId: where.conversationId, before, limit }).map(stored);
  if (where.customerId !== null)
    return ofEachRecord(reader, where.customerId, {
      read: (customerId) => ofCustomer.all(reader, { customerId, before, limit }),
      order: (one, other) => other.row - one.row,
      limit,
    }).map(stored);
  return everything.all(reader, { before, limit }).map(stored);
}

export function countInteractions(reader: Reader): number {
  return countAll.one(reader)?.count ?? 0;
}

/** Where an interaction stands, and whether a person marked it as read or unread. */
export function standingOfFact(reader: Reader, id: string) {
  return standing.one(reader, { id });
}

/** When the other side was last heard in a conversation, in words; null where they never were. */
export function lastHeardIn(reader: Reader, conversationId: string): number | null {
  return lastHeard.one(reader, { conversationId })?.at ?? null;
}

/** Where everybody reads what was written here is known once it stands there. */
export function linkOwn(writer: Writer, id: string, permalink: string): boolean {
  return link.run(writer, { id, permalink }) > 0;
}

/** Another account answers it from now on. */
export function fileUnder(writer: Writer, id: string, accountId: string): boolean {
  return refile.run(writer, { id, accountId }) > 0;
}

/** An interaction's header block as it came, which its connector keeps packed; empty where there is none. */
export function findHead(reader: Reader, id: string): string {
  const head = headOf.one(reader, { id })?.head;
  return head && head.length > 0 ? unpacked(head).toString('utf8') : '';
}

export function findAttachment(reader: Reader, interactionId: string, position: number) {
  return attachmentAt.one(reader, { id: interactionId, position });
}

/** What came in a conversation and is read, or not, oldest first. */
export function interactionsRead(reader: Reader, conversationId: string, read: boolean): string[] {
  return inboundRead.all(reader, { conversationId, read: flagged(read) }).map(({ id }) => id);
}

/** Marks one inbound interaction, for whoever asks next; the caller computes its conversation anew. */
export function markRead(
  writer: Writer,
  id: string,
  { read, clock }: Readonly<{ read: boolean; clock: string }>,
): void {
  mark.run(writer, { id, read: flagged(read), clock });
}

/** The provider's read mark, which is newer than ours. */
export function setInteractionRead(writer: Writer, id: string, read: boolean): number {
  return markReadById.run(writer, { id, read: read ? 1 : 0 });
}

function stored(row: InteractionRow): StoredInteraction {
  const interaction: Interaction = {
    id: row.id,
    conversationId: row.conversationId,
    customerId: row.customerId,
    accountId: row.accountId,
    channel: row.channel,
    kind: row.kind,
    direction: row.direction,
    visibility: row.visibility,
    author: { name: row.authorName, address: row.authorAddress },
    to: row.recipients.to,
    cc: row.recipients.cc,
    subject: row.subject,
    text: row.text,
    newText: row.newText ?? row.text,
    html: row.html,
    attachments: row.files,
    rating: row.rating,
    occurredAt: row.occurredAt,
    receivedAt: row.receivedAt,
    providerId: row.providerId,
    inReplyTo: row.inReplyTo,
    permalink: row.permalink,
    details: row.details ?? noDetails,
  };
  return {
    row: row.row,
    interaction,
    recordId: row.recordId,
    read: row.read,
    replyTo: row.recipients.replyTo,
    references: row.links,
  };
}
