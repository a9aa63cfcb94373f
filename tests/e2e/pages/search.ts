import type { Locator, Page } from '@playwright/test';

/** Searching from the box above every page. */
export class SearchPage {
  readonly page: Page;
  readonly box: Locator;
  readonly results: Locator;
  /** How many were found, or what cannot be understood. */
  readonly status: Locator;
  readonly marked: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.getByRole('search').getByRole('textbox');
    this.results = page.getByRole('list', { name: 'Messages found, newest first' }).getByRole('listitem');
    this.status = page.getByRole('main').getByRole('status').first();
    this.marked = this.results.locator('mark');
  }

  /** By the key for it, from anywhere outside a field. */
  async focus(): Promise<void> {
    await this.page.keyboard.press('/');
  }

  async search(query: string): Promise<void> {
    await this.box.fill(query);
  }

  /** Walks from the box into the results and opens the one at `position`, counted from 1, by keyboard alone. */
  async openByKeyboard(position: number): Promise<void> {
    await this.box.press('ArrowDown');
    for (let step = 1; step < position; step += 1) await this.page.keyboard.press('j');
    await this.page.keyboard.press('Enter');
  }
}
