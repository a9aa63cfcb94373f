import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityCommands } from '#main/activity/commands';
import { serviceHourCommands } from '#main/service-hours/commands';
import { inBatch } from '#main/storage/activity';
import { changeConversation } from '#main/storage/changing-conversations';
import { findConversation } from '#main/storage/conversations';
import { migrations } from '#main/storage/migrate';
import { readServiceHours } from '#main/storage/service-hours';
import type { ConversationChange } from '#shared/domain/conversation';
import { emptyLog, messageIdOf, readOf, store } from '#tests/support/arriving-mail';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function shop() {
  const writer = emptyLog();
  folders.push(writer.folder);
  return writer;
}

describe('the hours of a shop', () => {
  it('are changed and taken back, the days off of a file as a whole', () => {
    const writer = shop();
    const usual = readServiceHours(writer);
    const { setServiceHours, setAnswerTarget, addClosings } = serviceHourCommands(writer);
    const day = { name: 'Easter Monday', from: '2026-04-06T00:00', to: '2026-04-07T00:00', yearly: false };
    const done = [
      setServiceHours({ timeZone: 'Europe/Lisbon' }),
      setServiceHours({ week: [[], [], [], [], [], [], [{ from: '10:00', to: '24:00' }]] }),
      setAnswerTarget({ channel: 'email', target: { minutes: 60 } }),
      setAnswerTarget({ channel: 'wordpress', target: { minutes: null } }),
      addClosings({ fields: [day, { ...day, name: 'Good Friday' }] }),
    ];
    expect(readServiceHours(writer)).toMatchObject({
      timeZone: 'Europe/Lisbon',
      closings: [{ name: 'Easter Monday' }, { name: 'Good Friday' }],
      targets: [
        { channel: '*', minutes: 120 },
        { channel: 'email', minutes: 60 },
        { channel: 'wordpress', minutes: null },
      ],
    });
    for (const one of done.toReversed()) activityCommands(writer).undoActivity(one);
    expect(readServiceHours(writer)).toEqual(usual);
  });

  it('take the same file twice as once', () => {
    const writer = shop();
    const { addClosings } = serviceHourCommands(writer);
    const fields = [{ name: 'New Year', from: '2026-01-01T00:00', to: '2026-01-02T00:00', yearly: true }];
    expect([addClosings({ fields }).added, addClosings({ fields }).added]).toEqual([1, 0]);
    expect(readServiceHours(writer).closings).toHaveLength(1);
  });
});

describe('a wait', () => {
  it('begins with the first that was heard after the last word of the shop, and ends with its answer', async () => {
    const writer = shop();
    const mail = (number: number, more: Partial<Parameters<typeof readOf>[0]> = {}) =>
      store(writer, [readOf({ number, people: ['marta'], minute: number, answers: [messageIdOf(1)], ...more })]);
    const since = (): (number | null)[] =>
      writer.database
        .prepare<[], string>('select id from conversation')
        .pluck()
        .all()
        .map((id) => findConversation(writer, id)?.unansweredSince ?? null);
    await mail(1, { answers: [] });
    await mail(2);
    const began = 1_700_000_000_000;
    expect(since()).toEqual([began + 61_000]);
    await mail(3, { direction: 'outbound' });
    expect(since()).toEqual([null]);
    await mail(4, { details: { automatic: 'reply' } });
    expect(since()).toEqual([null]);
    await mail(5);
    expect(since()).toEqual([began + 305_000]);
  });

  it('begins anew where somebody goes on after it was marked done, and is what it was where that is taken back', async () => {
    const writer = shop();
    const mail = (number: number, more: Partial<Parameters<typeof readOf>[0]> = {}) =>
      store(writer, [readOf({ number, people: ['marta'], minute: number, answers: [messageIdOf(1)], ...more })]);
    const conversation = () => {
      const id = writer.database.prepare<[], string>('select id from conversation').pluck().get() ?? '';
      return { id, since: findConversation(writer, id)?.unansweredSince ?? null };
    };
    const change = (to: ConversationChange) =>
      inBatch(writer, (batch) => void changeConversation(writer, conversation().id, { actor: 'owner', batch, to }));
    const at = (number: number): number => 1_700_000_000_000 + number * 61_000;
    await mail(1, { answers: [] });
    const done = change({ state: 'done' });
    expect(conversation().since).toBeNull();
    activityCommands(writer).undoActivity(done);
    expect(conversation().since).toBe(at(1));
    change({ state: 'done' });
    await mail(2, { text: 'Perfect, thank you!' });
    expect(conversation().since).toBeNull();
    await mail(3);
    await mail(4);
    expect(conversation().since).toBe(at(3));
  });

  it('goes on where it is put off, which answers nobody', async () => {
    const writer = shop();
    await store(writer, [readOf({ number: 1, people: ['marta'] })]);
    const id = writer.database.prepare<[], string>('select id from conversation').pluck().get() ?? '';
    const since = findConversation(writer, id)?.unansweredSince;
    inBatch(
      writer,
      (batch) => void changeConversation(writer, id, { actor: 'owner', batch, to: { until: 1_900_000_000_000 } }),
    );
    await store(writer, [readOf({ number: 2, people: ['marta'], answers: [messageIdOf(1)] })]);
    expect([since, findConversation(writer, id)?.unansweredSince]).toEqual([expect.any(Number), since]);
  });

  it('is found for what a log held before', () => {
    const database = new Database(':memory:');
    const [first, second] = migrations;
    first?.run(database);
    const insert = (row: number, direction: string, standing: string): unknown =>
      database
        .prepare(
          `insert into interaction (row, id, conversation_id, channel, kind, direction, visibility, author_address, recipients, attachments, occurred_at, received_at, provider_id, standing, read)
           values (@row, @row || '', 'c', 'email', 'message', @direction, 'private', 'marta@example.org', '{}', 0, @at, @at, @row || '', @standing, 0)`,
        )
        .run({ row, direction, standing, at: row * 1000 });
    insert(1, 'inbound', 'heard');
    insert(2, 'outbound', 'heard');
    insert(3, 'inbound', 'noted');
    insert(4, 'inbound', 'heard');
    insert(5, 'inbound', 'heard');
    database.exec(`insert into conversation (id, channel, state, unread, interactions, inbound, attachments, aside, first_at, last_at, last_direction, preview, with_address)
      values ('c', 'email', 'open', 0, 5, 4, 0, 0, 1, 5, 'inbound', '', 'marta@example.org'), ('d', 'email', 'open', 0, 0, 0, 0, 0, 1, 5, 'outbound', '', '')`);
    second?.run(database);
    expect(database.prepare('select id, unanswered_since from conversation order by id').raw().all()).toEqual([
      ['c', 4000],
      ['d', null],
    ]);
  });
});
