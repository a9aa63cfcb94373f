import fc from 'fast-check';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { uploadLimit } from '#main/hosts/web/receive-upload';
import { startedHost } from './started-host.ts';

it('lets a browser in with the key once, and keeps it in no address', async () => {
  const { ask, host, cookie } = await startedHost();
  const entered = await ask(`/inbox/7?key=${host.session.key}&from=notice`);
  expect(entered).toMatchObject({ status: 303, headers: { location: '/inbox/7?from=notice' } });
  expect(entered.headers['set-cookie']).toEqual([
    expect.stringMatching(/^shopbell-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
  ]);
  expect(await ask('/inbox/7', { headers: { cookie } })).toMatchObject({
    status: 200,
    body: '<!doctype html><title>Shopbell</title>',
  });
  expect((await ask(`//elsewhere.example/?key=${host.session.key}`)).headers.location).toBe('/elsewhere.example/');
});

it('takes a key made for one use once', async () => {
  const { ask, host } = await startedHost();
  const path = host.mintUrl().replace(/^http:\/\/[^/]+/, '');
  const first = await ask(path);
  expect(first.status).toBe(303);
  expect((await ask(path)).status).toBe(403);
  expect(
    (await ask(path, { headers: { cookie: first.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '' } })).status,
  ).toBe(303);
});

it('gives nothing to whoever has no cookie or a wrong one', async () => {
  const { ask, host } = await startedHost();
  const name = `shopbell-${host.port}`;
  for (const path of ['/', '/assets/index-abc.js', '/bytes/attachments/a/0', '/nothing', '/?key=wrong', '/?key=']) {
    for (const headers of [
      {},
      { cookie: `${name}=` },
      { cookie: `${name}=${host.session.key}` },
      { authorization: `Bearer ${host.session.key}` },
    ]) {
      const answer = await ask(path, { headers });
      expect([path, answer.status, answer.body]).toEqual([
        path,
        403,
        expect.stringMatching(/^This address belongs to an earlier start/),
      ]);
    }
  }
});

it('answers to its own name only, whatever else is right', async () => {
  const { ask, cookie, host } = await startedHost();
  expect((await ask('/', { headers: { cookie, host: `localhost:${host.port}` } })).status).toBe(200);
  for (const name of [
    'evil.example',
    `evil.example:${host.port}`,
    '127.0.0.1',
    `127.0.0.1:${host.port + 1}`,
    `0.0.0.0:${host.port}`,
  ]) {
    expect([name, (await ask('/', { headers: { cookie, host: name } })).status]).toEqual([name, 403]);
    expect((await ask(`/?key=${host.session.key}`, { headers: { host: name } })).headers['set-cookie']).toBe(undefined);
  }
});

it('serves the window under a policy that lets only its own scripts run', async () => {
  const { ask, cookie, host } = await startedHost();
  const page = await ask('/', { headers: { cookie } });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'content-security-policy': [
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https: http:; font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${host.port} ws://localhost:${host.port}; frame-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    ].join('; '),
  });
  expect((await ask('/assets/index-abc.js', { headers: { cookie } })).headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await ask('/assets/gone.js', { headers: { cookie } })).status).toBe(404);
  expect((await ask('/', { method: 'DELETE', headers: { cookie } })).status).toBe(405);
  expect(await ask('/', { method: 'HEAD', headers: { cookie } })).toMatchObject({ status: 200, body: '' });
});

it('serves no file outside the window, however the path is written', async () => {
  const { ask, cookie } = await startedHost();
  const step = fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%2e%2e%5c', '..\\', '%00', 'assets', '', '....');
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 6 }),
      fc.constantFrom('secrets.sealed', 'etc/passwd', 'package.json'),
      async (steps, target) => {
        const { status, body } = await ask(`/${[...steps, target].join('/')}`, { headers: { cookie } });
        expect(body).not.toMatch(/^secret$|root:|"version"/);
        // A path without an ending is a route of the window, which is the page.
        expect([404, 200].includes(status) && (status === 404 || body.includes('<title>Shopbell'))).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

it('serves attachments so that they can run nothing', async () => {
  const { ask, cookie } = await startedHost();
  const get = async (path: string) => (await ask(path, { headers: { cookie } })).headers;
  expect(await get('/bytes/attachments/a/0')).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `inline; filename="R_sti _1_.png"; filename*=UTF-8''R%C3%B6sti%20%E2%80%9C1%E2%80%9D.png`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
  });
  for (const index of [1, 2]) {
    expect(await get(`/bytes/attachments/a/${index}`)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': expect.stringMatching(/^sandbox;/),
    });
  }
  expect(await get('/bytes/attachments/a/3')).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^inline;/),
  });
  expect(await ask('/bytes/exports/e/customers.csv', { headers: { cookie } })).toMatchObject({
    status: 200,
    body: 'a,b\r\n',
    headers: {
      'content-type': 'text/csv',
      'content-length': '5',
      'content-disposition': expect.stringMatching(/^attachment;/),
    },
  });
  expect((await ask('/bytes/attachments/a/9', { headers: { cookie } })).status).toBe(404);
});

it('takes uploads of its own window and hands them to the core whole', async () => {
  const { ask, cookie, origin, received, folder } = await startedHost();
  const query = `name=${encodeURIComponent('../Bestellung №1.pdf')}&type=application/pdf`;
  const answer = await ask(`/bytes/uploads?${query}`, {
    method: 'POST',
    headers: { cookie, origin },
    body: Buffer.from([0, 255, 13, 10]),
  });
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { id: 'upload-1' }]);
  await ask('/bytes/uploads?type=text/html;x="', { method: 'POST', headers: { cookie, origin }, body: '' });
  expect(received).toEqual([
    { name: 'Bestellung №1.pdf', mediaType: 'application/pdf', content: Buffer.from([0, 255, 13, 10]) },
    { name: 'file', mediaType: 'application/octet-stream', content: Buffer.from([]) },
  ]);
  expect(await readdir(join(folder, 'uploads-under-way'))).toEqual([]);
});

it('refuses uploads from any other page', async () => {
  const { ask, cookie, origin, received, host } = await startedHost();
  for (const headers of [
    { cookie },
    { cookie, origin: 'https://evil.example' },
    { cookie, origin: 'null' },
    { cookie, origin: `http://localhost:${host.port}` },
    { origin },
  ]) {
    expect((await ask('/bytes/uploads?name=x', { method: 'POST', headers, body: 'x' })).status).toBe(403);
  }
  expect(received).toEqual([]);
});

it('refuses an upload over 100 MB, announced or not, and leaves nothing of it', async () => {
  const { ask, cookie, origin, received, folder } = await startedHost();
  const announced = await ask('/bytes/uploads?name=x', {
    method: 'POST',
    headers: { cookie, origin, 'content-length': String(uploadLimit + 1) },
    body: 'x',
  });
  expect([announced.status, JSON.parse(announced.body)]).toEqual([413, expect.objectContaining({ code: 'too-large' })]);
  const megabyte = Buffer.alloc(1024 * 1024);
  const endless = Readable.from(Array.from({ length: 101 }, () => megabyte));
  const answer = await ask('/bytes/uploads?name=x', {
    method: 'POST',
    headers: { cookie, origin, 'transfer-encoding': 'chunked' },
    body: endless,
  });
  expect(answer.status).toBe(413);
  expect(received).toEqual([]);
  expect(await readdir(join(folder, 'uploads-under-way'))).toEqual([]);
});
