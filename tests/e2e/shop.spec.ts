import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { mailFrom } from '#tests/flow/shop';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { emptyFolder, openApp, type OpenApp } from './app/running-app.ts';
import { ComposerPage } from './pages/composer.ts';
import { ConnectPage } from './pages/connect.ts';
import { ConversationPage } from './pages/conversation.ts';
import { CustomersPage } from './pages/customers.ts';
import { ExchangePage } from './pages/exchange.ts';
import { InboxPage } from './pages/inbox.ts';
import { SearchPage } from './pages/search.ts';
import { SettingsPage } from './pages/settings.ts';

// One shop, one day: each step goes on where the one before ended.
test.describe.configure({ mode: 'serial' });

const address = 'anna@bakery.example';
const passphrase = 'rye and salt and time';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let dovecot: Dovecot;
let smtp: SmtpServer;
let app: OpenApp;

test.beforeAll(async () => {
  [folder, dovecot, smtp] = await Promise.all([emptyFolder(), startDovecot(), startSmtp()]);
  await dovecot.deliver(
    'anna',
    mailFrom('Bruno Keller <bruno@example.org>', {
      subject: 'Bread for Saturday',
      text: 'Have you got rye bread for Saturday?',
      id: 'bread-1@example.org',
    }),
  );
  app = await openApp(folder.path);
});
test.afterAll(async () => {
  await app?.close();
  await Promise.all([dovecot?.close(), smtp?.close(), folder?.remove()]);
});

/** Where no keychain answers, the app asks once for the passphrase of the sealed file after each start. */
async function reopen(): Promise<void> {
  app = await openApp(folder.path);
  const unlock = app.page.getByRole('button', { name: 'Unlock…' });
  const inbox = app.page.getByRole('navigation', { name: 'Main navigation' });
  await inbox.waitFor();
  await new SettingsPage(app.page).open();
  await app.page.getByRole('article', { name: address }).waitFor();
  if (await unlock.isVisible()) await new SettingsPage(app.page).unlock(passphrase);
  await new SettingsPage(app.page).chooseUndoTime('None');
  await new InboxPage(app.page).open();
}

async function connectionForm(): Promise<ConnectPage> {
  const form = new ConnectPage(app.page);
  await form.openFromWelcome();
  await form.typeAddress(address);
  await form.name.fill('Anna’s bakery');
  await form.showServers();
  await form.typeServer('incoming', { host: dovecot.host, port: dovecot.imapPort, security: 'none' });
  await form.typeServer('outgoing', { host: smtp.host, port: smtp.port, security: 'none' });
  await form.userName.fill(dovecot.user);
  await form.choosePassphraseIfAsked(passphrase);
  return form;
}

test('A wrong password is said in words, and the right one connects the mailbox.', async () => {
  const form = await connectionForm();
  await form.password.fill('not the password');
  await form.connect();
  await expect(form.form.getByText(/did not accept this name and password/)).toBeVisible();
  await form.password.fill(dovecot.password);
  await form.connect();
  await expect(new InboxPage(app.page).row('Bread for Saturday')).toBeVisible();
});

test('A message that comes while the app is open appears by itself.', async () => {
  await dovecot.deliver(
    'anna',
    mailFrom('Cara Lindt <cara@example.net>', {
      subject: 'Gluten-free cake',
      text: 'Do you bake without gluten?',
      id: 'cake-1@example.net',
    }),
  );
  const settings = new SettingsPage(app.page);
  await settings.open();
  await settings.fetchNow(address);
  await settings.chooseUndoTime('None');
  const inbox = new InboxPage(app.page);
  await inbox.open();
  await expect(inbox.row('Gluten-free cake')).toBeVisible();
  await expect(inbox.rows).toHaveCount(2);
});

test('An answer leaves in the customer’s thread, is filed in Sent and is shown as sent.', async () => {
  const inbox = new InboxPage(app.page);
  await inbox.openConversation('Bread for Saturday');
  const composer = new ComposerPage(app.page);
  await composer.open();
  await composer.write('Yes, two loaves are kept for you.');
  await composer.saved();
  await composer.send.click();
  const conversation = new ConversationPage(app.page);
  await expect(conversation.newest).toContainText('two loaves are kept');
  await smtp.whenReceived(1);
  await expect(conversation.outgoing(/Sent/)).toBeVisible();
  const [mail] = smtp.received;
  const raw = mail?.raw.toString() ?? '';
  expect(mail?.to).toEqual(['bruno@example.org']);
  expect(raw).toMatch(/^In-Reply-To: <bread-1@example\.org>\r$/m);
  expect(raw).toMatch(/^References: <bread-1@example\.org>\r$/m);
  expect(raw).toMatch(/^Subject: Re: Bread for Saturday\r$/m);
  expect(raw).toMatch(/^From: .*<anna@bakery\.example>\r$/m);
  await expect.poll(async () => (await dovecot.list('anna', 'Sent')).length).toBe(1);
});

test('Words that were typed are there again after the core was killed.', async () => {
  const inbox = new InboxPage(app.page);
  await inbox.openConversation('Gluten-free cake');
  const composer = new ComposerPage(app.page);
  await composer.open();
  await composer.write('Every Thursday: buckwheat and');
  await composer.saved();
  await app.kill();
  await reopen();
  await new InboxPage(app.page).openConversation('Gluten-free cake');
  await expect(new ComposerPage(app.page).text).toHaveText('Every Thursday: buckwheat and');
});

test('With the server down a reply waits, over a restart, and exactly one copy arrives when it is back.', async () => {
  await smtp.stop();
  const composer = new ComposerPage(app.page);
  await composer.write('Every Thursday: buckwheat and chestnut.');
  await composer.saved();
  await composer.send.click();
  const conversation = new ConversationPage(app.page);
  await expect(conversation.outgoing(/does not answer|waiting|not left/i)).toBeVisible({ timeout: 20_000 });
  await app.close();
  await smtp.start();
  await reopen();
  await new InboxPage(app.page).openConversation('Gluten-free cake');
  await expect(conversationNow().newest).toContainText('buckwheat and chestnut');
  await expect(conversationNow().outgoing(/Sent/)).toBeVisible({ timeout: 30_000 });
  expect(smtp.received.filter(({ raw }) => raw.toString().includes('chestnut'))).toHaveLength(1);
});

function conversationNow(): ConversationPage {
  return new ConversationPage(app.page);
}

test('Everything is found again: by customer, by word, and in the ledger.', async () => {
  const customers = new CustomersPage(app.page);
  await customers.open();
  await customers.find('cara');
  await expect(customers.rows).toHaveCount(1);
  await customers.show('Cara Lindt');
  await expect(customers.timeline).toHaveCount(2);
  const search = new SearchPage(app.page);
  await search.search('two loav');
  await expect(search.results.first()).toContainText('two loaves');
  const settings = new SettingsPage(app.page);
  await settings.open();
  await settings.fetchNow(address);
  // Two that came and two that were sent, each of them stored.
  await expect.poll(async () => settings.ledger(address)).toEqual(['4', '4', '0', '0', '0']);
});

test('What was said is taken out as a CSV with its manifest.', async () => {
  const exchange = new ExchangePage(app.page);
  await exchange.open();
  await exchange.make('Messages');
  const csv = await (await exchange.save('CSV')).path();
  const manifest: unknown = JSON.parse(await readFile(await (await exchange.save('manifest')).path(), 'utf8'));
  expect(await readFile(csv, 'utf8')).toContain('"Have you got rye bread for Saturday?');
  expect(manifest).toMatchObject({ noun: 'interactions', rows: 4 });
});
