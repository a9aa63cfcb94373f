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

  /** A folded message is a line whose words include these. */
  message(words: string): Locator {
    return this.messages.filter({ hasText: words });
  }

  get invitation(): Locator {
    return this.newest.getByRole('region', { name: 'Invitation' });
  }

  get formAnswers(): Locator {
    return this.newest.getByRole('region', { name: 'Answers' });
  }

  get notes(): Locator {
    return this.pane.getByRole('note');
  }

  /** Says what was done, with the way to take it back. */
  get notice(): Locator {
    return this.page.getByRole('status').filter({ has: this.page.getByRole('button', { name: 'Dismiss' }) });
  }

  async undoNotice(): Promise<void> {
    await this.notice.getByRole('button', { name: 'Undo' }).click();
  }

  async choose(item: 'This is a person' | 'Always file this sender aside'): Promise<void> {
    await this.pane.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async moveOut(words: string): Promise<void> {
    await this.message(words).getByRole('button', { name: 'More about this message' }).click();
    await this.page.getByRole('menuitem', { name: 'Move to a conversation of its own' }).click();
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

  /** For a file that is too large to be kept here. */
  fetch(name: string): Locator {
    return this.newest.getByRole('button', { name: `Fetch ${name} from the mailbox` });
  }

  /** What is said about the newest reply on its way out, once it is said. */
  outgoing(words: string | RegExp): Locator {
    return this.newest.getByRole('status').filter({ hasText: words });
  }

  get undo(): Locator {
    return this.newest.getByRole('button', { name: 'Undo' });
  }
}
