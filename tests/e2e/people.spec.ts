import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, openApp, shopbell } from './app/running-app.ts';
import { CustomersPage } from './pages/customers.ts';

const senders = ['Jörg Müller <joerg.mueller@example.com>', 'Joerg Mueller <jmueller@post.example>'];

function letter(from: string, number: number): string {
  return [
    ...[`From: ${from}`, 'To: shop@example.com', `Subject: Order ${number}`, `Message-ID: <${number}@example.com>`],
    ...[
      `Date: ${number} Jan 2026 12:00:00 +0000`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `Teapot ${number}.`,
      '',
    ],
  ].join('\r\n');
}

/** What the page says of a customer: the card, how often, and the timeline. */
async function told(page: Page): Promise<readonly (string | null)[]> {
  const customers = new CustomersPage(page);
  await customers.timeline.first().waitFor();
  const card = await page
    .getByRole('banner')
    .filter({ has: page.getByRole('heading', { level: 1 }) })
    .allInnerTexts();
  return [...card, ...(await customers.timeline.allInnerTexts())];
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('Two customers are merged and taken apart again, and each is as before', async () => {
  const folder = await emptyFolder();
  const letters = join(folder.path, 'letters');
  await mkdir(letters);
  for (const [index, from] of senders.entries())
    await writeFile(join(letters, `${index}.eml`), letter(from, index + 1));
  await shopbell(join(folder.path, 'log'), 'import', 'mail', letters, '--own', 'shop@example.com');
  const { page, close } = await openApp(join(folder.path, 'log'));
  const customers = new CustomersPage(page);
  const { keyboard } = page;
  await customers.open();
  await customers.show('Joerg Mueller');
  const secondBefore = await told(page);
  await customers.open();
  await customers.show('Jörg Müller');
  const before = await told(page);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Merge with somebody…' }).click();
  const dialog = page.getByRole('dialog');
  await keyboard.type('joerg');
  await dialog.getByRole('option', { name: 'Joerg Mueller' }).waitFor();
  await keyboard.press('Enter');
  await dialog.getByRole('columnheader', { name: 'Joerg Mueller' }).waitFor();
  await isAccessible(page);
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('Both are Jörg Müller now.')).toBeVisible();
  await expect(customers.timeline).toHaveCount(2);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Take apart…' }).click();
  await dialog.getByRole('button', { name: 'Take out' }).waitFor();
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByText('Joerg Mueller is somebody of their own again.')).toBeVisible();
  await expect(customers.timeline).toHaveCount(1);
  expect(await told(page)).toEqual(before);
  await customers.open();
  await customers.show('Joerg Mueller');
  expect(await told(page)).toEqual(secondBefore);
  await close();
  await folder.remove();
});
