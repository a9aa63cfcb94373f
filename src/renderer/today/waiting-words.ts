const minute = 60_000;
const day = 24 * 60 * minute;
const steps = [
  { unit: 'minute', size: minute, until: 60 * minute },
  { unit: 'hour', size: 60 * minute, until: day },
  { unit: 'day', size: day, until: 60 * day },
  { unit: 'month', size: 30.44 * day, until: 730 * day },
  { unit: 'year', size: 365.25 * day, until: Number.POSITIVE_INFINITY },
] as const;

/** How long somebody has waited, in one whole unit: 5 minutes, 3 hours, 12 days, 4 months. */
export function waitingWords(milliseconds: number, locale?: string): string {
  const waited = Math.max(minute, milliseconds);
  const { unit, size } = steps.find(({ until }) => waited < until) ?? steps[4];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(waited / size));
}

/** Whether a wait has become long enough to say so in the signal colour. Most customers expect an answer within a day. */
export function hasWaitedLong(milliseconds: number): boolean {
  return milliseconds >= day;
}
