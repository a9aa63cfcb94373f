import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, openApp, shopbell } from './app/running-app.ts';

/** What a key takes an average skilled typist, in milliseconds (Card, Moran & Newell, The Keystroke-Level Model, 1980). */
const keystroke = 200;
const longest = 10_000;

test('A visit with a promise is logged by keyboard alone in under ten seconds, shown, and taken back', async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder.path, 'letters'));
  const head =
    'From: Kim Customer <kim@example.com>\r\nTo: shop@example.com\r\nSubject: Order\r\nMessage-ID: <1@example.com>';
  await writeFile(
    join(folder.path, 'letters', '1.eml'),
    `${head}\r\nDate: 1 Jan 2026 12:00 +0000\r\n\r\nA teapot.\r\n`,
  );
  await shopbell(join(folder.path, 'log'), 'import', 'mail', join(folder.path, 'letters'));
  // No account is connected: nothing here could ask a network for anything.
  const { page, close } = await openApp(join(folder.path, 'log'));
  await page.getByText('Kim Customer').first().waitFor();
  const { keyboard } = page;
  const form = page.getByRole('dialog', { name: 'Log what happened' });

  await keyboard.press('l');
  await form.getByLabel('With whom').waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });

  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await keyboard.press(key);
  };
  const type = async (words: string): Promise<void> => {
    keys += words.length;
    await keyboard.type(words);
  };
  await press('l');
  await type('kim');
  await form.getByRole('option', { name: 'Kim Customer' }).waitFor();
  await press('Enter');
  await press('v');
  await type('Lid is broken');
  await press('Tab');
  await press('Tab');
  await type('Send a lid');
  await press('Tab');
  await type('tomorrow 9');
  await press('Enter');
  await page.getByText('The visit with Kim Customer logged.').waitFor();
  // What the app adds to the typing is told by a clock of a machine with nothing else to do, not by this one's.
  expect(keys * keystroke).toBeLessThan(longest);

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const entries = page.getByRole('feed').getByRole('article');
  await expect(entries).toHaveText([
    /Promised.*Send a lid/su,
    /Kim Customer came by.*Lid is broken/su,
    /Order.*A teapot/su,
  ]);
  await page.locator('body').press('z');
  await expect(entries).toHaveText([/Order.*A teapot/su]);
  await close();
  await folder.remove();
});
