import { z } from 'zod';
import type {
  Attachment,
  Direction,
  InteractionDetails,
  InteractionKind,
  Party,
  Visibility,
} from '#shared/domain/interaction';
import { wordsOf, wordsOfStored, type WordsToIndex } from './fact-words.ts';
import { forgetRevisedWords } from './revisions.ts';
import { flagged, rowAt, type Recipients } from './rows.ts';
import type { Standing } from './senders.ts';
import { change, query } from './statement.ts';
import { leaveFileOut, noteFileKept } from './unkept-files.ts';
import { indexWords, unindexWords } from './words.ts';
import { findInteraction } from './interactions.ts';
import type { Writer } from './open-log.ts';

/** A new interaction, matched and ready to be written. Its attachments already lie on disk, but for those that are not `kept`. */
export type Fact = Readonly<{
  id: string;
  accountId: string | null;
  conversationId: string;
  customerId: string | null;
  channel: string;
  kind: InteractionKind;
  direction: Direction;
  visibility: Visibility;
  author: Party;
  recipients: Recipients;
  subject: string | null;
  text: string;
  newText: string;
  html: string | null;
  attachments: readonly (Attachment & Readonly<{ kept?: boolean }>)[];
  rating: number | null;
  occurredAt: number;
  receivedAt: number;
  providerId: string;
  inReplyTo: string | null;
  references: readonly string[];
  /** The network's own names of the thread it stands in. */
  threadNames?: readonly string[];
  permalink: string | null;
  details: InteractionDetails;
  standing: Standing;
  /** Says no more than thanks, where that reopens nothing. */
  thanks?: boolean;
  read: boolean;
  head: Uint8Array;
}>;

const insertInteraction = change(`
  insert into interaction (row, id, account_id, conversation_id, customer_id, channel, kind, direction, visibility, author_name,
    author_address, recipients, subject, attachments, rating, occurred_at, received_at, provider_id, in_reply_to, permalink,
    standing, thanks, read)
  values (@row, @id, @accountId, @conversationId, @customerId, @channel, @kind, @direction, @visibility, @authorName,
    @authorAddress, @recipients, @subject, @attachments, @rating, @occurredAt, @receivedAt, @providerId, @inReplyTo, @permalink,
    @standing, @thanks, @read)`);
const insertBody = change(
  'insert into interaction_body (row, text, new_text, html, links, details, thread_names, head) values (@row, @text, @newText, @html, @links, @details, @threadNames, @head)',
);
const insertAttachment = change(`
  insert into attachment (interaction_row, position, name, media_type, bytes, sha256, inline, content_id)
  values (@row, @position, @name, @mediaType, @bytes, @sha256, @inline, @contentId)`);
const deleteInteraction = change('delete from interaction where id = @id');
const redactInteraction = change('update interaction set recipients = @recipients where row = @row');
const redactBody = change(
  "update interaction_body set text = @text, new_text = @newText, html = @html, details = @details, head = x'' where row = @row",
);
const knownId = query(z.object({ row: z.number() }), 'select row from interaction where id = @id');
const rowTaken = query(z.object({ row: z.number() }), 'select row from interaction where row = @row');
const gapAfter = query(
  z.object({ row: z.number() }),
  `select i.row + 1 as row from interaction i where i.row >= @row
   and not exists (select 1 from interaction n where n.row = i.row + 1) order by i.row limit 1`,
);

// Where the last crowded second ended, so that ten thousand items of one second are not searched through each time.
const crowded = new Map<number, number>();

export function interactionExists(writer: Writer, id: string): boolean {
  return knownId.one(writer, { id }) !== null;
}

const ofProvider = query(
  z.object({ id: z.string() }),
  'select id from interaction where provider_id = @providerId and account_id = @accountId limit 1',
);
const setProvider = change('update interaction set provider_id = @providerId where id = @id');

/** What an account has under a provider's id. */
export function findFactOf(writer: Writer, accountId: string, providerId: string): string | null {
  return ofProvider.one(writer, { accountId, providerId })?.id ?? null;
}

/** The network gave an interaction an id of its own as it took it. */
export function renameFact(writer: Writer, id: string, providerId: string): void {
  setProvider.run(writer, { id, providerId });
}

