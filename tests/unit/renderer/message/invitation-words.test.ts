import { describe, expect, it } from 'vitest';
import { clockName, invitationTime } from '#renderer/message/invitation-words';

const place = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const instant = (text: string): number => Date.parse(text);
// Between the two numbers of a range stand thin spaces that differ with the version of the browser.
const plain = (text: string): string => text.replaceAll(/[\u2009\u202F\u00A0]/gu, ' ');
const time = (startsAt: string, endsAt: string | null, allDay = false): string =>
  plain(
    invitationTime({ startsAt: instant(startsAt), endsAt: endsAt === null ? null : instant(endsAt), allDay }, place),
  );

describe('when people are asked to meet', () => {
  it('is said on the reader’s clock', () => {
    expect(time('2026-11-27T14:00Z', '2026-11-27T15:30Z')).toMatch(/^Friday,? 27 November 2026.* 15:00 ?– ?16:30$/);
    expect(time('2026-11-27T14:00Z', null)).toMatch(/^Friday,? 27 November 2026.* 15:00$/);
    expect(clockName(instant('2026-11-27T14:00Z'), place)).toBe('CET');
  });

  it('keeps its date when it is a whole day, west of Greenwich too, and ends on its last day', () => {
    const west = { locale: 'en-GB', timeZone: 'America/Los_Angeles' };
    const day = { startsAt: instant('2026-11-28'), allDay: true };
    expect(invitationTime({ ...day, endsAt: instant('2026-11-29') }, west)).toMatch(
      /^Saturday,? 28 November 2026, whole day$/,
    );
    expect(plain(invitationTime({ ...day, endsAt: instant('2026-11-30') }, west))).toMatch(/28 .*– .*29 November/);
  });

  it('is missing rather than wrong when nobody said it, and no range when it ends before it begins', () => {
    expect(invitationTime({ startsAt: null, endsAt: null, allDay: false }, place)).toBe('No time is given');
    expect(time('2026-11-27T14:00Z', '2026-11-27T13:00Z')).not.toContain('–');
  });
});
