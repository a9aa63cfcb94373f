import type { Locator, Page } from '@playwright/test';

/** The list of customers, and the page of one with the timeline of what was said. */
export class CustomersPage {
  readonly page: Page;
  readonly filter: Locator;
  readonly rows: Locator;
  readonly name: Locator;
  readonly timeline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.filter = page.getByRole('textbox', { name: 'Find a customer' });
    this.rows = page
      .getByRole('table', { name: 'Customers', exact: true })
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
    this.name = page.getByRole('heading', { level: 1 });
    this.timeline = page.getByRole('feed').getByRole('article');
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Customers', exact: true }).click();
    await this.filter.waitFor();
  }

  async find(text: string): Promise<void> {
    await this.filter.fill(text);
  }

  async show(name: string): Promise<void> {
    await this.rows.getByRole('link', { name }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** From an entry of the timeline to its conversation in the inbox. */
  async openConversation(subject: string): Promise<void> {
    await this.timeline.getByRole('link', { name: subject }).first().click();
  }
}
