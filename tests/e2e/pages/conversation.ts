import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The open conversation: its header and its messages. */
export class ConversationPage {
  readonly page: Page;
  readonly pane: Locator;
  readonly subject: Locator;
  readonly messages: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pane = page.getByRole('region', { name: 'Conversation', exact: true });
    this.subject = this.pane.getByRole('heading', { level: 2 });
    this.messages = this.pane.getByRole('article');
  }

  get newest(): Locator {
    return this.messages.last();
  }

  /** The inside of the newest message's frame; only a formatted message has one. */
  get newestFrame(): FrameLocator {
    return this.newest.frameLocator('iframe');
  }

  get done(): Locator {
    return this.pane.getByRole('button', { name: 'Done', exact: true });
  }

  get openAgain(): Locator {
    return this.pane.getByRole('button', { name: 'Open again' });
  }

  get showImages(): Locator {
    return this.newest.getByRole('button', { name: 'Show images' });
  }

  get customer(): Locator {
    return this.page.getByRole('complementary', { name: 'Customer' });
  }

  attachment(name: string): Locator {
    return this.newest.getByRole('link', { name: `Download ${name}` });
  }

  /** What is said about the newest reply on its way out, once it is said. */
  outgoing(words: string | RegExp): Locator {
    return this.newest.getByRole('status').filter({ hasText: words });
  }

  get undo(): Locator {
    return this.newest.getByRole('button', { name: 'Undo' });
  }
}
