import { describe, expect, it } from 'vitest';
import { readCalendar } from '#main/service-hours/read-calendar';

const read = (...events: string[][]) =>
  readCalendar(calendar(...events), { now: Date.UTC(2026, 10, 1), zone: 'Europe/Berlin' });

function calendar(...events: string[][]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
}

describe('a calendar of days off', () => {
  it('gives whole days from the first to the last, whether or not an end is said', () => {
    expect(
      read(
        ['UID:1', 'SUMMARY:Day of German Unity', 'DTSTART;VALUE=DATE:20261003', 'DTEND;VALUE=DATE:20261004'],
        ['UID:2', 'SUMMARY:Reformation\\, a Saturday', 'DTSTART;VALUE=DATE:20261031'],
        ['UID:3', 'SUMMARY:Summer', 'DTSTART;VALUE=DATE:20260803', 'DURATION:P2W'],
      ).closings,
    ).toEqual([
      { name: 'Day of German Unity', from: '2026-10-03T00:00', to: '2026-10-04T00:00', yearly: false },
      { name: 'Reformation, a Saturday', from: '2026-10-31T00:00', to: '2026-11-01T00:00', yearly: false },
      { name: 'Summer', from: '2026-08-03T00:00', to: '2026-08-17T00:00', yearly: false },
    ]);
  });

  it('gives times in the zone of the shop: of UTC, of a zone the file describes, and of no zone', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Somewhere',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0500',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const text = calendar(
      ['UID:1', 'SUMMARY:UTC', 'DTSTART:20261224T130000Z', 'DTEND:20261224T230000Z'],
      ['UID:2', 'SUMMARY:There', 'DTSTART;TZID=Somewhere:20261224T080000', 'DTEND;TZID=Somewhere:20261224T120000'],
      ['UID:3', 'SUMMARY:Wherever', 'DTSTART:20261224T140000', 'DTEND:20261224T180000'],
    ).replace('VERSION:2.0', `VERSION:2.0\r\n${zone}`);
    expect(readCalendar(text, { now: 0, zone: 'Europe/Berlin' }).closings.map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-24T14:00', '2026-12-25T00:00'],
      ['2026-12-24T14:00', '2026-12-24T18:00'],
      ['2026-12-24T14:00', '2026-12-24T18:00'],
    ]);
  });

  it('keeps what comes every year on its date, and writes down the days of what falls on others', () => {
    const { closings } = read(
      ['UID:1', 'SUMMARY:New Year', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'],
      [
        'UID:2',
        'SUMMARY:Thanksgiving',
        'DTSTART;VALUE=DATE:20201126',
        'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20271231',
      ],
    );
    expect(closings[0]).toEqual({ name: 'New Year', from: '2020-01-01T00:00', to: '2020-01-02T00:00', yearly: true });
    expect(closings.slice(1).map(({ from }) => from)).toEqual([
      '2025-11-27T00:00',
      '2026-11-26T00:00',
      '2027-11-25T00:00',
    ]);
  });

  it('leaves out what was taken out of a repetition or called off, and moves what was moved', () => {
    const { closings } = read(
      [
        'UID:1',
        'SUMMARY:Fair',
        'DTSTART;VALUE=DATE:20250601',
        'RRULE:FREQ=YEARLY;COUNT=3',
        'EXDATE;VALUE=DATE:20260601',
      ],
      ['UID:1', 'SUMMARY:Fair', 'RECURRENCE-ID;VALUE=DATE:20270601', 'DTSTART;VALUE=DATE:20270608'],
      ['UID:2', 'SUMMARY:Party', 'DTSTART;VALUE=DATE:20260601', 'STATUS:CANCELLED'],
    );
    expect(closings.map(({ from }) => from)).toEqual(['2025-06-01T00:00', '2027-06-08T00:00']);
  });

  it('says how many entries it did not understand, and reads the others', () => {
    const { closings, unread } = read(
      ['UID:1', 'SUMMARY:No day'],
      ['UID:2', 'SUMMARY:A day', 'DTSTART;VALUE=DATE:20261003'],
    );
    expect([closings.length, unread]).toEqual([1, 1]);
  });

  it('is refused where it is none', () => {
    for (const text of ['', 'a;b;c', '<html></html>', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD'])
      expect(() => readCalendar(text, { now: 0, zone: 'UTC' })).toThrow('file-unreadable');
  });

  it('ends with a rule that never does', () => {
    const every = ['UID:1', 'SUMMARY:Sundays', 'DTSTART;VALUE=DATE:20200105', 'RRULE:FREQ=WEEKLY'];
    expect(read(every).closings.length).toBeLessThan(700);
    const never = [
      'UID:2',
      'SUMMARY:Never',
      'DTSTART;VALUE=DATE:20200105',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    ];
    expect(read(never).closings.length).toBeLessThan(20);
    const always = ['UID:3', 'SUMMARY:Always', 'DTSTART:20200105T000000Z', 'RRULE:FREQ=SECONDLY'];
    expect(read(always)).toEqual({ closings: [], unread: 1 });
  });
});
