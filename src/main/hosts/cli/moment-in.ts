import type { Instant } from '#shared/domain/instant';
import { readMoment } from '#shared/moments/read-moment';
import { parseDate } from './dates.ts';
import { WrongUse } from './ending-failures.ts';
import { text } from './text.ts';

/** A date as scripts write it, or a person's words for one. */
export async function momentIn(value: string, about: 'past' | 'future'): Promise<Instant> {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const at = parseDate(value, 'start') ?? (await readMoment(value, { about, now: Date.now(), locale }));
  if (at === null) throw new WrongUse(text.notMoment(value));
  return at;
}
