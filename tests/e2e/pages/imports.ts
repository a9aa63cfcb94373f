import type { Locator, Page } from '@playwright/test';

/** Bringing customers in from a file. */
export class ImportsPage {
  readonly page: Page;
  readonly lines: Locator;
  readonly outcome: Locator;

  constructor(page: Page) {
    this.page = page;
    this.lines = page
      .getByRole('table', { name: 'Which lines to list' })
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
    this.outcome = page.getByRole('main').getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Customers' }).click();
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Bring in customers' }).waitFor();
  }

  async choose(file: string): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
    await this.page.getByRole('button', { name: 'Try it out' }).waitFor();
  }

  /** What a column is taken for. */
  about(column: string): Locator {
    return this.page.getByRole('combobox', { name: `What ${column} is about` });
  }

  async map(column: string, target: string): Promise<void> {
    await this.about(column).click();
    await this.page.getByRole('option', { name: target, exact: true }).click();
  }

  async tryOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Try it out' }).click();
    await this.page.getByRole('heading', { name: 'What would happen' }).waitFor();
  }

  async show(outcome: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Which lines to list' }).getByText(outcome).click();
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: /^Bring in/u }).click();
    await this.page.getByRole('heading', { name: 'What was done' }).waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/u }).click();
    await this.page.getByText('Taken back. Everything is as it was.').waitFor();
  }

  /** Back to the customers. */
  async leave(): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: 'Customers' }).click();
    await this.page.getByRole('textbox', { name: 'Find a customer' }).waitFor();
  }
}
