import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import type { Outgoing, Session } from '#main/connectors/connector';
import { ProviderFailure } from '#main/connectors/failure';
import { wordpress } from '#main/connectors/wordpress/index';
import { openLog } from '#main/kernel/log';
import { Secret } from '#main/kernel/secret';
import { PolledMail } from '../email/mailbox.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;
const now = Date.UTC(2026, 10, 22, 12);
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A site that answers as it is told; `requests` are what it was asked. */
async function site(
  answering: Answering,
): Promise<Readonly<{ session: Session; requests: IncomingMessage[]; url: string }>> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume().on('end', () => answering(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const session = wordpress.open(
    { id: 'account', address: 'x', name: null, settings: { api: `${url}/wp-json/`, home: url, username: 'anna' } },
    {
      clock: { now: () => now },
      log: openLog(null),
      credentials: () => Promise.resolve({ kind: 'password', secret: new Secret('secret') }),
      keep: () => Promise.resolve(),
      heard: () => undefined,
      signal: new AbortController().signal,
    },
  );
  opened.push(async () => {
    await session.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { session, requests, url };
}

function saying(status: number, body: unknown, headers: Record<string, string> = {}): Answering {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

async function failureOf(work: Promise<unknown>): Promise<Partial<ProviderFailure>> {
  const failure: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof ProviderFailure)) throw new Error('It did not fail', { cause: failure });
  const { kind, code, until, mayHaveLeft } = failure;
  return { kind, code, until, mayHaveLeft };
}

const error = (code: string, status: number) => ({ code, message: 'Sorry, <b>no</b>.', data: { status } });
const busy = { kind: 'rate-limited', code: 'server-refused', mayHaveLeft: false };
const unclear = { kind: 'refused', code: 'nothing-to-read-there', until: null };

for (const [said, answering, expected] of [
  ['429 with seconds', saying(429, '', { 'retry-after': '90' }), { ...busy, until: now + 90_000 }],
  [
    '503 with a date',
    saying(503, '', { 'retry-after': 'Sun, 22 Nov 2026 12:10:00 GMT' }),
    { ...busy, until: now + 600_000 },
  ],
  ['429 without a word', saying(429, ''), { ...busy, until: now + 60_000 }],
  ['503 alone', saying(503, ''), { kind: 'unreachable', code: 'server-refused' }],
  ['500', saying(500, 'Error establishing a database connection'), { kind: 'unreachable', code: 'server-refused' }],
  ['401', saying(401, error('incorrect_password', 401)), { kind: 'needs-sign-in', code: 'wrong-password' }],
  [
    '401 of nobody',
    saying(401, error('rest_not_logged_in', 401)),
    { kind: 'needs-sign-in', code: 'sign-in-not-heard' },
  ],
  ['403', saying(403, error('rest_forbidden_context', 403)), { kind: 'needs-sign-in', code: 'not-allowed-there' }],
  ['403 of a firewall', saying(403, '<html>Blocked</html>'), unclear],
  [
    'a page instead of an answer',
    saying(200, '<html>Maintenance</html>'),
    { kind: 'unexpected', code: 'nothing-to-read-there' },
  ],
  ['something else', saying(200, { id: 'x' }), { kind: 'unexpected', code: 'nothing-to-read-there' }],
  ['another address', saying(301, '', { location: 'https://elsewhere.example/' }), unclear],
  [
    'a user who may not moderate',
    saying(200, { id: 7, capabilities: { read: true } }),
    { kind: 'needs-sign-in', code: 'not-allowed-there' },
  ],
] as const) {
  test(`${said} is told as what it is`, async () => {
    const { session } = await site(answering);
    expect(await failureOf(session.check())).toMatchObject(expected);
  });
}

test('the name and password go to no other address', async () => {
  const elsewhere = await site(saying(200, {}));
  const { session } = await site(saying(302, '', { location: `${elsewhere.url}/wp-json/wp/v2/users/me` }));
  await failureOf(session.check());
  expect(elsewhere.requests).toHaveLength(0);
});

test('a site that names itself without https is refused before anything secret is asked for', async () => {
  const index = { name: 'The bakery', home: 'http://bakery.example/', namespaces: ['wp/v2'] };
  const { url, requests } = await site(saying(200, index));
  const located = wordpress.locate?.(
    { url, username: 'anna' },
    { signal: new AbortController().signal, now: () => now },
  );
  expect(await failureOf(Promise.resolve(located))).toMatchObject({ kind: 'refused', code: 'address-not-safe' });
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

const answer = {
  ...{ providerId: 'a@shop', text: 'Yes', writtenAt: now, subject: '', html: null, thread: null, visibility: 'public' },
  ...{
    from: { name: null, address: 'x' },
    to: [],
    cc: [],
    bcc: [],
    references: [],
    outlookThread: null,
    answers: null,
    heardAt: null,
    attachments: [],
  },
} as const satisfies Omit<Outgoing, 'inReplyTo'>;

test('an answer whose receipt was cut off may have left; one that was refused has not', async () => {
  const parent = saying(200, { id: 7, post: 1, status: 'approved' });
  const cut = await site((request, response) =>
    request.method === 'POST' ? response.socket?.destroy() : parent(request, response),
  );
  const inReplyTo = `${new URL(cut.url).host}#comment-7`;
  expect(await failureOf(cut.session.send({ ...answer, inReplyTo }))).toMatchObject({
    kind: 'unreachable',
    mayHaveLeft: true,
  });
  const closed = await site((request, response) =>
    (request.method === 'POST' ? saying(403, error('rest_comment_closed', 403)) : parent)(request, response),
  );
  const closedTo = `${new URL(closed.url).host}#comment-7`;
  expect(await failureOf(closed.session.send({ ...answer, inReplyTo: closedTo }))).toMatchObject({
    kind: 'refused',
    mayHaveLeft: false,
  });
  const gone = await site(saying(404, error('rest_comment_invalid_id', 404)));
  const lost = `${new URL(gone.url).host}#comment-7`;
  expect(await failureOf(gone.session.send({ ...answer, inReplyTo: lost }))).toMatchObject({
    kind: 'refused',
    code: 'gone-there',
  });
});

test('what cannot be seen is not called deleted', async () => {
  const states = new Map([
    ['5', saying(404, error('rest_comment_invalid_id', 404))],
    ['6', saying(403, error('rest_cannot_read', 403))],
    ['7', saying(200, { id: 7, status: 'post-trashed' })],
  ]);
  const { session } = await site((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x');
    const id = /\/comments\/(\d+)$/u.exec(pathname)?.[1];
    const empty = saying(200, [], { 'x-wp-total': '0' });
    return (states.get(id ?? '') ?? empty)(request, response);
  });
  const log = new PolledMail();
  log.cursor = JSON.stringify({ sweptAt: now, seen: {} });
  for (const item of states.keys())
    log.listed.set(`comments#${item}`, { stream: 'comments', item, rank: Number(item) });
  await log.poll(session);
  expect(log.pages.flatMap(({ became }) => became)).toEqual([
    { stream: 'comments', item: '5', state: 'deleted' },
    { stream: 'comments', item: '6', state: 'unavailable' },
    { stream: 'comments', item: '7', state: 'unavailable' },
  ]);
});
