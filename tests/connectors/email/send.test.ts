import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Outgoing } from '#main/connectors/connector';
import { email } from '#main/connectors/email/index';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { openMailbox, PolledMail, settingsFor } from './mailbox.ts';

let imap: Dovecot;
let smtp: SmtpServer;
let folder: string;
let sentBefore: readonly Buffer[];

beforeAll(async () => {
  [imap, smtp, folder] = await Promise.all([
    startDovecot(),
    startSmtp({ size: 200_000 }),
    mkdtemp(join(tmpdir(), 'shopbell-send-')),
  ]);
});
afterAll(() => Promise.all([imap.close(), smtp.close(), rm(folder, { recursive: true })]));
beforeEach(async () => {
  Object.assign(smtp.conduct, { refuse: null, delay: 0, cutAfterData: null, cutBeforeData: false });
  sentBefore = await imap.list(imap.user, 'Sent');
});

let count = 0;
function outgoing(changes: Partial<Outgoing> = {}): Outgoing {
  return {
    providerId: `reply-${++count}@example.net`,
    from: { name: 'Anna Müller', address: 'anna@example.net' },
    visibility: 'private',
    thread: null,
    to: [{ name: 'Ben "Bee" Öz', address: 'ben@example.org' }],
    cc: [{ name: null, address: 'cora@example.org' }],
    bcc: [],
    html: null,
    subject: 'Re: Größe & Lieferung 📦',
    text: `Guten Tag Ben,\n\n${'ein langer Satz ohne Umbruch '.repeat(20)}\nFrom here on: dots\n.\n..\n\nAnna`,
    inReplyTo: 'question@example.org',
    references: ['first@example.org', 'question@example.org'],
    outlookThread: null,
    answers: null,
    heardAt: null,
    writtenAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    attachments: [],
    ...changes,
  };
}
const read = (raw: Uint8Array) =>
  email.normalize(
    { stream: 'x', item: '1', raw, receivedAt: Date.now(), seen: true, thread: null },
    { ownAddresses: ['anna@example.net'] },
  );

async function attempt(item: Outgoing) {
  const session = openMailbox(settingsFor(imap, smtp), imap.password);
  try {
    return await session.send(item);
  } catch (failure) {
    return failure;
  } finally {
    await session.close();
  }
}
async function found(item: Outgoing) {
  const session = openMailbox(settingsFor(imap, smtp), imap.password);
  try {
    return await session.findSent(item);
  } finally {
    await session.close();
  }
}
const newlySent = async () => (await imap.list(imap.user, 'Sent')).slice(sentBefore.length);

test('a reply arrives with its thread, its words and its file, and the same bytes lie in Sent, read', async () => {
  const file = join(folder, 'price list.csv');
  await writeFile(file, 'a,b\n1,2\n');
  const item = outgoing({
    attachments: [{ name: 'Preisliste – März.csv', mediaType: 'text/csv', file, contentId: null }],
  });
  const before = smtp.received.length;
  expect(await attempt(item)).toMatchObject({ providerId: item.providerId, note: null });
  const mail = smtp.received[before];
  expect([mail?.from, mail?.to]).toEqual(['anna@example.net', ['ben@example.org', 'cora@example.org']]);
  const raw = mail?.raw ?? Buffer.alloc(0);
  expect(await read(raw)).toMatchObject({
    direction: 'outbound',
    providerId: item.providerId,
    inReplyTo: 'question@example.org',
    references: item.references,
    author: item.from,
    to: item.to,
    cc: item.cc,
    subject: item.subject,
    text: item.text,
    occurredAt: item.writtenAt,
    attachments: [
      {
        name: 'Preisliste – März.csv',
        mediaType: 'text/csv',
        inline: false,
        content: Buffer.from('a,b\n1,2\n'),
      },
    ],
  });
  expect(
    raw
      .toString('latin1')
      .split('\r\n')
      .every((line) => line.length <= 998 && !/[\n\x80-\xff]/.test(line)),
  ).toBe(true);
  const filed = await newlySent();
  expect(filed.map((entry) => entry.toString('latin1').replaceAll('\r\n', '\n'))).toEqual([
    raw.toString('latin1').replaceAll('\r\n', '\n'),
  ]);
  const session = openMailbox(settingsFor(imap, smtp), imap.password);
  const log = new PolledMail();
  await log.poll(session);
  await session.close();
  expect([...log.items.values()].find((entry) => Buffer.from(entry.raw).includes(item.providerId))?.seen).toBe(true);
  expect(await found(item)).toMatchObject({ providerId: item.providerId });
});

test('a mail the server filed in Sent itself is not filed twice', async () => {
  const item = outgoing();
  await imap.deliver(
    imap.user,
    `Message-ID: <${item.providerId}>\r\nFrom: anna@example.net\r\n\r\nas filed by the server\r\n`,
    'Sent',
  );
  expect(await attempt(item)).toMatchObject({ note: null });
  expect((await newlySent()).length).toBe(1);
});

