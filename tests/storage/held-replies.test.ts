import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftCommands } from '#main/outbound/draft-commands';
import { replyCommands } from '#main/outbound/reply';
import { sendCommands } from '#main/outbound/send';
import { saveAccount } from '#main/storage/accounts';
import { changeCard } from '#main/storage/card';
import { findConversation } from '#main/storage/conversations';
import { findDraft } from '#main/storage/drafts';
import type { Writer } from '#main/storage/open-log';
import { findOutboxItem } from '#main/storage/outbox';
import { emptyLog, readOf, shop, store, type Letter } from '#tests/support/arriving-mail';

const hour = 60 * 60_000;
let writer: Writer & { folder: string };
let now = 0;
beforeEach(() => {
  now = 1_700_000_600_000;
  const empty = emptyLog();
  writer = { ...empty, clock: { now: () => now } };
  saveAccount(writer, { ...shop, id: 'account', channel: 'email', settings: {} }, writer.tick());
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

const arrives = (letter: Omit<Letter, 'people'>, person = 'marta') =>
  store(writer, [readOf({ receivedAt: now, people: [person], ...letter })]);
const stateOf = (id: string) => {
  const item = findOutboxItem(writer, id);
  return [item?.state, item?.failureCode ?? null];
};
const lease = (id: string) => sendCommands(writer).leaseItem({ id });
const onlyConversation = (): string =>
  writer.database.prepare<[], string>('select id from conversation order by first_at limit 1').pluck().get() ?? '';

/** Marta wrote, and is answered: in an hour, or as soon as possible. */
async function answer(wait: number | null = hour): Promise<{ id: string; conversationId: string }> {
  await arrives({ number: 1 });
  now += 60_000;
  const conversationId = onlyConversation();
  draftCommands(writer).saveDraft({ id: conversationId, text: 'Tomorrow at ten.' });
  const sendAt = wait === null ? null : now + wait;
  const order = { text: null, visibility: null, undoSeconds: 10, sendAt, thenState: null } as const;
  const overrides = { overrideDoNotContact: null, overrideAudienceGuard: false };
  const id = replyCommands(writer).queueReply({ id: conversationId, ...order, ...overrides });
  return { id, conversationId };
}

describe('a scheduled reply', () => {
  it('is held as soon as they write, wherever they do, and its conversation waits for the shop', async () => {
    const { id, conversationId } = await answer();
    now += hour / 2;
    await arrives({ number: 2, minute: 2, subject: 'Something else' });
    now += hour;
    const { outgoing, turn } = findConversation(writer, conversationId) ?? {};
    expect([stateOf(id), lease(id), outgoing, turn]).toEqual([['held', 'they-wrote-first'], null, 'held', 'shop']);
  });

  it('is held also for what had reached the mailbox before it was written, and was not here', async () => {
    const { id } = await answer();
    await arrives({ number: 2, receivedAt: now - 1000 });
    expect(stateOf(id)).toEqual(['held', 'they-wrote-first']);
  });

  it('leaves when others wrote, a machine did, or an old mail was brought in', async () => {
    const { id } = await answer();
    await arrives({ number: 2 }, 'ben');
    await arrives({ number: 3, details: { automatic: 'reply' } });
    await arrives({ number: 4, receivedAt: now - 40 * 24 * hour, minute: -60_000 });
    now += hour;
    expect([stateOf(id), lease(id)?.state]).toEqual([['queued', null], 'leased']);
  });

  it('is held in the moment of leaving, however close they come; what is leased has left', async () => {
    const first = await answer();
    now += hour;
    // As if what arrives had not been looked at yet: the lease looks itself.
    await arrives({ number: 2, minute: 1 });
    writer.database.prepare("update outbox set state = 'queued', failure_code = null").run();
    expect([lease(first.id), stateOf(first.id)]).toEqual([null, ['held', 'they-wrote-first']]);
    replyCommands(writer).retryReply({ id: first.id, overrideDoNotContact: null });
    expect(lease(first.id)?.state).toBe('leased');
    await arrives({ number: 3, minute: 2 });
    expect(stateOf(first.id)).toEqual(['leased', null]);
  });

  it('sent anyway leaves at its time, unless they write once more', async () => {
    const { id } = await answer();
    await arrives({ number: 2, minute: 1 });
    replyCommands(writer).retryReply({ id, overrideDoNotContact: null });
    expect([stateOf(id), findOutboxItem(writer, id)?.notBefore]).toEqual([['queued', null], now + hour]);
    await arrives({ number: 3, minute: 2 });
    expect(stateOf(id)).toEqual(['held', 'they-wrote-first']);
  });

  it('is rewritten from its words, or dropped with them', async () => {
    const { id, conversationId } = await answer();
    await arrives({ number: 2, minute: 1 });
    replyCommands(writer).cancelReply({ id });
    expect([stateOf(id)[0], findDraft(writer, conversationId)?.content.text]).toEqual([
      'cancelled',
      'Tomorrow at ten.',
    ]);

    const order = { text: null, visibility: null, undoSeconds: 10, sendAt: now + hour, thenState: null } as const;
    const overrides = { overrideDoNotContact: null, overrideAudienceGuard: false };
    const again = replyCommands(writer).queueReply({ id: conversationId, ...order, ...overrides });
    await arrives({ number: 3, minute: 2 });
    replyCommands(writer).dropReply({ id: again });
    expect([stateOf(again)[0], findDraft(writer, conversationId)]).toEqual(['cancelled', null]);
  });
});

describe('a reply as soon as possible', () => {
  it('is not held because they wrote while it could be taken back', async () => {
    const { id } = await answer(null);
    await arrives({ number: 2, minute: 1 });
    expect(lease(id)?.state).toBe('leased');
  });

  it('is held when they asked meanwhile not to be written to, and leaves for a reason that is stated', async () => {
    const { id } = await answer(null);
    const customerId = findOutboxItem(writer, id)?.envelope.customerId ?? '';
    changeCard(writer, customerId, { card: { fields: { doNotContact: true } }, batch: 'b' });
    expect([lease(id), stateOf(id)]).toEqual([null, ['held', 'do-not-contact']]);
    const { retryReply } = replyCommands(writer);
    expect(() => retryReply({ id, overrideDoNotContact: null })).toThrow('do-not-contact');
    retryReply({ id, overrideDoNotContact: 'She asked for her invoice.' });
    expect(lease(id)?.state).toBe('leased');
  });
});
