export type SendTime = Readonly<{ name: 'this-evening' | 'tomorrow' | 'monday'; at: number }>;

const morning = 9;
const evening = 18;

/**
 * Usual times to send later, by this computer's calendar: made from dates, not from hours added, so that nine o'clock is
 * nine o'clock after the clocks were changed too.
 */
export function sendTimes(now: number): readonly SendTime[] {
  const today = new Date(now);
  const at = (days: number, hour: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, hour).getTime();
  const untilMonday = (8 - today.getDay()) % 7 || 7;
  return [
    ...(today.getHours() < evening - 1 ? [{ name: 'this-evening' as const, at: at(0, evening) }] : []),
    { name: 'tomorrow', at: at(1, morning) },
    ...(untilMonday > 1 ? [{ name: 'monday' as const, at: at(untilMonday, morning) }] : []),
  ];
}

/** What a field for date and time holds (local, to the minute), as an instant; null when it is none or has passed. */
export function chosenTime(value: string, now: number): number | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(value) ? new Date(value).getTime() : Number.NaN;
  return Number.isNaN(at) || at <= now ? null : at;
}

/** An instant as such a field wants it. */
export function fieldTime(instant: number): string {
  const date = new Date(instant);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
