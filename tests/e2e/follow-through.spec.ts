import { expect, test, type Locator, type Page } from '@playwright/test';
import { startWordPress, type WordPress } from '#tests/servers/wordpress';
import { emptyFolder, openApp } from './app/running-app.ts';
import { SettingsPage } from './pages/settings.ts';

const passphrase = 'rye and salt and time';
const cross = 'My cake never arrived and nobody answers the phone. This is the third time. I want my money back!';
const promise = 'I will bring you a new cake by Friday.';

let site: WordPress;
let folder: Awaited<ReturnType<typeof emptyFolder>>;

test.beforeAll(async () => {
  [site, folder] = await Promise.all([startWordPress(), emptyFolder()]);
});
test.afterAll(async () => {
  await site.close();
  await folder.remove();
});

test('From a complaint in public to its closed case with a kept promise, by keyboard alone and over a power cut', async () => {
  await site.comment({ name: 'Ben Okafor', email: 'ben@example.org', text: cross });
  const first = await openApp(folder.path);
  await connect(first.page);
  await read(first.page);

  // The case, with its first step done: an answer for everybody to read, and what it promises.
  await press(first.page, 'w');
  const opening = first.page.getByRole('dialog', { name: 'Open a complaint' });
  await opening.waitFor();
  await press(first.page, 'Control+a');
  await first.page.keyboard.type('A cake never came');
  await press(first.page, 'Enter');
  await opening.waitFor({ state: 'hidden' });
  await press(first.page, 'r');
  await expect(first.page.getByRole('textbox', { name: /repl|answer/iu })).toBeFocused();
  await first.page.keyboard.type(`We are sorry, Ben. ${promise} `);
  await first.page.getByRole('status').filter({ hasText: 'You promise:' }).waitFor();
  await press(first.page, 'Control+;');
  await expect(first.page.getByText('Remembered when this is sent:')).toBeVisible();
  await press(first.page, 'Control+Enter');
  await expect(first.page.getByRole('complementary').getByText(promise)).toBeVisible();

  // The power goes while the answer still waits to leave.
  await first.kill();
  const { page, close } = await openApp(folder.path);
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
  await unlock(page);
  const shown = async () => (await fetch(`${site.url}/?feed=comments-rss2`)).text();
  await expect.poll(shown, { timeout: 30_000 }).toContain('I will bring you a new cake');
  expect((await shown()).split('We are sorry, Ben.').length - 1).toBeLessThanOrEqual(2);

  await press(page, 'g', 'p');
  const list = page.getByRole('table', { name: 'What is still to be done' });
  await expect(list.getByRole('row').filter({ hasText: promise })).toHaveCount(1);
  await press(page, 'j', 'e');
  await expect(page.getByText('Promise kept.')).toBeVisible();

  await press(page, 'g', 'w');
  await page.getByText('A cake never came').waitFor();
  await press(page, 'j', 'Enter');
  await page.getByRole('heading', { level: 1, name: 'A cake never came' }).waitFor();
  await press(page, 'e');
  const closing = page.getByRole('dialog', { name: 'Close the complaint' });
  const closeIt = closing.getByRole('button', { name: 'Close it' });
  await expect(closeIt).toBeDisabled();
  await tabTo(page, closing.getByLabel('Replaced'));
  await press(page, 'Space');
  await tabTo(page, closing.getByLabel('Who was told'));
  await page.keyboard.type('Ben, at his door');
  await expect(closeIt).toBeDisabled();
  await tabTo(page, closing.getByRole('radio', { name: 'Yes' }));
  await press(page, 'Space');
  await expect(closeIt).toBeEnabled();
  await tabTo(page, closeIt);
  await press(page, 'Enter');
  await closing.waitFor({ state: 'hidden' });
  await expect(page.getByRole('region', { name: 'Outcome' })).toContainText('Replaced');
  await close();
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Moves the focus on as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isFocused = () => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 30 && !(await isFocused()); step++) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
}

async function read(page: Page): Promise<void> {
  await press(page, 'g', 'i');
  await page.getByRole('listitem').filter({ hasText: 'Ben Okafor' }).waitFor();
  await press(page, 'j', 'Enter');
  await page.getByRole('region', { name: 'This sounds like a complaint:' }).waitFor();
}

/** Where no keychain answers, the app asks for the passphrase of the sealed file after each start. */
async function unlock(page: Page): Promise<void> {
  await press(page, 'g', 's');
  await page.getByRole('article', { name: new URL(site.url).host }).waitFor();
  if (await page.getByRole('button', { name: 'Unlock…' }).isVisible()) await new SettingsPage(page).unlock(passphrase);
}

async function connect(page: Page): Promise<void> {
  await page.goto(`${page.url().replace(/#.*$/u, '')}#/settings/connect`);
  await page.getByRole('link', { name: 'WordPress comments' }).click();
  const form = page.getByRole('form', { name: 'WordPress comments' });
  await form.getByLabel('Address of the site').fill(site.url);
  await form.getByLabel('User name').fill(site.username);
  if (await form.getByLabel('Passphrase', { exact: true }).isVisible()) {
    await form.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await form.getByLabel('Passphrase again').fill(passphrase);
  }
  await form.getByLabel('Application password', { exact: true }).fill(site.applicationPassword);
  await form.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('article', { name: new URL(site.url).host })).toContainText('Connected');
}
