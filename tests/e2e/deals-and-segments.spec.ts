import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, openApp, shopbell } from './app/running-app.ts';

test('A deal is moved and taken back, and a segment built and saved, with the keyboard alone.', async () => {
  const folder = await emptyFolder();
  const log = join(folder.path, 'log');
  await mkdir(join(folder.path, 'letters'));
  for (const name of ['Kim', 'Lea']) {
    const head = `From: ${name} Customer <${name}@example.com>\r\nTo: shop@example.com\r\nSubject: Cake\r\nDate: 1 Jan 2026 12:00:00 +0000\r\nMessage-ID: <${name}@example.com>`;
    await writeFile(join(folder.path, 'letters', `${name}.eml`), `${head}\r\n\r\nA cake, please.\r\n`);
  }
  await shopbell(log, 'import', 'mail', join(folder.path, 'letters'));
  const { id } = JSON.parse((await shopbell(log, 'list', 'customers', '--limit', '1', '--json')).trim());
  const deal = ['--title', 'Wedding cake', '--amount', '1.250,50', '--currency', 'EUR'];
  await shopbell(log, 'deals', 'add', '--customer', id, ...deal);
  const { page, close } = await openApp(log);
  // Where the app opens is settled with its first list.
  await page.getByRole('link', { name: 'Kim Customer' }).waitFor();

  await page.keyboard.press('g');
  await page.keyboard.press('d');
  const cake = page.getByRole('button', { name: 'Wedding cake', exact: true });
  await cake.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('region', { name: 'Offer sent, 1 deal, €1,250.50' })).toContainText('Wedding cake');
  await expect(page.getByRole('status').getByText('“Wedding cake” is in Offer sent now.')).toBeVisible();
  await expect(cake).toBeFocused();
  await page.keyboard.press('z');
  await expect(page.getByRole('region', { name: 'Enquiry, 1 deal, €1,250.50' })).toContainText('Wedding cake');
  expect((await new AxeBuilder({ page }).include('#main').analyze()).violations).toEqual([]);

  await page.evaluate(() => (location.hash = '#/segments'));
  await page.getByRole('combobox', { name: 'What is asked' }).focus();
  await page.keyboard.type('Deals');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Has an open deal', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').getByText('1 customer', { exact: true })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Customers in this segment' }).getByRole('link')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Name of the segment' }).focus();
  await page.keyboard.type('May buy');
  await page.keyboard.press('Enter');
  const saved = page.getByRole('list', { name: 'Saved segments' }).getByRole('listitem').filter({ hasText: 'May buy' });
  await expect(saved.getByRole('link')).toHaveText('May buy1');

  await close();
  await folder.remove();
});
