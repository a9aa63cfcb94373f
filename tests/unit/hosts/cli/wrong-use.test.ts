import { describe, expect, it } from 'vitest';
import { commandLine } from '#tests/support/command-line';

const email = ['accounts', 'add', 'email', '--address', 'shop@example.org'];

describe('wrong use', () => {
  it.each([
    [['nonsense']],
    [[]],
    [['list']],
    [['list', 'birthdays']],
    [['list', 'conversations', '--limit', '0']],
    [['list', 'conversations', '--limit', 'many']],
    [['list', 'conversations', '--state', 'sent']],
    [['list', 'interactions', '--state', 'open']],
    [['list', 'ledger', '--customer', 'customer-1']],
    [['accounts', 'add', 'email', '--password-stdin']],
    [email],
    [[...email, '--password', 'secret']],
    [[...email, '--password-stdin', '--password-env', 'PASSWORD']],
    [[...email, '--password-env', 'NOT_SET']],
    [[...email, '--password-stdin', '--imap', 'example.org']],
    [[...email, '--password-stdin', '--imap', 'example.org:99999']],
    [[...email, '--password-stdin', '--imap-security', 'perhaps']],
    [['export', 'customers']],
    [['export', 'suggestions', '--out', 'x.csv']],
    [['export', 'customers', '--out', 'x.csv', '--from', 'yesterday']],
    [['export', 'customers', '--out', 'x.csv', '--from', '2026-02-30']],
    [['import', 'mail']],
    [['import', 'customers']],
    [['import', 'customers', 'x.csv', '--country', 'Germany']],
    [['import', 'customers', 'x.csv', '--ambiguous', 'perhaps']],
    [['reply', 'conversation-1']],
    [['reply', 'conversation-1', '--text-stdin', '--private', '--public']],
    [['compose', '--subject', 'Menu', '--text-stdin']],
    [['compose', '--to', 'nobody', '--subject', 'Menu', '--text-stdin']],
    [['compose', '--to', 'ada@example.net', '--subject', 'Menu']],
    [['search']],
    [['serve', '--port', '70000']],
    [['--vault-passphrase-env', 'NOT_SET', 'accounts', 'list']],
  ])('%j ends with 2, says why on stderr, and opens nothing', async (words) => {
    const { code, out, err, opened } = await commandLine(words, { input: 'words' });
    expect({ code, out, opened }).toEqual({ code: 2, out: '', opened: [] });
    expect(err).toMatch(/\S/);
  });

  it('help and version are results, and end with 0', async () => {
    const [help, version] = [await commandLine(['list', '--help']), await commandLine(['--version'])];
    expect({ code: help.code, err: help.err, named: help.out.includes('--json') }).toEqual({
      code: 0,
      err: '',
      named: true,
    });
    expect(version).toMatchObject({ code: 0, out: '9.9.9\n', err: '' });
  });

  it('input that is not UTF-8 is refused, not guessed', async () => {
    const { code, err, opened } = await commandLine(['reply', 'c', '--text-stdin'], {
      input: Buffer.from([0xff, 0xfe, 0x41]),
    });
    expect({ code, err: err.includes('UTF-8'), opened }).toEqual({ code: 2, err: true, opened: [] });
  });
});
