import type { Invitation } from '#shared/domain/interaction';
import { instantInZone, localTime } from './calendar-zone.ts';
import {
  componentsNamed,
  propertyOf,
  readCalendar,
  textOfProperty,
  type CalendarComponent,
  type CalendarProperty,
} from './calendar.ts';

const day = 24 * 60 * 60 * 1000;
const methods = ['request', 'cancel', 'reply', 'publish', 'counter'] as const;

/** An invitation and what its author wrote about it. */
export type ReadInvitation = Readonly<{ invitation: Invitation; description: string | null }>;

/** The event that a calendar file is about; null where it holds none. */
export function invitationIn(text: string): ReadInvitation | null {
  const calendar = readCalendar(text);
  const events = componentsNamed(calendar, 'VEVENT');
  // An event that repeats comes with its exceptions.
  const event = events.find((entry) => propertyOf(entry, 'RECURRENCE-ID') === null) ?? events[0];
  if (!event) return null;
  const start = propertyOf(event, 'DTSTART');
  const startsAt = instantOf(start, calendar);
  const allDay = start !== null && isDate(start);
  return {
    invitation: {
      method: methodOf(calendar),
      title: textOfProperty(propertyOf(event, 'SUMMARY')),
      startsAt,
      endsAt: endOf(event, calendar, { startsAt, allDay }),
      allDay,
      place: textOfProperty(propertyOf(event, 'LOCATION')),
      organizer: organizerOf(propertyOf(event, 'ORGANIZER')),
      recurring: propertyOf(event, 'RRULE') !== null || propertyOf(event, 'RDATE') !== null,
    },
    description: textOfProperty(propertyOf(event, 'DESCRIPTION')),
  };
}

function methodOf(calendar: CalendarComponent): Invitation['method'] {
  const [whole] = componentsNamed(calendar, 'VCALENDAR');
  const given = propertyOf(whole, 'METHOD')?.value.trim().toLowerCase() ?? 'publish';
  return methods.find((method) => method === given) ?? 'other';
}

function organizerOf(property: CalendarProperty | null): Invitation['organizer'] {
  const address =
    property?.value
      .trim()
      .replace(/^mailto:/i, '')
      .toLowerCase() ?? '';
  if (address === '') return null;
  const name = property?.parameters.get('CN')?.trim() ?? '';
  return { name: name === '' || name.toLowerCase() === address ? null : name, address };
}

function isDate({ parameters, value }: CalendarProperty): boolean {
  return parameters.get('VALUE')?.toUpperCase() === 'DATE' || /^\s*\d{8}\s*$/.test(value);
}

/** RFC 5545 §3.3.5: in UTC, in a zone, or in that of whoever reads it, for which the calendar's own zone stands in. */
function instantOf(property: CalendarProperty | null, calendar: CalendarComponent): number | null {
  const local = property && localTime(property.value);
  if (!property || local === null || !Number.isFinite(local)) return null;
  if (isDate(property) || property.value.trim().endsWith('Z')) return local;
  const zone = property.parameters.get('TZID') ?? zoneOf(calendar);
  return zone === null ? local : instantInZone(local, zone, calendar);
}

function zoneOf(calendar: CalendarComponent): string | null {
  const [whole] = componentsNamed(calendar, 'VCALENDAR');
  const [zone] = componentsNamed(calendar, 'VTIMEZONE');
  return propertyOf(whole, 'X-WR-TIMEZONE')?.value ?? propertyOf(zone, 'TZID')?.value ?? null;
}

function endOf(
  event: CalendarComponent,
  calendar: CalendarComponent,
  { startsAt, allDay }: Readonly<{ startsAt: number | null; allDay: boolean }>,
): number | null {
  const end = instantOf(propertyOf(event, 'DTEND'), calendar);
  if (startsAt === null) return end;
  const duration = durationOf(propertyOf(event, 'DURATION')?.value ?? '');
  if (end === null) return duration === null ? (allDay ? startsAt + day : null) : startsAt + duration;
  // Some programs name the last day where the day after it is meant (§3.6.1).
  return allDay && end <= startsAt ? startsAt + day : end;
}

/** `PT1H30M`, `P1D` as milliseconds (§3.3.6). */
function durationOf(value: string): number | null {
  const [whole, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?)?$/.exec(value.trim()) ?? [];
  if (whole === undefined) return null;
  const [inDays, inSeconds] = [Number(weeks ?? 0) * 7 + Number(days ?? 0), Number(seconds ?? 0)];
  return inDays * day + (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + inSeconds) * 1000;
}
