import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { arrivalCommands } from '#main/inbound/store';
import { openAnswer, showDraft } from '#main/outbound/draft';
import { draftCommands } from '#main/outbound/draft-commands';
import { replyCommands } from '#main/outbound/reply';
import { heardBefore, sendCommands } from '#main/outbound/send';
import { saveAccount } from '#main/storage/accounts';
import { linkedWith } from '#main/storage/conversation-links';
import { currentConversation, findConversation } from '#main/storage/conversations';
import { integrityProblems } from '#main/storage/integrity';
import { findInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { findOutboxItem } from '#main/storage/outbox';
import type { AnswerAbility } from '#shared/domain/answering';
import type { Interaction } from '#shared/domain/interaction';
import { emptyLog, readOf, type Letter } from '#tests/support/arriving-mail';

// A network that takes one answer in private to each comment, and answers to a message for a day after their last one.
const day = vi.hoisted(() => 86_400_000);
vi.mock(import('#main/connectors/channels'), async (real) => {
  const { abilitiesOf, ...rest } = await real();
  const way = { addressed: false, formatted: false, attachments: false, maximumLength: null } as const;
  const answers: AnswerAbility[] = [
    { ...way, visibility: 'public', kinds: ['comment'], once: false, window: null, windowFrom: 'answered' },
    { ...way, visibility: 'private', kinds: ['comment'], once: true, window: 7 * day, windowFrom: 'answered' },
    { ...way, visibility: 'private', kinds: ['message'], once: false, window: day, windowFrom: 'heard' },
  ];
  const email = abilitiesOf('email');
  return {
    ...rest,
    abilitiesOf: (channel) => (channel === 'square' ? email && { ...email, answers } : abilitiesOf(channel)),
  };
});

const page = { accountId: 'page', address: 'bakery', channel: 'square' } as const;
const order = { text: null, visibility: null, undoSeconds: 0, sendAt: null, thenState: 'done' } as const;
const overrides = { overrideDoNotContact: null, overrideAudienceGuard: false };
let writer: Writer & { folder: string };
let publicId = '';

beforeEach(async () => {
  writer = emptyLog();
  saveAccount(
    writer,
    { id: 'page', address: 'bakery', channel: 'square', name: 'Bakery', settings: {} },
    writer.tick(),
  );
  await arrive(
    { number: 1, people: ['marta'], subject: 'Rye', thread: 'post-7' },
    { kind: 'comment', visibility: 'public' },
  );
  publicId = conversations()[0] ?? '';
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

/** Sent shortly before the log's present. */
async function arrive(letter: Letter, as: Partial<Pick<Interaction, 'kind' | 'visibility'>>): Promise<void> {
  const read = readOf(letter);
  if (read.outcome !== 'arrival') throw new Error('nothing arrives');
  const occurredAt = 1_750_000_000_000 - day / 2 + letter.number * 60_000;
  const arrival = { ...read.arrival, ...as, occurredAt, to: [] };
  await arrivalCommands(writer, () => false).storeReads({ origin: page, own: [], reads: [{ ...read, arrival }] });
}

const conversations = () =>
  writer.database.prepare<[], string>('select id from conversation order by rowid').pluck().all();
const ways = (id: string) => openAnswer(writer, id, false).ways.map(({ visibility }) => visibility);

function sendPrivately(text: string) {
  draftCommands(writer).saveDraft({ id: publicId, text, visibility: 'private' });
  const item = findOutboxItem(writer, replyCommands(writer).queueReply({ id: publicId, ...order, ...overrides }));
  if (!item) throw new Error('nothing was queued');
  return item;
}

it('A comment is answered in private once: in a conversation of their own, which is the same case.', () => {
  expect(ways(publicId)).toEqual(['public', 'private']);
  const item = sendPrivately('Your order is late.');
  expect(item.conversationId).not.toBe(publicId);
  expect(item.envelope).toMatchObject({ visibility: 'private', inReplyTo: 'mail-1@example.org', thread: 'post-7' });
  expect(linkedWith(writer, publicId)).toMatchObject([{ id: item.conversationId, visibility: 'private' }]);
  expect(findConversation(writer, publicId)).toMatchObject({ state: 'done', interactions: 1 });
  expect(ways(publicId)).toEqual(['public']);
  expect(() => sendPrivately('Once more.')).toThrow('invalid-input');
  expect(integrityProblems(writer)).toEqual([]);
});

it('Taken back it is as before, its words in the draft of what they answer; one that failed may be sent anew.', () => {
  const item = sendPrivately('Your order is late.');
  replyCommands(writer).cancelReply({ id: item.id });
  expect(showDraft(writer, publicId)).toMatchObject({ text: 'Your order is late.', visibility: 'private' });
  expect(findConversation(writer, publicId)?.state).toBe('open');
  expect([linkedWith(writer, publicId), conversations()]).toEqual([[], [publicId]]);
  expect(ways(publicId)).toEqual(['public', 'private']);
  const again = sendPrivately('Your order is late.');
  sendCommands(writer).leaseItem({ id: again.id });
  const failure = { kind: 'refused', code: 'refused', detail: null, until: null, mayHaveLeft: false } as const;
  sendCommands(writer).reportAttempt({ id: again.id, attempt: { failure } });
  expect(ways(publicId)).toEqual(['public', 'private']);
});

it('What they write back in private lands beside it, and nothing of it in public.', async () => {
  const item = sendPrivately('Your order is late.');
  sendCommands(writer).leaseItem({ id: item.id });
  const receipt = { providerId: 'dm-1', at: writer.clock.now(), note: null, maximumBytes: null };
  sendCommands(writer).reportAttempt({ id: item.id, attempt: { receipt } });
  const dm = { kind: 'message', visibility: 'private', people: ['marta'], thread: 'dm-marta' } as const;
  // The network lists the shop's own message with its thread, then her answer.
  const echo = readOf({ ...dm, number: 2, direction: 'outbound', messageId: 'dm-1' });
  if (echo.outcome !== 'arrival') throw new Error('nothing arrives');
  const arrival = { ...echo.arrival, author: { name: null, address: 'bakery' } };
  await arrivalCommands(writer, () => false).storeReads({ origin: page, own: [], reads: [{ ...echo, arrival }] });
  await arrive({ ...dm, number: 3 }, { kind: 'message', visibility: 'private' });
  const standing = writer.database
    .prepare('select conversation_id, visibility from interaction order by visibility desc')
    .raw()
    .all();
  // Of two conversations that turn out to be one the smaller id stays.
  const privateId = currentConversation(writer, item.conversationId);
  expect(standing).toEqual([
    [publicId, 'public'],
    [privateId, 'private'],
    [privateId, 'private'],
  ]);
});

it('While an answer waits, their new word moves the window it is taken in.', async () => {
  const dm = { kind: 'message', visibility: 'private' } as const;
  await arrive({ number: 5, people: ['paul'], thread: 'dm-paul' }, dm);
  const id = conversations()[1] ?? '';
  const [way] = openAnswer(writer, id, false).ways;
  draftCommands(writer).saveDraft({ id, text: 'Yes.' });
  const item = findOutboxItem(
    writer,
    replyCommands(writer).queueReply({ id, ...order, ...overrides, thenState: null }),
  );
  if (!item) throw new Error('nothing was queued');
  const first = heardBefore(writer, item) ?? 0;
  expect(way?.until).toBe(first + day);
  await arrive({ number: 6, people: ['paul'], thread: 'dm-paul' }, dm);
  expect(heardBefore(writer, item)).toBe(first + 60_000);
  expect(openAnswer(writer, id, false).ways[0]?.until).toBe(first + 60_000 + day);
  await arrive({ number: 7, people: ['paul'] }, { ...dm, kind: 'reaction' });
  expect([heardBefore(writer, item), findInteraction(writer, item.interactionId)?.interaction.visibility]).toEqual([
    ...[first + 60_000, 'private'],
  ]);
});
