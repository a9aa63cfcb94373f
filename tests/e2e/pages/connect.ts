import type { Locator, Page } from '@playwright/test';

export type ServerChoice = Readonly<{ host: string; port: number; security: 'tls' | 'starttls' | 'none' }>;

/** The form that connects a mailbox, in the welcome and in the settings. */
export class ConnectPage {
  readonly page: Page;
  readonly form: Locator;
  readonly address: Locator;
  readonly password: Locator;
  readonly name: Locator;
  readonly userName: Locator;
  /** What the search for the servers said. */
  readonly discovery: Locator;
  /** What went wrong that belongs to no field. */
  readonly problem: Locator;
  readonly certificate: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole('form', { name: 'Connect a mailbox' });
    this.address = this.form.getByLabel('E-mail address');
    this.password = this.form.getByRole('textbox', { name: /^(App password|Password)$/u });
    this.name = this.form.getByLabel('Name your customers see');
    this.userName = this.form.getByLabel('User name');
    this.discovery = this.form.getByRole('status').first();
    this.problem = this.form.getByRole('alert');
    this.certificate = page.getByRole('dialog', { name: 'Nobody vouches for this server' });
  }

  /** From the first start. */
  async openFromWelcome(): Promise<void> {
    await this.page.getByRole('button', { name: 'Connect a mailbox' }).click();
    await this.form.waitFor();
  }

  async openFromSettings(): Promise<void> {
    await this.page.goto(`${this.page.url().replace(/#.*$/u, '')}#/settings/connect`);
    await this.page.getByRole('link', { name: 'E-mail', exact: true }).click();
    await this.form.waitFor();
  }

  /** Types the address and leaves the field; settles when the search for its servers is over. */
  async typeAddress(address: string): Promise<void> {
    await this.address.fill(address);
    await this.address.press('Tab');
    // Not merely without “Looking for…”: just after Tab the search may not have begun.
    await this.discovery.filter({ hasText: /\S/u, hasNotText: 'Looking for the mail servers' }).waitFor();
  }

  /** Unfolds the servers, unless they are. */
  async showServers(): Promise<void> {
    const unfold = this.form.getByRole('button', { name: 'Show the servers' });
    await unfold.or(this.userName).first().waitFor();
    if (await unfold.isVisible()) await unfold.click();
    await this.userName.waitFor();
  }

  server(use: 'incoming' | 'outgoing'): Locator {
    return this.form.getByRole('group', {
      name: use === 'incoming' ? 'Incoming server (IMAP)' : 'Outgoing server (SMTP)',
    });
  }

  async typeServer(use: 'incoming' | 'outgoing', { host, port, security }: ServerChoice): Promise<void> {
    const server = this.server(use);
    await server.getByLabel('Server name').fill(host);
    await server.getByLabel('Security').selectOption(security);
    await server.getByLabel('Port').fill(String(port));
  }

  /** Where no keychain answers, the form asks for the passphrase of a sealed file, twice; elsewhere there is nothing to do. */
  async choosePassphraseIfAsked(passphrase: string): Promise<void> {
    const field = this.form.getByRole('textbox', { name: 'Passphrase', exact: true });
    if (!(await field.isVisible())) return;
    await field.fill(passphrase);
    await this.form.getByRole('textbox', { name: 'Passphrase again' }).fill(passphrase);
  }

  async connect(): Promise<void> {
    await this.form.getByRole('button', { name: 'Connect', exact: true }).click();
  }

  async trustCertificate(): Promise<void> {
    await this.certificate.getByRole('button', { name: 'Trust this certificate for this account' }).click();
  }

  async refuseCertificate(): Promise<void> {
    await this.certificate.getByRole('button', { name: 'Do not trust it' }).click();
  }
}
