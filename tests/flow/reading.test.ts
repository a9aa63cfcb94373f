import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCore } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';

/** A customer's letter, sent on as a file with an invitation and a photo, in the charsets of its time. */
const mail = Buffer.from(
  [
    'From: Bruno <bruno@example.org>',
    'To: anna@bakery.example',
    'Subject: =?iso-8859-1?Q?F=FCr_dich?=',
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    'Message-ID: <sent-on@example.org>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=koi8-r',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from([0xda, 0xc1, 0xcb, 0xc1, 0xda]).toString('base64'),
    '--b',
    'Content-Type: message/rfc822; name=letter.eml',
    '',
    'From: Carla <carla@example.com>',
    'Subject: Complaint',
    'Content-Type: multipart/mixed; boundary=c',
    '',
    '--c',
    '',
    'The marzipan arrived broken.',
    '--c',
    'Content-Type: image/jpeg; name=../marzipan.jpg',
    '',
    'photo',
    '--c--',
    '--b',
    'Content-Type: text/calendar; method=REQUEST',
    '',
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'SUMMARY:Tasting',
    'DTSTART;TZID=Europe/Berlin:20261201T100000',
    'END:VEVENT',
    'END:VCALENDAR',
    '--b--',
    '',
  ].join('\r\n'),
);

it('a mail with a mail in it is found by the words of both, and all of it is at hand', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-reading-'));
  const core = await openCore({
    folder: join(folder, 'data'),
    secrets: openMemorySecretStore(),
    host: 'cli',
    version: 'test',
    background: false,
  });
  try {
    await writeFile(join(folder, 'mail.eml'), mail);
    await core.client.exchange.importMail({ paths: [join(folder, 'mail.eml')], own: ['anna@bakery.example'] });
    for (const query of ['заказ', 'marzipan', 'für'])
      expect((await core.client.search.run({ query })).items.map(({ interaction }) => interaction.subject)).toEqual([
        'Für dich',
      ]);
    const [interaction] = (await core.client.interactions.list({})).items;
    expect(interaction).toMatchObject({
      text: 'заказ',
      attachments: [
        { name: 'letter.eml', inline: false },
        { name: '__marzipan.jpg', inline: false },
        { name: '', mediaType: 'text/calendar' },
      ],
      details: {
        forwarded: { author: { name: 'Carla', address: 'carla@example.com' }, text: 'The marzipan arrived broken.' },
        invitation: { title: 'Tasting', startsAt: Date.UTC(2026, 11, 1, 9) },
      },
    });
    const bytes = await core.bytes.locate(`/bytes/attachments/${interaction?.id}/1`);
    expect(await readFile(bytes?.file ?? '', 'utf8')).toBe('photo');
  } finally {
    await core.close();
    await rm(folder, { recursive: true, force: true });
  }
});
