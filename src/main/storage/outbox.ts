import { z } from 'zod';
import { conversationState } from '#shared/domain/conversation';
import { interactionKind, party, visibility } from '#shared/domain/interaction';
import { draftContent, outgoingAttachment } from '#shared/domain/draft';
import { outboxState, type OutboxItem, type OutboxState } from '#shared/domain/outbox';
import { queueAnswered } from './marks.ts';
import { json } from './rows.ts';
import { settleConversation } from './settling.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/** Everything a provider needs to send an item, fixed when it was queued, and the draft it becomes when taken back. */
export const envelope = z.object({
  from: party,
  // Everything that was queued before answers could be public was a mail.
  visibility: visibility.default('private'),
  thread: z.string().nullable().default(null),
  to: z.array(party),
  cc: z.array(party),
  bcc: z.array(party),
  subject: z.string(),
  /** The whole message: words, signature, history. */
  text: z.string(),
  html: z.string().nullable(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  /** Outlook's own name of the thread, where the answered message had one. */
  outlookThread: z.object({ index: z.string(), topic: z.string() }).nullable(),
  writtenAt: z.number(),
  attachments: z.array(outgoingAttachment),
  draftId: z.string(),
  draft: draftContent,
  /** The state the conversation was given with it, and the one it had: taking the reply back restores it. */
  thenState: conversationState.nullable(),
  formerState: conversationState.nullable(),
  thenUntil: z.number().nullable().default(null),
  formerUntil: z.number().nullable().default(null),
  /** Whom it is to, and what had been heard of them as it was queued; null in what was queued before this was kept. */
  customerId: z.string().nullable().default(null),
  heard: z.object({ at: z.number(), count: z.number() }).readonly().nullable().default(null),
  /** What it answers; null in what was queued before this was kept, and for words that answer nothing. */
  answers: z.object({ kind: interactionKind, at: z.number() }).readonly().nullable().default(null),
  /** Somebody said why it goes to who is not to be written to. */
  overridden: z.boolean().default(false),
  /** The other half of an answer in public that goes on in private: its item. */
  companion: z.string().nullable().default(null),
});
export type Heard = NonNullable<Envelope['heard']>;
export type Envelope = Readonly<z.infer<typeof envelope>>;

export const outboxRow = z.object({
  id: z.string(),
  device: z.string(),
  conversationId: z.string(),
  accountId: z.string(),
  interactionId: z.string(),
  state: outboxState,
  providerId: z.string(),
  envelope: json(envelope),
  attempts: z.number(),
  sendAt: z.number().nullable(),
  notBefore: z.number(),
  failureCode: z.string().nullable(),
  failureDetail: z.string().nullable(),
  queuedAt: z.number(),
  sentAt: z.number().nullable(),
});
export type OutboxRow = z.infer<typeof outboxRow>;

export const outboxColumns = `
  id, device, conversation_id as conversationId, account_id as accountId, interaction_id as interactionId, state,
  provider_id as providerId, envelope, attempts, send_at as sendAt, not_before as notBefore, failure_code as failureCode,
  failure_detail as failureDetail, queued_at as queuedAt, sent_at as sentAt`;
const byId = query(outboxRow, `select ${outboxColumns} from outbox where id = @id`);
const byProvider = query(
  outboxRow,
  `select ${outboxColumns} from outbox where account_id = @accountId and provider_id = @providerId`,
);
const ownMail = query(
  z.object({ id: z.string() }),
  `select i.id from interaction i where i.provider_id = @providerId and i.author_address = @author and i.direction = 'outbound'
   and exists (select 1 from outbox o where o.interaction_id = i.id)`,
);
const byInteraction = query(
  outboxRow,
  `select ${outboxColumns} from outbox where interaction_id = @interactionId order by queued_at desc limit 1`,
);
const sentTo = query(
  outboxRow,
  `select ${outboxColumns} from outbox o where account_id = @accountId and state in ('sent', 'unknown') and queued_at between @from and @to
   and @address in (select lower(party.value ->> '$.address')
     from json_each(json_array(o.envelope -> '$.to', o.envelope -> '$.cc', o.envelope -> '$.bcc')) field, json_each(field.value) party)
   order by queued_at desc limit 1`,
);
const list = query(outboxRow, `select ${outboxColumns} from outbox where id < @before order by id desc limit @limit`);
const listByState = query(
  outboxRow,
  `select ${outboxColumns} from outbox where id < @before and state = @state order by id desc limit @limit`,
);
const troubled = query(
  outboxRow,
  `select ${outboxColumns} from outbox where state in ('queued', 'leased', 'unknown', 'failed', 'held') order by queued_at`,
);
// A conversation's replies leave in the order they were written: one that waits holds back the later ones, unless it was
// asked to wait.
const due = query(
  outboxRow,
  `select ${outboxColumns} from outbox o where device = @device and state in ('queued', 'unknown') and not_before <= @now
   and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id and e.state in ('queued', 'leased', 'unknown') and e.id < o.id
     and not (e.state = 'queued' and e.attempts = 0 and e.send_at is not null and e.not_before > @now))
   order by id limit 20`,
);
const nextDue = query(
  z.object({ at: z.number().nullable() }),
  `select min(not_before) as at from outbox where device = @device and state in ('queued', 'unknown')`,
);
const insert = change(`
  insert into outbox (id, device, conversation_id, account_id, interaction_id, state, provider_id, envelope, attempts, send_at, not_before, queued_at)
  values (@id, @device, @conversationId, @accountId, @interactionId, @state, @providerId, @envelope, 0, @sendAt, @notBefore, @queuedAt)`);
const setState = change(`
  update outbox set state = @state, failure_code = @code, failure_detail = @detail, not_before = @notBefore, attempts = attempts + @attempted,
    sent_at = coalesce(@sentAt, sent_at)
  where id = @id`);
const interrupted = change(
  `update outbox set state = 'unknown', not_before = @now where state = 'leased' and device = @device`,
);
const releaseWaiting = change(`
  update outbox set not_before = @now
  where (@accountId is null or account_id = @accountId) and state = 'queued' and failure_code is not null and not_before > @now
    and (@signedIn or failure_code not in ('wrong-password', 'password-not-accepted-here', 'account-needs-sign-in', 'sign-in-not-heard', 'not-allowed-there'))`);

const heldBySignIn = query(
  z.object({ id: z.string() }),
  `select id from outbox where account_id = @accountId and state = 'queued'
   and failure_code in ('wrong-password', 'password-not-accepted-here', 'account-needs-sign-in', 'sign-in-not-heard', 'not-allowed-there') limit 1`,
);
const failWaiting = change(`
  update outbox set state = 'failed', failure_code = 'account-disconnected', failure_detail = null
  where account_id = @accountId and state in ('queued', 'held')`);

export function findOutboxItem(reader: Reader, id: string): OutboxRow | null {
  return byId.one(reader, { id });
}

export function findOutboxByProvider(reader: Reader, accountId: string, providerId: string): OutboxRow | null {
  return byProvider.one(reader, { accountId, providerId });
}

/** What was written here under a provider's id. */
export function findOwnMail(reader: Reader, providerId: string, author: string): OutboxRow | null {
  const mail = ownMail.one(reader, { providerId, author });
  return mail && findOutboxByInteraction(reader, mail.id);
}

export function findOutboxByInteraction(reader: Reader, interactionId: string): OutboxRow | null {
  return byInteraction.one(reader, { interactionId });
}

/** The newest reply to an address that left within a time. */
export function findSentTo(
  reader: Reader,
  sent: Readonly<{ accountId: string; address: string; from: number; to: number }>,
): OutboxRow | null {
  return sentTo.one(reader, { ...sent });
}

/** Newest first. */
export function listOutbox(
  reader: Reader,
  page: Readonly<{ state: OutboxState | null; after: string | null; limit: number }>,
) {
  const parameters = { before: page.after ?? '~', limit: page.limit + 1 };
  const rows =
    page.state === null ? list.all(reader, parameters) : listByState.all(reader, { ...parameters, state: page.state });
  const items = rows.slice(0, page.limit);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/** What has not left for good: waiting, on its way, failed or unknown. */
export function listOutgoing(reader: Reader): OutboxRow[] {
  return troubled.all(reader);
}

export function listDue(reader: Reader, device: string, now: number): OutboxRow[] {
  return due.all(reader, { device, now });
}

/** When the next item may leave, null when none waits. */
export function nextDueAt(reader: Reader, device: string): number | null {
  return nextDue.one(reader, { device })?.at ?? null;
}

export function insertOutboxItem(
  writer: Writer,
  item: Pick<
    OutboxRow,
    | 'id'
    | 'conversationId'
    | 'accountId'
    | 'interactionId'
    | 'providerId'
    | 'envelope'
    | 'sendAt'
    | 'notBefore'
    | 'queuedAt'
  >,
): void {
  insert.run(writer, { ...item, device: writer.device, state: 'queued', envelope: JSON.stringify(item.envelope) });
}

const setEnvelope = change('update outbox set envelope = @envelope where id = @id');

/** An item that waited for its time is written anew as it leaves. */
export function rewriteEnvelope(writer: Writer, id: string, written: Envelope): void {
  setEnvelope.run(writer, { id, envelope: JSON.stringify(written) });
}

const setNames = change('update outbox set provider_id = @providerId, interaction_id = @interactionId where id = @id');

/** The network gave an item an id of its own as it took it. */
export function renameOutboxItem(
  writer: Writer,
  id: string,
  names: Pick<OutboxRow, 'providerId' | 'interactionId'>,
): void {
  setNames.run(writer, { id, ...names });
}

export type OutboxChange = Readonly<{
  state: OutboxState;
  failure: Readonly<{ code: string; detail: string | null }> | null;
  notBefore: number;
  attempted: boolean;
  sentAt: number | null;
}>;

export function changeOutboxItem(writer: Writer, id: string, to: OutboxChange): void {
  setState.run(writer, {
    id,
    state: to.state,
    code: to.failure?.code ?? null,
    detail: to.failure?.detail ?? null,
    notBefore: to.notBefore,
    attempted: to.attempted ? 1 : 0,
    sentAt: to.sentAt,
  });
  const item = findOutboxItem(writer, id);
  const answered = to.state === 'sent' ? item?.envelope.draft.answers : null;
  if (answered) queueAnswered(writer, answered);
  // What did not leave is the shop's turn again.
  if (item) settleConversation(writer, item.conversationId);
}

/** After a crash nobody knows whether what was leased has left. */
export function markInterrupted(writer: Writer): number {
  return interrupted.run(writer, { device: writer.device, now: writer.clock.now() });
}

/**
 * Makes due now what waited after a failed attempt, of one account or of all; an undo window is left as it is. What a
 * refused sign-in holds back goes on only when somebody has `signedIn`. Answers how many.
 */
export function releaseOutboxOf(writer: Writer, accountId: string | null, signedIn: boolean): number {
  return releaseWaiting.run(writer, { accountId, signedIn: signedIn ? 1 : 0, now: writer.clock.now() });
}

/** Whether replies of this account wait for somebody to sign in again. */
export function waitsForSignIn(reader: Reader, accountId: string): boolean {
  return heldBySignIn.one(reader, { accountId }) !== null;
}

/** An account is gone: what still waited for it has failed, and says why. */
export function failOutboxOf(writer: Writer, accountId: string): number {
  return failWaiting.run(writer, { accountId });
}

/** The noun, with the failure's sentence given by the caller. */
export function outboxItemOf(row: OutboxRow, sentence: (code: string, detail: string | null) => string): OutboxItem {
  return {
    id: row.id,
    conversationId: row.conversationId,
    accountId: row.accountId,
    interactionId: row.interactionId,
    state: row.state,
    draftId: row.envelope.draftId,
    to: row.envelope.to,
    cc: row.envelope.cc,
    bcc: row.envelope.bcc,
    subject: row.envelope.subject,
    text: row.envelope.draft.text,
    sendAt: row.sendAt,
    attempts: row.attempts,
    notBefore: row.notBefore,
    failure: row.failureCode ? { code: row.failureCode, message: sentence(row.failureCode, row.failureDetail) } : null,
    queuedAt: row.queuedAt,
    sentAt: row.sentAt,
  };
}
