import { expect, test } from '@playwright/test';
import { startWordPress, type WordPress } from '#tests/servers/wordpress';
import { openConnectedShop, type ConnectedShop } from './app/connected-shop.ts';

let site: WordPress;
let shop: ConnectedShop;

// A site and a mailbox are started and connected, and two sends wait until they cannot be taken back.
test.setTimeout(120_000);

test.beforeEach(async () => {
  [site, shop] = await Promise.all([startWordPress(), openConnectedShop([])]);
});
test.afterEach(() => Promise.all([shop.close(), site.close()]));

test('Words for everybody are stopped once, said in private beside a public answer, and taken back as one', async () => {
  const { page } = shop.app;
  await site.comment({ name: 'Ben Okafor', email: 'ben@example.org', text: 'Where is my order?' });
  await page.waitForURL(/#\/inbox/u);
  await page.goto(`${page.url().replace(/#.*$/u, '')}#/settings/connect`);
  await page.getByRole('link', { name: 'WordPress comments' }).click();
  const connect = page.getByRole('form', { name: 'WordPress comments' });
  await connect.getByLabel('Address of the site').fill(site.url);
  await connect.getByLabel('User name').fill(site.username);
  await connect.getByLabel('Application password', { exact: true }).fill(site.applicationPassword);
  await connect.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('article', { name: new URL(site.url).host })).toContainText('Connected');

  await page.getByRole('link', { name: 'Inbox' }).press('Enter');
  await page.getByText('Where is my order?').first().click();
  await page.getByRole('button', { name: /^Reply to /u }).waitFor();
  await page.keyboard.press('r');
  const form = page.getByRole('form', { name: 'Your reply' });
  const audience = form.getByRole('group', { name: 'Who can read this' });
  await expect(audience).toContainText(
    `Everybody who reads “${site.post.title}” on ${new URL(site.url).host} can read this.`,
  );
  await page.keyboard.type('Sorry, Ben! Your order 48151 left today.');
  await page.keyboard.press('Control+Enter');
  const stopped = form.getByRole('alert');
  await expect(stopped).toContainText('Everybody could read this. Is it meant?');
  await expect(stopped.locator('mark')).toHaveText('order 48151');

  await page.keyboard.press('Tab');
  await expect(stopped.getByRole('button', { name: 'Answer privately instead' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('textbox', { name: 'What only they read' })).toHaveValue(/order 48151/u);
  await form.getByRole('textbox', { name: 'Reply', exact: true }).focus();
  await page.keyboard.type('Sorry, Ben! We have written to you.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('navigation', { name: 'The same case' })).toContainText('Goes on in private');

  await page.getByRole('button', { name: 'Undo' }).first().press('Enter');
  await expect(page.getByRole('navigation', { name: 'The same case' })).toBeHidden();
  await expect(form.getByRole('textbox', { name: 'What only they read' })).toHaveValue(/order 48151/u);
  await form.getByRole('textbox', { name: 'Reply', exact: true }).focus();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => shop.smtp.received.length, { timeout: 40_000 }).toBe(1);
  const feed = async () => (await fetch(`${site.url}/?feed=comments-rss2`)).text();
  await expect.poll(feed, { timeout: 40_000 }).toContain('We have written to you.');
});
