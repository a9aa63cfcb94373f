import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { followUpCommands, type Creating } from '#main/followups/commands';
import { openFollowUps } from '#main/followups/follow-ups';
import { peopleCommands } from '#main/people/commands';
import { findFollowUps } from '#main/storage/follow-ups';
import { migrate, migrations } from '#main/storage/migrate';
import { openWriter } from '#main/storage/open-log';
import { allStatements } from '#main/storage/statement';
import { emptyLog, readOf, store } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A Sunday, noon in the computer's zone. */
const now = new Date(2025, 5, 15, 12).getTime();
const hour = 3_600_000;
const day = 24 * hour;

async function shopWithTwo() {
  const writer = emptyLog();
  folders.push(writer.folder);
  await store(writer, [readOf({ number: 1, people: ['marta'] }), readOf({ number: 2, people: ['jonas'] })]);
  const [marta = '', jonas = ''] = writer.database
    .prepare('select id from customer order by name desc')
    .pluck()
    .all()
    .map(String);
  const commands = followUpCommands(writer);
  const caller = { call: () => Promise.reject(new Error('Only read here')) };
  const add = (text: string, dueAt: number | null, more: Partial<Creating> = {}) =>
    commands.createFollowUp({ kind: 'task', text, customerId: marta, dueAt, ...more });
  return { writer, marta, jonas, add, read: openFollowUps(writer, { now: () => now }, caller) };
}

const all = { due: null, kind: null, customerId: null, after: null, limit: 50 };

describe('what is still to be done', () => {
  it('stands by when it is due, what has no day last, page after page', async () => {
    const { add, read, writer } = await shopWithTwo();
    add('later', now + 20 * day);
    add('undated', null);
    add('this week', now + 3 * day);
    add('overdue', now - day);
    add('in the morning', new Date(2025, 5, 15, 8).getTime());
    add('tonight', now + 6 * hour, { kind: 'promise' });
    const settled = add('settled', now - 2 * day);
    followUpCommands(writer).settleFollowUp({ id: settled.id, outcome: 'done', note: null });
    const words = (asked: Partial<typeof all> | object) =>
      read.open({ ...all, ...asked }).items.map(({ followUp }) => followUp.text);
    const inOrder = ['overdue', 'in the morning', 'tonight', 'this week', 'later', 'undated'];
    expect(words({})).toEqual(inOrder);
    const seen: string[] = [];
    for (let after: string | null = null, page = read.open({ ...all, limit: 2 }); ;) {
      seen.push(...page.items.map(({ followUp }) => followUp.text));
      after = page.next;
      if (after === null) break;
      page = read.open({ ...all, limit: 2, after });
    }
    expect(seen).toEqual(inOrder);
    expect(['overdue', 'today', 'week', 'later', 'undated', 'answered'].map((due) => words({ due }))).toEqual([
      ...[['overdue', 'in the morning'], ['tonight'], ['this week'], ['later'], ['undated'], []],
    ]);
    expect(read.counts({ kind: 'promise', customerId: null })).toMatchObject({ overdue: 0, today: 1, week: 0 });
    expect(read.counts(all)).toEqual({ overdue: 2, today: 1, week: 1, later: 1, undated: 1, answered: 0 });
    expect(words({ kind: 'promise' })).toEqual(['tonight']);
  });

  it('is that of a person, whatever their records', async () => {
    const { add, read, writer, marta, jonas } = await shopWithTwo();
    add('one', now);
    add('other', now + 1, { customerId: jonas });
    const of = (customerId: string) => read.open({ ...all, customerId }).items.map(({ followUp }) => followUp.text);
    expect([of(marta), of(jonas)]).toEqual([['one'], ['other']]);
    const merged = peopleCommands(writer).mergeCustomers({ ids: [marta, jonas] });
    expect([of(marta), of(jonas)]).toEqual([
      ['one', 'other'],
      ['one', 'other'],
    ]);
    activityCommands(writer).undoActivity(merged);
    expect(of(jonas)).toEqual(['other']);
  });

  it('is walked along its index, and who answered is looked up for those alone that wait for it', async () => {
    const { writer } = await shopWithTwo();
    const listing =
      allStatements().find(({ sql }) => sql.includes('@answered') && !sql.includes('@records'))?.sql ?? '';
    const bound = Object.fromEntries([...listing.matchAll(/@(\w+)/gu)].map(([, name]) => [name, 1]));
    const steps = writer.database
      .prepare<unknown[], { detail: string }>(`explain query plan ${listing}`)
      .all(bound)
      .map(({ detail }) => detail)
      .join('\n');
    expect(steps).toContain('SEARCH f USING INDEX follow_up_open');
    expect(steps).toContain('SEARCH i USING INDEX interaction_by_conversation');
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/u);
  });
});

it('what was promised before there was more to say of it is as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-follow-ups-'));
  folders.push(folder);
  const file = join(folder, 'shopbell.sqlite');
  const database = new Database(file);
  migrate(database, file, migrations.slice(0, 1));
  database.exec(`
    insert into customer (id, person_id, name, name_at, interactions, finding) values ('marta', 'marta', 'Marta', 0, 0, 'marta');
    insert into follow_up (id, customer_id, kind, text, said, due_at, created_at, clock)
      values ('lid', 'marta', 'promise', 'A lid', 'You get a lid.', 5, 1, '')`);
  database.close();
  const writer = openWriter(folder, { now: () => now });
  expect(findFollowUps(writer, ['lid'])).toEqual([
    {
      ...{
        id: 'lid',
        customerId: 'marta',
        conversationId: null,
        kind: 'promise',
        text: 'A lid',
        said: 'You get a lid.',
      },
      ...{ saidIn: null, dueAt: 5, repeats: null, unlessAnswered: false, answeredAt: null },
      ...{ doneAt: null, outcome: null, outcomeNote: null, createdAt: 1 },
    },
  ]);
  writer.database.close();
});
