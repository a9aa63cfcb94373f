import { useSyncExternalStore } from 'react';
import type { Customer } from '#shared/domain/customer';

/** Who is to be forgotten. Whoever is forgotten has no page any more on which a dialog could stand. */
let current: Customer | null = null;
const listeners = new Set<() => void>();

/** Asks whether somebody is to be forgotten; null closes it. */
export function askToForget(customer: Customer | null): void {
  current = customer;
  for (const listener of listeners) listener();
}

export function useToBeForgotten(): Customer | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
