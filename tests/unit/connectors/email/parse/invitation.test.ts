import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invitationIn } from '#main/connectors/email/parse/invitation';
import { readMail } from './read-mail.ts';

const calendar = (event: string, around = 'METHOD:REQUEST') =>
  `BEGIN:VCALENDAR\nVERSION:2.0\n${around}\nBEGIN:VEVENT\n${event}\nEND:VEVENT\nEND:VCALENDAR\n`;
const read = (event: string, around?: string) => invitationIn(calendar(event, around))?.invitation;

/** As Outlook describes Central European time under a name of its own. */
const described = `METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;

test('an invitation in a mail is read, its file stays', async () => {
  const file = calendar(
    'SUMMARY:Tea\\, and more\nDTSTART:20260102T100000Z\nDURATION:PT1H30M\nLOCATION:Shop\\nback room\nORGANIZER;CN="Miller, Ben":MAILTO:Ben@Example.org\nRRULE:FREQ=WEEKLY\nDESCRIPTION:Bring a\n  cup',
  );
  const mail = await readMail(
    `From: ben@example.org\nSubject: Tea\nContent-Type: text/calendar; method=REQUEST; charset=utf-8\n\n${file}`,
  );
  expect([mail.details.invitation, mail.text, mail.attachments.map(({ mediaType }) => mediaType)]).toEqual([
    {
      method: 'request',
      title: 'Tea, and more',
      startsAt: Date.UTC(2026, 0, 2, 10),
      endsAt: Date.UTC(2026, 0, 2, 11, 30),
      allDay: false,
      place: 'Shop\nback room',
      organizer: { name: 'Miller, Ben', address: 'ben@example.org' },
      recurring: true,
    },
    'Bring a cup',
    ['text/calendar'],
  ]);
});

test('a clock is read in its zone, in summer and in winter', () => {
  const starts = (value: string, around?: string) => read(`DTSTART${value}`, around)?.startsAt;
  expect([
    starts(';TZID=Europe/Berlin:20260701T100000'),
    starts(';TZID="/mozilla.org/20070129_1/Europe/Berlin":20260102T100000'),
    starts(';TZID=Customized Time Zone:20260701T100000', described),
    starts(';TZID=Customized Time Zone:20260102T100000', described),
    starts(';TZID=Customized Time Zone:20261025T035959', described),
    starts(':20260701T100000', described),
    starts(':20260701T100000', 'X-WR-TIMEZONE:America/New_York'),
    starts(';TZID=Nowhere:20260701T100000'),
    starts(':20260701T100000'),
  ]).toEqual([
    Date.UTC(2026, 6, 1, 8),
    Date.UTC(2026, 0, 2, 9),
    Date.UTC(2026, 6, 1, 8),
    Date.UTC(2026, 0, 2, 9),
    Date.UTC(2026, 9, 25, 2, 59, 59),
    Date.UTC(2026, 6, 1, 8),
    Date.UTC(2026, 6, 1, 14),
    Date.UTC(2026, 6, 1, 10),
    Date.UTC(2026, 6, 1, 10),
  ]);
});

test('the described zone agrees with the known one, whatever the hour', () => {
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, (date) => {
      // In the hour that a change of the clocks skips or repeats, both answers are right.
      fc.pre(date.getUTCHours() > 3);
      const value = date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
      expect(read(`DTSTART;TZID=Customized Time Zone:${value}`, described)?.startsAt).toBe(
        read(`DTSTART;TZID=Europe/Berlin:${value}`)?.startsAt,
      );
    }),
    { numRuns: 200 },
  );
});

test('whole days end at midnight, also where the end is missing or the same day', () => {
  const day = (event: string) => {
    const { startsAt, endsAt, allDay } = read(event) ?? {};
    return [startsAt, endsAt, allDay];
  };
  const [first, second] = [Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 3)];
  expect(day('DTSTART;VALUE=DATE:20260102\nDTEND;VALUE=DATE:20260103')).toEqual([first, second, true]);
  expect(day('DTSTART;VALUE=DATE:20260102')).toEqual([first, second, true]);
  expect(day('DTSTART:20260102\nDTEND:20260102')).toEqual([first, second, true]);
});

test('the answer, the cancellation and the exception of a series are told apart', () => {
  expect(['CANCEL', 'reply', 'X-OTHER'].map((method) => read('SUMMARY:x', `METHOD:${method}`)?.method)).toEqual([
    'cancel',
    'reply',
    'other',
  ]);
  expect(read('SUMMARY:x', 'VERSION:2.0')?.method).toBe('publish');
  const series =
    'SUMMARY:Once\nRECURRENCE-ID:20260102T100000Z\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Always\nRRULE:FREQ=DAILY';
  expect(read(series)).toMatchObject({ title: 'Always', recurring: true });
});

test('whatever stands in a calendar, reading it ends', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'BEGIN:STANDARD',
      'TZID:x',
      'RRULE:FREQ=YEARLY;BYDAY=9XX',
    ),
    fc.string().map((text) => `DTSTART;TZID=x:${text}`),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      expect(() => invitationIn(`BEGIN:VCALENDAR\n${lines.join('\n')}`)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});
