import { expect, test } from '@playwright/test';
import { startWordPress, type WordPress } from '#tests/servers/wordpress';
import { emptyFolder, openApp } from './app/running-app.ts';
import { SettingsPage } from './pages/settings.ts';

let site: WordPress;
let folder: Awaited<ReturnType<typeof emptyFolder>>;

test.beforeEach(async () => {
  [site, folder] = await Promise.all([startWordPress(), emptyFolder()]);
});
test.afterEach(async () => {
  await site.close();
  await folder.remove();
});

test('A held comment is let through and answered by keyboard', async () => {
  await site.php("update_option('comment_moderation', 1);");
  const id = await site.comment({ name: 'Ben Okafor', email: 'ben@example.org', text: 'Is there rye tomorrow?' });
  const { page, close } = await openApp(folder.path);

  await page.goto(`${page.url().replace(/#.*$/u, '')}#/settings/connect`);
  await page.getByRole('link', { name: 'WordPress comments' }).click();
  const form = page.getByRole('form', { name: 'WordPress comments' });
  await form.getByLabel('Address of the site').fill(site.url);
  await form.getByLabel('User name').fill(site.username);
  await form.getByLabel('Application password', { exact: true }).fill('wrong one');
  if (await form.getByLabel('Passphrase', { exact: true }).isVisible()) {
    await form.getByLabel('Passphrase', { exact: true }).fill('rye and salt and time');
    await form.getByLabel('Passphrase again').fill('rye and salt and time');
  }
  await form.getByRole('button', { name: 'Connect' }).click();
  await expect(form.getByText(/It wants an application password/u)).toBeVisible();
  await form.getByLabel('Application password', { exact: true }).fill(site.applicationPassword);
  await form.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('article', { name: new URL(site.url).host })).toContainText('Connected');

  await new SettingsPage(page).chooseUndoTime('None');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByText('Is there rye tomorrow?').first().click();
  const comment = page.getByRole('article', { name: /Ben Okafor/u });
  await expect(comment.getByRole('note')).toContainText('Waits to be let through');
  await page.keyboard.press('p');
  await expect(comment.getByRole('note')).toBeHidden();
  const status = async () => (await site.administer('GET', `comments/${id}?context=edit`)) as { status: string };
  await expect.poll(async () => (await status()).status).toBe('approved');

  await page.keyboard.press('r');
  await page.keyboard.type('Yes, from eight o’clock.');
  await page.keyboard.press('Control+Enter');
  const shown = async () => (await fetch(`${site.url}/?feed=comments-rss2`)).text();
  await expect.poll(shown, { timeout: 20_000 }).toContain('Yes, from eight o');
  await close();
});
