import type { MenuItemConstructorOptions } from 'electron';
import type * as Electron from 'electron';
import type { WaitingCounts } from '#shared/contract/today';

/** What the tray's menu does. */
export type TrayActs = Readonly<{ show: (page: 'today' | 'inbox') => void; quit: () => void }>;

/** The number on the program's sign: what is unread and what is overdue. */
export function badgeOf({ unread, overdue }: Pick<WaitingCounts, 'unread' | 'overdue'>): number {
  return unread + overdue;
}

/** What waits, a line for each kind of which there is any; then the way in and out. */
export function trayMenu(counts: WaitingCounts, { show, quit }: TrayActs): MenuItemConstructorOptions[] {
  const lines: readonly (readonly [number, string, 'today' | 'inbox'])[] = [
    [counts.unread, 'unread', 'inbox'],
    [counts.unanswered, 'waiting for an answer', 'today'],
    [counts.overdue, 'overdue', 'today'],
    [counts.complaints, counts.complaints === 1 ? 'open complaint' : 'open complaints', 'today'],
    [counts.unsent, 'not sent', 'today'],
  ];
  const waiting = lines
    .filter(([count]) => count > 0)
    .map(([count, words, page]): MenuItemConstructorOptions => {
      return { label: `${count.toLocaleString()} ${words}`, click: () => show(page) };
    });
  return [
    ...(waiting.length > 0 ? waiting : [{ label: 'Nothing waits', enabled: false }]),
    { type: 'separator' },
    { label: 'Open Shopbell', click: () => show('today') },
    { label: 'Quit', click: quit },
  ];
}

/** What stands beside the sign when somebody points at it. */
export function trayTip(counts: WaitingCounts): string {
  const count = badgeOf(counts);
  return count === 0 ? 'Shopbell' : `Shopbell: ${count.toLocaleString()}`;
}

/** Puts the program's sign into the tray and a number on it; answers how to tell both what waits. */
export function openTray(
  { app, Menu, Tray }: Pick<typeof Electron, 'app' | 'Menu' | 'Tray'>,
  icon: string,
  acts: TrayActs,
): (counts: WaitingCounts) => void {
  const tray = new Tray(icon);
  tray.on('click', () => acts.show('today'));
  return (counts) => {
    app.setBadgeCount(badgeOf(counts));
    tray.setToolTip(trayTip(counts));
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(counts, acts)));
  };
}
