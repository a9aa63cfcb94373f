import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { inOtherProgram, openMailbox, PolledMail, settingsFor } from './mailbox.ts';

const users = ['quick', 'plain', 'marks', 'listen', 'lost', 'choose', 'move'];
let server: Dovecot;
beforeAll(async () => {
  server = await startDovecot({ users: Object.fromEntries(users.map((name) => [name, 'secret'])) });
});
afterAll(() => server.close());

const mail = (name: string) =>
  `From: ben@example.org\r\nSubject: ${name}\r\nMessage-ID: <${name}@example.org>\r\n\r\nHello\r\n`;
const deliver = async (user: string, names: readonly string[], folder?: string) => {
  for (const name of names) await server.deliver(user, mail(name), folder);
};
const open = (user: string, overrides: Parameters<typeof openMailbox>[2] = {}) =>
  openMailbox(settingsFor({ ...server, user }, null), 'secret', overrides);

const elsewhere = <Result>(user: string, work: (client: ImapFlow) => Promise<Result>) =>
  inOtherProgram({ ...server, user }, work);

/** Makes the library believe that the server lacks a capability: that is all that tells the two kinds of server apart. */
async function without<Result>(capability: string, work: () => Promise<Result>): Promise<Result> {
  const has = Map.prototype.has;
  Map.prototype.has = function (key) {
    return key === capability ? false : has.call(this, key);
  };
  try {
    return await work();
  } finally {
    Map.prototype.has = has;
  }
}

describe('what is removed on the server is gone here', () => {
  const removals = async (user: string) => {
    await deliver(user, ['one', 'two', 'three', 'four', 'five']);
    const session = open(user);
    const log = new PolledMail();
    await log.poll(session);
    await elsewhere(user, (client) => client.messageDelete('2,4', { uid: true }));
    await deliver(user, ['six']);
    await log.poll(session);
    const gone = [...log.gone].map((key) => Number(key.split('#')[1])).toSorted((left, right) => left - right);
    const pages = await log.poll(session);
    await session.close();
    return { gone, read: log.items.size, pages };
  };
  const both = { gone: [2, 4], read: 6, pages: 0 };

  test('told by a server with QRESYNC, without a search through the folder', async () => {
    const client: { exec: (...input: readonly unknown[]) => unknown } = ImapFlow.prototype as never; // the one place all commands pass
    const exec = client.exec;
    let searched = 0;
    client.exec = function (...input) {
      if (input[0] === 'UID SEARCH' && /"ALL"\}\]$/u.test(JSON.stringify(input[1]))) searched++;
      return exec.apply(this, input as never);
    };
    try {
      expect(await removals('quick')).toEqual(both);
    } finally {
      client.exec = exec;
    }
    // The first look alone.
    expect(searched).toBe(1);
  });

  test('found by counting and comparing on a server without CONDSTORE', async () => {
    expect(await without('CONDSTORE', () => removals('plain'))).toEqual(both);
  });
});

test('what is moved to a folder that is read is listed there and gone here', async () => {
  await deliver('move', ['one', 'two']);
  await elsewhere('move', (client) => client.mailboxCreate('Archive'));
  const session = open('move');
  const log = new PolledMail();
  await log.poll(session);
  await elsewhere('move', (client) => client.messageMove('1', 'Archive', { uid: true }));
  await log.poll(session);
  await session.close();
  const places = [...log.listed.keys()].map((key) => key.replace(/;\d+/u, ''));
  expect([places.toSorted(), [...log.gone].map((key) => key.replace(/;\d+/u, ''))]).toEqual([
    ['Archive#1', 'INBOX#1', 'INBOX#2'],
    ['INBOX#1'],
  ]);
});

test('marks set here are flags there, and nothing that somebody marked as deleted is removed by it', async () => {
  await deliver('marks', ['one', 'two', 'three']);
  await elsewhere('marks', (client) => client.messageFlagsAdd('3', ['\\Deleted'], { uid: true }));
  const session = open('marks');
  const log = new PolledMail();
  await log.poll(session);
  const [stream = ''] = [...log.items.values()].map((item) => item.stream);
  const mark = (item: string, name: 'seen' | 'answered', on: boolean) => ({ stream, item, mark: name, on });
  const refused = await session.mark([
    mark('1', 'seen', true),
    mark('2', 'seen', true),
    mark('2', 'answered', true),
    mark('99', 'seen', true),
  ]);
  expect(refused).toEqual([]);
  await log.poll(session);
  expect(await session.mark([mark('1', 'seen', false)])).toEqual([]);
  await session.close();
  const flags = await elsewhere('marks', (client) => client.fetchAll('1:*', { flags: true, uid: true }));
  expect(flags.map((message) => [message.uid, [...(message.flags ?? [])].toSorted()])).toEqual([
    [1, []],
    [2, ['\\Answered', '\\Seen']],
    [3, ['\\Deleted']],
  ]);
});

test('a session that watches tells of new mail, of flags and of removals, and a poll goes on in between', async () => {
  await deliver('listen', ['one']);
  let told = () => undefined as void;
  const heard = () => new Promise<void>((resolve) => (told = resolve));
  const session = open('listen', { heard: () => told() });
  const log = new PolledMail();
  const next = async (change: () => Promise<unknown>): Promise<void> => {
    await log.poll(session);
    const news = heard();
    void session.watch();
    await change();
    await news;
  };
  await next(() => deliver('listen', ['two']));
  await next(() => elsewhere('listen', (client) => client.messageFlagsAdd('1', ['\\Seen'], { uid: true })));
  await next(() => elsewhere('listen', (client) => client.messageDelete('1', { uid: true })));
  await log.poll(session);
  await session.close();
  expect([log.items.size, log.gone.size, [...log.seen.values()]]).toEqual([2, 1, [true, false]]);
});

test('the folders of an account say what they are for, and those chosen are read', async () => {
  await elsewhere('choose', async (client) => {
    await client.mailboxCreate('Orders');
    await client.mailboxCreate('Archive');
  });
  await deliver('choose', ['order'], 'Orders');
  await deliver('choose', ['old'], 'Archive');
  const first = open('choose');
  const folders = await first.folders();
  await first.close();
  expect(folders.map(({ path, role, chosen, fixed }) => [path, role, chosen, fixed].join(' ')).toSorted()).toEqual([
    'Archive archive true false',
    'INBOX inbox true true',
    'Orders other false false',
    'Sent sent true true',
    'Trash trash false false',
  ]);
  const settings = settingsFor({ ...server, user: 'choose' }, null);
  const chosen = openMailbox({ ...settings, folders: ['Orders'] }, 'secret');
  const log = new PolledMail();
  await log.poll(chosen);
  await chosen.close();
  expect([...log.items.values()].map((item) => item.stream.split(';')[0])).toEqual(['Orders']);
});

test('a session asked something while it begins to listen answers that, and listens no more', async () => {
  await deliver('lost', ['one']);
  await deliver('lost', ['answer'], 'Sent');
  const session = open('lost');
  const log = new PolledMail();
  await log.poll(session);
  for (let round = 0; round < 10; round++) {
    const listening = session.watch();
    await deliver('lost', [`more-${round}`], round % 2 === 0 ? 'INBOX' : 'Sent');
    await log.poll(session);
    await listening;
  }
  await session.close();
  const everything = [...(await server.list('lost')), ...(await server.list('lost', 'Sent'))].map(String);
  expect([log.texts().toSorted(), log.gone.size]).toEqual([everything.toSorted(), 0]);
  // What was read of a folder lies in that folder.
  expect([...log.items.values()].filter(({ stream }) => stream.startsWith('Sent')).length).toBe(6);
});
