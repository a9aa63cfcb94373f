import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#main/kernel/clock';
import { listDue } from '#main/storage/follow-up-lists';
import { closeWriter, openReader, openWriter, type Writer } from '#main/storage/open-log';
import { countOpenFollowUps, listOpenFollowUps } from '#main/storage/open-follow-ups';
import { listOutgoing } from '#main/storage/outbox';
import {
  countDue,
  listLongestWaits,
  listOpenComplaints,
  listReturning,
  listWaitingChannels,
} from '#main/storage/today';
import { showToday } from '#main/today/today';
import { figure, markdownTable, quantile } from './figures.ts';
import { writeLargeShop } from './large-shop.ts';

// What opening Today costs the core in a shop with much history: all of it, and each of its parts.
const { values: options } = parseArgs({
  options: {
    interactions: { type: 'string', default: '200000' },
    'follow-ups': { type: 'string', default: '5000' },
    repeat: { type: 'string', default: '100' },
    keep: { type: 'string' },
  },
});
const interactionsOfOne = 3;
const everybody = { kind: null, customerId: null };
const always = { from: 0, to: Number.MAX_VALUE };
const page = { after: null, limit: 100 };
const day = 86_400_000;

const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'shopbell-bench-today-')));
try {
  const now = systemClock.now();
  const writer = openWriter(folder, systemClock);
  if (writer.database.prepare('select count(*) from conversation').pluck().get() === 0) {
    writeLargeShop(writer, Math.round(Number(options.interactions) / interactionsOfOne), now);
    waitInIt(writer, now);
  }
  closeWriter(writer);
  const reader = openReader(folder);
  const count = (table: string): string =>
    Number(reader.database.prepare(`select count(*) from ${table}`).pluck().get()).toLocaleString('en');
  const channels = listWaitingChannels(reader, now).map(({ channel }) => channel);
  const parts = { reader, clock: systemClock, accounts: () => [], sentence: (code: string) => code };
  const asked: Readonly<Record<string, () => unknown>> = {
    'all of it': () => showToday(parts),
    'waiting, by channel': () => listWaitingChannels(reader, now),
    'the longest waits': () => listLongestWaits(reader, { now, channels, limit: 20 }),
    'open complaints': () => listOpenComplaints(reader, 20),
    due: () => listDue(reader, now + day, 100),
    'how many are due': () => countDue(reader, now + day),
    'all that is to be done, a page': () =>
      listOpenFollowUps(reader, { ...always, ...everybody, answered: false }, page),
    'how much of it is when': () =>
      countOpenFollowUps(reader, everybody, { now, endOfDay: now + day, endOfWeek: now + 8 * day }),
    'coming back': () => listReturning(reader, { from: now - day, to: now + day, limit: 20 }),
    outgoing: () => listOutgoing(reader),
  };
  const rows = Object.entries(asked).map(([name, ask]) => {
    const times = measure(ask);
    return [name, figure(quantile(times, 0.5), 2), figure(quantile(times, 0.95), 2)];
  });
  const { unansweredTotal, dueTotal, complaintsTotal } = showToday(parts);
  process.stdout.write(
    `${count('interaction')} interactions, ${count('conversation')} conversations, ${count('follow_up')} follow-ups; ` +
      `${unansweredTotal} wait, ${dueTotal} are due, ${complaintsTotal} complaints are open\n\n` +
      `${markdownTable(['part', 'p50 ms', 'p95 ms'], rows)}\n`,
  );
  reader.database.close();
} finally {
  if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
}

/** In the processor's time: what else the machine does has no part in it. */
function measure(ask: () => unknown): number[] {
  return Array.from({ length: Number(options.repeat) }, () => {
    const from = process.cpuUsage();
    ask();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
}

/** Somebody waits in every open conversation, on one of four channels; a few come back; there are as many follow-ups as asked. */
function waitInIt({ database }: Writer, now: number): void {
  database.exec(`
    update conversation set turn = 'shop', unanswered_since = last_at where state = 'open' and last_direction = 'inbound';
    update conversation set channel = 'wordpress' where turn = 'shop' and rowid % 4 = 1;
    update conversation set channel = 'form' where turn = 'shop' and rowid % 4 = 2;
    update conversation set channel = 'bluesky' where turn = 'shop' and rowid % 4 = 3;
    update conversation set snoozed_until = ${now} + (rowid % 20 - 10) * ${day} where turn = 'shop' and rowid % 50 = 0;`);
  const made = Number(database.prepare('select count(*) from follow_up').pluck().get());
  const customers = database.prepare('select id from customer where merged_into is null').pluck().all().map(String);
  const insert = database.prepare(
    `insert into follow_up (id, kind, text, customer_id, due_at, created_at, clock) values (?, 'task', 'Order glaze', ?, ?, 0, '')`,
  );
  database.transaction(() => {
    for (let number = made; number < Number(options['follow-ups']); number += 1)
      insert.run(`t${number}`, customers[(number * 7919) % customers.length], now + ((number % 60) - 20) * day);
  })();
  // A third of them wait for an answer, which came to some of them since.
  database.exec(`
    update follow_up set kind = 'task', unless_answered = 1, created_at = ${now} - 300 * ${day},
      conversation_id = (select c.id from conversation c where c.customer_id = follow_up.customer_id order by c.last_at desc limit 1)
    where rowid % 3 = 0 and exists (select 1 from conversation c where c.customer_id = follow_up.customer_id);
    analyze`);
}
