import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { refusalOf, logFile } from '#main/storage/open-log';
import { refusalSentence } from '#shared/text/refusals';
import { mailFrom, openShop, until, type Shop } from './shop.ts';

const open = (folder: string) =>
  openCore({ folder, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false });

describe('a folder that cannot be used', () => {
  let base: string;
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'shopbell-trouble-'));
  });
  afterEach(() => rm(base, { recursive: true, force: true }));

  it('is refused with its name when nothing can be written there', async () => {
    await writeFile(join(base, 'file'), '');
    await expect(open(join(base, 'file', 'data'))).rejects.toMatchObject({
      code: 'folder-unwritable',
      details: { detail: join(base, 'file', 'data') },
    });
  });

  it('is refused unchanged when its log was written by a newer Shopbell, and opens again with that one', async () => {
    await (await open(base)).close();
    const newer = new Database(logFile(base));
    const own = Number(newer.pragma('user_version', { simple: true }));
    newer.pragma('user_version = 9990');
    newer.close();
    await expect(open(base)).rejects.toMatchObject({ code: 'log-from-newer-version' });
    const after = new Database(logFile(base));
    expect(after.pragma('user_version', { simple: true })).toBe(9990);
    after.pragma(`user_version = ${own}`);
    after.close();
    await (await open(base)).close();
  });

  it('is refused and left as it is when the log is damaged', async () => {
    await writeFile(logFile(base), 'this was a database once'.repeat(1000));
    await expect(open(base)).rejects.toMatchObject({ code: 'log-damaged' });
  });

  it('is refused while another core has it open, and free as soon as that one closed', async () => {
    const first = await open(base);
    await expect(open(base)).rejects.toMatchObject({ code: 'log-in-use' });
    await first.close();
    await (await open(base)).close();
  });

  it('says in words that the disk is full, whatever SQLite was doing', () => {
    const database = new Database(join(base, 'small.sqlite'));
    database.exec('create table filling (bytes blob)');
    database.pragma('max_page_count = 4');
    let failure: unknown;
    try {
      database.prepare('insert into filling values (zeroblob(100000))').run();
    } catch (thrown) {
      failure = refusalOf(thrown, base);
    }
    database.close();
    expect(failure).toMatchObject({ code: 'disk-full', details: { detail: base } });
    expect(refusalSentence('disk-full', { detail: base })).toContain('Nothing was lost');
  });
});

describe('a mailbox with trouble in it', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop({ background: false });
  });
  afterEach(() => shop.close());

  it('quarantines a mail that cannot be read, with its bytes, and brings all the others', async () => {
    await shop.dovecot.deliver(
      'anna',
      mailFrom('bruno@example.org', { subject: 'Before', text: 'one', id: 'one@example.org' }),
    );
    await shop.dovecot.deliver(
      'anna',
      `Subject: bomb\r\nMessage-ID: <bomb@example.org>\r\nX-Long: ${'x'.repeat(3_000_000)}\r\n\r\nbody\r\n`,
    );
    await shop.dovecot.deliver(
      'anna',
      mailFrom('cara@example.org', { subject: 'After', text: 'two', id: 'two@example.org' }),
    );
    await shop.connect();
    const { client } = shop.core();
    expect(await client.accounts.sync({ id: null })).toMatchObject([{ served: 3, stored: 2, quarantined: 1 }]);
    expect(await client.accounts.ledger({})).toMatchObject([{ served: 3, stored: 2, quarantined: 1, missing: 0 }]);
    const { items } = await client.accounts.quarantine({});
    expect(items).toMatchObject([{ reason: expect.stringContaining('header') }]);
    expect(items[0]?.bytes).toBeGreaterThan(3_000_000);
    expect(await client.accounts.retryQuarantined({ id: items[0]?.id ?? '' })).toEqual({ outcome: 'quarantined' });
    // A second pass meets nothing new.
    expect(await client.accounts.sync({ id: null })).toMatchObject([{ served: 0 }]);
    expect(await client.check.run({})).toEqual({ ok: true, problems: [] });
  });

  it('counts a message in two folders once in the inbox and twice in the ledger', async () => {
    const mail = mailFrom('anna@bakery.example', {
      subject: 'Note to all',
      text: 'Closed on Monday',
      id: 'note@bakery.example',
      to: 'bruno@example.org',
    });
    await shop.dovecot.deliver('anna', mail);
    await shop.dovecot.deliver('anna', mail, 'Sent');
    await shop.connect();
    const { client } = shop.core();
    expect(await client.accounts.sync({ id: null })).toMatchObject([{ served: 2, stored: 1, duplicates: 1 }]);
    expect((await client.inbox.list({})).items).toMatchObject([{ interactions: 1 }]);
    expect(await client.accounts.ledger({})).toMatchObject([{ served: 2, stored: 2, missing: 0 }]);
  });

  it('knows every message again when the server numbers them anew', async () => {
    for (const id of ['a', 'b', 'c'])
      await shop.dovecot.deliver(
        'anna',
        mailFrom('bruno@example.org', { subject: id, text: id, id: `${id}@example.org` }),
      );
    await shop.connect();
    const { client } = shop.core();
    await client.accounts.sync({ id: null });
    await shop.dovecot.bumpUidValidity('anna');
    expect(await client.accounts.sync({ id: null })).toMatchObject([{ stored: 0, duplicates: 3 }]);
    expect((await client.interactions.list({})).items).toHaveLength(3);
  });

  it('does not let a stranger’s mail under a known Message-ID swallow another', async () => {
    await shop.dovecot.deliver(
      'anna',
      mailFrom('mallory@example.net', { subject: 'First', text: 'I guessed the id', id: 'guessed@example.org' }),
    );
    await shop.dovecot.deliver(
      'anna',
      mailFrom('bruno@example.org', { subject: 'Real', text: 'The real one', id: 'guessed@example.org' }),
    );
    await shop.connect();
    const { client } = shop.core();
    expect(await client.accounts.sync({ id: null })).toMatchObject([{ stored: 2, duplicates: 0 }]);
  });

  it('keeps the password out of the log, the database and everything the window is told', async () => {
    await shop.dovecot.deliver('anna', mailFrom('bruno@example.org', { subject: 'a', text: 'a', id: 'a@example.org' }));
    const account = await shop.connect();
    const { client } = shop.core();
    await client.accounts.sync({ id: null });
    await shop.dovecot.stop();
    await client.accounts.sync({ id: null }).catch(() => null);
    const told = JSON.stringify([
      account,
      await client.accounts.list({}),
      await client.accounts.settings({ id: account.id }),
      await client.app.about({}),
    ]);
    expect(told).not.toContain(shop.dovecot.password);
    await shop.core().close();
    const files = await filesUnder(shop.folder);
    expect(files.length).toBeGreaterThan(2);
    for (const { name, bytes } of files) expect(bytes.includes(shop.dovecot.password), name).toBe(false);
    await shop.restart();
  });

  it('ends nothing in silence: an account whose password was changed says so', async () => {
    await shop.connect();
    const { client } = shop.core();
    const refused = client.accounts.reconnectEmail({
      id: (await client.accounts.list({}))[0]?.id ?? '',
      password: 'old',
      settings: shop.settings,
      name: null,
    });
    await expect(refused).rejects.toMatchObject({ code: 'wrong-password' });
    expect(await until('the account', async () => (await client.accounts.list({}))[0])).toMatchObject({ state: 'ok' });
  });
});

async function filesUnder(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async (entry) => ({ name: entry.name, bytes: await readFile(join(entry.parentPath, entry.name)) })),
  );
}
