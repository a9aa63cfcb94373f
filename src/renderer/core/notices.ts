import { useSyncExternalStore } from 'react';

/** What was just done, with the way to take it back, and perhaps to look at it. `undo` is called at most once. */
export type Notice = Readonly<{
  words: string;
  undo: () => void;
  open?: Readonly<{ words: string; go: () => void }>;
}>;

// Long enough to read the sentence and to reach for the button.
const shownFor = 12_000;

let current: Notice | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Says what was done, in place of the notice before. */
export function giveNotice(notice: Notice): void {
  show(notice);
  timer = setTimeout(() => show(null), shownFor);
}

export function dismissNotice(): void {
  show(null);
}

/** Takes back what the notice on screen is about; false when there is none. */
export function undoNotice(): void | false {
  const notice = current;
  if (!notice) return false;
  show(null);
  notice.undo();
}

export function useNotice(): Notice | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function show(notice: Notice | null): void {
  clearTimeout(timer);
  if (notice === current) return;
  current = notice;
  for (const listener of listeners) listener();
}
