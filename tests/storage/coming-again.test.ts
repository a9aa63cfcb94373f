import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { followUpCommands, type Creating } from '#main/followups/commands';
import { newId } from '#main/kernel/ids';
import { inBatch } from '#main/storage/activity';
import { listDue, listFollowUps } from '#main/storage/follow-up-lists';
import { createFollowUp } from '#main/storage/follow-ups';
import { emptyLog, readOf, store } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const day = 86_400_000;
/** As the log of these tests counts: after everything it does. */
const later = 1_800_000_000_000;

async function shopWithMarta() {
  const writer = emptyLog();
  folders.push(writer.folder);
  await store(writer, [readOf({ number: 1, people: ['marta'] })]);
  const pluck = (sql: string): string[] => writer.database.prepare(sql).pluck().all().map(String);
  const [conversationId = ''] = pluck('select id from conversation');
  const list = (state: 'open' | 'overdue' | 'answered' | 'done' | null) =>
    listFollowUps(writer, { ...{ state, now: later, customerId: null, conversationId: null }, after: null, limit: 50 });
  return { writer, conversationId, list, ...followUpCommands(writer), ...activityCommands(writer) };
}

/** A mail received after everything the log has done so far. */
function answer(number: number, answers: readonly number[], details = {}) {
  const read = readOf({ number, people: ['marta'], answers: answers.map((of) => `mail-${of}@example.org`), details });
  return 'arrival' in read
    ? { ...read, arrival: { ...read.arrival, occurredAt: later - 2 * day, receivedAt: later - day } }
    : read;
}

const task: Creating = { customerId: null, kind: 'task', text: 'Ask for the invoice' };

describe('what is to be done again', () => {
  const repeats = { unit: 'week', every: 1, minute: 9 * 60, days: [1] } as const;

  it('comes once by being settled, and both are taken back together', async () => {
    const { conversationId, list, createFollowUp: create, settleFollowUp, undoActivity } = await shopWithMarta();
    const dueAt = 1_749_000_000_000;
    const { id } = create({ ...task, conversationId, dueAt, repeats });
    const settled = settleFollowUp({ id, outcome: 'done', note: null });
    expect(list('open')).toMatchObject([{ id: settled.next, text: task.text, repeats, outcome: null }]);
    const [next] = list('open');
    // The first Monday after now, however long ago it was due.
    expect(new Date(next?.dueAt ?? 0).toISOString()).toBe('2025-06-16T09:00:00.000Z');
    settleFollowUp({ id, outcome: 'dropped', note: 'Not needed' });
    expect(list('open')).toHaveLength(1);
    undoActivity(settled);
    expect(list(null).map(({ outcome, dueAt: due }) => [outcome, due])).toEqual([['dropped', dueAt]]);
  });

  it('is taken back by opening the one before, but for what was done to it since', async () => {
    const { conversationId, list, createFollowUp: create, settleFollowUp } = await shopWithMarta();
    const { id } = create({ ...task, conversationId, repeats });
    const { next } = settleFollowUp({ id, outcome: 'done', note: null });
    settleFollowUp({ id, outcome: null, note: null });
    expect(list(null).map((one) => one.id)).toEqual([id]);
    expect(settleFollowUp({ id, outcome: 'done', note: null }).next).toBe(next);
    settleFollowUp({ id: next ?? '', outcome: 'done', note: null });
    settleFollowUp({ id, outcome: null, note: null });
    expect(list('done').map((one) => one.id)).toEqual([next]);
  });

  it('ends with its last time', async () => {
    const { conversationId, list, createFollowUp: create, settleFollowUp } = await shopWithMarta();
    const { id } = create({ ...task, conversationId, repeats });
    expect(settleFollowUp({ id, outcome: 'done', note: null, last: true }).next).toBeNull();
    expect(list('open')).toEqual([]);
  });
});

describe('what is to be done unless they answer', () => {
  it('leaves what is due when they do, and not for a machine, for others or for what was there before', async () => {
    const { writer, conversationId, list, createFollowUp: create } = await shopWithMarta();
    create({ ...task, conversationId, dueAt: 5000, unlessAnswered: true });
    const isDue = () => listDue(writer, later, 10).length;
    const automatic = answer(2, [1], { automatic: 'reply' });
    const inPast = readOf({ number: 4, people: ['marta'], answers: ['mail-1@example.org'] });
    await store(writer, [automatic, answer(3, []), inPast]);
    expect([isDue(), list('answered').length, list('overdue').length]).toEqual([1, 0, 1]);
    await store(writer, [answer(5, [1])]);
    expect([isDue(), list('overdue').length, list('open').length]).toEqual([0, 0, 0]);
    expect(list('answered')).toMatchObject([{ answeredAt: later - day, doneAt: null }]);
  });

  it('is no promise, and is in a conversation', async () => {
    const { conversationId, createFollowUp: create, changeFollowUp } = await shopWithMarta();
    expect(() => create({ ...task, conversationId, kind: 'promise', unlessAnswered: true })).toThrow('invalid-input');
    const { id } = create({ ...task, conversationId, unlessAnswered: true });
    expect(() => changeFollowUp({ id, kind: 'promise' })).toThrow('invalid-input');
  });
});

it('a rule makes a follow-up among what it does, and all of it is taken back', async () => {
  const { writer, conversationId, list, undoActivity } = await shopWithMarta();
  const done = inBatch(writer, (batch) => {
    for (const text of ['Order a lid', 'Call back'])
      createFollowUp(writer, { customerId: null, conversationId, kind: 'task', text }, { actor: 'rule', batch });
  });
  const actors = writer.database.prepare('select distinct actor from activity where batch = ?').pluck().all(done.undo);
  expect([actors, list('open').length]).toEqual([['rule'], 2]);
  undoActivity(done);
  expect(list(null)).toEqual([]);
  expect(() => createFollowUp(writer, { ...task, customerId: newId(1) }, { actor: 'rule', batch: '1' })).toThrow(
    'not-found',
  );
});
