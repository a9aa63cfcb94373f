import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followUpCommands } from '#main/followups/commands';
import { draftCommands } from '#main/outbound/draft-commands';
import { replyCommands } from '#main/outbound/reply';
import { saveAccount } from '#main/storage/accounts';
import { findDraft } from '#main/storage/drafts';
import { listFollowUps } from '#main/storage/follow-up-lists';
import { findInteraction } from '#main/storage/interactions';
import type { Writer } from '#main/storage/open-log';
import { findOutboxItem } from '#main/storage/outbox';
import { emptyLog, readOf, shop, store } from '#tests/support/arriving-mail';

let writer: Writer & { folder: string };
let conversationId = '';
beforeEach(async () => {
  writer = emptyLog();
  saveAccount(writer, { ...shop, id: 'account', channel: 'email', settings: {} }, writer.tick());
  await store(writer, [readOf({ number: 1, people: ['marta'] })]);
  conversationId = writer.database.prepare<[], string>('select id from conversation').pluck().get() ?? '';
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

const said = 'I will send you a replacement by Friday.';
const dueAt = 1_750_500_000_000;

/** An answer with a promise in it, and another that was taken out of the words again. */
function queueAnswer(): string {
  const promises = [
    { said, dueAt },
    { said: 'We will refund the postage.', dueAt: null },
  ];
  const text = `Dear Marta,\n\nsorry about that. I will send you a\nreplacement by Friday. All the best`;
  draftCommands(writer).saveDraft({ id: conversationId, text, promises });
  return replyCommands(writer).queueReply({
    ...{ id: conversationId, text: null, visibility: null, undoSeconds: 10, sendAt: null, thenState: null },
    ...{ overrideDoNotContact: null, overrideAudienceGuard: false },
  });
}

const promised = () =>
  listFollowUps(writer, { now: 0, state: null, customerId: null, conversationId, after: null, limit: 50 });

describe('what is promised in a reply', () => {
  it('is written down as it leaves, with where it was said', () => {
    const item = findOutboxItem(writer, queueAnswer());
    expect(promised()).toMatchObject([
      { kind: 'promise', text: said, said, dueAt, conversationId, saidIn: item?.interactionId, outcome: null },
    ]);
    const interaction = findInteraction(writer, promised()[0]?.saidIn ?? '')?.interaction;
    expect([interaction?.direction, promised()[0]?.customerId]).toEqual(['outbound', interaction?.customerId]);
  });

  it('is taken back with the reply, and stands accepted in the draft again', () => {
    const id = queueAnswer();
    replyCommands(writer).cancelReply({ id });
    expect(promised()).toEqual([]);
    expect(findDraft(writer, conversationId)?.content.promises[0]).toEqual({ said, dueAt });
  });

  it('stays where somebody said how it ended before the reply was taken back', () => {
    const id = queueAnswer();
    followUpCommands(writer).settleFollowUp({ id: promised()[0]?.id ?? '', outcome: 'kept', note: null });
    replyCommands(writer).cancelReply({ id });
    expect(promised()).toMatchObject([{ outcome: 'kept' }]);
  });
});
