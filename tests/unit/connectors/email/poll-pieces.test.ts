import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '#main/connectors/email/cursor';
import { PageQueue } from '#main/connectors/email/page-queue';
import { plan } from '#main/connectors/email/read-bodies';
import { compactUids, expandUids } from '#main/connectors/email/uid-set';

test('a set of UIDs means the same after it was made compact and read again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 120 }), (uids) => {
      expect(expandUids(compactUids(uids))).toEqual(uids.toSorted((left, right) => left - right));
    }),
  );
  expect(compactUids([7, 3, 2, 1])).toBe('1:3,7');
});

test('a server that names more messages than there can be is not believed', () => {
  expect(() => expandUids('1:4294967295')).toThrow('more messages than a mailbox can hold');
  expect(expandUids('x,5:,2')).toEqual([2]);
});

test('a cursor comes back as it was written, and one that cannot be read begins anew', () => {
  const cursor = {
    folders: new Map([['INBOX', { uidValidity: '17', uidNext: 5, modseq: '99', messages: 3, unseen: null }]]),
    list: { at: 1, chosen: ['Orders'], folders: [{ path: 'INBOX', role: 'inbox' as const }] },
  };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const broken of [null, '', '{', '{"version":2}', '{"version":1,"folders":{"INBOX":{}}}'])
    expect(readCursor(broken).folders.size).toBe(0);
});

test('every message is read once, the first chunk of each folder is small, and folders grow back together', () => {
  const folder = (path: string, count: number) => ({
    path,
    stream: `${path};1`,
    uidValidity: '1',
    uids: Array.from({ length: count }, (_, at) => count - at),
  });
  const chunks = [...plan([folder('INBOX', 1000), folder('Sent', 500), folder('Empty', 0)])];
  expect(chunks.slice(0, 4).map((chunk) => [chunk.path, chunk.uids.length])).toEqual([
    ['INBOX', 40],
    ['Sent', 40],
    ['INBOX', 200],
    ['Sent', 200],
  ]);
  for (const [path, count] of [
    ['INBOX', 1000],
    ['Sent', 500],
  ] as const) {
    expect(chunks.filter((chunk) => chunk.path === path).flatMap((chunk) => chunk.uids)).toEqual(
      folder(path, count).uids,
    );
  }
});

test('a page queue hands on everything in order, waits when full, and fails only after what came before', async () => {
  const queue = new PageQueue<number>(1);
  let pushed = 0;
  const producer = (async () => {
    for (let page = 0; page < 5; page++) {
      await queue.push(page);
      pushed++;
    }
    queue.finish(new Error('cut'));
  })();
  await new Promise((resolve) => setImmediate(resolve));
  expect(pushed).toBe(1);
  const got: number[] = [];
  const consumer = (async () => {
    for await (const page of queue) got.push(page);
  })();
  await expect(consumer).rejects.toThrow('cut');
  await producer;
  expect(got).toEqual([0, 1, 2, 3, 4]);
});

test('who downloads is told when nobody wants more', async () => {
  const queue = new PageQueue<number>(1);
  await queue.push(1);
  const waiting = queue.push(2);
  queue.cancel();
  expect([await waiting, await queue.push(3)]).toEqual([false, false]);
});
