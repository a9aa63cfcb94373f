import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { objects } from '#tests/support/command-line';
import { shopbell } from './shopbell-process.ts';
import { mailFrom } from './shop.ts';

// Some twenty processes a test, each with a core of its own.
vi.setConfig({ testTimeout: 240_000 });

const passphrase = { SHOP_PASSPHRASE: 'a long enough passphrase' };

let home = '';
let dovecot: Dovecot | null = null;
let smtp: SmtpServer | null = null;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'shopbell-command-'));
});
afterEach(async () => {
  await Promise.all([dovecot?.close(), smtp?.close()]);
  [dovecot, smtp] = [null, null];
  await rm(home, { recursive: true, force: true });
});

/** The command line on this test's log, with --json. */
function run(words: readonly string[], input = '') {
  const common = ['--data', path.join(home, 'log'), '--json', '--vault-passphrase-env', 'SHOP_PASSPHRASE'];
  return shopbell([...words, ...common], { home, input, environment: passphrase });
}

async function result(words: readonly string[], input = '') {
  const { code, out, err } = await run(words, input);
  expect({ code, err, words }).toMatchObject({ code: 0, words });
  return objects(out);
}

async function servers() {
  [dovecot, smtp] = await Promise.all([startDovecot(), startSmtp()]);
  const mailbox = ['--imap', `${dovecot.host}:${dovecot.imapPort}`, '--imap-security', 'none'];
  const post = ['--smtp', `${smtp.host}:${smtp.port}`, '--smtp-security', 'none', '--username', dovecot.user];
  const add = ['accounts', 'add', 'email', '--address', 'anna@bakery.example', ...mailbox, ...post, '--password-stdin'];
  return { dovecot, smtp, add };
}

describe('the command line on a real mailbox', () => {
  it('connects, reads, answers, exports, backs up and restores', async () => {
    const { dovecot: mail, smtp: post, add } = await servers();
    const letter = { subject: 'Bread for Saturday', text: 'Have you got rye bread?', id: 'bread-1@example.org' };
    await mail.deliver('anna', mailFrom('Bruno Keller <bruno@example.org>', letter));

    const [account] = await result(add, `${mail.password}\n`);
    expect(account).toMatchObject({ channel: 'email', address: 'anna@bakery.example', name: null });
    expect(await result(['sync'])).toMatchObject([{ account: account?.['id'], served: 1, stored: 1, quarantined: 0 }]);
    expect(await result(['list', 'ledger'])).toMatchObject([
      { served: 1, stored: 1, ignored: 0, quarantined: 0, missing: 0 },
    ]);

    const [conversation] = await result(['list', 'conversations', '--state', 'open']);
    const id = String(conversation?.['id']);
    expect(await result(['reply', id, '--text-stdin'], 'Two loaves are kept for you.\n')).toMatchObject([
      { conversationId: id, state: 'queued', text: 'Two loaves are kept for you.' },
    ]);
    expect(await result(['send'])).toMatchObject([{ state: 'sent', failure: null }]);
    expect(post.received.map(({ to }) => to)).toEqual([['bruno@example.org']]);
    expect(await result(['send'])).toEqual([]);

    const [shown] = await result(['show', 'conversation', id]);
    expect(shown).toMatchObject({
      interactions: [
        { direction: 'inbound', author: { name: 'Bruno Keller' }, newText: expect.stringContaining('rye bread') },
        { direction: 'outbound', newText: expect.stringContaining('Two loaves') },
      ],
    });
    expect(await result(['search', 'rye'])).toMatchObject([
      { conversationId: id, snippet: expect.stringContaining('rye') },
    ]);
    expect(await result(['show', 'customer', String(shown?.['customerId'])])).toMatchObject([
      { name: 'Bruno Keller', timeline: [{}, {}] },
    ]);

    const csv = path.join(home, 'interactions.csv');
    const [exported] = await result(['export', 'interactions', '--out', csv]);
    const written = await readFile(csv);
    const sha256 = createHash('sha256').update(written).digest('hex');
    expect(exported).toMatchObject({ rows: 2, bytes: written.length, sha256 });
    const manifest = await readFile(`${csv}.manifest.json`, 'utf8');
    expect([manifest.includes(sha256), manifest.includes('interactions.csv')]).toEqual([true, true]);

    const backup = path.join(home, 'shop.backup');
    expect(await result(['check'])).toEqual([{ ok: true, problems: [] }]);
    expect(await result(['backup', backup])).toEqual([{ ok: true, problems: [] }]);
    const elsewhere = ['--data', path.join(home, 'restored'), '--json'];
    expect(await shopbell(['restore', backup, ...elsewhere], { home })).toMatchObject({ code: 0, err: '' });
    const restored = await shopbell(['list', 'interactions', ...elsewhere], { home });
    expect(objects(restored.out)).toEqual(await result(['list', 'interactions']));

    expect(await result(['accounts', 'remove', String(account?.['id'])])).toMatchObject([{ id: account?.['id'] }]);
    expect(await result(['accounts', 'list'])).toEqual([]);
    expect(await result(['list', 'interactions'])).toHaveLength(2);
  });

  it('refuses a wrong password with one sentence, and stores neither the account nor the password', async () => {
    const { add } = await servers();
    const { code, out, err } = await run(add, 'not-the-password\n');
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 });
    expect(err).toContain('did not accept this name and password');
    expect(await result(['accounts', 'list'])).toEqual([]);
    const files = await readdir(home, { recursive: true, withFileTypes: true });
    const contents = files
      .filter((file) => file.isFile())
      .map((file) => readFile(path.join(file.parentPath, file.name), 'latin1'));
    expect((await Promise.all(contents)).filter((content) => content.includes('not-the-password'))).toEqual([]);
  });

  it('needs a passphrase where no keychain answers', async () => {
    const { add, dovecot: mail } = await servers();
    const { code, err } = await shopbell([...add, '--data', path.join(home, 'log')], { home, input: mail.password });
    expect({ code, says: err.includes('No keychain') }).toEqual({ code: 1, says: true });
  });
});

