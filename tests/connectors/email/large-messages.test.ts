import { randomBytes } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startFaultProxy } from '#tests/servers/fault-proxy';
import { openMailbox, PolledMail, settingsFor } from './mailbox.ts';

let server: Dovecot;
let everything: readonly string[];
beforeAll(async () => {
  server = await startDovecot();
  const megabyte = 1024 * 1024;
  for (const [index, bytes] of [10, 5 * megabyte, 20, 2 * megabyte, 2 * megabyte + 1, 30].entries())
    await server.deliver(server.user, mail(`mail-${index}`, bytes));
  everything = (await server.list(server.user)).map(String).toSorted();
});
afterAll(() => server.close());

/** A mail of exactly so many bytes, where there is room for its header. */
function mail(name: string, bytes: number): string {
  const head = `From: ben@example.org\r\nSubject: ${name}\r\nMessage-ID: <${name}@example.org>\r\n\r\n`;
  const room = Math.max(2, bytes - head.length - 2);
  const text = randomBytes(room).toString('base64').slice(0, room);
  return `${head}${text}\r\n`;
}

test('a large message comes in pieces, as it is, among small ones that come at once', async () => {
  const fetchOne = ImapFlow.prototype.fetchOne;
  const pieces: string[] = [];
  ImapFlow.prototype.fetchOne = function (uid, ...rest) {
    pieces.push(String(uid));
    return fetchOne.call(this, uid, ...rest);
  };
  const session = openMailbox(settingsFor(server, null), server.password);
  const log = new PolledMail();
  try {
    await log.poll(session);
  } finally {
    ImapFlow.prototype.fetchOne = fetchOne;
    await session.close();
  }
  expect(log.texts().toSorted()).toEqual(everything);
  // Two megabytes to the byte are no large message; one byte more takes a second piece.
  expect([pieces, log.pages.map(({ items }) => items.length)]).toEqual([
    ['2', '2', '2', '5', '5'],
    [0, 4, 1, 1],
  ]);
});

test('a message is read again as it was, beside a poll, and only where it still is what was listed', async () => {
  const session = openMailbox(settingsFor(server, null), server.password);
  const log = new PolledMail();
  const steps: number[] = [];
  try {
    await log.poll(session, () => log.listed.size > 0);
    const listed = [...log.listed.values()];
    const reading = listed.map((place) => session.read(place, (done) => place.item === '2' && steps.push(done)));
    // The poll goes on meanwhile, over a connection that knows nothing of it.
    const [, ...again] = await Promise.all([log.poll(session), ...reading]);
    const texts = again.map((item) => Buffer.from(item?.raw ?? []).toString());
    const [first] = listed;
    const elsewhere = await Promise.all(
      [{ item: '99' }, { stream: 'INBOX;1' }, { stream: 'Gone;1' }].map((change) =>
        session.read({ stream: '', item: '1', ...first, ...change }, () => undefined),
      ),
    );
    const megabyte = 1024 * 1024;
    expect([texts.toSorted(), log.texts().toSorted(), elsewhere, steps]).toEqual([
      everything,
      everything,
      [null, null, null],
      [0, 2 * megabyte, 4 * megabyte, 5 * megabyte],
    ]);
  } finally {
    await session.close();
  }
});

test('a connection cut in the middle of a large message costs that message nothing but time', async () => {
  const at = 4 * 1024 * 1024;
  const proxy = await startFaultProxy({ host: server.host, port: server.imapPort }, [
    { kind: 'reset', at },
    { kind: 'end', at: 2 * at },
  ]);
  const session = openMailbox(settingsFor({ ...server, imapPort: proxy.port }, null), server.password);
  const log = new PolledMail();
  try {
    await log.poll(session).catch(() => undefined);
    await log.poll(session);
  } finally {
    await session.close();
    await proxy.close();
  }
  expect([log.texts().toSorted(), log.gone.size, log.pages.flatMap(({ items }) => items).length]).toEqual([
    everything,
    0,
    6,
  ]);
});
