import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, openApp, shopbell } from './app/running-app.ts';

test('A rule is built, looked at and switched on with the keyboard alone, and days off come from a calendar.', async () => {
  const folder = await emptyFolder();
  const log = join(folder.path, 'log');
  await mkdir(join(folder.path, 'letters'));
  for (const [at, words] of ['The lid arrived broken.', 'Do you have cups?'].entries()) {
    const date = new Date(Date.now() - 400 * 3_600_000).toUTCString().replace('GMT', '+0000');
    const head = `From: Kim <kim@example.com>\r\nTo: shop@example.com\r\nSubject: Letter ${at}\r\nDate: ${date}\r\nMessage-ID: <${at}@example.com>`;
    await writeFile(join(folder.path, 'letters', `${at}.eml`), `${head}\r\n\r\n${words}\r\n`);
  }
  await shopbell(log, 'import', 'mail', join(folder.path, 'letters'));
  const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:New Year'];
  const ending = ['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY', 'END:VEVENT', 'END:VCALENDAR', ''];
  await writeFile(join(folder.path, 'days.ics'), [...calendar, ...ending].join('\r\n'));
  await shopbell(log, 'hours', 'set', '--day', 'sat-sun=10:00-14:00');
  const { page, close } = await openApp(log);

  await page.evaluate(() => (location.hash = '#/inbox'));
  // Written weeks ago: late by now, in opening hours.
  await expect(page.getByText(/^Answer: \d+ d late$/u).first()).toBeVisible();

  await page.evaluate(() => (location.hash = '#/rules'));
  await page.getByRole('textbox', { name: 'Name of the rule' }).focus();
  await page.keyboard.type('Broken');
  await page.getByRole('combobox', { name: 'What is asked' }).focus();
  await page.keyboard.type('Subject or text');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Subject or text: Value' }).focus();
  await page.keyboard.type('broken');
  await page.getByRole('combobox', { name: 'Tag', exact: true }).focus();
  await page.keyboard.type('damage');
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 of the 2 messages of the last twelve months')).toBeVisible();
  expect((await new AxeBuilder({ page }).include('#main').analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');

  const onOff = page.getByRole('switch', { name: 'Broken is on' });
  await onOff.focus();
  await page.keyboard.press('Space');
  const dialog = page.getByRole('dialog', { name: 'Before you switch it on' });
  await expect(dialog.getByText('tag the conversation “damage”')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(onOff).toBeChecked();

  await page.evaluate(() => (location.hash = '#/settings/service'));
  await page.locator('input[type=file]').setInputFiles(join(folder.path, 'days.ics'));
  await expect(page.getByRole('listitem').filter({ hasText: 'New Year · every year' })).toBeVisible();
  expect((await new AxeBuilder({ page }).include('#main').analyze()).violations).toEqual([]);

  await close();
  await folder.remove();
});
