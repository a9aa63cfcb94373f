import { describe, expect, it } from 'vitest';
import { channels } from '#main/connectors/channels';
import { commandLine, objects, operations } from '#tests/support/command-line';
import { sampleAccount } from '#tests/support/samples';

describe('connecting a mailbox', () => {
  it.each([
    [['--password-stdin'], 'päss word\n', {}],
    [['--password-env', 'MAIL_PASSWORD'], '', { MAIL_PASSWORD: 'päss word' }],
  ])('a mailbox is added with the password from %j and the servers as typed', async (from, input, environment) => {
    const asked: unknown[] = [];
    const connectEmail = operations.accounts.connectEmail.handler(({ input: given }) => {
      asked.push(given);
      return sampleAccount;
    });
    const servers = ['--imap', '[::1]:1143', '--imap-security', 'none', '--smtp', 'smtp.example.org:587'];
    const words = ['accounts', 'add', 'email', '--address', 'shop@example.org', ...servers, ...from, '--json'];
    const { code, out } = await commandLine(words, { router: { accounts: { connectEmail } }, input, environment });
    expect({ code, fields: Object.keys(objects(out)[0] ?? {}), asked }).toEqual({
      code: 0,
      fields: ['id', 'channel', 'address', 'name', 'state', 'lastSyncAt', 'gapSince', 'spending'],
      asked: [
        {
          address: 'shop@example.org',
          name: null,
          password: 'päss word',
          signIn: null,
          settings: {
            imap: { host: '::1', port: 1143, security: 'none', certificate: null },
            smtp: { host: 'smtp.example.org', port: 587, security: 'starttls', certificate: null },
            username: 'shop@example.org',
            interval: 2,
          },
        },
      ],
    });
  });

  it('a mailbox is added by signing in in the browser, at the address that is shown, without a password', async () => {
    const asked: unknown[] = [];
    const url = 'https://accounts.example/authorize?state=s';
    const router = {
      signIn: {
        begin: operations.signIn.begin.handler(({ input }) => {
          asked.push(input);
          return { id: 'attempt', url, opened: false, pasted: false, expiresAt: 1 };
        }),
        wait: operations.signIn.wait.handler(({ input }) => {
          asked.push(input);
          return { choose: null };
        }),
      },
      accounts: {
        connectEmail: operations.accounts.connectEmail.handler(({ input }) => {
          asked.push({ password: input.password, signIn: input.signIn });
          return sampleAccount;
        }),
      },
    };
    const servers = ['--imap', 'imap.example.org:993', '--smtp', 'smtp.example.org:587'];
    const words = ['accounts', 'add', 'email', '--address', 'shop@example.org', ...servers, '--oauth', 'google'];
    const { code, err } = await commandLine(words, { router });
    expect({ code, shown: err.includes(url), asked }).toEqual({
      code: 0,
      shown: true,
      asked: [
        { provider: 'google', address: 'shop@example.org' },
        { id: 'attempt' },
        { password: null, signIn: 'attempt' },
      ],
    });
    expect(await commandLine([...words, '--password-stdin'], { router, input: 'x' })).toMatchObject({ code: 2 });
  });

  it('servers that are not named are found from the address', async () => {
    const asked: unknown[] = [];
    const server = { host: 'mail.example.org', port: 993, security: 'tls' as const, certificate: null };
    const found = { imap: server, smtp: { ...server, port: 465 }, username: 'shop', source: 'srv' as const };
    const router = {
      accounts: {
        discover: operations.accounts.discover.handler(() => ({
          ...found,
          provider: null,
          advice: null,
          adviceUrl: null,
          oauth: null,
        })),
        connectEmail: operations.accounts.connectEmail.handler(({ input }) => {
          asked.push(input.settings);
          return sampleAccount;
        }),
      },
    };
    const { code } = await commandLine(
      ['accounts', 'add', 'email', '--address', 'shop@example.org', '--password-stdin'],
      { router, input: 'x' },
    );
    expect({ code, asked }).toEqual({
      code: 0,
      asked: [{ imap: found.imap, smtp: found.smtp, username: 'shop', interval: 2 }],
    });
  });

  it('servers that nobody knows have to be named', async () => {
    const nothing = {
      imap: null,
      smtp: null,
      username: '',
      source: 'none' as const,
      provider: null,
      advice: null,
      adviceUrl: null,
      oauth: null,
    };
    const router = { accounts: { discover: operations.accounts.discover.handler(() => nothing) } };
    const { code, err } = await commandLine(
      ['accounts', 'add', 'email', '--address', 'shop@example.org', '--password-stdin'],
      { router, input: 'x' },
    );
    expect({ code, says: err.includes('--imap HOST:PORT') }).toEqual({ code: 1, says: true });
  });
});

describe('connecting a channel that is signed in to at its network’s page', () => {
  const channel = channels.find(({ signIn }) => signIn?.browser && signIn.secret && !signIn.secret.instead);
  const fields = channel?.signIn?.fields.filter(({ optional, chosen }) => !optional && !chosen) ?? [];
  const add = ['accounts', 'add', channel?.channel ?? ''];
  const words = [...add, ...fields.flatMap(({ name }) => [`--${name}`, `my ${name}`]), '--password-stdin', '--json'];
  const options = [
    { value: '1', label: 'The bakery' },
    { value: '2', label: 'The café' },
  ];

  function router(asked: unknown[]) {
    return {
      signIn: {
        beginChannel: operations.signIn.beginChannel.handler(({ input }) => {
          asked.push({ secret: input.secret, account: input.account });
          return { id: 'attempt', url: 'https://network.example/page', opened: false, pasted: true, expiresAt: 1 };
        }),
        paste: operations.signIn.paste.handler(({ input }) => {
          asked.push(input.text);
          return {};
        }),
        wait: operations.signIn.wait.handler(() => ({ choose: { field: 'page', options } })),
      },
      accounts: {
        connect: operations.accounts.connect.handler(({ input }) => {
          asked.push({ page: input.filled['page'], signIn: input.signIn });
          return sampleAccount;
        }),
      },
    };
  }

  it('shows the page, reads the address that was come back to, and asks what to take', async () => {
    const asked: unknown[] = [];
    const back = 'https://shop.example/back?code=c&state=s';
    const { code, err } = await commandLine(words, { router: router(asked), input: `app secret\n${back}\n2\n` });
    expect({ code, page: err.includes('https://network.example/page'), asks: err.includes('2. The café (2)') }).toEqual(
      {
        code: 0,
        page: true,
        asks: true,
      },
    );
    expect(asked).toEqual([{ secret: 'app secret', account: null }, back, { page: '2', signIn: 'attempt' }]);
  });

  it('connects nothing where none of them is chosen', async () => {
    const asked: unknown[] = [];
    const { code, err } = await commandLine(words, { router: router(asked), input: 'app secret\naddress\nthird\n' });
    expect({ code, says: err.includes('--page'), asked: asked.length }).toEqual({ code: 1, says: true, asked: 2 });
  });
});
