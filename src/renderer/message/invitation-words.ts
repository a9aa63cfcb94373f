import type { Invitation } from '#shared/domain/interaction';
import { messageText } from '../text/message.ts';

const day = 86_400_000;

/** Whose calendar and words; the browser's own when left out. */
type Place = Readonly<{ locale?: string; timeZone?: string }>;

/** When people are asked to meet, on the reader's clock: a whole day keeps its date wherever one reads it. */
export function invitationTime(
  { startsAt, endsAt, allDay }: Pick<Invitation, 'startsAt' | 'endsAt' | 'allDay'>,
  { locale, timeZone }: Place = {},
): string {
  if (startsAt === null) return messageText.noTime;
  if (allDay) {
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
    const lastDay = Math.max(startsAt, (endsAt ?? startsAt + day) - day);
    return `${date.formatRange(startsAt, lastDay)}, ${messageText.allDay}`;
  }
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
  return endsAt === null || endsAt <= startsAt ? moment.format(startsAt) : moment.formatRange(startsAt, endsAt);
}

/** The name of the clock the time is told by, as people know it. */
export function clockName(at: number, { locale, timeZone }: Place = {}): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short', timeZone }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
