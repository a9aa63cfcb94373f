import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { openBlueskySimulator } from '#main/simulators/bluesky/index';
import { openFacebookSimulator } from '#main/simulators/graph/facebook';
import { openMailSimulator } from '#main/simulators/mail/index';
import { WordPressSite } from '#main/simulators/wordpress';
import { filesBelow, formsOf, tracesIn } from '#tests/support/bytes-of-folder';
import { textsIn } from '#tests/support/texts-in';

const hour = 60 * 60_000;
const start = Date.now() - 24 * hour;
const name = 'Rosalind Hawthorne';
const email = 'rosalind@mail.example';
const shop = { address: 'shop@bakery.example', secret: 'the password of the shop' };

it('who comments on the blog, mentions the shop, writes on its page and by e-mail is one person after two accepted suggestions', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-one-'));
  const site = new WordPressSite();
  const [bluesky, facebook, mail] = await Promise.all([
    openBlueskySimulator(),
    openFacebookSimulator({ limits: false }),
    openMailSimulator({ user: shop.address, secret: shop.secret }),
    site.simulator.open(),
  ]);
  const secrets = openMemorySecretStore();
  const core = await openCore({
    ...{ folder, secrets, host: 'cli', version: 'test', background: false },
  });
  onTestFinished(async () => {
    await core.close();
    await Promise.all([bluesky.close(), facebook.simulator.close(), mail.close(), site.simulator.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  const { accounts, people, customers, timeline } = core.client;

  site.writes({ by: { name, email }, text: 'A comment on the blog', at: start });
  bluesky.mentions('A mention of the shop', { by: 'rosalind.example', name, at: start + hour });
  facebook.writes({ by: name, text: 'A message to the page', at: start + 2 * hour });
  const from = { name, address: email };
  mail.writes({
    from,
    subject: 'Rye',
    text: 'An e-mail',
    at: start + 3 * hour,
    id: 'rye@mail.example',
    references: [],
  });

  await accounts.connect({
    ...{ channel: 'wordpress', filled: { url: site.simulator.url, username: site.username }, secret: site.secret },
  });
  await accounts.connect({
    ...{ channel: 'bluesky', filled: { handle: bluesky.shop.handle, server: bluesky.url }, secret: bluesky.secret },
  });
  await accounts.connect({
    ...{ channel: 'facebook', filled: { page: facebook.page.id, api: facebook.simulator.url } },
    secret: facebook.pageToken,
  });
  const server = (port: number) => ({ host: '127.0.0.1', port, security: 'none' as const });
  await accounts.connectEmail({
    ...{ address: shop.address, password: shop.secret },
    settings: { imap: server(mail.imapPort), smtp: server(mail.smtpPort), username: shop.address },
  });
  await accounts.sync({ id: null });

  // The address she left on the blog is the one she writes from: these two are one without asking.
  const found = async () => (await customers.list({ limit: 50 })).items.filter((one) => one.name.includes('Hawthorne'));
  expect(await found()).toHaveLength(3);
  for (let left = 2; left > 0; left--) {
    const { items } = await people.suggestions({ limit: 50 });
    const [next] = items.filter((one) => one.customers.every((customer) => customer.name.includes('Hawthorne')));
    expect(next?.reasons.length).toBeGreaterThan(0);
    await people.accept({ id: next?.id ?? '' });
    expect(await found()).toHaveLength(left);
  }

  const [person] = await found();
  const { items } = await timeline.page({ customerId: person?.id ?? '', limit: 50 });
  const said = items.flatMap((entry) => (entry.type === 'said' ? [[entry.said.channel, entry.said.words]] : []));
  expect(said.toReversed()).toEqual([
    ['wordpress', 'A comment on the blog'],
    ['bluesky', expect.stringContaining('A mention of the shop')],
    ['facebook', 'A message to the page'],
    ['email', 'An e-mail'],
  ]);
  expect((await accounts.ledger({})).map(({ missing }) => missing)).toEqual([0, 0, 0, 0]);

  // What opens the four accounts lies nowhere but in the vault, and crosses no pipe.
  const connected = await accounts.list({});
  const kept = await Promise.all(connected.map(({ id }) => secrets.get(id)));
  const traces = new Map(
    kept.flatMap((secret) => textsIn(secret?.reveal() ?? '').map((text) => [text.slice(0, 8), formsOf(text)] as const)),
  );
  expect(traces.size).toBeGreaterThanOrEqual(4);
  const filled = await Promise.all(connected.map(({ id }) => accounts.filled({ id })));
  const crossed = Buffer.from(JSON.stringify([connected, filled, person, items]));
  expect(tracesIn(new Map([...filesBelow(folder, 'attachments'), ['the pipe', crossed]]), traces)).toEqual([]);
});
