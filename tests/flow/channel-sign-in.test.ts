import { inspect } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Authorizer } from '#main/connectors/authorizer';
import { authorizationAddress, codeIn, exchangeCode, type OauthApp } from '#main/connectors/oauth';
import { authorizerAt, authorizingCommands } from '#main/inbound/authorizing';
import { systemClock } from '#main/kernel/clock';
import { callPort, servePort } from '#main/kernel/port';
import { Scope } from '#main/kernel/scope';
import { Secret } from '#main/kernel/secret';
import { openMemorySecretStore } from '#main/secrets/memory';
import { openSignIn, type SignInParts } from '#main/sign-in/sign-in';
import type { BrowserSignIn } from '#shared/domain/sign-in-form';
import { freePorts } from '#tests/servers/free-port';
import { httpsRedirect, startOauth, type OauthServer } from '#tests/servers/oauth';
import { visit } from '#tests/servers/visitor';

let server: OauthServer;
beforeAll(async () => {
  server = await startOauth();
});
afterAll(() => server.close());

const loopback: BrowserSignIn['redirect'] = { kind: 'loopback', address: 'http://127.0.0.1/' };
const https: BrowserSignIn['redirect'] = { kind: 'https', address: httpsRedirect };

/** What a connector of a network like this server does to sign in. */
function authorizer(): Authorizer {
  const app: OauthApp = {
    authorize: `${server.issuer}/auth`,
    token: `${server.issuer}/token`,
    clientId: server.clientId,
    clientSecret: null,
    names: 'within',
    writes: 'form',
  };
  return {
    begin: async (asked) => {
      const parameters = { prompt: 'consent', shop: asked.filled['shop'] ?? '' };
      const url = authorizationAddress(app, asked, { scope: 'openid offline_access', parameters });
      return { url, held: `for ${asked.secret?.reveal()}` };
    },
    finish: async ({ asked: { redirect, verifier }, held, address }, world) => {
      const tokens = await exchangeCode(app, { code: codeIn(address), redirect, verifier }, world);
      return {
        secret: new Secret(JSON.stringify({ ...tokens, held })),
        filled: { app: 'known now' },
        choose: { field: 'page', options: [{ value: '7', label: 'The bakery' }] },
      };
    },
  };
}

/** The sign-in of the core, its connector in this thread; `shown` are the addresses a browser was opened on. */
function opened(changes: Partial<SignInParts> = {}) {
  const scope = new Scope();
  onTestFinished(() => scope.close());
  const shown: string[] = [];
  const connector = { authorize: authorizer() };
  // The rest of the connector is not asked.
  const commands = authorizingCommands({ clock: systemClock, connectorOf: () => connector as never });
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  servePort(port1, commands);
  const { call } = callPort<typeof commands>(port2);
  const signIn = openSignIn(
    {
      secrets: openMemorySecretStore(),
      clock: systemClock,
      fetch: globalThis.fetch,
      openAddress: async (url) => shown.push(url) > 0,
      openGuarded: null,
      authorizerOf: (channel) => authorizerAt(call, channel),
      ...changes,
    },
    scope,
  );
  const begin = (redirect: BrowserSignIn['redirect']) =>
    signIn.beginChannel('tiny', { name: 'Tiny', redirect, filled: { shop: 'rye' }, secret: new Secret('of the app') });
  return { signIn, begin, shown };
}

