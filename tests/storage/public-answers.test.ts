import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswer, showDraft } from '#main/outbound/draft';
import { draftCommands } from '#main/outbound/draft-commands';
import { replyCommands } from '#main/outbound/reply';
import { outgoingOf, sendCommands } from '#main/outbound/send';
import { arrivalCommands } from '#main/inbound/store';
import { saveAccount } from '#main/storage/accounts';
import { openComplaint } from '#main/storage/complaint-cases';
import { complaints } from '#main/storage/complaints';
import { linkedWith } from '#main/storage/conversation-links';
import { findConversation } from '#main/storage/conversations';
import { addIdentity } from '#main/storage/identities';
import { findInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { findOutboxItem, listOutgoing } from '#main/storage/outbox';
import type { DraftWords } from '#shared/domain/draft';
import { emptyLog, readOf, shop } from '#tests/support/arriving-mail';

const site = { accountId: 'site', address: 'shop.example', channel: 'wordpress' } as const;
const order = { text: null, visibility: null, undoSeconds: 10, sendAt: null, thenState: null } as const;
const overrides = { overrideDoNotContact: null, overrideAudienceGuard: false };
let writer: Writer & { folder: string };
let conversationId = '';
let customerId = '';

beforeEach(async () => {
  writer = emptyLog();
  saveAccount(writer, { ...shop, id: 'mailbox', channel: 'email', settings: {} }, writer.tick());
  const { accountId: id, address, channel } = site;
  saveAccount(writer, { id, address, channel, name: 'Anna', settings: {} }, writer.tick());
  await comment(1, 'Where is my order?');
  const found = findConversation(
    writer,
    writer.database.prepare<[], string>('select id from conversation').pluck().get() ?? '',
  );
  conversationId = found?.id ?? '';
  customerId = found?.customerId ?? '';
  const clock = writer.tick();
  addIdentity(writer, customerId, { channel: 'email', address: 'marta@private.example', clock });
  addIdentity(writer, customerId, { channel: 'phone', address: '+4917612345678', clock });
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

/** Marta comments on a post of the site. */
async function comment(number: number, text: string): Promise<void> {
  const read = readOf({ number, people: ['marta'], text, subject: 'Opening hours', thread: 'post-7' });
  if (read.outcome !== 'arrival') throw new Error('nothing arrives');
  const arrival = { ...read.arrival, kind: 'comment', visibility: 'public', to: [] } as const;
  await arrivalCommands(writer, () => false).storeReads({ origin: site, own: [], reads: [{ ...read, arrival }] });
}

const save = (words: Partial<DraftWords>) => draftCommands(writer).saveDraft({ id: conversationId, ...words });
const send = (given: Partial<typeof overrides> = {}) =>
  replyCommands(writer).queueReply({ id: conversationId, ...order, ...overrides, ...given });
const said = (id: string) => findInteraction(writer, findOutboxItem(writer, id)?.interactionId ?? '')?.interaction;

describe('an answer to what stands in public', () => {
  it('hangs on what it answers, in its thread, and is read by everybody', () => {
    const { ways, subject, history, sender } = openAnswer(writer, conversationId, false);
    expect([ways.map(({ visibility }) => visibility), subject, history, sender?.accountId]).toEqual([
      ['public'],
      '',
      null,
      'site',
    ]);
    save({ text: 'We look into it.', html: '<b>We look into it.</b>' });
    const item = findOutboxItem(writer, send());
    if (!item) throw new Error('nothing was queued');
    const { visibility, thread, inReplyTo, text, html, subject: line } = outgoingOf(item, writer.folder, null);
    expect({ visibility, thread, inReplyTo, text, html, line }).toEqual({
      ...{ visibility: 'public', thread: 'post-7', inReplyTo: 'mail-1@example.org' },
      ...{ text: 'We look into it.', html: null, line: 'Opening hours' },
    });
    expect(said(item.id)).toMatchObject({ visibility: 'public', kind: 'comment', conversationId });
  });

  it('was begun by an earlier version, which knew of nothing public, and goes on', () => {
    save({ text: 'We look into it.' });
    const old = "json_remove(content, '$.visibility', '$.privately')";
    writer.database.prepare(`update local_draft set content = ${old}`).run();
    const { text, visibility, privately } = showDraft(writer, conversationId);
    expect([text, visibility, privately]).toEqual(['We look into it.', null, null]);
    const id = send();
    const envelope = "json_remove(envelope, '$.visibility', '$.thread', '$.heard', '$.companion', '$.overridden')";
    writer.database.prepare(`update outbox set envelope = ${envelope}`).run();
    expect(findOutboxItem(writer, id)?.envelope).toMatchObject({ visibility: 'private', thread: null, heard: null });
  });

  it('takes the name the network gives it, and is known by it when it comes back', async () => {
    save({ text: 'We look into it.' });
    const id = send();
    sendCommands(writer).leaseItem({ id });
    const receipt = { providerId: 'comment-99', at: writer.clock.now(), note: null, maximumBytes: null };
    sendCommands(writer).reportAttempt({ id, attempt: { receipt } });
    expect([said(id)?.providerId, findOutboxItem(writer, id)?.providerId]).toEqual(['comment-99', 'comment-99']);
    const { interactions } = findConversation(writer, conversationId) ?? {};
    expect(interactions).toBe(2);
  });

  it.each([
    ['an order number', 'Your order 48151 leaves today.'],
    ['their own number, written otherwise', 'We call you at (0176) 12-34-56-78.'],
    ['their own address', 'We wrote to MARTA@private.example.'],
  ])('is refused once for %s, and leaves when that is meant', (_, text) => {
    save({ text });
    expect(showDraft(writer, conversationId).personal).toHaveLength(1);
    expect(() => send()).toThrow('personal-in-public');
    expect(listOutgoing(writer)).toEqual([]);
    expect(said(send({ overrideAudienceGuard: true }))?.text).toBe(text);
  });

  it('is refused for the same words where they come from a script', () => {
    const words = { id: conversationId, ...order, ...overrides, text: 'Your order 48151 leaves today.' };
    expect(() => replyCommands(writer).queueReply(words)).toThrow('personal-in-public');
    expect(() => replyCommands(writer).queueReply({ ...words, visibility: 'private' })).toThrow('invalid-input');
  });

  it('is refused where it is longer than the network takes, or has files it does not take', () => {
    save({ text: 'a'.repeat(60_001) });
    expect(() => send()).toThrow('too-long');
  });
});

describe('a public answer that goes on in private', () => {
  const privately = {
    to: { name: 'marta', address: 'marta@private.example' },
    subject: 'Your order',
    text: 'Order 48151 is late.',
  };
  const open = () => listOutgoing(writer).map(({ state, envelope }) => [state, envelope.visibility]);

  it('leaves as both, which are one case; the complaint that is open has both', () => {
    const by = { actor: 'owner', batch: 'b' } as const;
    const about = { customerId: null, conversationIds: [conversationId], severity: 'normal', summary: 'Late' } as const;
    const complaint = openComplaint(writer, about, by);
    save({ text: 'Sorry! We have written to you.', privately });
    const id = send();
    const beside = findOutboxItem(writer, findOutboxItem(writer, id)?.envelope.companion ?? '');
    const other = beside?.conversationId ?? '';
    expect([open(), beside?.envelope.to[0]?.address, beside?.accountId]).toEqual([
      [
        ['queued', 'public'],
        ['queued', 'private'],
      ],
      'marta@private.example',
      'mailbox',
    ]);
    expect(linkedWith(writer, conversationId).map((link) => [link.id, link.visibility])).toEqual([[other, 'private']]);
    expect(linkedWith(writer, other).map((link) => [link.id, link.visibility])).toEqual([[conversationId, 'public']]);
    expect(complaints.find(writer, complaint)?.conversationIds.toSorted()).toEqual([conversationId, other].toSorted());
  });

  it('is taken back as one by either half, and its draft has the words of both', () => {
    for (const half of ['public', 'private'] as const) {
      save({ text: 'Sorry! We have written to you.', privately });
      const id = send();
      const companion = findOutboxItem(writer, id)?.envelope.companion ?? '';
      replyCommands(writer).cancelReply({ id: half === 'public' ? id : companion });
      const draft = showDraft(writer, conversationId);
      expect([open(), draft.text, draft.privately, linkedWith(writer, conversationId)]).toEqual([
        [],
        'Sorry! We have written to you.',
        privately,
        [],
      ]);
      draftCommands(writer).discardDraft({ id: conversationId });
    }
  });

  it('says nothing in public where nothing is to be said there, and neither where one half is refused', () => {
    save({ text: '', privately });
    const words = { id: conversationId, ...order, ...overrides, thenState: 'done' } as const;
    replyCommands(writer).queueReply(words);
    expect(findConversation(writer, conversationId)?.state).toBe('done');
    expect(open()).toEqual([['queued', 'private']]);
    save({ text: 'Your order 48151 is late.', privately });
    expect(() => send()).toThrow('personal-in-public');
    save({ text: 'We wrote to you.', privately: { ...privately, text: ' ' } });
    expect(() => send()).toThrow('nothing-to-send');
    expect(open()).toEqual([['queued', 'private']]);
  });
});
