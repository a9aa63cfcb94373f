import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mailFrom } from '#tests/flow/shop';
import { openConnectedShop, type ConnectedShop } from './app/connected-shop.ts';
import { ComposerPage } from './pages/composer.ts';
import { InboxPage } from './pages/inbox.ts';
import { SettingsPage } from './pages/settings.ts';

let shop: ConnectedShop;

test.beforeAll(async () => {
  shop = await openConnectedShop([
    mailFrom('Marta Lindqvist <marta@example.org>', {
      subject: 'Saturday',
      text: 'Hello, at what time do you open on Saturday? It is about order #10023.',
      id: 'saturday@example.org',
    }),
  ]);
  await new InboxPage(shop.app.page).row('Saturday').waitFor();
});
test.afterAll(async () => await shop?.close());

test('A saved answer is found with a slash, filled in, completed where something is missing, and sent.', async () => {
  const { page } = shop.app;
  const settings = new SettingsPage(page);
  await settings.chooseUndoTime('None');
  await settings.open('shop');
  await page.getByRole('textbox', { name: /^Opening hours/u }).fill('Mon–Fri 9–18, Sat 9–14');
  await page.getByRole('textbox', { name: 'How we sound' }).fill('Warm and short.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('The notes are written down.')).toBeVisible();
  await page.getByRole('tab', { name: 'Answers' }).click();
  await page.getByRole('button', { name: 'Start with these' }).click();
  await expect(page.getByRole('button', { name: 'Edit Opening hours' })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await new InboxPage(page).row('Saturday').click();
  await page.getByRole('button', { name: /^Reply to / }).waitFor();
  await page.keyboard.press('r');
  const reply = new ComposerPage(page);
  await expect(reply.text).toBeFocused();
  await expect(reply.form.getByRole('group', { name: 'Fits this message' })).toContainText('Opening hours');
  await page.keyboard.type('/');
  const offered = page.getByRole('listbox', { name: 'Answers and facts' });
  await expect(offered.getByRole('option', { selected: true })).toContainText('Opening hours');
  await page.keyboard.type('re');
  await expect(offered.getByRole('option', { selected: true })).toContainText('Returns');
  const findings = await new AxeBuilder({ page }).include('form').include('#layers').analyze();
  expect(findings.violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(offered).toBeHidden();
  await expect(reply.text).toHaveText('/re');
  for (const _ of '/re') await page.keyboard.press('Backspace');
  await page.keyboard.type('/hours');
  await page.keyboard.press('Enter');
  await expect(reply.text).toContainText('Hello Marta,thank you for asking. We are open:Mon–Fri 9–18, Sat 9–14');

  await page.keyboard.press('Control+Enter');
  await expect(reply.form.getByText('Something in braces is not filled in yet.')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Anna');
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('combobox', { name: 'Find an answer or a fact' })).toBeFocused();
  await expect(page.getByText('Warm and short.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await shop.smtp.whenReceived(1);
  const raw = shop.smtp.received[0]?.raw.toString() ?? '';
  expect(raw).toContain('See you soon\r\nAnna');
  expect(raw).not.toContain('{');

  await settings.open('answers');
  await expect(page.getByText('used once', { exact: false })).toHaveCount(1);
});
