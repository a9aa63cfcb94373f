import { expect, test } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, openApp } from './app/running-app.ts';
import { CustomersPage } from './pages/customers.ts';
import { ExchangePage } from './pages/exchange.ts';
import { SearchPage } from './pages/search.ts';
import { TodayPage } from './pages/today.ts';

const people = ['Kim Customer', 'Søren Lind', 'نور الحسن'];
const own = 'shop@example.com';

/** A letter as a customer's program writes it; the first one is the oldest. */
function letter(number: number, name: string): string {
  return [
    `From: ${name} <person${number}@example.com>`,
    `To: ${own}`,
    // What a spreadsheet would take for a formula.
    `Subject: =Order ${number}`,
    `Date: ${new Date(Date.UTC(2026, 0, number + 1)).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${number}@example.com>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The blue teapot number ${number} has a chip.`,
    '',
  ].join('\r\n');
}

async function writeLetters(folder: string): Promise<readonly string[]> {
  await mkdir(folder);
  const files = people.map((name, index) => ({ path: join(folder, `${index}.eml`), text: letter(index, name) }));
  for (const { path, text } of files) await writeFile(path, text);
  return files.map(({ path }) => path);
}

test('Mail files come in by the first start, are found again everywhere, and leave as a CSV', async () => {
  const folder = await emptyFolder();
  const letters = await writeLetters(join(folder.path, 'letters'));
  const { page, close } = await openApp(join(folder.path, 'log'));

  const exchange = new ExchangePage(page);
  await exchange.openFromWelcome();
  await exchange.chooseFiles(...letters);
  await exchange.typeOwn(own);
  await exchange.bringIn();
  expect([await exchange.count('Stored'), await exchange.count('Could not be read')]).toEqual(['3', '0']);

  await test.step('once more, from their folder, is nothing new', async () => {
    await exchange.open();
    await exchange.typePath(join(folder.path, 'letters'));
    await exchange.bringIn();
    expect([await exchange.count('Stored'), await exchange.count('Already there')]).toEqual(['0', '3']);
    await expect(exchange.lines).toHaveCount(3);
  });

  await test.step('they wait for an answer, the oldest first', async () => {
    const today = new TodayPage(page);
    await today.open();
    await expect(today.unanswered).toHaveCount(3);
    await expect(today.unanswered.first()).toContainText('Kim Customer');
    await today.markDone('Kim Customer');
    await expect(today.unanswered).toHaveCount(2);
  });

  await test.step('their writers are customers, found as one types', async () => {
    const customers = new CustomersPage(page);
    await customers.open();
    await expect(customers.rows).toHaveCount(3);
    await customers.find('søren');
    await expect(customers.rows).toHaveCount(1);
    await customers.show('Søren Lind');
    await expect(customers.timeline).toContainText('The blue teapot number 1 has a chip.');
  });

  await test.step('their words are found, and opened by keyboard alone', async () => {
    const search = new SearchPage(page);
    await search.focus();
    await search.search('teapot chip from:kim');
    await expect(search.results).toHaveCount(1);
    await expect(search.marked).toHaveText(['teapot', 'chip']);
    await search.openByKeyboard(1);
    await expect(page.getByRole('region', { name: 'Conversation', exact: true })).toContainText('=Order 0');
  });

  await test.step('they leave as a CSV that no spreadsheet takes for formulas', async () => {
    await exchange.open();
    await exchange.make('Messages');
    const csv = await readFile(await (await exchange.save('CSV')).path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect(csv).toContain("'=Order 0");
    const manifest: unknown = JSON.parse(await readFile(await (await exchange.save('manifest')).path(), 'utf8'));
    expect(manifest).toMatchObject({ rows: 3 });
  });
  await close();
  await folder.remove();
});

test('A path that is not there is named in the report with what to do, and another can be tried', async () => {
  const folder = await emptyFolder();
  const { page, close } = await openApp(join(folder.path, 'log'));
  const exchange = new ExchangePage(page);
  await exchange.openFromWelcome();
  await exchange.typePath(join(folder.path, 'nowhere'));
  await exchange.bringIn();
  await expect(exchange.lines).toHaveText([/nowhere.*cannot be read\. Check that it exists/u]);
  await page.getByRole('button', { name: 'Bring in more' }).click();
  await expect(exchange.importForm).toBeVisible();
  await close();
  await folder.remove();
});
