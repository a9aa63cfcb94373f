import { newId } from '#main/kernel/ids';
import { Refusal, required } from '#main/kernel/refusal';
import { act } from '#main/storage/activity';
import { choose, refreshConversation } from '#main/storage/conversations';
import { customerBehind, recordBehind, touchCustomer } from '#main/storage/customers';
import { newRecordId } from '#main/storage/forgotten';
import { findDraft, removeDraft } from '#main/storage/drafts';
import { insertFact } from '#main/storage/facts';
import { findHead, findInteraction, standingOfFact } from '#main/storage/interactions';
import { rememberPromises } from '#main/storage/promises-said';
import type { Writer } from '#main/storage/open-log';
import { heardOf } from '#main/storage/held-replies';
import { changeConversation } from '#main/storage/changing-conversations';
import { linkConversations } from '#main/storage/conversation-links';
import { findOutboxItem, insertOutboxItem, rewriteEnvelope, type Envelope } from '#main/storage/outbox';
import { placeOwnMail } from '#main/storage/placing';
import { threadMailOf } from '#main/storage/thread-mail';
import { listWriting, type WritingRow } from '#main/storage/writing';
import type { AnswerWay } from '#shared/domain/answering';
import type { Conversation, ConversationState } from '#shared/domain/conversation';
import type { DraftContent, PrivateWords } from '#shared/domain/draft';
import { noDetails, type Party, type Visibility } from '#shared/domain/interaction';
import { personalIn, requireNothingPersonal } from './audience.ts';
import { requireContactable } from './do-not-contact.ts';
import { blank, freshAnswer, historyOf, requireConversation, waysOfDraft } from './draft.ts';
import { listSenders, senderFor } from './senders.ts';
import { answerHeaders, noThread, type ThreadHeaders } from './thread-headers.ts';
import { requireFitting, requireWay } from './ways.ts';
import { wholeMessage } from './words.ts';

/** When a mail leaves, and what becomes of its conversation. */
export type Leaving = Readonly<{
  undoSeconds: number;
  sendAt: number | null;
  thenState: ConversationState | null;
  /** Until when the conversation is put off, instead. */
  thenUntil?: number | null;
  /** Why it goes to somebody who is not to be written to. */
  overrideDoNotContact: string | null;
  /** Somebody looked at what is personal in words for everybody, and means it. */
  overrideAudienceGuard: boolean;
}>;

/** A mail about to be queued: what was written, and the conversation it answers in. */
type Letter = Readonly<{ draftId: string; conversation: Conversation | null; content: DraftContent }>;

/** Queues the saved draft and takes it from the desk. */
export function queueDraft(writer: Writer, asked: Omit<Answer, 'text'>, leaving: Leaving): string {
  const draft = findDraft(writer, asked.id);
  if (!draft) throw new Refusal('nothing-to-send', { field: 'text' });
  const conversation = draft.conversationId === null ? null : requireConversation(writer, draft.conversationId);
  const content = { ...draft.content, visibility: asked.visibility ?? draft.content.visibility };
  const queued =
    content.privately && content.text.trim() === '' && conversation
      ? queueInstead(writer, { conversation, words: content.privately }, leaving)
      : queue(writer, { draftId: draft.id, conversation, content }, leaving);
  if (content.privately) queueBeside(writer, queued, leaving);
  removeDraft(writer, draft.id);
  return queued;
}

/** Nothing is said in public: only the mail leaves, and the two are one case. */
function queueInstead(
  writer: Writer,
  { conversation, words }: Readonly<{ conversation: Conversation; words: PrivateWords }>,
  leaving: Leaving,
): string {
  const id = queue(writer, privateLetter(writer, words), { ...leaving, thenState: null, thenUntil: null });
  const { conversationId, envelope } = required(findOutboxItem(writer, id));
  const pair = { publicId: conversation.id, privateId: conversationId };
  linkConversations(writer, { ...pair, customerId: envelope.customerId }, id);
  const { thenState: state } = leaving;
  if (state) changeConversation(writer, conversation.id, { to: { state }, actor: 'owner', batch: id });
  return id;
}

function privateLetter(writer: Writer, { to, subject, text }: PrivateWords): Letter {
  if (text.trim() === '') throw new Refusal('nothing-to-send', { field: 'privately' });
  const content = { ...blank, to: [to], subject, text };
  return { draftId: newId(writer.clock.now()), conversation: null, content };
}

/** What goes on in private beside a public answer: a mail of its own, in the same transaction, and the two are one case. */
function queueBeside(writer: Writer, answerId: string, leaving: Leaving): void {
  const answer = required(findOutboxItem(writer, answerId));
  const { privately } = answer.envelope.draft;
  if (!privately || answer.envelope.visibility === 'private') return;
  const id = queue(writer, privateLetter(writer, privately), { ...leaving, thenState: null, thenUntil: null });
  const beside = required(findOutboxItem(writer, id));
  const pair = { publicId: answer.conversationId, privateId: beside.conversationId };
  linkConversations(writer, { ...pair, customerId: beside.envelope.customerId }, id);
  rewriteEnvelope(writer, answerId, { ...answer.envelope, companion: id });
  rewriteEnvelope(writer, id, { ...beside.envelope, companion: answerId });
}

