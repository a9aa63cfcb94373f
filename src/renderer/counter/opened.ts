import { useSyncExternalStore } from 'react';

/** What the counter log was opened for: something new, perhaps of this customer, or an entry to be put right. */
export type Opened = Readonly<{ customerId: string | null; entryId: string | null }>;

let current: Opened | null = null;
const listeners = new Set<() => void>();

/** Opens the counter log, from anywhere; of whoever is on screen where nobody is named. */
export function openCounterLog(customerId: string | null = null): void {
  show({ customerId, entryId: null });
}

/** Opens an entry that was logged, to put it right. */
export function changeLogged(entryId: string): void {
  show({ customerId: null, entryId });
}

export function closeCounterLog(): void {
  show(null);
}

export function useOpened(): Opened | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function show(opened: Opened | null): void {
  current = opened;
  for (const listener of listeners) listener();
}