/** Writes a fact with its body, attachments and words. With `later` the words wait there for `indexInOrder`. */
export function insertFact(writer: Writer, fact: Fact, later: WordsToIndex | null = null): void {
  const row = freeRow(writer, fact.occurredAt);
  insertInteraction.run(writer, {
    row,
    id: fact.id,
    accountId: fact.accountId,
    conversationId: fact.conversationId,
    customerId: fact.customerId,
    channel: fact.channel,
    kind: fact.kind,
    direction: fact.direction,
    visibility: fact.visibility,
    authorName: fact.author.name,
    authorAddress: fact.author.address,
    recipients: JSON.stringify(fact.recipients),
    subject: fact.subject,
    attachments: fact.attachments.filter(({ inline }) => !inline).length,
    rating: fact.rating,
    occurredAt: fact.occurredAt,
    receivedAt: fact.receivedAt,
    providerId: fact.providerId,
    inReplyTo: fact.inReplyTo,
    permalink: fact.permalink,
    standing: fact.standing,
    thanks: flagged(fact.thanks ?? false),
    read: flagged(fact.read),
  });
  insertBody.run(writer, {
    row,
    text: fact.text,
    newText: fact.newText === fact.text ? null : fact.newText,
    html: fact.html,
    links: JSON.stringify(fact.references),
    details: detailsColumn(fact.details),
    threadNames: fact.threadNames?.length ? JSON.stringify(fact.threadNames) : null,
    head: fact.head,
  });
  for (const [position, { kept = true, ...file }] of fact.attachments.entries()) {
    insertAttachment.run(writer, { row, position, ...file, inline: flagged(file.inline) });
    if (kept) noteFileKept(writer, file.sha256);
    else leaveFileOut(writer, file.sha256);
  }
  if (later) later.push({ row, words: wordsOf(fact) });
  else indexWords(writer, row, wordsOf(fact));
}

/**
 * Indexes what waits, oldest first, in the transaction that wrote it. FTS5 writes out a segment of its own whenever a row
 * is lower than the one before it, and a first sync goes back in time: row by row that took three times as long.
 */
export function indexInOrder(writer: Writer, waiting: WordsToIndex): void {
  for (const { row, words } of inOrder(waiting)) indexWords(writer, row, words);
}

/** Takes an interaction out again with its words. With `later` the words wait there for `unindexInOrder`. */
export function deleteFact(writer: Writer, id: string, later: WordsToIndex | null = null): void {
  const found = findInteraction(writer, id);
  if (!found) return;
  const words = wordsOfStored(writer, found);
  if (later) later.push({ row: found.row, words });
  else unindexWords(writer, found.row, words);
  deleteInteraction.run(writer, { id });
}

/**
 * Takes what waits out of the index, oldest first, in the transaction that deleted it and with nothing else between. FTS5
 * looks for words that are deleted for good in all of its segments whenever a row is lower than the one before it, and
 * whenever a trigger fires: between other deletions that took five times as long.
 */
export function unindexInOrder(writer: Writer, waiting: WordsToIndex): void {
  for (const { row, words } of inOrder(waiting)) unindexWords(writer, row, words);
}

/** What is left of an interaction in which somebody was named who is forgotten. */
export type Redacted = Readonly<{
  recipients: Recipients;
  text: string;
  newText: string;
  html: string | null;
  details: InteractionDetails;
}>;

/** Takes words out of an interaction for good, and all of its head, which names everybody in a form of its own. */
export function redactFact(writer: Writer, id: string, left: Redacted): void {
  const found = findInteraction(writer, id);
  if (!found) return;
  const { row, interaction } = found;
  const { recipients, text, newText, html, details } = left;
  unindexWords(writer, row, wordsOfStored(writer, found));
  redactInteraction.run(writer, { row, recipients: JSON.stringify(recipients) });
  redactBody.run(writer, {
    ...{ row, text, html, details: detailsColumn(details) },
    newText: newText === text ? null : newText,
  });
  indexWords(writer, row, wordsOf({ ...interaction, recipients, text, details }));
  forgetRevisedWords(writer, id);
}

/** A reply that waited for its time stands where it left. */
export function moveFact(writer: Writer, id: string, occurredAt: number): void {
  const found = findInteraction(writer, id);
  if (!found) return;
  const { interaction, recordId, references, replyTo, read } = found;
  deleteFact(writer, id);
  const recipients = { to: interaction.to, cc: interaction.cc, replyTo };
  const standing = 'heard';
  const head = new Uint8Array();
  insertFact(writer, {
    ...interaction,
    customerId: recordId,
    recipients,
    references,
    read,
    standing,
    head,
    occurredAt,
    receivedAt: occurredAt,
  });
}

/** Most items are nothing but words: only what is there is written. */
function detailsColumn(details: InteractionDetails): string | null {
  const known = Object.entries(details).filter(([, value]) => value !== null);
  return known.length === 0 ? null : JSON.stringify(Object.fromEntries(known));
}

/** The first free row at or after the place of this instant. */
export function freeRow(writer: Writer, occurredAt: number): number {
  const start = rowAt(occurredAt);
  const from = crowded.get(start) ?? start;
  if (!rowTaken.one(writer, { row: from })) return from;
  const row = gapAfter.one(writer, { row: from })?.row ?? from + 1;
  if (crowded.size > 10_000) crowded.clear();
  crowded.set(start, row);
  return row;
}

function inOrder(waiting: WordsToIndex): WordsToIndex {
  return waiting.toSorted((left, right) => left.row - right.row);
}