describe('signing in at the page of a channel’s network', () => {
  it('goes by the browser and a free port, and gives what the connector made of it', async () => {
    const { signIn, begin, shown } = opened();
    const begun = await begin(loopback);
    const asked = Object.fromEntries(new URL(begun.url).searchParams);
    expect({ begun, shown }).toMatchObject({ begun: { opened: true, pasted: false }, shown: [begun.url] });
    expect(asked).toMatchObject({
      shop: 'rye',
      state: expect.stringMatching(/^[\w-]{43}$/u),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/u),
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/u),
    });
    expect(await visit(begun.url, { login: 'anna' })).toContain('You can close this tab');
    expect(await signIn.wait(begun.id)).toEqual({
      choose: { field: 'page', options: [{ value: '7', label: 'The bakery' }] },
    });
    const authorized = await signIn.authorized(begun.id);
    expect(JSON.parse(authorized.secret.reveal())).toMatchObject({
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      held: 'for of the app',
    });
    expect({ shownAs: inspect(authorized), filled: authorized.filled }).toMatchObject({
      shownAs: expect.not.stringContaining('accessToken'),
      filled: { app: 'known now' },
    });
    signIn.settled(begun.id);
    await expect(signIn.authorized(begun.id)).rejects.toMatchObject({ code: 'sign-in-expired' });
  });

  it('hears nobody who does not know the state, and shows a code once', async () => {
    const { signIn, begin } = opened();
    const begun = await begin(loopback);
    const back = await visit(begun.url, { login: 'anna', until: redirectOf(begun.url) });
    const forged = new URL(back);
    forged.searchParams.set('state', 'guessed');
    expect((await fetch(forged)).status).toBe(404);
    // A browser that loads the page twice: the second answer is the first one's.
    const pages = await Promise.all([fetch(back), fetch(back)].map(async (page) => (await page).text()));
    expect(pages.map((page) => page.includes('You are signed in'))).toEqual([true, true]);
    await expect(fetch(back)).rejects.toThrow();
    expect((await signIn.authorized(begun.id)).filled).toEqual({ app: 'known now' });
  });

  it('says so when it was refused there, or the code is none', async () => {
    const { signIn, begin } = opened();
    const first = await begin(loopback);
    const told = signIn.wait(first.id).catch((failure: unknown) => failure);
    expect(await visit(first.url, { login: 'anna', allow: false })).toContain('You are not signed in');
    expect(await told).toMatchObject({ code: 'sign-in-declined', details: { detail: 'Tiny' } });

    const second = await begin(https);
    signIn.paste(second.id, 'made-up');
    await expect(signIn.wait(second.id)).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('uses one of the ports that are registered, and leaves it to the next attempt', async () => {
    const [taken = 0, free = 0] = await freePorts(2);
    const { signIn, begin } = opened();
    const ports = (list: readonly number[]) => begin({ kind: 'ports', address: 'http://127.0.0.1/', ports: list });
    const first = await ports([taken, free]);
    expect(redirectOf(first.url)).toBe(`http://127.0.0.1:${taken}/`);
    const other = opened();
    const second = await other.begin({ kind: 'ports', address: 'http://127.0.0.1/', ports: [taken, free] });
    expect(redirectOf(second.url)).toBe(`http://127.0.0.1:${free}/`);
    // The same channel again: its earlier attempt gives way.
    await ports([taken]);
    await expect(signIn.wait(first.id)).rejects.toMatchObject({ code: 'sign-in-expired' });
    const third = opened();
    await expect(
      third.begin({ kind: 'ports', address: 'http://127.0.0.1/', ports: [taken, free] }),
    ).rejects.toMatchObject({ code: 'sign-in-failed' });
  });
});

describe('coming back to an https address', () => {
  it('is told by hand where no window watches for it, with the whole address', async () => {
    const { signIn, begin } = opened();
    const begun = await begin(https);
    expect(begun).toMatchObject({ pasted: true, opened: true });
    const back = await visit(begun.url, { login: 'anna', until: httpsRedirect });
    expect(() => signIn.paste(begun.id, begun.url)).toThrow('not-the-sign-in-address');
    expect(() => signIn.paste(begun.id, back.replace(/state=[^&]*/u, 'state=guessed'))).toThrow(
      'not-the-sign-in-address',
    );
    signIn.paste(begun.id, `  ${back}\n`);
    expect((await signIn.wait(begun.id)).choose?.field).toBe('page');
  });

  it.each([
    ['what stands behind the question mark', (back: URL) => back.search.slice(1)],
    ['the code alone', (back: URL) => back.searchParams.get('code') ?? ''],
    ['the code as Instagram ends it', (back: URL) => `${back.searchParams.get('code')}#_`],
  ])('takes %s', async (_name, part) => {
    const { signIn, begin } = opened();
    const begun = await begin(https);
    const back = new URL(await visit(begun.url, { login: 'anna', until: httpsRedirect }));
    signIn.paste(begun.id, part(back));
    expect((await signIn.authorized(begun.id)).filled).toEqual({ app: 'known now' });
  });

  it('is watched for by a guarded window, which ends the attempt when it is closed', async () => {
    const pages: Parameters<NonNullable<SignInParts['openGuarded']>>[0][] = [];
    let answer: (address: URL | null) => void = () => undefined;
    const { signIn, begin, shown } = opened({
      openGuarded: (page) => {
        pages.push(page);
        return new Promise((resolve) => (answer = resolve));
      },
    });
    const begun = await begin(https);
    expect({ begun, shown }).toMatchObject({ begun: { pasted: false }, shown: [] });
    expect(pages).toMatchObject([{ url: begun.url, redirect: httpsRedirect, signal: { aborted: false } }]);
    answer(new URL(await visit(begun.url, { login: 'anna', until: httpsRedirect })));
    await signIn.wait(begun.id);
    await expect.poll(() => pages[0]?.signal.aborted).toBe(true);

    const second = await begin(https);
    const told = signIn.wait(second.id).catch((failure: unknown) => failure);
    answer(null);
    expect(await told).toMatchObject({ code: 'cancelled' });
  });
});

function redirectOf(url: string): string {
  return new URL(url).searchParams.get('redirect_uri') ?? '';
}
