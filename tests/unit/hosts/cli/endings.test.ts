import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#main/kernel/refusal';
import { commandLine, operations } from '#tests/support/command-line';
import { sampleAccount, sampleConversation } from '#tests/support/samples';

const listing = (handler: () => never) => ({ accounts: { list: operations.accounts.list.handler(handler) } });

describe('how a command ends', () => {
  it('a refusal of the core is one sentence and 1, and the core is closed', async () => {
    const router = {
      interactions: {
        show: operations.interactions.show.handler(({ errors }) => {
          throw errors['not-found']({ data: { detail: null, field: null, certificate: null, server: null } });
        }),
      },
    };
    const { code, out, err, closed } = await commandLine(['show', 'interaction', 'gone'], { router });
    expect({ code, out, closed, lines: err.trimEnd().split('\n').length }).toEqual({
      code: 1,
      out: '',
      closed: 1,
      lines: 1,
    });
    expect(err).toContain('no longer in the log');
  });

  it('a log that cannot be opened says why', async () => {
    const openCore = () => Promise.reject(new Refusal('log-from-newer-version', { detail: '990' }));
    const { code, err } = await commandLine(['accounts', 'list'], { openCore });
    expect({ code, err: err.includes('newer Shopbell (990)') }).toEqual({ code: 1, err: true });
  });

  it('an untrusted certificate is shown with the option that trusts exactly it', async () => {
    const certificate = {
      server: 'imap' as const,
      host: 'mail.example.org',
      subject: 'CN=mail',
      issuer: 'CN=mail',
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
      fingerprint: 'AA:BB',
      reason: 'self-signed',
    };
    const openCore = () => Promise.reject(new Refusal('certificate-not-trusted', { certificate }));
    const { code, err } = await commandLine(['accounts', 'list'], { openCore });
    expect({ code, names: err.includes('--imap-certificate AA:BB') }).toEqual({ code: 1, names: true });
  });

  it('what the contract would not take is wrong use, named by its field', async () => {
    const router = { accounts: { connectEmail: operations.accounts.connectEmail.handler(() => sampleAccount) } };
    const servers = ['--imap', 'a.example:993', '--smtp', 'a.example:465', '--password-stdin'];
    const words = ['accounts', 'add', 'email', '--address', 'nobody', ...servers];
    const { code, out, err, closed } = await commandLine(words, { router, input: 'x' });
    expect({ code, out, closed, names: err.startsWith('address: ') }).toEqual({
      code: 2,
      out: '',
      closed: 1,
      names: true,
    });
  });

  it('a bug is one line and 1', async () => {
    const router = listing(() => {
      throw new TypeError('x is not a function');
    });
    const { code, err, closed } = await commandLine(['accounts', 'list'], { router });
    expect({ code, closed, lines: err.trimEnd().split('\n').length }).toEqual({ code: 1, closed: 1, lines: 1 });
  });

  it('what looks like a refusal but was not declared is no refusal', async () => {
    const router = listing(() => {
      throw new ORPCError('INTERNAL_SERVER_ERROR', { data: { detail: 'token' } });
    });
    const { code, err } = await commandLine(['accounts', 'list'], { router });
    expect({ code, leaks: err.includes('token') }).toEqual({ code: 1, leaks: false });
  });

  it('a reader that went away ends the command quietly', async () => {
    let asked = 0;
    const router = {
      inbox: {
        list: operations.inbox.list.handler(() => {
          asked += 1;
          return { items: [sampleConversation], next: 'more' };
        }),
      },
    };
    const { code, err, closed } = await commandLine(['list', 'conversations', '--json'], { router, readerTakes: 2 });
    expect({ code, err, closed, asked }).toEqual({ code: 0, err: '', closed: 1, asked: 3 });
  });

  it('an interruption closes the core and says what is kept', async () => {
    const interruption = new AbortController();
    const router = {
      accounts: {
        sync: operations.accounts.sync.handler(() => {
          interruption.abort();
          return new Promise<never>(() => undefined);
        }),
      },
    };
    const { code, err, closed } = await commandLine(['sync'], { router, interrupted: interruption.signal });
    expect({ code, closed, kept: err.includes('kept') }).toEqual({ code: 1, closed: 1, kept: true });
  });

  it('a sync that left an account unwell prints its reports and ends with 1', async () => {
    const unwell = {
      ...sampleAccount,
      state: 'needs-sign-in' as const,
      failure: { code: 'wrong-password', detail: 'no', at: 0 },
    };
    const report = {
      account: 'account-1',
      channel: 'email',
      served: 0,
      stored: 0,
      duplicates: 0,
      ignored: 0,
      quarantined: 0,
      seconds: 0.1,
    };
    const router = {
      accounts: {
        sync: operations.accounts.sync.handler(() => [report]),
        list: operations.accounts.list.handler(() => [unwell]),
      },
    };
    const { code, out, err } = await commandLine(['sync', '--json'], { router });
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 1, out: report });
    expect(err).toContain('did not accept this name and password');
  });
});
