import type { Page } from '@playwright/test';

/** The pages of the provider that the tests run: who are you, and may this program read your mail. */
export class ProviderPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in and allows what is asked for. */
  async signIn(login: string): Promise<void> {
    const field = this.page.getByPlaceholder('Enter any login');
    const allow = this.page.getByRole('button', { name: 'Continue' });
    await field.or(allow).waitFor();
    if (await field.isVisible()) {
      await field.fill(login);
      await this.page.getByPlaceholder('and password').fill('a password');
      await this.page.getByRole('button', { name: 'Sign-in' }).click();
    }
    await allow.click();
  }

  async refuse(): Promise<void> {
    await this.page.getByRole('link', { name: /cancel/iu }).click();
  }
}
