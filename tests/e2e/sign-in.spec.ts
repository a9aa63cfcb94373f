import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startOauth, type OauthServer } from '#tests/servers/oauth';
import { keyringIsInstalled, startDesktopKeyring } from '#tests/unit/secrets/desktop-keyring';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { addressesOpened } from './app/opened-addresses.ts';
import { emptyFolder, openApp } from './app/running-app.ts';
import { ConnectPage } from './pages/connect.ts';
import { ProviderPages } from './pages/provider.ts';
import { SettingsPage } from './pages/settings.ts';

const address = 'anna@bakery.example';
let oauth: OauthServer;
let dovecot: Dovecot;
let smtp: SmtpServer;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
/** A real keychain, where one is installed. */
let keyring: Awaited<ReturnType<typeof startDesktopKeyring>> | null;
let opened: Awaited<ReturnType<typeof addressesOpened>>;

test.beforeEach(async () => {
  oauth = await startOauth();
  keyring = keyringIsInstalled ? await startDesktopKeyring() : null;
  [dovecot, smtp, folder, opened] = await Promise.all([
    startDovecot({ tokens: { introspection: oauth.introspection, mechanisms: 'xoauth2' } }),
    startSmtp({ opens: oauth.opens }),
    emptyFolder(),
    addressesOpened(),
  ]);
});
test.afterEach(async () => {
  await Promise.all([dovecot.close(), smtp.close(), oauth.close(), opened.close(), keyring?.stop()]);
  await folder.remove();
});

/** Goes to the address that the app has opened, as the person's own browser would. */
async function atTheProvider(context: BrowserContext, count: number): Promise<ProviderPages> {
  const page: Page = await context.newPage();
  await page.goto(await opened.next(count));
  return new ProviderPages(page);
}

test('A mailbox is connected by clicking through the consent of its provider, and again when that has ended', async ({
  browser,
}) => {
  const { page, close } = await openApp(folder.path, { ...keyring?.environment, SHOPBELL_OPEN: opened.program });
  const outside = await browser.newContext();
  const settings = new SettingsPage(page);
  const connect = new ConnectPage(page);

  await page.getByRole('button', { name: 'Connect a mailbox' }).waitFor();
  await settings.setUpProvider(oauth);
  await connect.openFromSettings();
  await connect.typeAddress(address);
  await connect.showServers();
  await connect.userName.fill(dovecot.user);
  await connect.typeServer('incoming', { host: dovecot.host, port: dovecot.imapPort, security: 'none' });
  await connect.typeServer('outgoing', { host: smtp.host, port: smtp.port, security: 'none' });

  const name = new URL(oauth.issuer).host;
  await page.getByRole('button', { name: `Sign in with ${name}` }).click();
  const refusing = await atTheProvider(outside, 1);
  await expect(page.getByText('Finish signing in in your browser')).toBeVisible();
  await refusing.refuse();
  await expect(refusing.page.getByRole('heading')).toHaveText('You are not signed in');
  await expect(connect.problem).toContainText('was told not to let Shopbell in');

  await page.getByRole('button', { name: `Sign in with ${name}` }).click();
  const allowing = await atTheProvider(outside, 2);
  await allowing.signIn('anna');
  await expect(allowing.page.getByRole('heading')).toHaveText('You are signed in');
  await settings.open();
  await expect(settings.account(address)).toContainText('Connected');

  await oauth.revokeAll();
  await dovecot.kick(dovecot.user);
  await settings
    .account(address)
    .getByRole('button', { name: /Fetch now/u })
    .click();
  await expect(settings.account(address)).toContainText('Needs you to sign in again');
  const banner = page.getByRole('status').filter({ hasText: address });
  await banner.getByRole('button', { name: 'Sign in again' }).click();
  await (await atTheProvider(outside, 3)).signIn('anna');
  await expect(settings.account(address)).toContainText('Connected');
  await expect(banner).toBeHidden();
  await outside.close();
  await close();
});
