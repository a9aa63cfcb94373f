import { describe, expect, it } from 'vitest';
import { tellCounts, type CountsSource } from '#main/hosts/electron/tell-counts';
import { badgeOf, openTray, trayMenu, trayTip } from '#main/hosts/electron/tray';
import type { CoreEvent } from '#shared/contract/events';

const counts = { unread: 3, unanswered: 12, overdue: 1, complaints: 1, unsent: 0 };
const none = { unread: 0, unanswered: 0, overdue: 0, complaints: 0, unsent: 0 };
const acts = { show: () => undefined, quit: () => undefined };

describe('the tray', () => {
  it('says what waits, a line for each kind there is, and counts what is unread and overdue', () => {
    const labels = (of: typeof counts) => trayMenu(of, acts).flatMap(({ label }) => label ?? []);
    expect(labels(counts)).toEqual([
      ...['3 unread', '12 waiting for an answer', '1 overdue', '1 open complaint', 'Open Shopbell', 'Quit'],
    ]);
    expect(labels(none)).toEqual(['Nothing waits', 'Open Shopbell', 'Quit']);
    expect([badgeOf(counts), trayTip(counts), trayTip(none)]).toEqual([4, 'Shopbell: 4', 'Shopbell']);
  });

  it('leads where a line says', () => {
    const shown: string[] = [];
    const menu = trayMenu(counts, { ...acts, show: (page) => shown.push(page) });
    // A menu item is called with what was clicked, of which nothing is used here.
    for (const { click } of menu) Reflect.apply(click ?? (() => undefined), undefined, []);
    expect(shown).toEqual(['inbox', 'today', 'today', 'today', 'today']);
  });

  it('is told at once, and again after changes, until the core ends', async () => {
    const told: number[] = [];
    let unread = 0;
    async function* events(): AsyncGenerator<CoreEvent> {
      yield { type: 'changed', topics: ['conversations'], ids: [] };
      await until(() => told.length === 2);
    }
    const source: CountsSource = {
      events: { subscribe: () => Promise.resolve(events()) },
      today: { counts: () => Promise.resolve({ ...none, unread: (unread += 1) }) },
    };
    await tellCounts(source, (one) => told.push(one.unread));
    expect(told).toEqual([1, 2]);
  });

  it('puts the number on the program and the menu behind the sign', () => {
    const put: unknown[] = [];
    class Tray {
      on = () => this;
      setToolTip = (words: string) => put.push(words);
      setContextMenu = (menu: unknown) => put.push(menu);
    }
    const parts = {
      app: { setBadgeCount: (count: number) => put.push(count) > 0 },
      Menu: { buildFromTemplate: (template: readonly unknown[]) => template.length },
      Tray,
    };
    // Of Electron only what is used.
    Reflect.apply(openTray, undefined, [parts, 'icon.png', acts])(counts);
    expect(put).toEqual([4, 'Shopbell: 4', 7]);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
