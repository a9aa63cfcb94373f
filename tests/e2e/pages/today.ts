import type { Locator, Page } from '@playwright/test';

/** What waits for the shop today. */
export class TodayPage {
  readonly page: Page;
  readonly unanswered: Locator;
  readonly outgoing: Locator;
  readonly mailboxes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.unanswered = page.getByRole('region', { name: /^Waiting for an answer/u }).getByRole('listitem');
    this.outgoing = page.getByRole('region', { name: 'Replies that have not arrived' }).getByRole('listitem');
    this.mailboxes = page.getByRole('region', { name: 'Mailboxes that need you' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Today' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  }

  async markDone(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Mark the conversation with ${name} as done` }).click();
  }
}
