import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { arrangingCommands } from '#main/inbox/arranging';
import { inboxCommands } from '#main/inbox/commands';
import { changeConversation } from '#main/storage/changing-conversations';
import { findConversation } from '#main/storage/conversations';
import type { Conversation, ConversationChange } from '#shared/domain/conversation';
import { emptyLog, readOf, store, type Letter } from '#tests/support/arriving-mail';

let writer: ReturnType<typeof emptyLog>;
beforeEach(() => {
  writer = emptyLog();
});
afterEach(() => {
  writer.database.close();
  rmSync(writer.folder, { recursive: true, force: true });
});

const arrive = (...letters: Letter[]) => store(writer, letters.map(readOf));
const question: Letter = { number: 1, people: ['marta'] };
const answer: Letter = {
  number: 2,
  people: ['marta'],
  direction: 'outbound',
  answers: ['mail-1@example.org'],
  minute: 5,
};
/** Received a minute after the one before. */
const later = (number: number, more: Partial<Letter> = {}): Letter => ({
  ...{ number, people: ['marta'], answers: ['mail-1@example.org'], minute: number * 10 },
  ...more,
});
const idOf = (number: number): string =>
  String(
    writer.database
      .prepare('select conversation_id from interaction where subject = ?')
      .pluck()
      .get(`Subject ${number}`),
  );
const shown = (id = idOf(1)): Conversation => {
  const found = findConversation(writer, id);
  if (!found) throw new Error('no conversation');
  return found;
};
const change = async (to: ConversationChange, ids = [idOf(1)]): Promise<string> =>
  (await inboxCommands(writer).changeConversations({ of: { ids }, to })).undo;
const undo = (batch: string): string => activityCommands(writer).undoActivity({ undo: batch }).undo;

describe('a conversation', () => {
  it('is put off until an instant, which counts until somebody writes', async () => {
    await arrive(question);
    await change({ until: 2_000_000_000_000 });
    expect(shown()).toMatchObject({ state: 'open', snoozedUntil: 2_000_000_000_000, turn: 'shop' });
    await arrive(answer);
    expect(shown().snoozedUntil).toBe(2_000_000_000_000);
    await arrive(later(3));
    expect(shown()).toMatchObject({ state: 'open', snoozedUntil: null });
  });

  it('is put off no more once its state is chosen', async () => {
    await arrive(question);
    await change({ until: 2_000_000_000_000 });
    await change({ state: 'done' });
    expect(shown()).toMatchObject({ state: 'done', snoozedUntil: null, turn: 'nobody' });
  });

  it('waits for whom was spoken to last', async () => {
    await arrive(question);
    expect(shown().turn).toBe('shop');
    await arrive(answer);
    expect(shown().turn).toBe('customer');
    await arrive(later(3));
    expect(shown().turn).toBe('shop');
    await change({ state: 'waiting' });
    expect(shown().turn).toBe('customer');
  });

  it('is left as it was by a machine’s answer, and says so', async () => {
    await arrive(question);
    await change({ state: 'done' });
    await arrive(later(3, { details: { automatic: 'reply' }, receivedAt: 1_900_000_000_000 }));
    expect(shown()).toMatchObject({ state: 'done', leftBy: 'automatic' });
    await change({ state: 'open' });
    expect(shown()).toMatchObject({ state: 'open', leftBy: null });
  });

  it('is left as it was by a plain thanks, after which it is nobody’s turn', async () => {
    await arrive(question, answer);
    await change({ state: 'waiting' });
    await arrive(later(3, { text: 'Perfect, thank you!', receivedAt: 1_900_000_000_000 }));
    expect(shown()).toMatchObject({ state: 'waiting', leftBy: 'thanks', unread: 2 });
    await change({ state: 'open' });
    expect(shown()).toMatchObject({ state: 'open', turn: 'nobody', leftBy: null });
    await change({ state: 'done' });
    await arrive(later(4, { text: 'Thanks, but it still leaks.' }));
    expect(shown()).toMatchObject({ state: 'open', turn: 'shop' });
  });

  it('is opened again by a plain thanks, too, where the owner wants that', async () => {
    await arrive(question);
    inboxCommands(writer).setThanksReopen({ reopen: true });
    await change({ state: 'done' });
    await arrive(later(3, { text: 'Thank you!' }));
    expect(shown()).toMatchObject({ state: 'open', turn: 'shop' });
  });

  it('keeps its tags, whatever it is joined with, and as they were when it comes apart', async () => {
    await arrive(question, { number: 5, people: ['paul'] });
    const ids = [idOf(1), idOf(5)];
    await change({ tag: 'glaze', there: true });
    await change({ tag: 'tea', there: true }, [idOf(5)]);
    const { id, undo: merged } = arrangingCommands(writer).mergeConversations({ ids });
    expect(shown(id).tags).toEqual(['glaze', 'tea']);
    arrangingCommands(writer).undoArranging({ undo: merged });
    expect([shown(ids[0]).tags, shown(ids[1]).tags]).toEqual([['glaze'], ['tea']]);
  });

  it('is changed by a rule as by the owner, and is let alone where it says so already', async () => {
    await arrive(question);
    const by = { actor: 'rule', batch: 'run' } as const;
    expect(changeConversation(writer, idOf(1), { ...by, to: { tag: 'glaze', there: true } })).toBe(true);
    expect(changeConversation(writer, idOf(1), { ...by, to: { tag: 'glaze', there: true } })).toBe(false);
    expect(changeConversation(writer, idOf(1), { ...by, to: { state: 'open' } })).toBe(false);
    expect(changeConversation(writer, 'nobody', { ...by, to: { read: true } })).toBe(false);
    expect(writer.database.prepare('select actor, kind, before, after from activity').all()).toEqual([
      { actor: 'rule', kind: 'tag-conversation', before: '{"glaze":false}', after: '{"glaze":true}' },
    ]);
  });
});

describe('taking back', () => {
  it('brings back what was chosen before, and that too can be taken back', async () => {
    await arrive(question, answer);
    const done = await change({ state: 'done' });
    const snoozed = await change({ until: 2_000_000_000_000 });
    const again = undo(snoozed);
    expect(shown()).toMatchObject({ state: 'done', snoozedUntil: null });
    undo(again);
    expect(shown()).toMatchObject({ state: 'open', snoozedUntil: 2_000_000_000_000 });
    expect(() => undo(done)).toThrow('not-found');
  });

  it('does not close what somebody wrote into meanwhile', async () => {
    await arrive(question);
    await change({ state: 'done' });
    const reopened = await change({ state: 'open' });
    await arrive(later(3));
    undo(reopened);
    expect(shown().state).toBe('open');
  });

  it('leaves what was chosen again since', async () => {
    await arrive(question);
    const first = await change({ state: 'done' });
    await change({ state: 'waiting' });
    expect(() => undo(first)).toThrow('not-found');
    expect(shown().state).toBe('waiting');
  });

  it('of having read leaves unread only what was', async () => {
    await arrive(question, later(3));
    writer.database.prepare("update interaction set read = 1 where subject = 'Subject 1'").run();
    const read = await change({ read: true });
    expect(shown().unread).toBe(0);
    undo(read);
    expect(shown().unread).toBe(1);
  });

  it('of several at once takes back all that still stands', async () => {
    await arrive(question, { number: 5, people: ['paul'] });
    const ids = [idOf(1), idOf(5)];
    const tagged = await change({ tag: 'glaze', there: true }, ids);
    await change({ tag: 'glaze', there: false }, [idOf(5)]);
    undo(tagged);
    expect(ids.map((id) => shown(id).tags)).toEqual([[], []]);
  });
});
