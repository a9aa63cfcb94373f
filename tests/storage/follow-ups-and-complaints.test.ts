import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { followUpCommands, type Creating } from '#main/followups/commands';
import { arrivalCommands } from '#main/inbound/store';
import { arrangingCommands } from '#main/inbox/arranging';
import { listDue, listFollowUps } from '#main/storage/follow-up-lists';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Marta wrote twice, about different things. */
async function shopWithMarta() {
  const writer = emptyLog();
  folders.push(writer.folder);
  const reads = [readOf({ number: 1, people: ['marta'] }), readOf({ number: 2, people: ['marta'], minute: 90 })];
  await arrivalCommands(writer, () => false).storeReads({ origin: account, own: [], reads });
  const pluck = (sql: string): string[] => writer.database.prepare(sql).pluck().all().map(String);
  const [marta = ''] = pluck('select id from customer');
  const conversations = pluck('select id from conversation order by last_at');
  return { writer, marta, conversations };
}

const all = { now: 5000, state: null, customerId: null, conversationId: null, after: null, limit: 50 };
const task: Creating = {
  customerId: null,
  conversationId: null,
  kind: 'task',
  text: 'Order glaze',
  said: null,
  dueAt: null,
};

describe('a follow-up', () => {
  it('of a conversation is for the customer it is with, and stays with it when conversations are merged', async () => {
    const { writer, marta, conversations } = await shopWithMarta();
    const [first = '', second = ''] = conversations;
    followUpCommands(writer).createFollowUp({ ...task, conversationId: second });
    const { id } = arrangingCommands(writer).mergeConversations({ ids: [first, second] });
    expect(listFollowUps(writer, { ...all, conversationId: id })).toMatchObject([{ customerId: marta }]);
    expect(listFollowUps(writer, { ...all, conversationId: second })).toHaveLength(1);
  });

  it('is due from its instant on until it is settled, the longest overdue first', async () => {
    const { writer, marta } = await shopWithMarta();
    const commands = followUpCommands(writer);
    const due = (dueAt: number | null): string => commands.createFollowUp({ ...task, customerId: marta, dueAt }).id;
    const [later, sooner] = [due(3000), due(1000)];
    due(null);
    due(9000);
    expect(listDue(writer, 5000, 10).map(({ followUp }) => followUp.id)).toEqual([sooner, later]);
    const settled = commands.settleFollowUp({ id: sooner, outcome: 'done', note: null });
    expect(listDue(writer, 5000, 10).map(({ followUp }) => followUp.id)).toEqual([later]);
    activityCommands(writer).undoActivity(settled);
    expect(listDue(writer, 5000, 10)).toHaveLength(2);
  });

  it('ends in the way of its kind only', async () => {
    const { writer, marta } = await shopWithMarta();
    const { createFollowUp, settleFollowUp, changeFollowUp } = followUpCommands(writer);
    const { id } = createFollowUp({ ...task, kind: 'promise', customerId: marta });
    expect(() => settleFollowUp({ id, outcome: 'dropped', note: null })).toThrow('invalid-input');
    settleFollowUp({ id, outcome: 'broken', note: 'Nobody called' });
    expect(listFollowUps(writer, { ...all, state: 'done' })).toMatchObject([
      { outcome: 'broken', outcomeNote: 'Nobody called' },
    ]);
    expect(() => changeFollowUp({ id, kind: 'task' })).toThrow('invalid-input');
  });

  it('is listed once on pages of one, newest first', async () => {
    const { writer, marta } = await shopWithMarta();
    const { createFollowUp } = followUpCommands(writer);
    const ids = Array.from({ length: 5 }, () => createFollowUp({ ...task, customerId: marta }).id);
    const seen: string[] = [];
    for (let page = listFollowUps(writer, { ...all, limit: 1 }); page[0];) {
      seen.push(page[0].id);
      page = listFollowUps(writer, { ...all, customerId: marta, limit: 1, after: page[0].id });
    }
    expect(seen).toEqual(ids.toReversed());
  });
});
