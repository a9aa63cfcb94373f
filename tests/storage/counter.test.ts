import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { counterCommands, type Logging } from '#main/counter/commands';
import { arrivalCommands } from '#main/inbound/store';
import { listEntries } from '#main/storage/counter';
import { findCustomer } from '#main/storage/customers';
import { integrityProblems } from '#main/storage/integrity';
import { listFollowUps } from '#main/storage/follow-up-lists';
import { findInteraction } from '#main/storage/interactions';
import { findRows } from '#main/storage/search';
import type { Writer } from '#main/storage/open-log';
import { account, emptyLog, readOf } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A log with one customer, who wrote once. */
async function shopWithMarta() {
  const writer = emptyLog();
  folders.push(writer.folder);
  const letter = readOf({ number: 1, people: ['marta'] });
  await arrivalCommands(writer, () => false).storeReads({ origin: account, own: [], reads: [letter] });
  const [marta] = writer.database.prepare('select id from customer').pluck().all().map(String);
  if (marta === undefined) throw new Error('nobody wrote');
  const visit: Logging = {
    customerId: marta,
    newName: null,
    kind: 'visit',
    direction: null,
    subject: null,
    text: 'Wants the blue teapot repaired',
    occurredAt: 1_749_000_000_000,
    promise: null,
  };
  return { writer, marta, visit, counter: counterCommands(writer), ...activityCommands(writer) };
}

const found = (writer: Writer, word: string): number =>
  findRows(writer, { ...everything, match: `"${word}"` }, null, 10).length;
const everything = {
  ...{ match: null, exclude: [], channel: null, kind: null, direction: null, unread: null, state: null },
  ...{ aside: null, attachments: null, tags: [], from: null, to: null, ranked: false },
};

/** Every table but the record of acts. */
function tables(writer: Writer): string {
  const rows = (table: string) => writer.database.prepare(`select * from ${table} order by 1, 2`).all();
  return JSON.stringify(['interaction', 'interaction_body', 'customer', 'customer_channel', 'follow_up'].map(rows));
}

describe('what is logged by hand', () => {
  it('is an interaction that keeps when it happened apart from when it was entered', async () => {
    const { writer, marta, visit, counter } = await shopWithMarta();
    const { id } = counter.logEntry(visit);
    expect(findInteraction(writer, id)?.interaction).toMatchObject({
      ...{ channel: 'counter', kind: 'visit', direction: 'inbound', visibility: 'private', customerId: marta },
      ...{ occurredAt: 1_749_000_000_000, receivedAt: expect.toSatisfy((at: number) => at >= 1_750_000_000_000) },
      author: { name: 'marta', address: '' },
    });
    expect(found(writer, 'teapot')).toBe(1);
    expect(integrityProblems(writer)).toEqual([]);
    expect(findCustomer(writer, marta)).toMatchObject({ interactions: 2, lastAt: 1_749_000_000_000 });
  });

  it('is no contact when it is a note', async () => {
    const { writer, marta, visit, counter } = await shopWithMarta();
    const { lastAt } = findCustomer(writer, marta) ?? {};
    counter.logEntry({ ...visit, kind: 'note' });
    expect(findCustomer(writer, marta)).toMatchObject({ interactions: 2, lastAt, notes: visit.text });
  });

  it('is found by its new words alone once it was changed, and by none once it was removed', async () => {
    const { writer, marta, visit, counter } = await shopWithMarta();
    const { id } = counter.logEntry(visit);
    counter.changeEntry({ id, text: 'Wants the green kettle repaired', occurredAt: 1_748_000_000_000 });
    expect([found(writer, 'teapot'), found(writer, 'kettle')]).toEqual([0, 1]);
    counter.removeEntry({ id });
    expect(found(writer, 'kettle')).toBe(0);
    expect(listEntries(writer, { customerId: marta, kinds: [], after: null, limit: 10 })).toEqual([]);
    expect(integrityProblems(writer)).toEqual([]);
  });

  it('is taken back as it was, and so is the taking back', async () => {
    const { writer, visit, counter, undoActivity } = await shopWithMarta();
    const none = tables(writer);
    const logged = counter.logEntry(visit);
    const one = tables(writer);
    const changed = counter.changeEntry({ id: logged.id, text: 'Wants the green kettle repaired' });
    const other = tables(writer);
    const removed = counter.removeEntry({ id: logged.id });
    expect(tables(writer)).toBe(none);
    undoActivity(removed);
    expect(tables(writer)).toBe(other);
    const undone = undoActivity(changed);
    expect(tables(writer)).toBe(one);
    undoActivity(undone);
    expect(tables(writer)).toBe(other);
    undoActivity(logged);
    expect(tables(writer)).toBe(none);
  });

  it('keeps what was changed again since when an older change is taken back', async () => {
    const { writer, visit, counter, undoActivity } = await shopWithMarta();
    const { id } = counter.logEntry(visit);
    const first = counter.changeEntry({ id, text: 'Wants the green kettle repaired', kind: 'call' });
    counter.changeEntry({ id, text: 'Wants the red pot repaired' });
    undoActivity(first);
    expect(findInteraction(writer, id)?.interaction).toMatchObject({
      kind: 'visit',
      text: 'Wants the red pot repaired',
    });
  });
});

describe('what is logged of somebody new, with a promise', () => {
  it('makes their record and the promise in one go, and takes all of it back in one', async () => {
    const { writer, visit, counter, undoActivity } = await shopWithMarta();
    const none = tables(writer);
    const promise = { text: 'Call when the glaze is dry', dueAt: 1_750_100_000_000 };
    const logged = counter.logEntry({ ...visit, customerId: null, newName: 'Jo Baker', promise });
    expect(findCustomer(writer, logged.customerId)).toMatchObject({ name: 'Jo Baker', interactions: 1 });
    const of = { now: 0, customerId: logged.customerId, conversationId: null, state: null, after: null, limit: 5 };
    expect(listFollowUps(writer, of)).toMatchObject([{ kind: 'promise', ...promise, outcome: null }]);
    const all = tables(writer);
    const undone = undoActivity(logged);
    expect(tables(writer)).toBe(none);
    undoActivity(undone);
    expect(withoutClocks(tables(writer))).toBe(withoutClocks(all));
  });
});

/** An act done again is another act. */
function withoutClocks(text: string): string {
  return text.replaceAll(/[\da-f]{16}-[\da-f]{8}/gu, 'clock');
}
