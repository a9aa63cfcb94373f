import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { inOtherProgram, openMailbox, PolledMail, settingsFor } from './mailbox.ts';

const users = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`user${index}`, `secret-${index}`]));
let server: Dovecot;
let taken = 0;

beforeAll(async () => {
  server = await startDovecot({ users });
});
afterAll(() => server.close());

const mail = (subject: string, extra = '') =>
  `From: ben@example.org\r\nTo: anna@example.net\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@example.org>\r\n\r\nHello ${subject}\r\n${extra}`;

/** A user of the shared server that no other test has. */
function somebody() {
  const user = `user${taken++}`;
  const password = users[user] ?? '';
  return {
    user,
    open: (overrides = {}) => openMailbox(settingsFor({ ...server, user }, null), password, overrides),
    deliver: async (names: readonly string[], folder?: string) => {
      for (const name of names) await server.deliver(user, mail(name), folder);
    },
    /** What a second mail program does to the same mailbox. */
    elsewhere: (work: (client: ImapFlow) => Promise<unknown>) => inOtherProgram({ ...server, user, password }, work),
    everything: async () => [...(await server.list(user)), ...(await server.list(user, 'Sent'))].map(String).sort(),
  };
}
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

test('a first poll lists everything, then reads it newest first, Inbox before Sent', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 260));
  await anna.deliver(names('out', 5), 'Sent');
  const session = anna.open();
  const log = new PolledMail();
  await log.poll(session);
  await session.close();
  const shape = log.pages.map((page) => [
    page.listed.length,
    page.items.slice(0, 2).map((item) => `${item.stream.split(';')[0]}:${item.item}`),
    page.items.length,
  ]);
  expect(shape).toEqual([
    [265, [], 0],
    [0, ['INBOX:260', 'INBOX:259'], 40],
    [0, ['Sent:5', 'Sent:4'], 5],
    [0, ['INBOX:220', 'INBOX:219'], 200],
    [0, ['INBOX:20', 'INBOX:19'], 20],
  ]);
  expect([...log.texts()].sort()).toEqual(await anna.everything());
});

test('a poll with nothing new yields no page and asks two questions, the inbox stays open', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 3));
  const session = anna.open();
  const log = new PolledMail();
  await log.poll(session);
  const client: { exec: (...input: readonly unknown[]) => unknown } = ImapFlow.prototype as never; // the one place all commands pass
  const exec = client.exec;
  const commands: unknown[] = [];
  client.exec = function (...input) {
    commands.push(input[0]);
    return exec.apply(this, input as never);
  };
  try {
    for (let round = 0; round < 2; round++) expect(await log.poll(session)).toBe(0);
  } finally {
    client.exec = exec;
    await session.close();
  }
  expect(commands).toEqual(['EXAMINE', 'STATUS', 'NOOP', 'STATUS']);
});

test('a new session goes on from the stored cursor and reads only what came since', async () => {
  const anna = somebody();
  await anna.deliver(names('first', 3));
  const log = new PolledMail();
  const one = anna.open();
  await log.poll(one);
  await one.close();
  await anna.deliver(names('second', 2));
  await anna.deliver(['answer'], 'Sent');
  const two = anna.open();
  const before = log.pages.length;
  await log.poll(two);
  await two.close();
  expect(log.pages.slice(before).flatMap((page) => page.items.map((item) => item.item))).toEqual(['5', '4', '1']);
  expect([...log.texts()].sort()).toEqual(await anna.everything());
});

test('a poll that was cut off goes on where it was, nothing twice and nothing missing', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 300));
  const log = new PolledMail();
  const one = anna.open();
  await log.poll(one, () => log.items.size > 0);
  await one.close();
  expect(log.items.size).toBe(40);
  const two = anna.open();
  const before = log.pages.length;
  await log.poll(two);
  await two.close();
  const later = log.pages.slice(before);
  expect(later.every((page) => page.listed.length === 0)).toBe(true);
  expect(later.flatMap((page) => page.items).length).toBe(260);
  expect([...log.texts()].sort()).toEqual(await anna.everything());
});

test('what is removed between listing and reading is gone, and the rest is read', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 60));
  const log = new PolledMail();
  const one = anna.open();
  await log.poll(one, () => log.items.size > 0);
  await one.close();
  await anna.elsewhere((client) => client.messageDelete('5:9', { uid: true }));
  const two = anna.open();
  await log.poll(two);
  await two.close();
  expect([...log.gone].map((key) => Number(key.split('#')[1])).sort((left, right) => left - right)).toEqual([
    5, 6, 7, 8, 9,
  ]);
  expect(log.items.size).toBe(55);
});

