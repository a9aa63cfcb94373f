import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  authorizationAddress,
  codeIn,
  exchangeCode,
  isFresh,
  refreshTokens,
  type OauthApp,
} from '#main/connectors/oauth';

type Heard = Readonly<{ type: string; authorization: string | null; body: string }>;
let heard: Heard[] = [];
let answer: Readonly<{ status: number; body: unknown; headers?: Record<string, string> }>;
let app: OauthApp;
let close: () => void;
const world = { signal: new AbortController().signal, now: () => 1_000_000 };
const code = { code: 'c0de', redirect: 'http://127.0.0.1:5/', verifier: 'v' };

beforeEach(async () => {
  heard = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { 'content-type': type = '', authorization = null } = request.headers;
      heard.push({ type: type.split(';')[0] ?? '', authorization, body });
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const base = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  app = {
    authorize: 'https://network.example/authorize?version=2',
    token: `${base}/token`,
    clientId: 'our app',
    clientSecret: null,
    names: 'within',
    writes: 'form',
  };
  answer = { status: 200, body: { access_token: 'a1', refresh_token: 'r1', expires_in: '3600' } };
  close = () => server.close();
});
afterEach(() => close());

describe('the address to sign in at', () => {
  const asked = { redirect: 'http://127.0.0.1:5/', state: 's', challenge: 'x' };

  it('carries all that the standard wants, and what the network wants besides', () => {
    const address = new URL(
      authorizationAddress(app, asked, { scope: 'read write', parameters: { prompt: 'consent' } }),
    );
    expect(Object.fromEntries(address.searchParams)).toEqual({
      version: '2',
      response_type: 'code',
      client_id: 'our app',
      redirect_uri: 'http://127.0.0.1:5/',
      scope: 'read write',
      state: 's',
      code_challenge: 'x',
      code_challenge_method: 'S256',
      prompt: 'consent',
    });
  });

  it('leaves PKCE and scopes out where there are none', () => {
    const address = new URL(authorizationAddress(app, { ...asked, challenge: null }, { scope: '' }));
    expect([...address.searchParams.keys()]).toEqual([
      'version',
      'response_type',
      'client_id',
      'redirect_uri',
      'state',
    ]);
  });
});

describe('a code', () => {
  it('is found in the address that the browser came back to', () => {
    expect(codeIn(new URL('https://shop.example/back?code=c0de#_'))).toBe('c0de');
    expect(() => codeIn(new URL('https://shop.example/back?code='))).toThrow(/sign-in-failed/u);
  });

  it('becomes tokens, asked for as a form by an app without a secret', async () => {
    expect(await exchangeCode(app, code, world)).toEqual({
      accessToken: 'a1',
      refreshToken: 'r1',
      expiresAt: 1_000_000 + 3_600_000,
    });
    const [question] = heard;
    expect(question?.type).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(question?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'c0de',
      redirect_uri: 'http://127.0.0.1:5/',
      code_verifier: 'v',
      client_id: 'our app',
    });
  });

  it('is asked for as JSON, with the secret within', async () => {
    await exchangeCode({ ...app, clientSecret: 'shh', writes: 'json' }, { ...code, verifier: null }, world);
    expect(heard[0]?.type).toBe('application/json');
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      grant_type: 'authorization_code',
      code: 'c0de',
      redirect_uri: 'http://127.0.0.1:5/',
      client_id: 'our app',
      client_secret: 'shh',
    });
  });

  it.each([
    ['a:b&ü', 'our+app:a%3Ab%26%C3%BC'],
    [null, 'our+app:'],
  ])('is asked for by HTTP Basic, the secret %s never within', async (clientSecret, named) => {
    await exchangeCode({ ...app, clientSecret, names: 'basic' }, code, world);
    expect(heard[0]?.authorization).toBe(`Basic ${Buffer.from(named).toString('base64')}`);
    expect(heard[0]?.body).not.toContain('client_');
  });

  it('that is refused says what the network said, also where that is an object', async () => {
    answer = { status: 400, body: { error: 'invalid_grant', error_description: 'used up' } };
    await expect(exchangeCode(app, code, world)).rejects.toMatchObject({ code: 'sign-in-failed', detail: 'used up' });
    answer = { status: 400, body: { error: { type: 'OAuthException', message: 'no such page', code: 100 } } };
    await expect(exchangeCode(app, code, world)).rejects.toMatchObject({ detail: 'no such page' });
  });

  it('may become a token without an end and without a successor', async () => {
    answer = { status: 200, body: { access_token: 'a1' } };
    const tokens = await exchangeCode(app, code, world);
    expect(tokens).toEqual({ accessToken: 'a1', refreshToken: null, expiresAt: null });
    expect(isFresh(tokens, Number.MAX_SAFE_INTEGER)).toBe(true);
  });
});

describe('renewing', () => {
  const kept = { refreshToken: 'r0' };

  it('takes the new refresh token, and keeps the old one where none comes', async () => {
    expect((await refreshTokens(app, kept, world)).refreshToken).toBe('r1');
    answer = { status: 200, body: { access_token: 'a2', expires_in: 60 } };
    expect(await refreshTokens(app, kept, world)).toEqual({
      accessToken: 'a2',
      refreshToken: 'r0',
      expiresAt: 1_060_000,
    });
  });

  it('needs somebody to sign in where the grant has ended, or there is nothing to renew with', async () => {
    answer = { status: 400, body: { error: 'invalid_grant' } };
    const ended = { kind: 'needs-sign-in', code: 'account-needs-sign-in' };
    await expect(refreshTokens(app, kept, world)).rejects.toMatchObject(ended);
    await expect(refreshTokens(app, { refreshToken: null }, world)).rejects.toMatchObject(ended);
    // Some answer 200 whatever happens.
    answer = { status: 200, body: { error: 'invalid_grant' } };
    await expect(refreshTokens(app, kept, world)).rejects.toMatchObject(ended);
  });

  it('ends nothing where the network is in trouble', async () => {
    answer = { status: 400, body: { error: 'temporarily_unavailable' } };
    await expect(refreshTokens(app, kept, world)).rejects.toMatchObject({ kind: 'unreachable' });
    answer = { status: 200, body: '<html>welcome to the hotel</html>' };
    await expect(refreshTokens(app, kept, world)).rejects.toMatchObject({ kind: 'unexpected' });
    answer = { status: 429, body: {}, headers: { 'retry-after': '5' } };
    await expect(refreshTokens(app, kept, world)).rejects.toMatchObject({ kind: 'rate-limited', until: 1_005_000 });
    close();
    await expect(refreshTokens({ ...app, token: 'http://127.0.0.1:1/token' }, kept, world)).rejects.toMatchObject({
      kind: 'unreachable',
      code: 'unreachable',
    });
  });

  it('is due a minute before the end', () => {
    expect(isFresh({ expiresAt: 100_000 }, 39_999)).toBe(true);
    expect(isFresh({ expiresAt: 100_000 }, 40_000)).toBe(false);
  });
});
