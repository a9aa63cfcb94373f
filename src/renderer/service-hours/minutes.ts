import { useSyncExternalStore } from 'react';

const minute = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The minute it is. However many ask, one timer tells them all of the next one. */
export function useMinute(): number {
  return useSyncExternalStore(watch, minuteNow);
}

function minuteNow(): number {
  return Math.floor(Date.now() / minute) * minute;
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), minute / 4);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
