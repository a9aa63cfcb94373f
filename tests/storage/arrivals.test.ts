import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { noDetails } from '#shared/domain/interaction';
import type { Arrival, Read } from '#main/inbound/arrival';
import { arrivalCommands } from '#main/inbound/store';
import { inboxCommands } from '#main/inbox/commands';
import { draftCommands } from '#main/outbound/draft-commands';
import { openAnswer } from '#main/outbound/draft';
import { migrations } from '#main/storage/migrate';
import { openWriter, type Writer } from '#main/storage/open-log';

const origin = { accountId: 'account', address: 'anna@bakery.example', channel: 'email' } as const;
const key = randomBytes(32);
const opened: string[] = [];
afterEach(() => {
  for (const folder of opened.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A log of its own that makes the same ids as the others here: as two laptops of one shop would. */
function emptyLog(): Writer {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-arrivals-'));
  opened.push(folder);
  const writer = openWriter(folder, { now: () => 1_750_000_000_000 });
  writer.database.prepare('update log set key = ?').run(key);
  return { ...writer, key };
}

/** Everything both laptops must agree on; rows and local tables are each laptop's own. */
function digest({ database }: Writer): string {
  const rows = [
    ...database
      .prepare(
        'select id, account_id, conversation_id, customer_id, direction, author_address, recipients, subject, occurred_at, provider_id, read, standing from interaction order by id',
      )
      .all(),
    ...database
      .prepare(
        'select id, customer_id, subject, state, unread, interactions, inbound, first_at, last_at, preview, with_address, aside, last_direction from conversation order by id',
      )
      .all(),
    ...database.prepare('select id, name, first_at, last_at, interactions from customer order by id').all(),
    ...database.prepare('select channel, address, name, customer_id from identity order by address').all(),
  ];
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

type Mail = Readonly<{
  number: number;
  parents: readonly number[];
  person: number;
  outbound: boolean;
  seen: boolean;
  minute: number;
  automatic?: 'bulk' | 'reply' | null;
}>;

function readOf(mail: Mail): Read {
  const person = { name: `Person ${mail.person}`, address: `person${mail.person}@example.org` };
  const shop = { name: 'Anna', address: origin.address };
  const references = mail.parents.map((parent) => `mail-${parent}@example.org`);
  const arrival: Arrival = {
    key: `mail-${mail.number}`,
    kind: 'message',
    direction: mail.outbound ? 'outbound' : 'inbound',
    visibility: 'private',
    author: mail.outbound ? shop : person,
    to: [mail.outbound ? person : shop],
    cc: [],
    replyTo: [],
    subject: `Subject ${mail.number}`,
    text: `Words of mail ${mail.number}`,
    newText: `Words of mail ${mail.number}`,
    html: null,
    attachments: [],
    rating: null,
    // One second apart at least, so that "newest" is never a matter of arrival.
    occurredAt: 1_700_000_000_000 + mail.minute * 60_000 + mail.number * 1000,
    receivedAt: 1_700_000_000_000,
    providerId: `mail-${mail.number}@example.org`,
    inReplyTo: references.at(-1) ?? null,
    references,
    permalink: null,
    thread: null,
    details: { ...noDetails, automatic: mail.outbound ? null : (mail.automatic ?? null) },
    seen: mail.seen,
    head: new Uint8Array(),
  };
  return { place: { stream: 'INBOX;1', item: String(mail.number), rank: mail.number }, outcome: 'arrival', arrival };
}

const mailbox: fc.Arbitrary<Mail[]> = fc
  .array(
    fc.record({
      parents: fc.array(fc.nat(15), { maxLength: 3 }),
      person: fc.nat(3),
      outbound: fc.boolean(),
      seen: fc.boolean(),
      minute: fc.nat(40),
      automatic: fc.constantFrom(null, null, 'bulk', 'reply'),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((mails) =>
    mails.map((mail, number) => ({
      ...mail,
      number,
      parents: [...new Set(mail.parents)].filter((parent) => parent !== number),
    })),
  );

async function store(writer: Writer, reads: readonly Read[], size: number): Promise<void> {
  const { storeReads } = arrivalCommands(writer, () => false);
  for (let start = 0; start < reads.length; start += size)
    await storeReads({ origin, own: [], reads: reads.slice(start, start + size) });
}

describe('what arrives', () => {
  it('makes the same log in any order, in any batches, and however often it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        mailbox,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 5 }),
        async (mails, dice, size) => {
          const reads = mails.map(readOf);
          const shuffled = [...reads, ...reads.slice(0, 3)]
            .map((read) => [dice.next().value ?? 0, read] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, read]) => read);
          const [one, other] = [emptyLog(), emptyLog()];
          await store(one, reads, 100);
          await store(other, shuffled, size);
          await store(other, reads, 7);
          expect(digest(other)).toBe(digest(one));
          for (const { database } of [one, other]) database.close();
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is counted so that served = stored + ignored + quarantined, whatever comes twice', async () => {
    const writer = emptyLog();
    const reads = Array.from({ length: 5 }, (_, number) =>
      readOf({ number, parents: [], person: 0, outbound: false, seen: false, minute: 0 }),
    );
    const ignored: Read = { place: { stream: 'INBOX;1', item: '50', rank: 50 }, outcome: 'ignored', reason: 'a draft' };
    const broken: Read = {
      place: { stream: 'INBOX;1', item: '51', rank: 51 },
      outcome: 'quarantined',
      reason: 'no header',
      sha256: 'ab',
      bytes: 2,
      receivedAt: 1,
    };
    const again: Read = {
      ...readOf({ number: 0, parents: [], person: 0, outbound: false, seen: false, minute: 0 }),
      place: { stream: 'Sent;1', item: '1', rank: 1 },
    };
    await store(writer, [...reads, ignored, broken, again, ...reads], 4);
    const counts = writer.database
      .prepare<[], { outcome: string; count: number }>(
        'select outcome, count(*) as count from local_served group by outcome order by outcome',
      )
      .all();
    expect(counts).toEqual([
      { outcome: 'duplicate', count: 1 },
      { outcome: 'ignored', count: 1 },
      { outcome: 'quarantined', count: 1 },
      { outcome: 'stored', count: 5 },
    ]);
    writer.database.close();
  });

  it('gives way to somebody who waits to write, and still stores everything', async () => {
    const writer = emptyLog();
    const commits: number[] = [];
    const reads = Array.from({ length: 20 }, (_, number) =>
      readOf({ number, parents: [], person: 0, outbound: false, seen: false, minute: 0 }),
    );
    const count = writer.database.prepare<[], { count: number }>('select count(*) as count from interaction');
    const { storeReads } = arrivalCommands(writer, () => {
      commits.push(count.get()?.count ?? 0);
      return true;
    });
    await storeReads({ origin, own: [], reads });
    expect(commits).toEqual(reads.map((_, position) => position + 1));
    writer.database.close();
  });
});

describe('a read mark of the server', () => {
  it('counts unless what was done here is newer: not told yet, or not taken by the server', async () => {
    const writer = emptyLog();
    const mails = [1, 2].map((number) => ({ number, parents: [], person: 0, outbound: false, seen: false, minute: 0 }));
    await store(writer, mails.map(readOf), 9);
    const unread = () => writer.database.prepare('select unread from conversation order by subject').pluck().all();
    const { noteServed, pollPosition, settleMarks } = arrivalCommands(writer, () => false);
    const mark = (item: string, seen: boolean) =>
      noteServed({
        accountId: origin.accountId,
        listed: [],
        gone: [],
        ended: [],
        became: [],
        marks: [{ stream: 'INBOX;1', item, seen }],
        cursor: null,
      });
    mark('1', true);
    expect(unread()).toEqual([0, 1]);
    mark('1', false);
    expect(unread()).toEqual([1, 1]);
    const ids = writer.database.prepare<[], string>('select id from conversation').pluck().all();
    await inboxCommands(writer).changeConversations({ of: { ids }, to: { read: true } });
    mark('1', false);
    mark('2', false);
    expect(unread()).toEqual([0, 0]);
    const waiting = pollPosition({ accountId: origin.accountId }).marks;
    const told = waiting.filter(({ item }) => item === '1');
    const refused = waiting.filter(({ item }) => item === '2');
    expect([told, refused]).toMatchObject([[{ mark: 'seen', on: true }], [{ mark: 'seen', on: true }]]);
    settleMarks({ accountId: origin.accountId, told, refused });
    mark('1', false);
    mark('2', false);
    expect(unread()).toEqual([1, 0]);
    expect(pollPosition({ accountId: origin.accountId }).marks).toEqual([]);
    writer.database.close();
  });
});

describe('two conversations that become one', () => {
  it('keep what was being written in both', async () => {
    const writer = emptyLog();
    const plain = { person: 0, seen: true, minute: 0, outbound: false } as const;
    await store(
      writer,
      [readOf({ ...plain, number: 1, parents: [] }), readOf({ ...plain, number: 5, parents: [] })],
      9,
    );
    const ids = writer.database.prepare<[], string>('select id from conversation order by subject').pluck().all();
    const { saveDraft } = draftCommands(writer);
    for (const [index, conversationId] of ids.entries())
      saveDraft({ id: conversationId, to: [], cc: [], subject: 's', text: `words ${index}` });
    await store(writer, [readOf({ ...plain, number: 7, parents: [1, 5] })], 9);
    const kept = ids.map((id) => openAnswer(writer, id, false).text);
    expect(kept[0]).toBe(kept[1]);
    expect(kept[0]?.split('\n\n').toSorted()).toEqual(['words 0', 'words 1']);
    writer.database.close();
  });
});

describe('a conversation that was marked done', () => {
  it('stays done when it is joined with an older one, and reopens with the next inbound mail only', async () => {
    const writer = emptyLog();
    const plain = { person: 0, seen: true, minute: 0 } as const;
    await store(
      writer,
      [
        readOf({ ...plain, number: 1, parents: [], outbound: false }),
        readOf({ ...plain, number: 5, parents: [], outbound: false }),
      ],
      9,
    );
    const states = () =>
      writer.database
        .prepare<[], { id: string; state: string }>('select id, state from conversation order by id')
        .all();
    await inboxCommands(writer).changeConversations({
      of: { ids: states().map(({ id }) => id) },
      to: { state: 'done' },
    });
    await store(writer, [readOf({ ...plain, number: 2, parents: [1], outbound: true })], 9);
    expect(states().map(({ state }) => state)).toEqual(['done', 'done']);
    await store(writer, [readOf({ ...plain, number: 3, parents: [1, 2], outbound: false })], 9);
    expect(
      states()
        .map(({ state }) => state)
        .toSorted(),
    ).toEqual(['done', 'open']);
    writer.database.close();
  });
});

describe('the log’s file', () => {
  it('is opened by one writer and read by a stranger without being changed', () => {
    const writer = emptyLog();
    const stranger = new Database(writer.database.name, { readonly: true });
    expect(stranger.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.number);
    stranger.close();
    writer.database.close();
  });
});
