import { usePreference } from '../core/preferences.ts';

const usual = '10';

/** How long a mail can be taken back after it was sent, in seconds; chosen in the settings. */
export function useUndoSeconds(): readonly [number, (seconds: number) => void] {
  const [kept, keep] = usePreference('undo-seconds', usual);
  const seconds = /^\d{1,2}$/u.test(kept) ? Number(kept) : Number(usual);
  return [seconds, (next) => keep(String(next))];
}
