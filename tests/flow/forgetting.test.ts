import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, restore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { mails, recipe, shared, shop, written, zdenka, type Mail } from '#tests/support/forgotten-mails';
import { filesBelow, formsOf, indexedTerms, piecesOnlyIn, tracesIn } from '#tests/support/bytes-of-folder';

let folder: string;
let data: string;
let core: Core;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-forgetting-'));
  data = join(folder, 'data');
  core = await open(data);
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

function open(at: string): Promise<Core> {
  return openCore({ folder: at, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false });
}

async function importMails(some: readonly Mail[] = mails) {
  const paths = await Promise.all(
    some.map(async (mail) => {
      const file = join(folder, `${mail.id}.eml`);
      await writeFile(file, written(mail));
      return file;
    }),
  );
  return core.client.exchange.importMail({ paths, own: ['anna@bakery.example'] });
}

async function upload(name: string, content: Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return (await core.bytes.receive({ file, name, mediaType: 'image/png' })).id;
}

async function idOf(text: string): Promise<string> {
  return (await core.client.customers.list({ text })).items[0]?.id ?? '';
}

/** Everything the shop knows of her beyond her mails. */
async function writeDown(): Promise<string> {
  const { client } = core;
  const id = await idOf('zdenka');
  const { id: other } = await client.customers.create({
    ...{ fields: { name: 'Z. Quillfeather' }, identities: [{ channel: 'phone', address: '+49 30 901820' }] },
  });
  const { id: fieldId } = await client.fields.create({ name: 'Allergic to', type: 'text' });
  await client.customers.change({
    ids: [id],
    fields: { company: 'Featherworks' },
    tags: { teatimefriend: true },
    custom: { [fieldId]: 'hazelgrouse' },
  });
  await client.customers.change({ ids: [id], fields: { company: 'Quillworks' } });
  await client.people.merge({ ids: [id, other] });
  await client.counter.log({ customerId: id, kind: 'note', text: 'Likes her crustlessloaf warm' });
  await client.counter.log({
    customerId: other,
    kind: 'call',
    text: 'Rang about saffronbread',
    promise: { text: 'Bake twistletwirl', dueAt: null },
  });
  await client.deals.add({ customerId: id, title: 'Weddingmoonpie', currency: 'EUR' });
  await client.complaints.open({ customerId: id, summary: 'Burntcrumblecrust' });
  await client.customers.setPhoto({ id, upload: await upload('p.png', photo) });
  const draft = await client.drafts.begin({ to: [{ name: null, address: 'zdenka@quillfeather.example' }], from: null });
  await client.drafts.attach({ id: draft.id, upload: await upload('d.png', Buffer.from('PNG of a draftdoodle')) });
  await client.exchange.export({ noun: 'customers' });
  await upload('left.csv', Buffer.from('name\nZdeňka Quillfeather'));
  return id;
}
const photo = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from('portraitofher')]);

const words = [
  ...['quillfeather', 'zdenka', 'Zdeňka', 'Kumquat', 'Ganzkornvollmond', 'Rosinenstutenglanz', 'thistledownpaid'],
  ...['Umbrellaberry', 'Featherworks', 'Quillworks', 'teatimefriend', 'hazelgrouse', 'crustlessloaf', 'saffronbread'],
  ...[
    'twistletwirl',
    'Weddingmoonpie',
    'Burntcrumblecrust',
    '+4930901820',
    'portraitofher',
    'draftdoodle',
    'known to nobody',
  ],
];

/** Words and bytes that only she brought. */
function traces(of: readonly string[] = words): Map<string, readonly Buffer[]> {
  const database = new Database(join(data, 'shopbell.sqlite'), { readonly: true });
  const headsOf = (whose: string): Buffer[] =>
    database
      .prepare<[], Buffer>(
        `select b.head from interaction_body b join interaction i on i.row = b.row where length(b.head) > 0 and ${whose}`,
      )
      .pluck()
      .all();
  const hers = "(i.author_address like 'zdenka%' or i.recipients like '%zdenka%')";
  const [heads, others] = [headsOf(hers), headsOf(`not ${hers}`)];
  database.close();
  expect(heads.length).toBeGreaterThan(4);
  return new Map([
    ...of.map((word) => [word, formsOf(word)] as const),
    ...heads.map((head, index) => [`head ${index}`, piecesOnlyIn(head, others)] as const),
  ]);
}

