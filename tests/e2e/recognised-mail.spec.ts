import { expect, test } from '@playwright/test';
import { type ConnectedShop, openConnectedShop } from './app/connected-shop.ts';
import { answerWithHistory, bounceOf, contactForm, meeting, newsletter, rolls, rye } from './app/shop-mails.ts';
import { ComposerPage } from './pages/composer.ts';
import { ConversationPage } from './pages/conversation.ts';
import { InboxPage } from './pages/inbox.ts';
import { SettingsPage } from './pages/settings.ts';
import { TodayPage } from './pages/today.ts';

// One mailbox, one afternoon: each step goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

let shop: ConnectedShop;
let inbox: InboxPage;
let conversation: ConversationPage;

test.beforeAll(async () => {
  shop = await openConnectedShop([contactForm, meeting, newsletter, answerWithHistory, rye, rolls]);
  inbox = new InboxPage(shop.app.page);
  conversation = new ConversationPage(shop.app.page);
  await inbox.row('Rye bread').waitFor();
  await new SettingsPage(shop.app.page).chooseUndoTime('None');
  await inbox.open();
});
test.afterAll(async () => {
  await shop?.close();
});

test('A form shows who filled it in, answer by answer, and the mail as it came when asked for.', async () => {
  await inbox.openConversation('Mira Sonnenfeld');
  await expect(conversation.formAnswers).toContainText('Could you make a cake for sixty guests?');
  await expect(conversation.newest).not.toContainText('This is a notification');
  await conversation.newest.getByRole('button', { name: 'Show the mail as it came' }).click();
  await expect(conversation.newest).toContainText('This is a notification');
  await conversation.newest.getByRole('button', { name: 'Show details' }).click();
  await conversation.newest.getByRole('button', { name: 'Show all lines of the header' }).click();
  await expect(conversation.newest).toContainText('Reply-To: mira@example.org');
});

test('An invitation says when on the reader’s clock, and where.', async () => {
  await inbox.openConversation('Jonas Weber');
  await expect(conversation.invitation).toContainText('Cake tasting');
  await expect(conversation.invitation).toContainText('Mill Street 4');
  // The browser has the clock of this process.
  const hour = new Date('2026-11-27T14:00:00Z').getHours() % 12 || 12;
  await expect(conversation.invitation).toContainText(new RegExp(`November 2[78], 2026.*\\b${hour}:00`));
});

test('What was written before is folded inside the frame and opens without a script.', async () => {
  await inbox.openConversation('Cara Lindt');
  const history = conversation.newestFrame.getByText('Which day would you come by?');
  await expect(conversation.newestFrame.getByText('Thursday suits me well.')).toBeVisible();
  await expect(history).toBeHidden();
  await conversation.newestFrame.getByText('Show earlier text').click();
  await expect(history).toBeVisible();
});

test('A newsletter is filed aside; one key makes its sender a person, and back.', async () => {
  await expect(inbox.row('Cara Lindt')).toBeVisible();
  await expect(inbox.row('Mill News')).toHaveCount(0);
  await inbox.openAside();
  await inbox.openConversation('Mill News');
  await inbox.open();
  await expect(inbox.row('Mill News')).toHaveCount(0);
  await inbox.openAside();
  await inbox.openConversation('Mill News');
  await conversation.subject.click();
  await shop.app.page.keyboard.press('!');
  await expect(conversation.notice).toContainText('news@mill.example');
  await inbox.leaveAside();
  await expect(inbox.row('Mill News')).toBeVisible();
  await shop.app.page.keyboard.press('z');
  await inbox.open();
  await expect(inbox.row('Mill News')).toHaveCount(0);
  await inbox.openConversation('Jonas Weber');
  await conversation.choose('Always file this sender aside');
  await expect(conversation.notice).toContainText('jonas@example.net');
  await conversation.undoNotice();
  await inbox.open();
  await expect(inbox.row('Jonas Weber')).toBeVisible();
});

test('Two conversations become one, a message moves out of it again, and both can be undone.', async () => {
  await inbox.tick('Rye bread');
  await inbox.tick('And rolls');
  await inbox.bulk('Merge into one conversation').click();
  await expect(conversation.messages).toHaveCount(2);
  await conversation.undoNotice();
  await expect(inbox.row('Rye bread')).toBeVisible();
  await expect(inbox.row('And rolls')).toBeVisible();
  await inbox.tick('Rye bread');
  await inbox.tick('And rolls');
  await inbox.bulk('Merge into one conversation').click();
  await expect(conversation.messages).toHaveCount(2);
  await conversation.moveOut('Ten rolls as well.');
  await expect(conversation.messages).toHaveCount(1);
  await conversation.undoNotice();
  await expect(conversation.messages).toHaveCount(2);
});

test('A reply that comes back says whom it did not reach and why, here and on Today, and can be written again.', async () => {
  const composer = new ComposerPage(shop.app.page);
  await composer.open();
  await composer.write('They are ready on Friday.');
  await composer.saved();
  await composer.send.click();
  await shop.smtp.whenReceived(1);
  const sent = shop.smtp.received[0]?.raw.toString() ?? '';
  const id = /^Message-ID: <(.+)>\r$/im.exec(sent)?.[1] ?? '';
  await shop.receive(bounceOf(id, 'bruno@example.org'));
  const today = new TodayPage(shop.app.page);
  await today.open();
  await expect(today.outgoing).toContainText('did not arrive (bruno@example.org');
  await today.outgoing.getByRole('button').first().click();
  await expect(conversation.notes).toContainText('This did not reach bruno@example.org.');
  await expect(conversation.notes).toContainText('No such mailbox here');
  await conversation.notes.getByRole('button', { name: 'Write again' }).click();
  await expect(composer.form).toContainText('They are ready on Friday.');
});
