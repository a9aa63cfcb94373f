import type { Locator, Page } from '@playwright/test';

/** The reply under a conversation. */
export class ComposerPage {
  readonly page: Page;
  readonly form: Locator;
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole('form', { name: 'Your reply' });
    this.text = this.form.getByRole('textbox', { name: 'Reply', exact: true });
  }

  /** Opens the reply, unless a draft has it open already. */
  async open(): Promise<void> {
    const invite = this.page.getByRole('button', { name: /^Reply to / });
    await invite.or(this.form).first().waitFor();
    if (await invite.isVisible()) await invite.click();
    await this.text.waitFor();
  }

  async write(words: string): Promise<void> {
    await this.text.fill(words);
  }

  /** Settles when everything typed is on disk. */
  async saved(): Promise<void> {
    await this.form.getByText('Saved', { exact: true }).waitFor();
  }

  async attach(...files: readonly string[]): Promise<void> {
    await this.form.locator('input[type=file]').setInputFiles([...files]);
  }

  get attachments(): Locator {
    return this.form.getByRole('list', { name: 'Attachments' }).getByRole('listitem');
  }

  get recipients(): Locator {
    return this.form.getByRole('textbox', { name: 'To' });
  }

  get send(): Locator {
    return this.form.getByRole('button', { name: 'Send', exact: true });
  }

  get sendAndDone(): Locator {
    return this.form.getByRole('button', { name: 'Send and done' });
  }
}
