import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailFrom } from '#tests/flow/shop';
import { emptyFolder, openApp, type OpenApp, shopbell } from './app/running-app.ts';
import { InboxPage } from './pages/inbox.ts';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let app: OpenApp;

test.beforeAll(async () => {
  folder = await emptyFolder();
  const mails = join(folder.path, 'mails');
  await mkdir(mails, { recursive: true });
  for (const [index, name] of ['Ada', 'Bea', 'Cem'].entries()) {
    const told = { subject: `Glaze for ${name}`, text: 'Is it food-safe?', id: `glaze-${index}@example.org` };
    await writeFile(join(mails, `${index}.eml`), mailFrom(`${name} <${name.toLowerCase()}@example.org>`, told));
  }
  const log = join(folder.path, 'log');
  await shopbell(log, 'import', 'mail', mails, '--own', 'anna@bakery.example');
  app = await openApp(log);
});
test.afterAll(async () => {
  await app?.close();
  await folder?.remove();
});

test('By keyboard alone conversations are tagged, put off, found in a saved view, and closed together with one undo.', async () => {
  const { page } = app;
  const { keyboard } = page;
  const inbox = new InboxPage(page);
  const view = (name: RegExp) => page.getByRole('menuitem', { name });
  // While a menu goes away its keys are still its own.
  const openViews = async () => {
    await expect(page.getByRole('menu')).toHaveCount(0);
    await keyboard.press('v');
  };
  await keyboard.press('g');
  await keyboard.press('i');
  await expect(inbox.rows).toHaveCount(3);

  await keyboard.press('j');
  await keyboard.press('t');
  await expect(page.getByRole('dialog').getByPlaceholder('Late delivery')).toBeFocused();
  await keyboard.type('wholesale');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(['wholesale']);
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(inbox.rows.first()).toContainText('wholesale');

  await keyboard.press('h');
  await expect(page.getByRole('dialog').getByLabel('When it comes back')).toBeFocused();
  await keyboard.type('tomorrow 9');
  await keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'snoozed until' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(inbox.rows).toHaveCount(2);
  await expect(inbox.filter('Open')).toContainText('2');

  await openViews();
  await view(/Snoozed\s*1/).press('Enter');
  await expect(inbox.rows).toHaveCount(1);
  await expect(inbox.rows).toContainText('Until');

  await openViews();
  await view(/Filter/).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Words in it').fill('tag:wholesale');
  await dialog.getByLabel('Name of the view').fill('Wholesale');
  await dialog.getByRole('button', { name: 'Save as a view' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Wholesale' })).toBeVisible();
  await expect(inbox.rows).toHaveCount(1);
  await openViews();
  await expect(view(/Wholesale\s*1/)).toBeVisible();
  await keyboard.press('Escape');

  await page.getByRole('button', { name: 'Back to what is open' }).press('Enter');
  await expect(inbox.rows).toHaveCount(2);
  await keyboard.press('*');
  await expect(page.getByText('2 selected')).toBeVisible();
  await keyboard.press('e');
  await expect(inbox.rows).toHaveCount(0);
  await keyboard.press('z');
  await expect(inbox.rows).toHaveCount(2);
});
