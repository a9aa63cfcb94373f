export type LaterTime = Readonly<{ name: 'hour' | 'evening' | 'tomorrow' | 'monday' | 'week'; at: number }>;

const hour = 60 * 60_000;
const [morning, evening] = [9, 18];

/**
 * Usual times to come back to something, by this computer's calendar: made from dates, so that nine o'clock is nine o'clock
 * after the clocks were changed, too.
 */
export function laterTimes(now: number): readonly LaterTime[] {
  const today = new Date(now);
  const at = (days: number, hours: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, hours).getTime();
  const untilMonday = (8 - today.getDay()) % 7 || 7;
  return [
    { name: 'hour', at: now + hour },
    ...(today.getHours() < evening - 1 ? [{ name: 'evening' as const, at: at(0, evening) }] : []),
    { name: 'tomorrow', at: at(1, morning) },
    ...(untilMonday > 1 ? [{ name: 'monday' as const, at: at(untilMonday, morning) }] : []),
    { name: 'week', at: at(7, morning) },
  ];
}
