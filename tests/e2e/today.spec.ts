import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailFrom } from '#tests/flow/shop';
import { emptyFolder, openApp, type OpenApp, shopbell } from './app/running-app.ts';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let app: OpenApp;

test.beforeAll(async () => {
  folder = await emptyFolder();
  const [log, mails] = [join(folder.path, 'log'), join(folder.path, 'mails')];
  await mkdir(mails, { recursive: true });
  const told = { subject: 'The lid', text: 'When does it come?', id: 'lid@example.org' };
  await writeFile(join(mails, 'lid.eml'), mailFrom('Ada <ada@example.org>', told));
  await shopbell(log, 'import', 'mail', mails, '--own', 'anna@bakery.example');
  const { id } = JSON.parse(await shopbell(log, 'list', 'conversations', '--json'));
  const promise = ['follow-ups', 'add', 'Send the lid', '--kind', 'promise', '--due', 'in 1 minute'];
  await shopbell(log, ...promise, '--conversation', id);
  app = await openApp(log);
});
test.afterAll(async () => {
  await app?.close();
  await folder?.remove();
});

test('What today is about is dealt with by keyboard alone, taken back, and covered by a stand-in whose notes come back.', async () => {
  const { page } = app;
  const { keyboard } = page;
  const part = (name: RegExp) => page.getByRole('region', { name }).getByRole('listitem');
  const go = async (to: string) => {
    await keyboard.press('g');
    await keyboard.press(to);
  };
  await go('t');
  await expect(part(/^To be done/u)).toContainText('Send the lid');

  await test.step('a line is looked at beside the others, put off, and back by undo', async () => {
    await keyboard.press('j');
    await keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Conversation', exact: true })).toContainText('When does it come?');
    await keyboard.press('Escape');
    await keyboard.press('h');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await keyboard.type('in 3 weeks');
    await keyboard.press('Enter');
    await expect(part(/^To be done/u)).toHaveCount(0);
    await keyboard.press('z');
    await expect(part(/^To be done/u)).toHaveCount(1);
  });

  await test.step('the stand-in’s page takes notes without a network, and they stand with the customer', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Stand-in' }).click();
    await page.getByRole('menuitem', { name: 'Page for a stand-in' }).click();
    const [pack, back] = ['pack.html', 'back.html'].map((name) => join(folder.path, name));
    await (await saving).saveAs(pack ?? '');
    const page2 = await page.context().newPage();
    await page2.goto(`file://${pack}`);
    const card = page2.getByRole('article').first();
    await card.getByLabel('Your note').fill('Ada fetches it on Friday');
    await card.getByLabel('Done').check();
    const saved = page2.waitForEvent('download');
    await page2.getByRole('button', { name: 'Save this page with my notes' }).click();
    await (await saved).saveAs(back ?? '');
    await page2.close();

    await page.getByRole('button', { name: 'Stand-in' }).click();
    await page.getByRole('menuitem', { name: 'Bring their notes in…' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Choose the page/u })
      .click();
    await (await choosing).setFiles(back ?? '');
    await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('Ada fetches it on Friday');
    await page.getByRole('button', { name: 'Write 1 note' }).click();
    await expect(part(/^Your stand-in says/u)).toContainText('Send the lid');
  });

  await test.step('the promise is kept by one key, and the history takes it back', async () => {
    await keyboard.press('k');
    await keyboard.press('e');
    await expect(part(/^Your stand-in says/u)).toHaveCount(0);
    await go('h');
    const kept = page.getByRole('listitem').filter({ hasText: 'You ended a promise or task: Send the lid' }).first();
    await kept.getByRole('button', { name: /^Undo/u }).click();
    await expect(page.getByText('Taken back since')).toBeVisible();
    await go('t');
    await expect(part(/^Your stand-in says/u)).toContainText('Send the lid');
  });
});
