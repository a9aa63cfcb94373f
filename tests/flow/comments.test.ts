import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import type { Account } from '#shared/domain/account';
import { startWordPress, type WordPress } from '#tests/servers/wordpress';
import { until } from './shop.ts';

let site: WordPress;
let folder: string;
let core: Core;
let account: Account;

beforeAll(async () => {
  [site, folder] = await Promise.all([startWordPress(), mkdtemp(join(tmpdir(), 'shopbell-comments-'))]);
  core = await openCore({ folder, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: true });
  account = await core.client.accounts.connect({
    channel: 'wordpress',
    filled: { url: site.url, username: site.username },
    secret: site.applicationPassword,
  });
  await sync();
}, 60_000);

afterAll(async () => {
  await core.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const sync = () => core.client.accounts.sync({ id: account.id });
const conversations = async () => (await core.client.inbox.list({ aside: null })).items;
const messages = async (conversationId: string) => (await core.client.inbox.interactions({ conversationId })).items;

test('a visitor’s comment is answered below the post, comes back as the shop’s own, and its fate there is seen here', async () => {
  const id = await site.comment({
    name: 'Ben Okafor',
    email: 'ben@example.org',
    text: 'Is there <b>rye</b> tomorrow?',
  });
  await sync();
  const [conversation] = await conversations();
  if (!conversation) throw new Error('The comment did not arrive');
  const [comment] = await messages(conversation.id);
  expect(conversation).toMatchObject({ channel: 'wordpress', subject: site.post.title, unread: 1, kind: 'comment' });
  expect(comment).toMatchObject({
    ...{ text: 'Is there rye tomorrow?', visibility: 'public', state: 'published', revisions: [] },
    author: { name: 'Ben Okafor', address: 'ben@example.org' },
  });

  const sent = await core.client.outbox.reply({
    conversationId: conversation.id,
    text: 'Yes: 2 < 3 loaves & more.',
    undoSeconds: 0,
  });
  await until('the answer to leave', async () =>
    (await messages(conversation.id)).find(({ outbox }) => outbox?.state === 'sent'),
  );
  expect(sent.failure).toBeNull();
  await sync();
  // As a visitor gets it: nobody is signed in.
  const shown = await (await fetch(`${site.url}/?feed=comments-rss2`)).text();
  expect(shown).toContain('Yes: 2 &lt; 3 loaves &amp; more.');
  expect((await messages(conversation.id)).map(({ direction, text }) => [direction, text])).toEqual([
    ['inbound', 'Is there rye tomorrow?'],
    ['outbound', 'Yes: 2 < 3 loaves & more.'],
  ]);
  expect(await conversations()).toHaveLength(1);

  await site.administer('POST', `comments/${id}`, { content: 'Is there rye on Monday?' });
  await sync();
  const [edited] = await messages(conversation.id);
  expect(edited).toMatchObject({
    text: 'Is there rye tomorrow?',
    revisions: [{ what: 'edited', text: 'Is there rye on Monday?' }],
  });

  await site.administer('POST', `comments/${id}`, { status: 'trash' });
  await sync();
  expect((await messages(conversation.id))[0]).toMatchObject({ state: 'trashed' });
  await site.administer('DELETE', `comments/${id}?force=true`);
  expect(await core.client.accounts.ledger({})).toMatchObject([{ served: 1, stored: 1, missing: 0 }]);
});

test('what is held is let through, put into spam and taken back from here', async () => {
  await site.php("update_option('comment_moderation', 1);");
  const id = await site.comment({ name: 'Cleo', email: 'cleo@example.org', text: 'Do you deliver?' });
  await sync();
  const held = (await conversations()).find(({ with: { name } }) => name === 'Cleo');
  if (!held) throw new Error('The held comment did not arrive');
  const stateThere = async () =>
    ((await site.administer('GET', `comments/${id}?context=edit`)) as { status: string }).status;
  const [comment] = await messages(held.id);
  expect(comment?.state).toBe('held');

  await core.client.interactions.moderate({ ids: [comment?.id ?? ''], state: 'published' });
  await until('the site to publish it', async () => (await stateThere()) === 'approved');
  const { undo } = await core.client.interactions.moderate({ ids: [comment?.id ?? ''], state: 'spam' });
  await until('the site to call it spam', async () => (await stateThere()) === 'spam');
  expect((await conversations()).find(({ id: one }) => one === held.id)).toMatchObject({ aside: true });
  await core.client.activity.undo({ undo });
  await sync();
  expect(await stateThere()).toBe('approved');
  expect((await conversations()).find(({ id: one }) => one === held.id)).toMatchObject({ aside: false });
  expect((await messages(held.id))[0]?.state).toBe('published');
});

test('the application password is in no file of the log', async () => {
  const secret = site.applicationPassword;
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const written of [secret, Buffer.from(`${site.username}:${secret}`).toString('base64')])
      expect(bytes.includes(written)).toBe(false);
  }
});
