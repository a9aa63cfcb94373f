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