it('Nothing of somebody who is forgotten is left in any file, and all that is others’ is.', async () => {
  await importMails();
  const id = await writeDown();
  const bruno_ = await core.client.customers.show({ id: await idOf('bruno') });
  const database = new Database(join(data, 'shopbell.sqlite'));
  database.exec('analyze');
  database.close();
  const { client } = core;
  const looked = traces();
  // Each of these is there to be found: the test would see what was left.
  const before = tracesIn(filesBelow(data, 'backups'), looked);
  for (const name of looked.keys())
    expect(
      before.some((found) => found.startsWith(name)),
      name,
    ).toBe(true);

  const look = await client.rights.look({ customerId: id });
  expect(look.counts).toEqual({
    ...{
      interactions: 6,
      conversations: 3,
      attachments: 2,
      notes: 1,
      deals: 1,
      followUps: 1,
      complaints: 1,
      naming: 2,
    },
  });
  const done = await client.rights.forget({ customerId: id });
  expect(done).toMatchObject({ counts: look.counts, quoting: 0, backups: [] });

  expect(tracesIn(filesBelow(data, 'backups'), looked)).toEqual([]);
  expect(await client.check.run({})).toEqual({ ok: true, problems: [] });
  await expect(client.customers.show({ id })).rejects.toMatchObject({ code: 'not-found' });
  const left = (await client.interactions.list({})).items;
  expect(left.map(({ subject, to, cc }) => [subject, [...to, ...cc].map(({ address }) => address)])).toEqual([
    ['Re: Market day', ['anna@bakery.example']],
    ['Market day', ['bruno@weiss.example']],
    ['Rye', ['anna@bakery.example']],
  ]);
  expect(await client.customers.show({ id: bruno_.id })).toEqual(bruno_);
  expect((await client.search.run({ query: 'loaves' })).items).toHaveLength(1);
  expect((await client.search.run({ query: 'kumquats' })).items).toEqual([]);
  const invoice = await core.bytes.locate(`/bytes/attachments/${left[2]?.id}/0`);
  expect(await readFile(invoice?.file ?? '')).toEqual(shared);
  await core.close();
  expect(tracesIn(filesBelow(data, 'backups'), looked)).toEqual([]);
  const terms = indexedTerms(join(data, 'shopbell.sqlite'));
  expect(words.filter((word) => terms.has(word.toLowerCase()))).toEqual([]);
});

it('Whoever was forgotten does not come back with what is older, nor with a backup, and is somebody new when they write anew.', async () => {
  await importMails();
  const { client } = core;
  const id = await idOf('zdenka');
  const looked = traces(['quillfeather', 'zdenka', 'Kumquat', 'Ganzkornvollmond']);
  const { file } = await client.backup.write({ file: join(folder, 'elsewhere', 'shop.backup') });
  expect((await client.rights.look({ customerId: id })).backups).toMatchObject([{ file, holds: true }]);
  expect((await client.rights.forget({ customerId: id })).backups).toMatchObject([{ file, holds: true }]);

  const older = { ...mails[0], id: 'zero', hour: 7, text: 'Never seen here' } as const;
  const named = { ...mails[3], id: 'eight', hour: 14, cc: zdenka, subject: 'Of us both' } as const;
  const again = await importMails([...mails, { ...bare, ...older }, { ...bare, ...named }]);
  expect(again.lines.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
    ...['forgotten', 'forgotten', 'forgotten', 'duplicate', 'duplicate', 'forgotten', 'duplicate'],
    ...['forgotten', 'stored'],
  ]);
  const { items } = await client.interactions.list({});
  expect(items.find(({ subject }) => subject === 'Of us both')?.cc).toEqual([]);
  expect(tracesIn(filesBelow(data, 'backups'), looked)).toEqual([]);

  const restored = join(folder, 'restored');
  expect(await restore(file, restored)).toEqual({ ok: true, problems: [] });
  expect(tracesIn(filesBelow(restored, 'backups'), looked)).toEqual([]);

  await importMails([
    { ...bare, id: 'anew', from: zdenka, to: shop, subject: 'Hello', at: new Date(Date.now() + 3_600_000) },
  ]);
  const anew = await client.customers.show({ id: await idOf('zdenka') });
  expect(anew).toMatchObject({ interactions: 1, tags: [], company: null });
  expect(anew.id).not.toBe(id);
});

const bare = { id: '', from: '', to: '', subject: '', text: 'Words', hour: 12 } as const;

it('Everything about somebody is one folder to be read by people and programs.', async () => {
  await importMails();
  const id = await writeDown();
  const at = join(folder, 'everything');
  expect(await core.client.rights.everything({ customerId: id, folder: at })).toMatchObject({
    folder: at,
    missing: 0,
    files: 6,
  });
  const names = [...filesBelow(at, 'none').keys()].map((file) => file.slice(at.length + 1)).toSorted();
  const attached = ['attachments/paper (2).pdf', 'attachments/paper.pdf', 'attachments/photo.png'];
  expect(names).toEqual([...attached, 'data.json', 'index.html', 'manifest.json']);
  expect(await readFile(join(at, 'attachments/paper.pdf'))).toEqual(recipe);
  const data: unknown = JSON.parse(await readFile(join(at, 'data.json'), 'utf8'));
  expect(data).toMatchObject({
    customer: { id, company: 'Quillworks', tags: ['teatimefriend'] },
    deals: [{ title: 'Weddingmoonpie' }],
    followUps: [{ text: 'Bake twistletwirl' }],
    complaints: [{ summary: 'Burntcrumblecrust' }],
    customFields: [{ name: 'Allergic to', value: 'hazelgrouse' }],
  });
  const page = await readFile(join(at, 'index.html'), 'utf8');
  expect(page.split('</body>').map((part) => part.trim())).toEqual([expect.any(String), '</html>']);
  expect(words.filter((word) => !page.includes(word)).toSorted()).toEqual([
    'Featherworks',
    'draftdoodle',
    'known to nobody',
    'portraitofher',
  ]);
  expect(page).not.toMatch(/I bring salt|Two loaves|<script|https?:/u);
  await expect(core.client.rights.everything({ customerId: id, folder: at })).rejects.toMatchObject({
    code: 'folder-in-use',
  });
});
