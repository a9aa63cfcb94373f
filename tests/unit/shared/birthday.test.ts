import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthdayText, nextBirthday, parseBirthday, readBirthday } from '#shared/domain/birthday';

const english = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const german = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober'],
  ...['November', 'Dezember'],
];
const here = { monthFirst: false, monthNames: [...german, ...english], today: '2026-03-01' };

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }).map((date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
}));

describe('a birthday', () => {
  it.each([
    ['1990-05-04', '1990-05-04'],
    ['--05-04', '--05-04'],
    ['4.5.1990', '1990-05-04'],
    ['04/05/1990', '1990-05-04'],
    ['4.5.', '--05-04'],
    ['4 May 1990', '1990-05-04'],
    ['May 4, 1990', '1990-05-04'],
    ['4. März', '--03-04'],
    ['1990 Dez 4', '1990-12-04'],
    ['12/31/90', '1990-12-31'],
    ['1.2.25', '2025-02-01'],
    ['1.2.27', '1927-02-01'],
    ['29 Feb', '--02-29'],
  ])('typed as %s is %s', (typed, written) => {
    expect(readBirthday(typed, here)).toBe(written);
  });

  it.each(['', 'soon', '4', '31.2.1990', '29.2.1999', '13.13.1990', '2027-01-01', '1.2.3.4', 'May', '4 M 1990'])(
    'is not read from "%s"',
    (typed) => {
      expect(readBirthday(typed, here)).toBeNull();
    },
  );

  it('has the month first where that is usual, unless it cannot be one', () => {
    const there = { ...here, monthFirst: true };
    expect([readBirthday('4/5/1990', there), readBirthday('14/5/1990', there)]).toEqual(['1990-04-05', '1990-05-14']);
  });

  it('is read back from every way it is written', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (of, monthFirst) => {
        const two = (number: number): string => String(number).padStart(2, '0');
        const bare = monthFirst ? `${of.month}/${two(of.day)}/${of.year}` : `${two(of.day)}.${of.month}.${of.year}`;
        const named = `${of.day} ${english[of.month - 1]?.slice(0, 3)} ${of.year}`;
        const written = birthdayText(of);
        for (const typed of [bare, named, written]) expect(readBirthday(typed, { ...here, monthFirst })).toBe(written);
        expect(parseBirthday(written)).toEqual(of);
        expect(readBirthday(written.slice(2).replace(/^../u, '-'), here)).toBe(birthdayText({ ...of, year: null }));
      }),
    );
  });

  it('comes next within a year, on the last of February for who was born on a leap day', () => {
    expect(nextBirthday({ year: 1990, month: 5, day: 4 }, '2026-05-04')).toEqual({ on: '2026-05-04', turns: 36 });
    expect(nextBirthday({ year: 1990, month: 5, day: 4 }, '2026-05-05')).toEqual({ on: '2027-05-04', turns: 37 });
    expect(nextBirthday({ year: null, month: 2, day: 29 }, '2026-02-01')).toEqual({ on: '2026-02-28', turns: null });
    expect(nextBirthday({ year: 2000, month: 2, day: 29 }, '2027-12-01')).toEqual({ on: '2028-02-29', turns: 28 });
  });
});
