const minute = 60_000;
const steps = [
  { unit: 'minute', size: minute, until: 60 * minute },
  { unit: 'hour', size: 60 * minute, until: 24 * 60 * minute },
  { unit: 'day', size: 24 * 60 * minute, until: Number.POSITIVE_INFINITY },
] as const;

/** How long somebody has waited, in one whole unit: 5 minutes, 3 hours, 12 days. */
export function waitingWords(milliseconds: number, locale?: string): string {
  const waited = Math.max(minute, milliseconds);
  const { unit, size } = steps.find(({ until }) => waited < until) ?? steps[2];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(waited / size));
}

/** Whether a wait has become long enough to say so in the signal colour. Most customers expect an answer within a day. */
export function hasWaitedLong(milliseconds: number): boolean {
  return milliseconds >= 24 * 60 * minute;
}
