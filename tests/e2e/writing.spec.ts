import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mailFrom } from '#tests/flow/shop';
import { openConnectedShop, type ConnectedShop } from './app/connected-shop.ts';
import { InboxPage } from './pages/inbox.ts';
import { WritePage } from './pages/write.ts';

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let shop: ConnectedShop;

test.beforeAll(async () => {
  shop = await openConnectedShop([
    mailFrom('Marta Berg <marta@example.org>', { subject: 'Hello', text: 'Hello.', id: 'hello@example.org' }),
  ]);
  await new InboxPage(shop.app.page).row('Hello').waitFor();
});
test.afterAll(async () => await shop?.close());

test('A new mail is written with the keyboard: type-ahead, formats, a picture; held, taken back, and sent.', async () => {
  const { page } = shop.app;
  const { smtp } = shop;
  const mail = new WritePage(page);
  await page.keyboard.press('c');
  await expect(mail.recipients('To')).toBeFocused();
  await page.keyboard.type('mart');
  await page.locator('[data-combobox-selected]', { hasText: 'Marta Berg' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(mail.form.getByRole('button', { name: 'Remove Marta Berg' })).toBeVisible();
  await expect(mail.recipients('To')).toBeFocused();
  await mail.form.getByRole('button', { name: 'Add Bcc' }).click();
  await mail.recipients('Bcc').fill('silent@example.net,');
  await mail.words.click();
  await page.keyboard.type('Dear Marta,');
  await page.keyboard.press('Enter');
  await mail.pastePicture('loaf.png', dot);
  await expect(mail.words.getByRole('img', { name: 'loaf.png' })).toBeVisible();
  // Its bytes are shown from the draft.
  await expect
    .poll(() =>
      mail.words.getByRole('img', { name: 'loaf.png' }).evaluate((picture: HTMLImageElement) => picture.naturalWidth),
    )
    .toBe(1);
  await mail.form.getByRole('button', { name: 'Formatting', exact: true }).click();
  await page.keyboard.press('Enter');
  await mail.format('Bold').click();
  await page.keyboard.type('Fresh today');
  const findings = await new AxeBuilder({ page }).include('form').analyze();
  expect(findings.violations.map(({ id }) => id)).toEqual([]);

  await mail.saved();
  await page.reload();
  await expect(mail.words.getByText('Fresh today')).toBeVisible();
  await mail.words.click();
  await page.keyboard.press('Control+Enter');
  await expect(mail.form.getByText('The subject is empty.')).toBeVisible();
  await mail.form.getByRole('button', { name: 'Go back' }).click();
  await mail.subject.fill('The new loaf');

  await mail.form.getByRole('button', { name: 'Send later' }).click();
  await page.getByRole('button', { name: /^Tomorrow morning/u }).click();
  await expect(page.getByText(/^Leaves .* at 9:00/u)).toBeVisible();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(mail.words.getByText('Fresh today')).toBeVisible();
  expect(smtp.received).toHaveLength(0);

  await mail.form.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mail.subject).toHaveValue('The new loaf');
  await mail.form.getByRole('button', { name: 'Send', exact: true }).click();
  await smtp.whenReceived(1);
  await expect(page.getByText('Sent', { exact: true })).toBeVisible();
  const [sent] = smtp.received;
  const raw = sent?.raw.toString() ?? '';
  expect(sent?.to.toSorted()).toEqual(['marta@example.org', 'silent@example.net']);
  expect(raw).toContain('<strong>Fresh today</strong>');
  expect(raw).toMatch(/^Content-Type: image\/png; name=loaf\.png\r$/m);
  expect(raw).toContain('Dear Marta,\r\n[loaf.png]\r\nFresh today');
  expect(raw).not.toContain('silent@example.net');
  await expect(new InboxPage(page).row('The new loaf')).toBeVisible();
});
