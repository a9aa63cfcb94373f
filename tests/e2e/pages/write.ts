import type { Locator, Page } from '@playwright/test';

/** Where a mail is written that is no answer. */
export class WritePage {
  readonly page: Page;
  readonly form: Locator;
  readonly words: Locator;
  readonly subject: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole('form', { name: 'New mail' });
    this.words = this.form.getByRole('textbox', { name: 'Message' });
    this.subject = this.form.getByLabel('Subject');
  }

  recipients(field: 'To' | 'Cc' | 'Bcc'): Locator {
    return this.form.getByRole('textbox', { name: field, exact: true });
  }

  format(name: string): Locator {
    return this.form.getByRole('toolbar').getByRole('button', { name, exact: true });
  }

  /** Pastes a picture as a screenshot program leaves it on the clipboard. */
  async pastePicture(name: string, base64: string): Promise<void> {
    await this.words.evaluate(
      (field, file) => {
        const bytes = Uint8Array.from(atob(file.base64), (sign) => sign.codePointAt(0) ?? 0);
        const data = new DataTransfer();
        data.items.add(new File([bytes], file.name, { type: 'image/png' }));
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      { name, base64 },
    );
  }

  /** Settles when everything typed is on disk. */
  async saved(): Promise<void> {
    await this.form.getByText('Saved', { exact: true }).waitFor();
  }
}
