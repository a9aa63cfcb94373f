import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';

/** An archive as a phone makes it (APPNOTE 6.3.10), its checksums left out. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, words] of Object.entries(files)) {
    const [bytes, title] = [deflateRawSync(words), Buffer.from(name)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04_03_4b_50);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02_01_4b_50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(words), 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, title, bytes);
    directory.push(entry, title);
    at += 30 + title.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const asked = [
  '[24.12.23, 09:05:10] Marta Klein: \u200eMessages and calls are end-to-end encrypted. Nobody outside of this chat can read them.',
  '[24.12.23, 09:05:10] Marta Klein: Do you have rye today?',
  '\u200e[24.12.23, 09:05:40] Marta Klein: This one \u200e<attached: 00000003-PHOTO.jpg>',
  '[24.12.23, 09:07:00] Bakery: Yes, until noon.',
];
const later = '[25.12.23, 10:00:00] Marta Klein: Thank you!';

it('A chat that a phone exported is imported with its files; a longer export brings only what is new', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-whatsapp-'));
  const core = await openCore({
    folder: join(folder, 'data'),
    secrets: openMemorySecretStore(),
    host: 'cli',
    version: 'test',
    background: false,
  });
  try {
    const zip = join(folder, 'WhatsApp Chat - Marta Klein.zip');
    await writeFile(zip, zipOf({ '_chat.txt': asked.join('\r\n'), '00000003-PHOTO.jpg': 'a photo' }));
    const order = { paths: [zip], channel: 'whatsapp' as const };
    const first = await core.client.exchange.importMail(order);
    expect(first.summary).toMatchObject({ served: 4, stored: 3, duplicates: 0, ignored: 1, quarantined: 0 });
    // A later export without the photo, and one more message.
    const text = join(folder, 'WhatsApp Chat with Marta Klein.txt');
    const omitted = asked.map((line) =>
      line.replace(/\u200e<attached.*$/u, '').replace('This one', '\u200e<Media omitted>\nThis one'),
    );
    await writeFile(text, [...omitted, later].join('\n'));
    const second = await core.client.exchange.importMail({ ...order, paths: [text], own: ['Bakery'] });
    expect(second.summary).toMatchObject({ served: 5, stored: 1, duplicates: 3 });
    const { items } = await core.client.inbox.list({});
    expect(items).toMatchObject([{ channel: 'whatsapp', interactions: 4, unread: 0, with: { name: 'Marta Klein' } }]);
    const said = await core.client.interactions.list({ conversationId: items[0]?.id ?? '' });
    expect(
      said.items.map(({ direction, text: words, attachments }) => [
        direction,
        words,
        attachments.map(({ name }) => name),
      ]),
    ).toEqual([
      ['inbound', 'Thank you!', []],
      ['outbound', 'Yes, until noon.', []],
      ['inbound', 'This one', ['00000003-PHOTO.jpg']],
      ['inbound', 'Do you have rye today?', []],
    ]);
    await writeFile(join(folder, 'notes.txt'), 'Buy flour.');
    const none = await core.client.exchange.importMail({ ...order, paths: [join(folder, 'notes.txt')] });
    expect(none.problems).toMatchObject([{ outcome: 'ignored', reason: 'not-a-chat' }]);
  } finally {
    await core.close();
    await rm(folder, { recursive: true, force: true });
  }
});
