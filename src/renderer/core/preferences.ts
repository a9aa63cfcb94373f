import { useCallback, useSyncExternalStore } from 'react';

const prefix = 'shopbell:';
const listeners = new Set<() => void>();

/** A choice about this window on this computer (a folded panel, a theme), kept in the browser's own storage. */
export function usePreference(name: string, usual: string): readonly [string, (value: string) => void] {
  const value = useSyncExternalStore(watch, () => localStorage.getItem(prefix + name) ?? usual);
  const choose = useCallback(
    (next: string) => {
      localStorage.setItem(prefix + name, next);
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [value, choose];
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
