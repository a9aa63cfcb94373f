import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, openApp, shopbell } from './app/running-app.ts';

function letter(hoursAgo: number, name: string, [subject, text]: readonly [string, string]): string {
  const address = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
  const date = new Date(Date.now() - hoursAgo * 3600_000).toUTCString().replace('GMT', '+0000');
  const head = `From: ${name} <${address}>\r\nTo: shop@example.com\r\nSubject: ${subject}\r\nMessage-ID: <${hoursAgo}@example.com>`;
  return `${head}\r\nDate: ${date}\r\n\r\n${text}\r\n`;
}

async function hasNoViolations(page: Page, region = 'main'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(region).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('A message that sounds like a complaint becomes a case that is gone through and closed, by keyboard alone', async () => {
  const folder = await emptyFolder();
  const letters = join(folder.path, 'letters');
  await mkdir(letters);
  const cross = 'The teapot arrived broken, and nobody answers me. This is the third time now. I want my money back.';
  await writeFile(join(letters, '1.eml'), letter(1, 'Kim Customer', ['My teapot', cross]));
  await writeFile(join(letters, '2.eml'), letter(30, 'Kim Customer', ['Opening hours', 'Are you open on Sundays?']));
  await writeFile(join(letters, '3.eml'), letter(50, 'Jo Baker', ['Bread', 'The bread was wonderful, thank you!']));
  await shopbell(join(folder.path, 'log'), 'import', 'mail', letters);
  const { page, close } = await openApp(join(folder.path, 'log'));
  const { keyboard } = page;
  const step = page.getByText('Next: ');

  await page.getByText('My teapot').first().waitFor();
  await keyboard.press('g');
  await keyboard.press('i');
  await keyboard.press('j');
  await keyboard.press('Enter');
  const offer = page.getByRole('region', { name: 'This sounds like a complaint:' });
  await expect(offer.getByText('nobody answers')).toBeVisible();
  await hasNoViolations(page);

  await keyboard.press('w');
  const form = page.getByRole('dialog', { name: 'Open a complaint' });
  await form.getByLabel('What they are cross about').fill('Teapot broke for the third time');
  await keyboard.press('Enter');
  await expect(step).toContainText('Answer today');
  await keyboard.press('d');
  await expect(step).toContainText('Read the history');

  // The other conversation with the same person shows the case as well.
  await keyboard.press('j');
  await page.getByRole('heading', { name: 'Opening hours' }).waitFor();
  await expect(page.getByRole('button', { name: 'This belongs to it' })).toBeVisible();

  await keyboard.press('g');
  await keyboard.press('w');
  await page.getByRole('heading', { level: 1, name: 'Complaints' }).waitFor();
  await page.getByText('Teapot broke for the third time').waitFor();
  await hasNoViolations(page);
  await keyboard.press('j');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Teapot broke for the third time' }).waitFor();
  await hasNoViolations(page);

  await keyboard.press('e');
  const closing = page.getByRole('dialog', { name: 'Close the complaint' });
  const closeIt = closing.getByRole('button', { name: 'Close it' });
  await expect(closeIt).toBeDisabled();
  await hasNoViolations(page, '[role="dialog"]');
  await closing.getByLabel('Refunded').press('Space');
  await closing.getByLabel('What came of it').press('Enter');
  await expect(closeIt).toBeDisabled();
  await closing.getByLabel('Who was told').fill('Kim, by phone');
  await closing.getByLabel('Ask again').fill('in 2 weeks');
  await keyboard.press('Enter');
  await closing.waitFor({ state: 'hidden' });
  await expect(page.getByRole('region', { name: 'Outcome' })).toContainText('Refunded');
  await hasNoViolations(page);
  await keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Close…' })).toBeVisible();
  await close();
  await folder.remove();
});
