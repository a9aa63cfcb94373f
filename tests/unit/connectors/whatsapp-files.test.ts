import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readChatFiles } from '#main/connectors/whatsapp/files';

it('Words of a chat bring no file but those that lie beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-chat-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'chat'));
  await writeFile(join(folder, 'private.txt'), 'a secret of the shop');
  await writeFile(join(folder, 'chat', 'menu.txt'), 'rye and spelt');
  const chat = ['../private.txt', 'menu.txt'].map(
    (name, minute) => `24.12.23, 09:0${minute} - Marta Klein: ${name} (file attached)`,
  );
  const path = join(folder, 'chat', 'WhatsApp Chat with Marta Klein.txt');
  await writeFile(path, [...chat, '24.12.23, 09:07 - Anna: Yes'].join('\n'));
  let read = '';
  for await (const { raw } of readChatFiles([path], { names: {}, own: ['Anna'] }))
    read += 'raw' in raw ? Buffer.from(raw.raw).toString('utf8') : raw.problem;
  const has = (words: string) => read.includes(words) || read.includes(Buffer.from(words).toString('base64'));
  expect([has('rye and spelt'), has('a secret of the shop')]).toEqual([true, false]);
});