describe('the command line on files', () => {
  it('imports a folder once, says what became of each message, and a second time finds them all there', async () => {
    const maildir = path.join(home, 'Mail');
    for (const folder of ['cur', 'new', 'tmp']) await mkdir(path.join(maildir, folder), { recursive: true });
    const letters = ['one', 'two', 'three'].map((word) =>
      mailFrom('Bruno <bruno@example.org>', { subject: word, text: word, id: `${word}@example.org` }),
    );
    await Promise.all(
      letters.map((letter, index) => writeFile(path.join(maildir, 'cur', `${index}.host:2,S`), letter)),
    );

    const first = await result(['import', 'mail', maildir, '--own', 'anna@bakery.example']);
    expect(first.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored', undefined]);
    expect(first.at(-1)).toMatchObject({ served: 3, stored: 3, duplicates: 0, ignored: 0, quarantined: 0 });
    const second = await result(['import', 'mail', maildir]);
    expect(second.at(-1)).toMatchObject({ served: 3, stored: 0, duplicates: 3 });
    expect(second.map(({ interactionId }) => interactionId)).toEqual(first.map(({ interactionId }) => interactionId));

    const all = await result(['list', 'interactions']);
    const [newest, ...older] = all.map(({ id }) => id);
    expect((await result(['list', 'interactions', '--limit', '1'])).map(({ id }) => id)).toEqual([newest]);
    expect((await result(['list', 'interactions', '--after', String(newest)])).map(({ id }) => id)).toEqual(older);
  });

  it('shows what a raw message would become, and stores nothing', async () => {
    const file = path.join(home, 'letter.eml');
    await writeFile(
      file,
      mailFrom('Bruno <bruno@example.org>', { subject: 'Rye', text: 'Rye bread?', id: 'rye@example.org' }),
    );
    const lines = await result(['normalize', 'email', file]);
    expect(lines).toMatchObject([
      { file, index: 0, outcome: 'interaction', interaction: { id: null, subject: 'Rye' }, reason: null },
    ]);
    expect(await result(['list', 'interactions'])).toEqual([]);
  });

  it('says what is wrong with a file that is not there', async () => {
    const { code, err } = await run(['import', 'mail', path.join(home, 'nothing.eml')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('nothing.eml cannot be read') });
  });
});