type Answer = Readonly<{ id: string; text: string; visibility: Visibility | null }>;

/** Queues exactly these words as a fresh answer; the draft stays as it is. */
export function queueText(writer: Writer, answer: Answer, leaving: Leaving): string {
  const conversation = requireConversation(writer, answer.id);
  const { content } = freshAnswer(writer, conversation.id, false);
  const { text, visibility } = answer;
  const words = { ...content, text, visibility, quote: false, signature: false };
  return queue(writer, { draftId: conversation.id, conversation, content: words }, leaving);
}

/** Turns a mail into an interaction and an outbox row, in the caller's transaction. */
function queue(writer: Writer, letter: Letter, leaving: Leaving): string {
  const now = writer.clock.now();
  const { content } = letter;
  const { account, from } = requireSender(writer, letter);
  const at = { conversationId: letter.conversation?.id ?? null, content };
  const way = requireWay(waysOfDraft(writer, at, account), content.visibility);
  const { visibility } = way;
  requireContent(content, way, account.maximumBytes);
  requireFitting(way, content, Math.max(now, leaving.sendAt ?? 0));
  const about = letter.conversation?.customerId ?? null;
  const personal = personalIn(writer, content.text, { visibility, customerId: about });
  requireNothingPersonal(personal, leaving.overrideAudienceGuard);
  const headers = way.addressed ? mailHeaders(writer, content, now) : replyHeaders(writer, content, account.address);
  // RFC 5322 §3.6.4: globally unique; the domain is the sender's own so that no other mailer can make the same.
  const providerId = `${newId(now)}@${from.address.split('@').at(-1) ?? 'shopbell.invalid'}`;
  const { channel } = account;
  const { sendAt, undoSeconds, thenState, overrideDoNotContact } = leaving;
  const barred = requireContactable(writer, { channel, content, reason: overrideDoNotContact });
  const customerId = customerWrittenTo(writer, channel, letter);
  const message = way.addressed
    ? wholeMessage(content, content.signature ? account.signature : null, historyOf(writer, content))
    : wholeMessage({ text: content.text, html: way.formatted ? content.html : null }, null, null);
  // A picture that was deleted from the words does not go along.
  const attachments = content.attachments.filter(
    ({ contentId }) => contentId === null || message.html?.includes(`cid:${contentId}`) === true,
  );
  const { inReplyTo, references, thread } = headers;
  const aside = standsAside(writer, content, visibility);
  const subject = way.addressed ? content.subject : aside ? null : (letter.conversation?.subject ?? null);
  const [to, cc, bcc] = [[...content.to], [...content.cc], [...content.bcc]];
  const [id, interactionId] = [newId(now), newId(now)];
  const kind = visibility === 'public' ? 'comment' : 'message';
  // Its network is told what it answers; here it hangs on nothing that is public.
  const hanging = aside
    ? { inReplyTo: null, references: [], threadNames: [] }
    : { inReplyTo, references, threadNames: thread === null ? [] : [`${account.address}\n${thread}`] };
  const mail = threadMailOf({
    ...{ id: interactionId, providerId, ...hanging, subject, direction: 'outbound' },
    ...{ author: from, to, cc, automatic: null, forged: false, visibility, occurredAt: now },
  });
  const conversationId = placeOwnMail(writer, channel, { mail, in: aside ? null : (letter.conversation?.id ?? null) });
  insertFact(writer, {
    ...{ id: interactionId, accountId: account.accountId, conversationId, customerId, channel },
    ...{ kind, direction: 'outbound', visibility, standing: 'heard' },
    ...{ author: from, recipients: { to, cc, replyTo: [] }, subject, html: message.html },
    text: message.text,
    newText: content.text,
    attachments: attachments.map(({ id: _, ...file }) => ({ ...file, inline: file.contentId !== null })),
    ...{ rating: null, occurredAt: now, receivedAt: now, permalink: null, details: noDetails },
    ...{ providerId, ...hanging, read: true, head: new Uint8Array() },
  });
  const formerState = letter.conversation?.state ?? null;
  const formerUntil = letter.conversation?.snoozedUntil ?? null;
  const until = leaving.thenUntil ?? null;
  const then = until === null ? thenState : 'open';
  const envelope: Envelope = {
    ...{ from, visibility, to, cc, bcc, subject: subject ?? '', ...message, ...headers, writtenAt: now },
    attachments,
    ...{ draftId: letter.draftId, draft: content, thenState: then, thenUntil: until, formerState, formerUntil },
    ...{ customerId, heard: heardOf(writer, { conversationId, customerId }, now), overridden: barred.length > 0 },
    ...{ companion: null, answers: answeredBy(writer, content) },
  };
  insertOutboxItem(writer, {
    ...{ id, conversationId, accountId: account.accountId, interactionId, providerId, envelope, sendAt },
    notBefore: sendAt ?? now + undoSeconds * 1000,
    queuedAt: now,
  });
  if (customerId) touchCustomer(writer, customerId, { at: now, direction: 'outbound', channel, kind });
  refreshConversation(writer, conversationId);
  if (aside && letter.conversation)
    linkConversations(writer, { publicId: letter.conversation.id, privateId: conversationId, customerId }, id);
  const where = { interactionId, conversationId, customerId };
  rememberPromises(writer, content, { ...where, by: { actor: 'owner', batch: id } });
  act(
    writer,
    {
      ...{ actor: 'owner', kind: 'queue-reply', entity: 'outbox', entityId: id, customerId },
      before: { state: formerState },
      after: {
        state: then ?? formerState,
        ...(until !== null && { snoozedUntil: until }),
        ...(personal.length > 0 && { overrideAudienceGuard: personal.map(({ kind }) => kind) }),
        ...(barred.length > 0 && { overrideDoNotContact: { reason: overrideDoNotContact, customerIds: barred } }),
      },
    },
    (clock) => {
      if (then) choose(writer, letter.conversation?.id ?? conversationId, { state: then, until, clock });
    },
  );
  return id;
}

