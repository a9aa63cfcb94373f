import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mailFrom } from '#tests/flow/shop';
import { openConnectedShop } from './app/connected-shop.ts';
import { InboxPage } from './pages/inbox.ts';

test('A promise written in a reply is remembered by one key, taken back with the reply, put off and kept.', async () => {
  const shop = await openConnectedShop([
    mailFrom('Marta Berg <marta@example.org>', { subject: 'The lid', text: 'It broke.', id: 'lid@example.org' }),
  ]);
  const { page } = shop.app;
  const { keyboard } = page;
  await new InboxPage(page).row('The lid').click();
  const said = 'I will send you a new lid by Friday.';

  await page.getByRole('region', { name: 'Conversation' }).waitFor();
  await keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await keyboard.type(`Sorry, Marta. ${said} `);
  await page.getByRole('status').filter({ hasText: 'You promise:' }).waitFor();
  await keyboard.press('Control+;');
  await expect(page.getByText('Remembered when this is sent:')).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Remind me if they have not answered by')).toBeVisible();
  await expect(page.getByRole('complementary').getByText(said)).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Remembered when this is sent:')).toBeVisible();
  await expect(page.getByRole('complementary').getByText(said)).toBeHidden();
  await page.getByRole('textbox', { name: 'Reply' }).click();
  await keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'in a week' }).click();

  await keyboard.press('g');
  await keyboard.press('p');
  const list = page.getByRole('table', { name: 'What is still to be done' });
  await expect(list.getByRole('row')).toHaveCount(2);
  const findings = await new AxeBuilder({ page }).include('main').analyze();
  expect(findings.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await keyboard.press('j');
  await expect(list.getByRole('row', { selected: true })).toContainText(said);
  await keyboard.press('h');
  await page.getByRole('dialog').getByLabel('By when').fill('every Monday 9');
  await expect(page.getByRole('dialog').getByText(/9:00.*every Monday/u)).toBeVisible();
  await keyboard.press('Enter');
  await expect(list.getByText('every Monday')).toBeVisible();
  await keyboard.press('e');
  await expect(page.getByText('Promise kept. It comes again.')).toBeVisible();
  await expect(list.getByRole('row')).toHaveCount(2);
  await shop.close();
});
