import ICAL from 'ical.js';
import { Refusal } from '#main/kernel/refusal';
import { closingFields, type ClosingFields } from '#shared/domain/service-hours';
import { localTime } from '#shared/domain/time-zone';

/** Somebody's whole calendar is no list of holidays. */
const mostClosings = 2000;
/** How far ahead is written down what comes again, but not on the same days of every year. */
const yearsAhead = 10;
/** A rule that says every second is no holiday: who began a hundred years ago with every day is followed, who goes on is not. */
const mostSteps = 40_000;
const longestName = 120;

/** What a calendar says, and how many of its entries could not be understood. */
export type CalendarRead = Readonly<{ closings: readonly ClosingFields[]; unread: number }>;

/**
 * The days off in an iCalendar file (RFC 5545): each event from its beginning to its end, in the shop's time zone. Of what
 * comes again every year on the same days that is kept; other repetitions become the days they fall on, from last year on.
 * Refuses `file-unreadable` where it is no calendar, `too-large` where it holds far more than holidays.
 */
export function readCalendar(text: string, { now, zone }: Readonly<{ now: number; zone: string }>): CalendarRead {
  const calendar = parsed(text);
  for (const one of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(one);
  const closings: ClosingFields[] = [];
  let unread = 0;
  for (const component of calendar.getAllSubcomponents('vevent')) {
    try {
      closings.push(...closingsOf(new ICAL.Event(component), now, zone));
    } catch {
      unread += 1;
    }
    if (closings.length > mostClosings) throw new Refusal('too-large', { detail: String(mostClosings) });
  }
  ICAL.TimezoneService.reset();
  return { closings, unread };
}

function parsed(text: string): ICAL.Component {
  try {
    // A byte order mark is no part of it.
    const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/u, '').trim()));
    if (calendar.name === 'vcalendar') return calendar;
  } catch {
    // Falls through: whatever it is, it is no calendar.
  }
  throw new Refusal('file-unreadable', { detail: 'iCalendar' });
}

function closingsOf(event: ICAL.Event, now: number, zone: string): readonly ClosingFields[] {
  if (event.component.getFirstPropertyValue('status') === 'CANCELLED' || event.isRecurrenceException()) return [];
  const name =
    (event.summary ?? '').trim().slice(0, longestName) || (event.description ?? '').trim().slice(0, longestName);
  const closing = (start: ICAL.Time, end: ICAL.Time, yearly: boolean): ClosingFields =>
    closingFields.parse({ name: name || '–', from: wallOf(start, zone), to: wallOf(endOf(start, end), zone), yearly });
  if (!event.isRecurring()) return [closing(event.startDate, event.endDate, false)];
  if (isPlainlyYearly(event)) return [closing(event.startDate, event.endDate, true)];
  const year = new Date(now).getUTCFullYear();
  const found: ClosingFields[] = [];
  const occurrences = event.iterator();
  let steps = 0;
  for (let start = occurrences.next(); start && start.year <= year + yearsAhead; start = occurrences.next()) {
    steps += 1;
    if (steps > mostSteps) throw new Error('comes again too often');
    if (start.year < year - 1) continue;
    const { startDate, endDate } = event.getOccurrenceDetails(start);
    found.push(closing(startDate, endDate, false));
    if (found.length > mostClosings) break;
  }
  return found;
}

/** Every year on the date it began with, without end and without exceptions. */
function isPlainlyYearly({ component, startDate }: ICAL.Event): boolean {
  if (component.hasProperty('exdate') || component.hasProperty('rdate')) return false;
  const [rule, another] = component.getAllProperties('rrule').map((property) => property.getFirstValue());
  if (!(rule instanceof ICAL.Recur) || another) return false;
  if (rule.freq !== 'YEARLY' || rule.interval !== 1 || rule.count || rule.until) return false;
  const { BYMONTH: months, BYMONTHDAY: days, ...others } = rule.parts;
  return (
    Object.keys(others).length === 0 &&
    (months ?? [startDate.month]).join() === String(startDate.month) &&
    (days ?? [startDate.day]).join() === String(startDate.day)
  );
}

/** A day lasts until the next where no end is given, or one that is no later (RFC 5545 §3.6.1, and files that end on the day). */
function endOf(start: ICAL.Time, end: ICAL.Time): ICAL.Time {
  if (end.compare(start) > 0) return end;
  const next = start.clone();
  if (start.isDate) next.adjust(1, 0, 0, 0);
  else next.adjust(0, 1, 0, 0);
  return next;
}

/** As clocks of the shop show it; a day, and a time without a zone, are wherever one is. */
function wallOf(time: ICAL.Time, zone: string): string {
  if (time.isDate) return `${time.toString()}T00:00`;
  if (time.zone === ICAL.Timezone.localTimezone) return time.toString().slice(0, 16);
  const shown = localTime(time.toUnixTime() * 1000, zone);
  return `${shown.date}T${shown.time}`;
}
