import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Arrival, Read } from '#main/inbound/arrival';
import { senderCommands } from '#main/inbound/senders';
import { arrivalCommands } from '#main/inbound/store';
import { openWriter, type Writer } from '#main/storage/open-log';
import { noDetails } from '#shared/domain/interaction';

const origin = { accountId: 'account', address: 'anna@bakery.example', channel: 'email' } as const;
const opened: string[] = [];
afterEach(() => {
  for (const folder of opened.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function emptyLog(key: Buffer): Writer {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-senders-'));
  opened.push(folder);
  const writer = openWriter(folder, { now: () => 1_750_000_000_000 });
  writer.database.prepare('update log set key = ?').run(key);
  return { ...writer, key };
}

type Mail = Readonly<{ sender: number; automatic: 'bulk' | 'reply' | null; verdict: 'passed' | 'failed' | null }>;

function readOf({ sender, automatic, verdict }: Mail, number: number): Read {
  const author = { name: `Sender ${sender}`, address: `sender${sender}@example.org` };
  const authenticity = verdict === null ? null : { verdict, detail: null };
  const arrival: Arrival = {
    key: `mail-${number}`,
    kind: 'message',
    direction: 'inbound',
    visibility: 'private',
    author,
    to: [],
    cc: [],
    replyTo: [],
    subject: `Subject ${number}`,
    text: 'Words',
    newText: 'Words',
    html: null,
    attachments: [],
    rating: null,
    occurredAt: 1_700_000_000_000 + number * 1000,
    receivedAt: 1_700_000_000_000,
    providerId: `mail-${number}@example.org`,
    inReplyTo: null,
    references: [],
    permalink: null,
    thread: null,
    details: { ...noDetails, automatic, authenticity },
    seen: false,
    head: new Uint8Array(),
  };
  return { place: { stream: 'INBOX;1', item: String(number), rank: number }, outcome: 'arrival', arrival };
}

const store = (writer: Writer, reads: readonly Read[]) =>
  arrivalCommands(writer, () => false).storeReads({ origin, own: [], reads });

function shown({ database }: Writer): unknown {
  return [
    database.prepare('select id, standing, customer_id from interaction order by id').all(),
    database
      .prepare('select id, customer_id, aside, unread, state, last_direction from conversation order by id')
      .all(),
    database.prepare('select id, name, first_at, last_at, interactions from customer order by id').all(),
    database.prepare('select address, customer_id from identity order by address').all(),
  ];
}

const mails: fc.Arbitrary<readonly Mail[]> = fc.array(
  fc.record({
    sender: fc.nat(2),
    automatic: fc.constantFrom(null, 'bulk', 'reply'),
    verdict: fc.constantFrom(null, 'passed', 'failed'),
  }),
  { minLength: 1, maxLength: 8 },
);
const decision = fc.record({ sender: fc.nat(2), as: fc.constantFrom('person', 'bulk') });

describe('a sender that a person put right', () => {
  it('stands the same whether decided before, between or after what they wrote, and is undone by what stood before', async () => {
    await fc.assert(
      fc.asyncProperty(mails, fc.nat(8), decision, async (written, when, { sender, as }) => {
        const key = Buffer.alloc(32, 7);
        const [decided, undecided] = [emptyLog(key), emptyLog(key)];
        const reads = written.map(readOf);
        const set = (writer: Writer, to: 'person' | 'bulk' | null) =>
          senderCommands(writer).setSender({ channel: 'email', address: `Sender${sender}@example.org`, as: to });
        await store(decided, reads.slice(0, when));
        expect(set(decided, as)).toBe(null);
        await store(decided, reads.slice(when));
        await store(undecided, reads);
        const before = shown(undecided);
        set(undecided, as);
        expect(shown(undecided)).toEqual(shown(decided));
        expect(set(decided, null)).toBe(as);
        expect(shown(decided)).toEqual(before);
        for (const { database } of [decided, undecided]) database.close();
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('keeps the customer somebody wrote something down about', async () => {
    const writer = emptyLog(Buffer.alloc(32, 7));
    await store(writer, [readOf({ sender: 0, automatic: null, verdict: null }, 0)]);
    writer.database.prepare("update customer set clocks = json_object('company', 'c1'), company = 'Tea & Co'").run();
    senderCommands(writer).setSender({ channel: 'email', address: 'sender0@example.org', as: 'bulk' });
    expect(writer.database.prepare('select company, interactions from customer').all()).toEqual([
      { company: 'Tea & Co', interactions: 0 },
    ]);
    writer.database.close();
  });
});
