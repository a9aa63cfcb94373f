import type { Locator, Page } from '@playwright/test';

/** The list of conversations, as a person sees and uses it. */
export class InboxPage {
  readonly page: Page;
  readonly list: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Conversations' });
    this.rows = this.list.getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Inbox' }).click();
  }

  /** The row whose words include `words`: the sender, the subject or the first line. */
  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  async openConversation(words: string): Promise<void> {
    await this.row(words).getByRole('link').click();
  }

  filter(name: 'Open' | 'Unread' | 'Done' | 'All'): Locator {
    return this.page.getByRole('group', { name: 'Show' }).getByRole('button', { name });
  }

  async tick(words: string): Promise<void> {
    await this.row(words).hover();
    await this.row(words).getByRole('checkbox').click();
  }

  /** What is filed aside; its rows take the place of the others. */
  async openAside(): Promise<void> {
    await this.page.getByRole('button', { name: /^Newsletters and notices/ }).click();
  }

  async leaveAside(): Promise<void> {
    await this.page.getByRole('region', { name: 'Inbox' }).getByRole('button', { name: 'Inbox' }).click();
  }

  /** A button of the bar that appears while conversations are ticked. */
  bulk(
    name: 'Done' | 'Open again' | 'Mark as read' | 'Mark as unread' | 'Merge into one conversation' | 'Select none',
  ): Locator {
    return this.page.getByRole('region', { name: 'Inbox' }).getByRole('button', { name, exact: true });
  }
}
