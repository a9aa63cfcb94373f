import { readdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { emptyFolder, openApp } from './app/running-app.ts';
import { ComposerPage } from './pages/composer.ts';
import { InboxPage } from './pages/inbox.ts';

let folder: Awaited<ReturnType<typeof emptyFolder>>;

test.beforeEach(async () => {
  folder = await emptyFolder();
});
test.afterEach(() => folder.remove());

test('The sample shop is opened, lives, is answered from, and is gone when it is left', async () => {
  const { page, close } = await openApp(folder.path);
  await page.getByRole('button', { name: 'Open the sample shop' }).click();
  await expect(page.getByText('This is the sample shop.')).toBeVisible({ timeout: 60_000 });
  const inbox = new InboxPage(page);
  const newest = inbox.row('Two walnut loaves for Saturday?');
  await expect(newest).toBeVisible({ timeout: 30_000 });
  // What waits was written before; somebody writes now.
  await expect(inbox.rows.first()).not.toContainText('Two walnut loaves', { timeout: 30_000 });

  await inbox.openConversation('Is it vegan this year?');
  const composer = new ComposerPage(page);
  await composer.open();
  await composer.write('It is, the whole choir may come.');
  await page.keyboard.press('Control+Enter');
  const answer = page.getByRole('article').filter({ hasText: 'the whole choir may come' });
  await expect(answer).toBeVisible();
  await expect(answer.getByText('Sent', { exact: true })).toBeVisible({ timeout: 30_000 });

  expect((await readdir(folder.path)).filter((name) => name.startsWith('sample-shop'))).toHaveLength(1);
  await page.getByRole('button', { name: 'Leave the sample shop' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome to Shopbell' })).toBeVisible();
  await expect
    .poll(async () => (await readdir(folder.path)).filter((name) => name.startsWith('sample-shop')))
    .toEqual([]);
  await close();
});
