const day = 86_400_000;

/** A moment near now in few words: the time today, the weekday with it within six days, else the day and month. */
export function shortAhead(at: number, now: number, locale?: string): string {
  const then = new Date(at);
  const sameDay = then.toDateString() === new Date(now).toDateString();
  const near = Math.abs(at - now) < 6 * day;
  const words: Intl.DateTimeFormatOptions = sameDay
    ? { timeStyle: 'short' }
    : near
      ? { weekday: 'short', hour: 'numeric', minute: '2-digit' }
      : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locale, words).format(then);
}
