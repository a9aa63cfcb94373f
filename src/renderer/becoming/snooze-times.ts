export type SnoozeTime = Readonly<{ name: 'later-today' | 'tomorrow' | 'next-week'; at: number }>;

const morning = 9;
const [hoursOff, latest] = [3, 21];

/**
 * Usual times to put something off to, by this computer's calendar: made from dates, so that nine o'clock is nine o'clock
 * after the clocks were changed, too.
 */
export function snoozeTimes(now: number): readonly SnoozeTime[] {
  const today = new Date(now);
  const at = (days: number, hours: number): number =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + days, hours).getTime();
  const later = today.getHours() + hoursOff;
  const untilMonday = (8 - today.getDay()) % 7 || 7;
  return [
    ...(later <= latest ? [{ name: 'later-today' as const, at: at(0, later) }] : []),
    { name: 'tomorrow', at: at(1, morning) },
    ...(untilMonday > 1 ? [{ name: 'next-week' as const, at: at(untilMonday, morning) }] : []),
  ];
}
