import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { mailWithFiles } from '#tests/flow/shop';
import { type ConnectedShop, openConnectedShop, shopAddress } from './app/connected-shop.ts';
import { ConversationPage } from './pages/conversation.ts';
import { InboxPage } from './pages/inbox.ts';
import { SettingsPage } from './pages/settings.ts';
import { WritePage } from './pages/write.ts';

let shop: ConnectedShop;
test.beforeAll(async () => {
  shop = await openConnectedShop([]);
});
test.afterAll(async () => {
  await shop?.close();
});

test('A large file stays in the mailbox until it is fetched, by hand or to be forwarded.', async () => {
  const { page } = shop.app;
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.keep(shopAddress, 'Up to 5 MB');
  await shop.receive(mailWithFiles({ 'film.mp4': randomBytes(6_000_000), 'sequel.mp4': randomBytes(7_000_000) }));

  const inbox = new InboxPage(page);
  await inbox.open();
  await inbox.openConversation('Bruno');
  const conversation = new ConversationPage(page);
  await expect(conversation.newest).toContainText('6 MB, only in the mailbox');
  await conversation.fetch('film.mp4').click();
  await expect(conversation.attachment('film.mp4')).toBeVisible();
  await expect(conversation.newest).toContainText('7 MB, only in the mailbox');

  await page.keyboard.press('f');
  const draft = new WritePage(page);
  await expect(draft.form).toContainText('film.mp4');
  await expect(draft.form).toContainText('sequel.mp4');
});