/** Whether it is said to one person alone about what everybody reads: a conversation of its own, which is the same case. */
function standsAside(writer: Writer, { answers }: DraftContent, visibility: Visibility): boolean {
  const answered = answers === null ? null : findInteraction(writer, answers);
  return visibility === 'private' && answered?.interaction.visibility === 'public';
}

function answeredBy(writer: Writer, { answers }: DraftContent): Envelope['answers'] {
  const answered = answers === null ? null : findInteraction(writer, answers);
  return answered && { kind: answered.interaction.kind, at: answered.interaction.occurredAt };
}

function requireSender(writer: Writer, { conversation, content }: Letter): { account: WritingRow; from: Party } {
  const answered = content.answers === null ? null : findInteraction(writer, content.answers);
  const sender = senderFor(writer, { from: content.from, conversation, answered });
  const account = listWriting(writer).find(({ accountId }) => accountId === sender?.accountId);
  if (!sender || !account) throw new Refusal('account-disconnected');
  return { account, from: { name: sender.name, address: sender.address } };
}

/** Base64 makes 57 bytes a line of 78 (RFC 2045 §6.8). */
const growth = 78 / 57;

function requireContent(content: DraftContent, { addressed }: AnswerWay, maximumBytes: number | null): void {
  const { text, attachments, forwards, to, cc, bcc } = content;
  if (text.trim() === '' && attachments.length === 0 && forwards === null)
    throw new Refusal('nothing-to-send', { field: 'text' });
  if (addressed && to.length + cc.length + bcc.length === 0) throw new Refusal('no-recipient', { field: 'to' });
  const bytes = attachments.reduce((sum, file) => sum + file.bytes * growth, 0);
  if (maximumBytes !== null && bytes > maximumBytes) throw new Refusal('too-large');
}

/** Where it hangs: a mail by its headers, anything else by what it answers and the network's thread. */
type Hanging = ThreadHeaders & Readonly<{ thread: string | null }>;

function mailHeaders(writer: Writer, { answers }: DraftContent, now: number): Hanging {
  const answered = answers === null ? null : findInteraction(writer, answers);
  const headers = answered ? answerHeaders(answered, findHead(writer, answered.interaction.id), now) : noThread;
  return { ...headers, thread: null };
}

function replyHeaders(writer: Writer, { answers }: DraftContent, address: string): Hanging {
  const answered = answers === null ? null : findInteraction(writer, answers);
  const names = (answers === null ? null : standingOfFact(writer, answers)?.threadNames) ?? [];
  // As `threadNamesOf` of what arrives writes them: they hold within one account.
  const own = names.find((name) => name.startsWith(`${address}\n`));
  return {
    ...noThread,
    inReplyTo: answered?.interaction.providerId ?? null,
    thread: own?.slice(address.length + 1) ?? null,
  };
}

/** The customer a mail is about: the first recipient who is not the shop; for an answer, somebody who is known already. */
function customerWrittenTo(writer: Writer, channel: string, { conversation, content }: Letter): string | null {
  const own = new Set(listSenders(writer).map(({ address }) => address));
  const person = [...content.to, ...content.cc, ...content.bcc].find(({ address }) => !own.has(address));
  if (conversation) return (person && recordBehind(writer, channel, person.address)) ?? conversation.customerId;
  if (!person) return null;
  const { address, name } = person;
  return customerBehind(writer, { channel, address, name }, writer.clock.now(), () =>
    newRecordId(writer, { channel, address }),
  );
}
