import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, restore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';

let folder: string;
let core: Core;
const open = (at: string) =>
  openCore({ folder: at, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false });
const mail = [
  'From: Bruno <bruno@example.org>',
  'To: anna@bakery.example',
  'Subject: The recipe',
  'Date: Sat, 21 Nov 2026 10:00:00 +0000',
  'Message-ID: <recipe@example.org>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'As promised.',
  '--b',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename=recipe.pdf',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('%PDF rye and salt').toString('base64'),
  '--b--',
  '',
].join('\r\n');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-backup-'));
  core = await open(join(folder, 'data'));
  await writeFile(join(folder, 'recipe.eml'), mail);
  await core.client.exchange.importMail({ paths: [join(folder, 'recipe.eml')], own: ['anna@bakery.example'] });
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

it('writes one file from which an empty folder becomes the same shop', async () => {
  const file = join(folder, 'shop.backup');
  expect(await core.client.backup.write({ file })).toMatchObject({ ok: true, problems: [], file });
  const before = await core.client.interactions.list({});
  expect(await restore(file, join(folder, 'restored'))).toEqual({ ok: true, problems: [] });
  const restored = await open(join(folder, 'restored'));
  expect(await restored.client.interactions.list({})).toEqual(before);
  expect(await restored.client.check.run({})).toEqual({ ok: true, problems: [] });
  expect((await restored.client.search.run({ query: 'promised' })).items).toHaveLength(1);
  const bytes = await restored.bytes.locate(`/bytes/attachments/${before.items[0]?.id}/0`);
  expect(await readFile(bytes?.file ?? '', 'utf8')).toBe('%PDF rye and salt');
  await restored.close();
});

it('holds the files of what is being written, and a check misses them where they are gone', async () => {
  const { id } = await core.client.drafts.begin({ to: [], from: null });
  const source = join(folder, 'price-list.txt');
  await writeFile(source, 'Rye 4.20');
  const upload = await core.bytes.receive({ file: source, name: 'price-list.txt', mediaType: 'text/plain' });
  const draft = await core.client.drafts.attach({ id, upload: upload.id });
  const { sha256 = '' } = draft.attachments[0] ?? {};
  const file = join(folder, 'shop.backup');
  await core.client.backup.write({ file });
  await restore(file, join(folder, 'restored'));
  const kept = join(folder, 'restored', 'attachments', sha256.slice(0, 2), sha256);
  expect(await readFile(kept, 'utf8')).toBe('Rye 4.20');
  await rm(kept);
  const restored = await open(join(folder, 'restored'));
  expect((await restored.client.check.run({})).ok).toBe(false);
  await restored.close();
});

it('is refused over a log that exists, and when the file is no whole backup', async () => {
  const file = join(folder, 'shop.backup');
  await core.client.backup.write({ file });
  await expect(restore(file, join(folder, 'data'))).rejects.toMatchObject({ code: 'folder-not-empty' });
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.length / 2));
  await expect(restore(file, join(folder, 'other'))).rejects.toMatchObject({ code: 'not-a-backup' });
  await expect(restore(join(folder, 'nothing'), join(folder, 'other'))).rejects.toMatchObject({
    code: 'file-unreadable',
  });
});

it('finds an attachment whose bytes were changed behind its back', async () => {
  const [interaction] = (await core.client.interactions.list({})).items;
  const located = await core.bytes.locate(`/bytes/attachments/${interaction?.id}/0`);
  await writeFile(located?.file ?? '', 'something else!!!');
  expect(await core.client.check.run({})).toMatchObject({ ok: false, problems: [{ part: 'attachments' }] });
});
