import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore, type Core } from '#main/core';
import { openMemorySecretStore } from '#main/secrets/memory';
import { mailFrom } from '#tests/flow/shop';
import { commandLine, objects } from '#tests/support/command-line';

let folder = '';
let core: Core;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shopbell-answers-'));
  const secrets = openMemorySecretStore();
  core = await openCore({ folder, secrets, host: 'cli', version: 'test', background: false });
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

/** One command on this test's core, which stays open. */
async function run(words: readonly string[], input = ''): Promise<Record<string, unknown>[]> {
  const opened = { client: core.client, bytes: core.bytes, close: () => Promise.resolve() };
  const { code, err, out } = await commandLine([...words, '--json'], { input, openCore: async () => opened });
  expect({ code, err, words }).toEqual({ code: 0, err: '', words });
  return objects(out);
}

/** Somebody asked something; answers the conversation it came into. */
async function asked(subject: string, text: string): Promise<string> {
  const file = join(folder, `${subject}.eml`);
  const mail = mailFrom('Marta Lindqvist <marta@example.org>', { subject, text, id: `${subject}@example.org` });
  await writeFile(file, mail);
  await core.client.exchange.importMail({ paths: [file], own: ['anna@bakery.example'], accountId: null });
  const { items } = await core.client.inbox.list({});
  return items.find((conversation) => conversation.subject === subject)?.id ?? '';
}

const english =
  'Hello {customer.first_name|there}, we are open {shop.hours}. Order: {order.number}. {customer.company}';

it('an answer is saved in two languages, suggested, filled in for who asked, and laid into the conversation', async () => {
  const { client } = core;
  await client.hours.set({ week: [...Array.from({ length: 5 }, () => [{ from: '09:00', to: '18:00' }]), [], []] });
  const add = ['answers', 'add', 'Opening hours', '--text-stdin'];
  const [hours] = await run([...add, '--shortcut', 'hours', '--short', 'Open {shop.hours}'], english);
  const id = String(hours?.['id']);
  await run([...add, '--language', 'de'], 'Hallo {customer.first_name|zusammen}, wir haben {shop.hours} geöffnet.');
  await run(['answers', 'add', 'Returns', '--text-stdin'], 'Send it back within 30 days.');
  expect(await run(['answers', 'list', '--search', 'hou'])).toMatchObject([
    { name: 'Opening hours', shortcut: 'hours', variants: [{ language: null }, { language: 'de' }], uses: 0 },
  ]);

  const german = await asked('Samstag', 'Guten Tag, wann habt ihr am Montag geöffnet? Ich komme dann vorbei.');
  expect(await client.answers.suggest({ conversationId: german })).toMatchObject([{ id }]);
  expect(await client.answers.fill({ id, about: { conversationId: german } })).toMatchObject({
    ...{ language: 'de', html: null, gaps: [] },
    text: 'Hallo Marta, wir haben Mo–Fr 9:00–18:00 geöffnet.',
  });
  const inEnglish = { id, about: { conversationId: german }, language: 'en' };
  expect(await client.answers.fill(inEnglish)).toMatchObject({
    text: 'Hello Marta, we are open Mon–Fri 9:00 AM–6:00 PM. Order: {order.number}. {customer.company}',
    gaps: ['order.number', 'customer.company'],
  });
  expect((await client.answers.fill({ ...inEnglish, brief: true })).text).toBe('Open Mon–Fri 9:00 AM–6:00 PM');

  const words = { text: 'Hallo Marta, bis morgen', html: '<div>Hallo <b>Marta</b></div>' };
  expect(await client.answers.generalise({ about: { conversationId: german }, ...words })).toMatchObject({
    ...{ text: 'Hallo {customer.first_name}, bis morgen', html: '<div>Hallo <b>{customer.first_name}</b></div>' },
  });

  const [drafted] = await run(['answers', 'draft', id, german]);
  expect((await client.drafts.show({ id: german })).text).toContain('Hallo Marta');
  await run(['undo', String(drafted?.['undo'])]);
  expect((await client.drafts.show({ id: german })).text).toBe('');
});

it('what an answer was used for teaches where else it fits, until that is taken back', async () => {
  const { client } = core;
  const [made] = await run(['answers', 'add', 'Allergies', '--text-stdin'], 'Everything may have traces of sesame.');
  const id = String(made?.['id']);
  const first = await asked('A party', 'My daughter cannot eat walnuts. Is the rye loaf safe for her?');
  const second = await asked('Another question', 'Is the rye loaf safe for somebody who cannot eat walnuts?');
  expect(await client.answers.suggest({ conversationId: second })).toEqual([]);
  const { answers: interactionId } = await client.drafts.show({ id: first });
  await client.answers.use({ id, draftId: first, conversationId: first, interactionId });
  expect(await client.answers.suggest({ conversationId: second })).toMatchObject([{ id }]);
  expect(await client.answers.show({ id })).toMatchObject({ uses: 1 });
});

it('answers go into a file and come back from it as they were', async () => {
  await run(['answers', 'add', 'Opening hours', '--shortcut', 'hours', '--text-stdin'], english);
  const [id] = (await run(['answers', 'list'])).map((answer) => String(answer['id']));
  for (const name of ['answers.json', 'answers.csv']) {
    const file = join(folder, name);
    await run(['answers', 'export', '--out', file]);
    expect(await readFile(file, 'utf8')).toContain('{customer.first_name|there}');
    expect(await run(['answers', 'import', file])).toMatchObject([{ added: 0, changed: 0, same: 1 }]);
    const [removed] = await run(['answers', 'remove', String(id)]);
    expect(await run(['answers', 'import', file])).toMatchObject([{ added: 1, unreadable: [] }]);
    const [again] = await run(['answers', 'list']);
    expect(again).toMatchObject({ name: 'Opening hours', shortcut: 'hours', variants: [{ text: english }] });
    await run(['answers', 'remove', String(again?.['id'])]);
    await run(['undo', String(removed?.['undo'])]);
  }
});
