import { expect, test } from '@playwright/test';
import { mailFrom } from '#tests/flow/shop';
import { openConnectedShop } from './app/connected-shop.ts';
import { slowPipe } from './app/slow-pipe.ts';
import { InboxPage } from './pages/inbox.ts';

test('A reply asked for before its conversation is there begins when it is.', async () => {
  const shop = await openConnectedShop([
    mailFrom('Marta Berg <marta@example.org>', { subject: 'The lid', text: 'It broke.', id: 'lid@example.org' }),
  ]);
  const { page } = shop.app;
  const inbox = new InboxPage(page);
  await inbox.row('The lid').waitFor();
  await slowPipe(page, 500);
  await page.reload();
  await inbox.row('The lid').waitFor();
  await page.keyboard.press('j');
  // The last two are no shortcuts: somebody types on.
  for (const key of ['r', 'e', 'h']) await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
  await shop.close();
});
