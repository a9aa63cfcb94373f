import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contactForm, forgery, meeting, newsletter } from './app/shop-mails.ts';
import { emptyFolder, openApp, shopbell } from './app/running-app.ts';

const places = [
  'today',
  'inbox',
  'customers',
  'segments/segment-4',
  'import',
  'export',
  'deals',
  'follow-ups',
  'complaints',
  'history',
  'rules',
  'search',
  'search?q=teapot',
  'write',
  'settings/accounts',
  'settings/writing',
  'settings/answers',
  'settings/playbooks',
  'settings/shop',
  'settings/service',
  'settings/notices',
  'settings/customers',
  'settings/sign-in',
  'settings/sign-in-google',
  'settings/exchange',
  'settings/data',
  'settings/appearance',
  'settings/connect',
  'settings/connect-wordpress',
  'welcome',
];

/** Mails that are more than words, by what the list shows of them; the one that is aside last. */
const recognised = {
  'Mira Sonnenfeld': contactForm,
  'Jonas Weber': meeting,
  'Your bank': forgery,
  'Mill News': newsletter,
};

/** What axe finds wrong on the page as it stands, or in a part of it, short enough to read in a report. */
async function violations(
  page: Page,
  { part = 'html', rules = null }: Readonly<{ part?: string; rules?: readonly string[] | null }> = {},
): Promise<readonly string[]> {
  // Colours fade in on hover and focus; halfway there they are nobody's contrast.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));
  // No frame stands on these pages: looked at in place, none takes a blank page and a second copy of axe beside it.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .include(part)
    .setLegacyMode();
  const { violations: found } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
  await page.locator('main h1, main h2').first().waitFor();
  await page.locator('[class*=Skeleton]').first().waitFor({ state: 'hidden' });
}

/** Pages with all the colours there are: what they are made of stands on the others, too. */
const inDark = new Set([
  'today',
  'inbox',
  'customers',
  'deals',
  'follow-ups',
  'complaints',
  'rules',
  'search?q=teapot',
  'write',
]);

/** A page in the light theme; what depends on its colours in the dark one as well. */
async function violationsInBoth(page: Page, dark = true): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await violations(page);
  if (!dark) return light;
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return [...light, ...(await violations(page, { rules: ['color-contrast'] }))];
}

test('No page has an accessibility violation in either theme', async () => {
  // Axe looks at thirty pages: three seconds each on busy cores, where nothing hangs.
  test.setTimeout(180_000);
  const folder = await emptyFolder();
  await mkdir(join(folder.path, 'letters'));
  for (const number of [1, 2, 3]) {
    const head = `From: Kim Customer <kim@example.com>\r\nTo: shop@example.com\r\nSubject: Order ${number}\r\nDate: 1 Jan 2026 12:0${number}:00 +0000\r\nMessage-ID: <${number}@example.com>`;
    await writeFile(join(folder.path, 'letters', `${number}.eml`), `${head}\r\n\r\nThe blue teapot has a chip.\r\n`);
  }
  await shopbell(join(folder.path, 'log'), 'import', 'mail', join(folder.path, 'letters'));
  const { page, close } = await openApp(join(folder.path, 'log'));

  const found: Record<string, readonly string[]> = {};
  for (const place of places) {
    await go(page, place);
    found[place] = await violationsInBoth(page, inDark.has(place));
  }
  await go(page, 'inbox');
  await page.getByText('Order 3').first().click();
  await page.getByRole('region', { name: 'Conversation', exact: true }).getByRole('article').first().waitFor();
  found['a conversation'] = await violationsInBoth(page);
  await go(page, 'customers');
  await page.getByRole('link', { name: 'Kim Customer' }).click();
  await page.getByRole('feed').waitFor();
  found['a customer'] = await violationsInBoth(page);
  await page.getByRole('button', { name: 'Keyboard map' }).click();
  await page.getByRole('dialog').waitFor();
  found['the keyboard map'] = await violationsInBoth(page);

  expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
  await close();
  await folder.remove();
});

test('No mail that is more than words has an accessibility violation in either theme', async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder.path, 'letters'));
  for (const [name, mail] of Object.entries(recognised))
    await writeFile(join(folder.path, 'letters', `${name}.eml`), mail);
  await shopbell(join(folder.path, 'log'), 'import', 'mail', join(folder.path, 'letters'));
  const { page, close } = await openApp(join(folder.path, 'log'));
  await page.emulateMedia({ reducedMotion: 'reduce' });

  const found: Record<string, readonly string[]> = {};
  for (const [name, mail] of Object.entries(recognised)) {
    if (mail === newsletter) await page.getByRole('button', { name: /^Newsletters and notices/ }).click();
    await page.getByRole('list', { name: 'Conversations' }).getByText(name).first().click();
    await page.getByRole('region', { name: 'Conversation', exact: true }).getByText(name).first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found[`${name}, ${colorScheme}`] = await violations(page, { part: '#conversation' });
    }
  }
  await page.keyboard.press('!');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  found['a notice'] = await violations(page);

  expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
  await close();
  await folder.remove();
});