test('a message that came and went between two polls leaves nothing, and the newest is not listed again', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 3));
  const session = anna.open();
  const log = new PolledMail();
  await log.poll(session);
  await anna.deliver(['short-lived']);
  await anna.elsewhere((client) => client.messageDelete('4', { uid: true }));
  const before = log.pages.length;
  await log.poll(session);
  await session.close();
  expect(log.pages.slice(before).flatMap((page) => [...page.listed, ...page.items, ...page.gone])).toEqual([]);
});

test('a read mark set by another program arrives as a mark, with CONDSTORE', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 4));
  const session = anna.open();
  const log = new PolledMail();
  await log.poll(session);
  await anna.elsewhere((client) => client.messageFlagsAdd('2:3', ['\\Seen'], { uid: true }));
  await log.poll(session);
  expect(log.pages.at(-1)?.marks.map((mark) => [mark.item, mark.seen])).toEqual([
    ['2', true],
    ['3', true],
  ]);
  await anna.elsewhere((client) => client.messageFlagsRemove('3', ['\\Seen'], { uid: true }));
  await log.poll(session);
  await session.close();
  expect(log.pages.at(-1)?.marks.map((mark) => [mark.item, mark.seen])).toEqual([['3', false]]);
});

test('without CONDSTORE the newest messages are compared', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 4));
  const session = anna.open();
  const log = new PolledMail();
  // The server's capability list is edited as it arrives, which is all that tells the two kinds of server apart.
  const map = Map.prototype.has;
  Map.prototype.has = function (key) {
    return key === 'CONDSTORE' ? false : map.call(this, key);
  };
  try {
    await log.poll(session);
    await anna.elsewhere((client) => client.messageFlagsAdd('2', ['\\Seen'], { uid: true }));
    await log.poll(session);
    expect(log.pages.at(-1)?.marks.map((mark) => [mark.item, mark.seen])).toEqual([['2', true]]);
    await anna.elsewhere((client) => client.messageFlagsRemove('2', ['\\Seen'], { uid: true }));
    await log.poll(session);
    expect(log.pages.at(-1)?.marks.map((mark) => [mark.item, mark.seen])).toEqual([['2', false]]);
    expect(await log.poll(session)).toBe(0);
  } finally {
    Map.prototype.has = map;
    await session.close();
  }
});

test('a connection the server dropped between two polls is made anew', async () => {
  const anna = somebody();
  await anna.deliver(['one']);
  const session = anna.open();
  const log = new PolledMail();
  await log.poll(session);
  await server.kick(anna.user);
  await anna.deliver(['two']);
  await log.poll(session);
  await session.close();
  expect([...log.texts()].sort()).toEqual(await anna.everything());
});

test('a connection dropped in the middle of reading is made anew once, and nothing is read twice', async () => {
  const anna = somebody();
  const long = `${'x'.repeat(76)}\r\n`.repeat(2000);
  for (const name of names('in', 300)) await server.deliver(anna.user, mail(name, long));
  const connect = ImapFlow.prototype.connect;
  let connections = 0;
  ImapFlow.prototype.connect = function () {
    connections++;
    return connect.call(this);
  };
  const session = anna.open();
  const log = new PolledMail();
  try {
    for await (const page of session.poll(log.position())) {
      const first = log.items.size === 0;
      log.store(page);
      if (first && log.items.size > 0) await server.kick(anna.user);
    }
  } finally {
    ImapFlow.prototype.connect = connect;
    await session.close();
  }
  expect([connections, log.pages.flatMap((page) => page.items).length, log.gone.size]).toEqual([2, 300, 0]);
  expect([...log.texts()].sort()).toEqual(await anna.everything());
});

test('an aborted signal ends a poll and every connection', async () => {
  const anna = somebody();
  await anna.deliver(names('in', 300));
  const stop = new AbortController();
  const session = anna.open({ signal: stop.signal });
  const log = new PolledMail();
  await expect(log.poll(session, () => (stop.abort(), false))).rejects.toMatchObject({
    name: 'ProviderFailure',
    code: 'cancelled',
  });
  await expect(log.poll(session)).rejects.toMatchObject({ code: 'cancelled' });
  await session.close();
});
