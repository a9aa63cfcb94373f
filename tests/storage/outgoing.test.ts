import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrangingCommands } from '#main/inbox/arranging';
import { draftCommands } from '#main/outbound/draft-commands';
import { replyCommands } from '#main/outbound/reply';
import { sendCommands } from '#main/outbound/send';
import { saveAccount } from '#main/storage/accounts';
import { createCard } from '#main/storage/card';
import { findConversation } from '#main/storage/conversations';
import { countCustomers } from '#main/storage/customer-list';
import { findCustomer } from '#main/storage/customers';
import { findDraft } from '#main/storage/drafts';
import type { Writer } from '#main/storage/open-log';
import { changeOutboxItem, findOutboxItem, type OutboxRow } from '#main/storage/outbox';
import { emptyLog, readOf, shop, store } from '#tests/support/arriving-mail';

const day = 24 * 60 * 60_000;
let writer: Writer & { folder: string };
let now = 0;
beforeEach(() => {
  now = 1_750_000_000_000;
  const empty = emptyLog();
  writer = { ...empty, clock: { now: () => now } };
  saveAccount(writer, { ...shop, id: 'account', channel: 'email', settings: {} }, writer.tick());
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

const ada = { name: 'Ada', address: 'ada@example.net' };

function itemOf(id: string): OutboxRow {
  const item = findOutboxItem(writer, id);
  if (!item) throw new Error('the item is gone');
  return item;
}

/** A new mail to Ada, queued. */
function queueMail(sendAt: number | null): OutboxRow {
  const drafts = draftCommands(writer);
  const { id } = drafts.beginDraft({ to: [ada], from: null, forwards: null });
  drafts.saveDraft({ id, subject: 'The rye', text: 'It is ready.' });
  const queued = replyCommands(writer).queueReply({
    id,
    text: null,
    visibility: null,
    undoSeconds: 10,
    sendAt,
    thenState: null,
    overrideDoNotContact: null,
    overrideAudienceGuard: false,
  });
  return itemOf(queued);
}

/** A mail of Marta's that is here, answered. */
async function queueAnswer(thenUntil: number | null = null): Promise<OutboxRow> {
  await store(writer, [readOf({ number: 1, people: ['marta'] })]);
  const conversationId = writer.database.prepare<[], string>('select id from conversation').pluck().get() ?? '';
  draftCommands(writer).saveDraft({ id: conversationId, text: 'Yes, gladly.' });
  const order = {
    text: null,
    visibility: null,
    undoSeconds: 10,
    sendAt: null,
    thenState: null,
    thenUntil,
    overrideDoNotContact: null,
    overrideAudienceGuard: false,
  };
  return itemOf(replyCommands(writer).queueReply({ id: conversationId, ...order }));
}

describe('a mail begun', () => {
  it('from an address that is not the shop’s is refused, rather than leaving from another', () => {
    const begin = (from: string) => draftCommands(writer).beginDraft({ to: [ada], from, forwards: null });
    expect(() => begin('orders@bakery.example')).toThrow('invalid-input');
    expect(begin(shop.address).sender).toMatchObject({ address: shop.address });
  });
});

describe('a mail to somebody who is not to be written to', () => {
  const leaving = {
    overrideAudienceGuard: false,
    text: null,
    visibility: null,
    undoSeconds: 10,
    sendAt: null,
    thenState: null,
  };

  it('does not leave without a reason, wherever they are named, and the reason is kept', () => {
    const drafts = draftCommands(writer);
    createCard(writer, 'ada', {
      card: {
        fields: { name: 'Ada', doNotContact: true },
        identities: { [`email:${ada.address}`]: { label: null, preferred: false } },
      },
      batch: 'card',
    });
    const { id } = drafts.beginDraft({ to: [{ name: 'Ben', address: 'ben@example.org' }], from: null, forwards: null });
    drafts.saveDraft({ id, subject: 'The rye', text: 'It is ready.', bcc: [ada] });
    const send = (overrideDoNotContact: string | null) =>
      replyCommands(writer).queueReply({ id, ...leaving, overrideDoNotContact });
    expect(() => send(null)).toThrow('do-not-contact: Ada');
    const sent = send('She asked for her invoice.');
    const after = writer.database.prepare<[string], string>('select after from activity where entity_id = ?').pluck();
    expect(JSON.parse(after.get(sent) ?? '')).toMatchObject({
      overrideDoNotContact: { reason: 'She asked for her invoice.', customerIds: ['ada'] },
    });
  });
});

describe('a mail taken back', () => {
  it('leaves no customer behind that was made for it alone', () => {
    const { id } = queueMail(null);
    replyCommands(writer).cancelReply({ id });
    expect(countCustomers(writer)).toBe(0);
  });

  it('that stood in a conversation of its own becomes the draft of what it answers', async () => {
    const { id, interactionId, conversationId } = await queueAnswer();
    arrangingCommands(writer).splitConversation({ interactionIds: [interactionId] });
    replyCommands(writer).cancelReply({ id });
    expect(findDraft(writer, conversationId)?.content.text).toBe('Yes, gladly.');
  });
});

describe('an answer after which the conversation is put off', () => {
  it('puts it off at once, and no more when it is taken back', async () => {
    const { id, conversationId } = await queueAnswer(now + day);
    expect(findConversation(writer, conversationId)).toMatchObject({ snoozedUntil: now + day, turn: 'customer' });
    replyCommands(writer).cancelReply({ id });
    expect(findConversation(writer, conversationId)).toMatchObject({ snoozedUntil: null, turn: 'shop' });
  });

  it('is the shop’s turn again when it did not leave', async () => {
    const { id, conversationId } = await queueAnswer(now + day);
    const failure = { code: 'refused', detail: null };
    changeOutboxItem(writer, id, { state: 'failed', failure, notBefore: 0, attempted: true, sentAt: null });
    expect(findConversation(writer, conversationId)?.turn).toBe('shop');
  });
});

describe('a mail that waited for its time', () => {
  it('counts for its customer when it left, not when it was written', () => {
    const { id, interactionId } = queueMail(now + day);
    now += day;
    sendCommands(writer).leaseItem({ id });
    const customerId = writer.database
      .prepare<[string], string>('select customer_id from interaction where id = ?')
      .pluck()
      .get(interactionId);
    expect(findCustomer(writer, customerId ?? '')).toMatchObject({ interactions: 1, firstAt: now, lastAt: now });
  });

  it('still does when somebody says that it has not left, as after a restored backup', () => {
    const { id, sendAt } = queueMail(now + day);
    writer.database.prepare(`update outbox set state = 'unknown', not_before = 0`).run();
    replyCommands(writer).settleReply({ id, answer: 'send-again' });
    expect(itemOf(id)).toMatchObject({ state: 'queued', notBefore: sendAt });
  });

  it('is dated when it leaves, also when somebody was asked first whether it had left', () => {
    const { id } = queueMail(now + day);
    writer.database.prepare(`update outbox set state = 'unknown'`).run();
    sendCommands(writer).reportFound({ id, attempt: { receipt: null } });
    now += 2 * day;
    replyCommands(writer).settleReply({ id, answer: 'send-again' });
    expect(sendCommands(writer).leaseItem({ id })?.envelope.writtenAt).toBe(now);
  });
});

describe('a reply', () => {
  it('that came back before its sending was written down did not arrive', async () => {
    const { id, providerId } = await queueAnswer();
    now += 60_000;
    sendCommands(writer).leaseItem({ id });
    const delivery = { outcome: 'failed', recipient: 'marta@example.org', reason: null, of: providerId } as const;
    const details = { automatic: 'report', delivery } as const;
    await store(writer, [readOf({ number: 2, people: ['mailer-daemon'], answers: [providerId], details })]);
    const receipt = { providerId, at: now, note: null, maximumBytes: null };
    sendCommands(writer).reportAttempt({ id, attempt: { receipt } });
    expect(itemOf(id)).toMatchObject({ state: 'failed', failureCode: 'not-delivered' });
  });
});
