import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCore, restore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';

let folder: string;
let core: Core;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-cards-'));
  core = await open(join(folder, 'shop'));
  await core.client.customers.setCountry({ country: 'DE' });
});
afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

function open(at: string): Promise<Core> {
  return openCore({ folder: at, secrets: openMemorySecretStore(), host: 'cli', version: 'test', background: false });
}

it('A customer of whom only a number is known is found by any spelling of it.', async () => {
  const { client } = core;
  const { id } = await client.customers.create({
    fields: { name: 'Ada Baker', website: 'baker.example', birthday: '--05-04' },
    identities: [{ channel: 'phone', address: '030 901820', label: 'home' }],
    tags: ['wholesale'],
  });
  expect(await client.customers.show({ id })).toMatchObject({
    ...{ name: 'Ada Baker', website: 'https://baker.example', birthday: '--05-04', tags: ['wholesale'] },
    ...{ phone: '+4930901820', interactions: 0, records: 1 },
  });
  for (const text of ['(030) 90 18 20', '0049 30 901820', '+49 (0)30/901820', 'ada bak'])
    expect((await client.customers.list({ text })).items.map((found) => found.id)).toEqual([id]);
});

it('What is somebody else’s is refused, and says whose it is.', async () => {
  const { client } = core;
  const { id } = await client.customers.create({ fields: { name: 'Ben Miller' } });
  const taken = { channel: 'phone', address: '+49 30 901820' };
  await expect(client.customers.addIdentity({ id, ...taken })).rejects.toMatchObject({
    ...{ code: 'identity-taken', data: { detail: 'Ada Baker', field: 'phone' } },
  });
  expect(await client.customers.behind(taken)).toMatchObject({ name: 'Ada Baker' });
  await expect(client.customers.addIdentity({ id, channel: 'phone', address: 'soon' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  await client.customers.addIdentity({ id, channel: 'email', address: ' Ben@Example.org', preferred: true });
  await client.customers.addIdentity({ id, channel: 'email', address: 'b@miller.example', preferred: true });
  expect((await client.customers.show({ id })).email).toBe('b@miller.example');
  await client.customers.changeIdentity({ id, channel: 'email', address: 'ben@example.org', to: 'ben@miller.example' });
  const { identities } = await client.customers.show({ id });
  expect(identities.map(({ address, preferred }) => [address, preferred])).toEqual([
    ['b@miller.example', true],
    ['ben@miller.example', false],
  ]);
});

it('Many are changed at once, and all are as they were when that is taken back.', async () => {
  const { client } = core;
  const before = await client.customers.list({ order: 'name' });
  const ids = before.items.map(({ id }) => id);
  expect(before.items.map(({ name }) => name)).toEqual(['Ada Baker', 'Ben Miller']);
  const { id: fieldId } = await client.fields.create({ name: 'Delivery day', type: 'choice', choices: ['Monday'] });
  const { undo } = await client.customers.change({
    ...{ ids, fields: { stage: 'regular' }, tags: { wholesale: false, bread: true }, custom: { [fieldId]: 'Monday' } },
  });
  expect((await client.customers.list({ order: 'name', descending: true })).items).toMatchObject([
    { name: 'Ben Miller', stage: 'regular', tags: ['bread'], custom: { [fieldId]: 'Monday' } },
    { name: 'Ada Baker', stage: 'regular', tags: ['bread'], custom: { [fieldId]: 'Monday' } },
  ]);
  expect(await client.customers.tags({})).toEqual([{ tag: 'bread', customers: 2 }]);
  await expect(client.customers.change({ ids, custom: { [fieldId]: 'Friday' } })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  await client.activity.undo({ undo });
  expect(await client.customers.list({ order: 'name' })).toEqual(before);
  const renamed = await client.customers.renameTag({ tag: 'wholesale', to: 'trade' });
  expect(await client.customers.tags({})).toEqual([{ tag: 'trade', customers: 1 }]);
  await client.activity.undo(renamed);
  expect(await client.customers.list({ order: 'name' })).toEqual(before);
  const removed = await client.fields.remove({ id: fieldId });
  expect(await client.fields.list({})).toEqual([]);
  await client.activity.undo(removed);
  expect(await client.fields.list({})).toMatchObject([{ id: fieldId, name: 'Delivery day' }]);
});

it('A photo is kept beside the log, shown, and comes back with a backup.', async () => {
  const { client } = core;
  const [ada] = (await client.customers.list({ text: 'ada' })).items;
  const id = ada?.id ?? '';
  const give = async (content: Uint8Array) => {
    const file = join(folder, 'given');
    await writeFile(file, content);
    return (await core.bytes.receive({ file, name: 'ada.png', mediaType: 'image/png' })).id;
  };
  const upload = await give(Buffer.from('<svg onload="x"/>'));
  await expect(client.customers.setPhoto({ id, upload })).rejects.toMatchObject({ code: 'not-a-picture' });
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await client.customers.setPhoto({ id, upload: await give(picture) });
  const { photo } = await client.customers.show({ id });
  const located = await core.bytes.locate(`/bytes/photos/${id}/${photo}`);
  expect(located).toMatchObject({ mediaType: 'image/png', disposition: 'inline' });
  expect(await core.bytes.locate(`/bytes/photos/${id}/${'0'.repeat(64)}`)).toBeNull();

  const { file } = await client.backup.write({ file: join(folder, 'shop.backup') });
  await copyFile(file, join(folder, 'copy.backup'));
  expect(await restore(join(folder, 'copy.backup'), join(folder, 'restored'))).toEqual({ ok: true, problems: [] });
  const restored = await open(join(folder, 'restored'));
  expect(await restored.client.check.run({})).toEqual({ ok: true, problems: [] });
  expect(await restored.bytes.locate(`/bytes/photos/${id}/${photo}`)).toMatchObject({ mediaType: 'image/png' });
  await restored.close();
  await rm(located?.file ?? '');
  expect(await client.check.run({})).toMatchObject({ ok: false, problems: [{ detail: `${photo} is missing` }] });
});
