import type { Download, Locator, Page } from '@playwright/test';

/** Bringing mail files in and taking CSV files out. */
export class ExchangePage {
  readonly page: Page;
  readonly importForm: Locator;
  readonly exportForm: Locator;
  readonly report: Locator;
  /** The lines of the report that are shown, without their head. */
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.importForm = page.getByRole('form', { name: 'Bring in mail and chats' });
    this.exportForm = page.getByRole('form', { name: 'Take data out' });
    this.report = page.getByRole('region', { name: 'What became of the files' });
    this.lines = page
      .getByRole('table', { name: 'What became of the files' })
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings' }).click();
    await this.page.getByRole('tab', { name: 'Import and export' }).click();
  }

  /** From the first start. */
  async openFromWelcome(): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose mail files' }).click();
    await this.importForm.waitFor();
  }

  async chooseFiles(...files: readonly string[]): Promise<void> {
    await this.importForm
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
  }

  async typePath(path: string): Promise<void> {
    await this.importForm.getByLabel('A file or folder on this computer').fill(path);
  }

  /** Names the shop's own addresses. */
  async typeOwn(...addresses: readonly string[]): Promise<void> {
    const field = this.importForm.getByLabel('Which addresses are the shop’s own?');
    for (const address of addresses) {
      await field.fill(address);
      await field.press('Enter');
    }
  }

  /** Begins, and settles when the report is there. */
  async bringIn(): Promise<void> {
    await this.importForm.getByRole('button', { name: 'Bring them in' }).click();
    await this.report.waitFor();
  }

  /** A number of the report: Stored, Already there, Left out, Could not be read. */
  async count(outcome: string): Promise<string> {
    return await this.report.locator('dl > div').filter({ hasText: outcome }).locator('dd').innerText();
  }

  async make(
    noun: 'Customers' | 'Messages' | 'Conversations',
    period: Readonly<{ from?: string; to?: string }> = {},
  ): Promise<void> {
    await this.exportForm.getByRole('radio', { name: noun }).check();
    await this.exportForm.getByLabel('From').fill(period.from ?? '');
    await this.exportForm.getByLabel('Up to and including').fill(period.to ?? '');
    await this.exportForm.getByRole('button', { name: 'Make the file' }).click();
  }

  async save(file: 'CSV' | 'manifest'): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.exportForm.getByRole('link', { name: `Save the ${file}` }).click();
    return await download;
  }
}
