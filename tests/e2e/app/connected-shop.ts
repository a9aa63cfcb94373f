import { startDovecot, type Dovecot } from '#tests/servers/dovecot';
import { startSmtp, type SmtpServer } from '#tests/servers/smtp';
import { ConnectPage } from '../pages/connect.ts';
import { SettingsPage } from '../pages/settings.ts';
import { emptyFolder, openApp, type OpenApp } from './running-app.ts';

export const shopAddress = 'anna@bakery.example';

export type ConnectedShop = Readonly<{
  app: OpenApp;
  dovecot: Dovecot;
  smtp: SmtpServer;
  /** Puts a mail into the inbox and has it fetched. */
  receive: (mail: string) => Promise<void>;
  close: () => Promise<void>;
}>;

/** The app with a mailbox on real servers, in which these mails already lie. */
export async function openConnectedShop(mails: readonly string[]): Promise<ConnectedShop> {
  const [folder, dovecot, smtp] = await Promise.all([emptyFolder(), startDovecot(), startSmtp()]);
  for (const mail of mails) await dovecot.deliver('anna', mail);
  const app = await openApp(folder.path);
  const form = new ConnectPage(app.page);
  await form.openFromWelcome();
  await form.typeAddress(shopAddress);
  await form.showServers();
  await form.typeServer('incoming', { host: dovecot.host, port: dovecot.imapPort, security: 'none' });
  await form.typeServer('outgoing', { host: smtp.host, port: smtp.port, security: 'none' });
  await form.userName.fill(dovecot.user);
  await form.choosePassphraseIfAsked('rye and salt and time');
  await form.password.fill(dovecot.password);
  await form.connect();
  return {
    app,
    dovecot,
    smtp,
    receive: async (mail) => {
      await dovecot.deliver('anna', mail);
      const settings = new SettingsPage(app.page);
      await settings.open();
      await settings.fetchNow(shopAddress);
    },
    close: async () => {
      await app.close();
      await Promise.all([dovecot.close(), smtp.close(), folder.remove()]);
    },
  };
}
