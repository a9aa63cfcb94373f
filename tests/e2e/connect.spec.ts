import { expect, test } from '@playwright/test';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { emptyFolder, openApp } from './app/running-app.ts';
import { ConnectPage } from './pages/connect.ts';
import { CustomersPage } from './pages/customers.ts';
import { SettingsPage } from './pages/settings.ts';

const address = 'anna@bakery.example';
const letter = (number: number) =>
  [
    `From: Kim Customer <kim@example.com>`,
    `To: ${address}`,
    `Subject: Order ${number}`,
    `Date: ${new Date(Date.UTC(2026, 0, 1, 12, number)).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <order-${number}@example.com>`,
    '',
    `Two loaves, please. Order ${number}.`,
    '',
  ].join('\r\n');

let dovecot: Dovecot;
let smtp: SmtpServer;
let folder: Awaited<ReturnType<typeof emptyFolder>>;

test.beforeEach(async () => {
  [dovecot, smtp, folder] = await Promise.all([startDovecot(), startSmtp({ security: 'tls' }), emptyFolder()]);
  for (const number of [1, 2, 3]) await dovecot.deliver(dovecot.user, letter(number));
});
test.afterEach(async () => {
  await Promise.all([dovecot.close(), smtp.close()]);
  await folder.remove();
});

/** The form with everything right but the password, up to the button. */
async function fillForm(connect: ConnectPage): Promise<void> {
  await connect.openFromWelcome();
  await connect.typeAddress(address);
  await connect.showServers();
  await connect.userName.fill(dovecot.user);
  await connect.typeServer('incoming', { host: dovecot.host, port: dovecot.imapsPort, security: 'tls' });
  await connect.typeServer('outgoing', { host: smtp.host, port: smtp.port, security: 'tls' });
  await connect.choosePassphraseIfAsked('four loaves and a bun');
}

test('A mailbox with certificates of its own is connected once each was examined and trusted', async () => {
  const { page, close } = await openApp(folder.path);
  const connect = new ConnectPage(page);
  await fillForm(connect);
  await connect.password.fill(dovecot.password);
  await connect.connect();
  await expect(connect.certificate).toContainText('Incoming mail');
  await expect(connect.certificate).toContainText(dovecot.certificate.fingerprint);
  await connect.refuseCertificate();
  await expect(connect.certificate).toBeHidden();
  await connect.connect();
  await connect.trustCertificate();
  await expect(connect.certificate).toContainText('Outgoing mail');
  await connect.trustCertificate();

  await expect(page.getByText('Order 3').first()).toBeVisible();
  const settings = new SettingsPage(page);
  await settings.open();
  await expect(settings.account(address)).toContainText('Connected');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await expect.poll(async () => settings.ledger(address)).toEqual(['3', '3', '0', '0', '0']);

  const customers = new CustomersPage(page);
  await customers.open();
  await customers.find('kim@');
  await customers.show('Kim Customer');
  await expect(customers.timeline).toHaveCount(3);
  await close();
});

test('What is wrong stands beside its field, and nothing typed is lost', async () => {
  const { page, close } = await openApp(folder.path);
  const connect = new ConnectPage(page);
  await fillForm(connect);
  await connect.password.fill('wrong');
  await connect.connect();
  await connect.trustCertificate();
  await expect(connect.password).toHaveAccessibleDescription(/did not accept this name and password/u);
  await expect(connect.password).toBeFocused();

  await dovecot.stop();
  await connect.connect();
  const host = connect.server('incoming').getByLabel('Server name');
  await expect(host).toHaveAccessibleDescription(/does not answer/u);
  await expect(host).toHaveValue(dovecot.host);
  await expect(connect.address).toHaveValue(address);
  await close();
});