test('a connection cut after the mail was handed over leaves its fate unknown', async () => {
  for (const cutAfterData of ['keep', 'lose'] as const) {
    smtp.conduct.cutAfterData = cutAfterData;
    const before = smtp.received.length;
    const item = outgoing();
    expect(await attempt(item)).toMatchObject({ name: 'ProviderFailure', kind: 'unreachable', mayHaveLeft: true });
    expect(smtp.received.length - before).toBe(cutAfterData === 'keep' ? 1 : 0);
    expect(await found(item)).toBeNull();
  }
});

test('a connection cut before the mail was handed over leaves no doubt', async () => {
  smtp.conduct.cutBeforeData = true;
  expect(await attempt(outgoing())).toMatchObject({
    kind: 'unreachable',
    code: 'unreachable',
    mayHaveLeft: false,
    detail: `127.0.0.1:${smtp.port}`,
  });
});

for (const [at, code, expected] of [
  ['mail', 451, { kind: 'rate-limited', code: 'server-refused', mayHaveLeft: false }],
  ['rcpt', 450, { kind: 'rate-limited', mayHaveLeft: false }],
  ['rcpt', 550, { kind: 'refused', code: 'server-refused', mayHaveLeft: false }],
  ['data', 451, { kind: 'rate-limited', mayHaveLeft: false }],
  ['data', 554, { kind: 'refused', code: 'server-refused', mayHaveLeft: false }],
  ['data', 552, { kind: 'refused', code: 'too-large', mayHaveLeft: false }],
  ['auth', 535, { kind: 'needs-sign-in', code: 'wrong-password', mayHaveLeft: false }],
  ['auth', 454, { kind: 'unreachable', code: 'server-refused', mayHaveLeft: false }],
] as const) {
  test(`${code} at ${at} is ${expected.kind}, with the server's words, and did not leave`, async () => {
    smtp.conduct.refuse = { at, code, message: 'No, for a test' };
    const before = smtp.received.length;
    const failure = await attempt(outgoing());
    expect(failure).toMatchObject({ name: 'ProviderFailure', ...expected });
    expect(failure).toMatchObject({ detail: expect.stringContaining('No, for a test') });
    expect([smtp.received.length - before, (await newlySent()).length]).toEqual([0, 0]);
  });
}

test('a mail beyond the advertised SIZE is too large before anything leaves', async () => {
  const file = join(folder, 'big.bin');
  await writeFile(file, Buffer.alloc(300_000, 7));
  expect(
    await attempt(
      outgoing({ attachments: [{ name: 'big.bin', mediaType: 'application/octet-stream', file, contentId: null }] }),
    ),
  ).toMatchObject({
    kind: 'refused',
    code: 'too-large',
    mayHaveLeft: false,
  });
});

test('an attachment whose file is gone is refused before anything is connected', async () => {
  const file = join(folder, 'not-there.pdf');
  expect(
    await attempt(outgoing({ attachments: [{ name: 'x.pdf', mediaType: 'application/pdf', file, contentId: null }] })),
  ).toMatchObject({ code: 'file-unreadable', mayHaveLeft: false });
});

test('a server that is down sends nothing and takes the mail once it is back, once', async () => {
  const item = outgoing();
  const before = smtp.received.length;
  await smtp.stop();
  expect(await attempt(item)).toMatchObject({ kind: 'unreachable', mayHaveLeft: false });
  await smtp.start();
  expect(await attempt(item)).toMatchObject({ note: null });
  expect([smtp.received.length - before, (await newlySent()).length]).toEqual([1, 1]);
});

test('one recipient the server would not take is told, and the others have their mail', async () => {
  const item = outgoing();
  const before = smtp.received.length;
  smtp.conduct.refuseRecipient = 'cora@example.org';
  try {
    expect(await attempt(item)).toMatchObject({ note: 'Not accepted for cora@example.org' });
  } finally {
    smtp.conduct.refuseRecipient = null;
  }
  expect(smtp.received.slice(before).map((mail) => mail.to)).toEqual([['ben@example.org']]);
});

test('a mail that left but could not be filed in Sent is sent, with a note', async () => {
  const item = outgoing();
  const before = smtp.received.length;
  await imap.stop();
  try {
    expect(await attempt(item)).toMatchObject({
      providerId: item.providerId,
      note: 'Sent, but not filed in the Sent folder',
    });
  } finally {
    await imap.start();
  }
  expect(smtp.received.length - before).toBe(1);
});

test('two sessions send at the same time as a third polls', async () => {
  for (let index = 0; index < 200; index++)
    await imap.deliver(imap.user, `From: ben@example.org\r\nSubject: ${index}\r\n\r\nHello\r\n`);
  const before = smtp.received.length;
  const session = openMailbox(settingsFor(imap, smtp), imap.password);
  const log = new PolledMail();
  const [one, two] = [outgoing(), outgoing()];
  const sends: unknown[] = [];
  for await (const page of session.poll(log.position())) {
    log.store(page);
    // Waiting for a send in the middle of a poll must not wait for the poll.
    if (sends.length === 0) sends.push(await Promise.all([session.send(one), session.send(two)]));
  }
  await session.close();
  expect(smtp.received.slice(before).length).toBe(2);
});
