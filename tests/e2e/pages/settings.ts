import type { Locator, Page } from '@playwright/test';

const sections = {
  accounts: 'Accounts',
  signIn: 'Sign-in',
  writing: 'Writing',
  answers: 'Answers',
  shop: 'Shop facts',
  exchange: 'Import and export',
  data: 'Data',
  appearance: 'Appearance',
} as const;

/** The settings: accounts with their ledger, data, appearance. Import and export have a page model of their own. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(section: keyof typeof sections = 'accounts'): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings' }).click();
    await this.page.getByRole('tab', { name: sections[section] }).click();
  }

  /** Gives the program's own client for a provider that is found by its address. */
  async setUpProvider(given: Readonly<{ issuer: string; clientId: string }>): Promise<void> {
    await this.page.goto(`${this.page.url().replace(/#.*$/u, '')}#/settings/sign-in`);
    await this.page.getByRole('link', { name: 'Set up: Another provider' }).click();
    await this.page.getByLabel('Address of the provider').fill(given.issuer);
    await this.page.getByLabel('Client id').fill(given.clientId);
    const passphrase = this.page.getByRole('textbox', { name: 'Passphrase', exact: true });
    if (await passphrase.isVisible()) {
      await passphrase.fill('four loaves and a bun');
      await this.page.getByRole('textbox', { name: 'Passphrase again' }).fill('four loaves and a bun');
    }
    await this.page.getByRole('button', { name: 'Save' }).click();
    await this.page.getByText('Saved. You can sign in now.').waitFor();
  }

  account(address: string): Locator {
    return this.page.getByRole('article', { name: address });
  }

  async fetchNow(address: string): Promise<void> {
    await this.account(address).getByRole('button', { name: 'Fetch now' }).click();
  }

  /** Keeps attachments up to a size from now on. */
  async keep(address: string, choice: string): Promise<void> {
    await this.#choose(address, 'Large attachments…');
    const dialog = this.page.getByRole('dialog', { name: `Large attachments of ${address}` });
    await dialog.getByRole('radio', { name: choice, exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async pause(address: string): Promise<void> {
    await this.#choose(address, 'Pause');
  }

  async resume(address: string): Promise<void> {
    await this.account(address).getByRole('button', { name: 'Resume' }).click();
  }

  /** Signs in again with another password; the servers stay as they are. */
  async signInAgain(address: string, password: string): Promise<void> {
    await this.#choose(address, 'Password and servers…');
    const dialog = this.page.getByRole('dialog', { name: `Sign in to ${address} again` });
    await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
    await dialog.getByRole('button', { name: 'Check and save' }).click();
  }

  async disconnect(address: string): Promise<void> {
    await this.#choose(address, 'Disconnect…');
    await this.page
      .getByRole('dialog', { name: `Disconnect ${address}?` })
      .getByRole('button', { name: 'Disconnect' })
      .click();
  }

  /** The row of the ledger: served, stored, ignored, quarantined, missing as they are shown. */
  async ledger(address: string): Promise<readonly string[]> {
    const row = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: address }) });
    return await row.getByRole('cell').allInnerTexts();
  }

  get quarantine(): Locator {
    return this.page.getByRole('region', { name: 'Messages that could not be read' }).getByRole('listitem');
  }

  /** From now on, in this window. What is sent waits for it, which a spec need not that takes nothing back. */
  async chooseUndoTime(time: 'None' | '5 seconds' | '10 seconds'): Promise<void> {
    await this.open('writing');
    await this.page.getByRole('radiogroup', { name: 'Time to undo sending' }).getByText(time, { exact: true }).click();
  }

  async chooseTheme(theme: 'Like the system' | 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Theme' }).getByText(theme).click();
  }

  async unlock(passphrase: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Unlock…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Unlock the passwords' });
    await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Unlock', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async #choose(address: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `More about ${address}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
