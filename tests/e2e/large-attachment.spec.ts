import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { mailWithFiles } from '#tests/flow/shop';
import { type ConnectedShop, openConnectedShop, shopAddress } from './app/connected-shop.ts';
import { rye } from './app/shop-mails.ts';
import { ConversationPage } from './pages/conversation.ts';
import { InboxPage } from './pages/inbox.ts';
import { SettingsPage } from './pages/settings.ts';

let shop: ConnectedShop;
test.beforeAll(async () => {
  shop = await openConnectedShop([rye]);
});
test.afterAll(async () => {
  await shop?.close();
});

test('A large file stays in the mailbox until it is fetched, by hand or to be forwarded.', async () => {
  const { page } = shop.app;
  const inbox = new InboxPage(page);
  await expect(inbox.rows).toHaveCount(1);
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.keep(shopAddress, 'Up to 5 MB');
  await shop.receive(mailWithFiles({ 'film.mp4': randomBytes(6_000_000), 'sequel.mp4': randomBytes(7_000_000) }));

  await inbox.open();
  await inbox.openConversation('The film');
  const conversation = new ConversationPage(page);
  await expect(conversation.newest).toContainText('6 MB, only in the mailbox');
  await conversation.fetch('film.mp4').click();
  await expect(conversation.attachment('film.mp4')).toBeVisible();
  await expect(conversation.newest).toContainText('7 MB, only in the mailbox');

  await page.keyboard.press('f');
  const draft = page.getByRole('form', { name: 'Forward' });
  await expect(draft).toContainText('film.mp4');
  await expect(draft).toContainText('sequel.mp4');
});
