/** The numbers a line begins with, as they stand; their order is known once all lines are. `afternoon`: null on a 24-hour clock. */
export type Stamp = Readonly<{
  date: readonly [string, string, string];
  separator: string;
  hour: number;
  minute: number;
  second: number;
  afternoon: boolean | null;
  /** What stands behind it on its line. */
  rest: string;
}>;

/** A moment as the phone's clock showed it. */
export type Wall = Readonly<{ year: number; month: number; day: number; hour: number; minute: number; second: number }>;

/** In which order a phone writes a date. */
const orders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof orders)[number];

// Exports are full of signs nobody sees, which keep a line's direction.
const hidden = String.raw`[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*`;
const space = String.raw`[\s\u00a0\u202f]`;
/** "[25.12.23, 14:05:33] " as iOS writes it, or "12/25/23, 2:05 PM - " as Android does, in the ways of all languages. */
const line = new RegExp(
  String.raw`^${hidden}(?<open>\[?)${hidden}(?<one>\p{Nd}{1,4})${hidden}(?<separator>[./\-年])${space}?${hidden}(?<two>\p{Nd}{1,2})${hidden}[./\-月]${space}?${hidden}(?<three>\p{Nd}{1,4})[日.]?[,،、]?${space}*${hidden}(?<before>[^\p{Nd}\[\]:]{0,16}?)${space}*(?<hour>\p{Nd}{1,2})[:.](?<minute>\p{Nd}{2})(?:[:.](?<second>\p{Nd}{2}))?${space}*(?<after>[^\p{Nd}\[\]:\-–]{0,16}?)${hidden}(?:(?<close>\])${space}?|${space}[-–]${space})(?<rest>.*)$`,
  'su',
);

// CLDR's day periods, without dots and spaces, in the languages whose phones count to twelve.
const morning = new Set([
  'am',
  'öö',
  'πμ',
  'fm',
  'de',
  'vorm',
  'ص',
  'صباحا',
  'पूर्वाह्न',
  'ق‌ظ',
  '上午',
  '早上',
  '凌晨',
  '午前',
  '오전',
  'sa',
  'pg',
  'dop',
]);
const afternoon = new Set([
  'pm',
  'ös',
  'μμ',
  'em',
  'du',
  'nachm',
  'م',
  'مساء',
  'अपराह्न',
  'ب‌ظ',
  '下午',
  '中午',
  '晚上',
  '午後',
  '오후',
  'ch',
  'ptg',
  'odp',
]);

/** The stamp a line begins with; null where it goes on with the message before. */
export function readStamp(given: string): Stamp | null {
  const found = line.exec(given)?.groups;
  if (!found || (found['open'] === '[') !== (found['close'] === ']')) return null;
  const period = [found['before'], found['after']].map(plainPeriod);
  const part = (name: string): string => plainDigits(found[name] ?? '');
  const hour = Number(part('hour'));
  const late = period.some((word) => afternoon.has(word));
  const twelve = hour >= 1 && hour <= 12 && (late || period.some((word) => morning.has(word)));
  return {
    date: [part('one'), part('two'), part('three')],
    separator: found['separator'] ?? '',
    hour,
    minute: Number(part('minute')),
    second: Number(part('second') || '0'),
    afternoon: twelve ? late : null,
    rest: found['rest'] ?? '',
  };
}

/** The moment a stamp means, its date read in this order; null where there is no such moment. */
export function wallOf({ date, hour: shown, minute, second, afternoon: late }: Stamp, order: DateOrder): Wall | null {
  const [day, month, written] = [order.indexOf('d'), order.indexOf('m'), order.indexOf('y')].map(
    (at) => date[at] ?? '',
  );
  if (day === undefined || month === undefined || written === undefined) return null;
  if (day.length > 2 || month.length > 2 || (written.length !== 2 && written.length !== 4)) return null;
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  const hour = late === null ? shown : (shown % 12) + (late ? 12 : 0);
  const wall = { year, month: Number(month), day: Number(day), hour, minute, second };
  const real = new Date(Date.UTC(year, wall.month - 1, wall.day));
  const exists = real.getUTCMonth() === wall.month - 1 && real.getUTCDate() === wall.day;
  return exists && hour < 24 && minute < 60 && second < 60 ? wall : null;
}

/**
 * In which order the dates of a chat are written: the one in which all of them are days, none lies before WhatsApp (2009) or
 * ahead, and time goes on; where several do, as phones with such a clock and such separators have it.
 */
export function dateOrderOf(stamps: readonly Stamp[], now: number): DateOrder {
  const usual = usualOrder(stamps);
  const faults = orders.map((order) => ({ order, of: faultsIn(stamps, { order, now }) + (order === usual ? 0 : 0.5) }));
  return faults.reduce((best, one) => (one.of < best.of ? one : best)).order;
}

function faultsIn(stamps: readonly Stamp[], { order, now }: Readonly<{ order: DateOrder; now: number }>): number {
  let faults = 0;
  let before = 0;
  for (const stamp of stamps) {
    const wall = wallOf(stamp, order);
    const at =
      wall === null ? null : Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
    const day = 86_400_000;
    if (at === null || at < Date.UTC(2009, 0) || at > now + 2 * day) faults += 100;
    // Clocks go back an hour in autumn, and phones travel.
    else if (at < before - day) faults += 1;
    before = Math.max(before, at ?? 0);
  }
  return faults;
}

function usualOrder(stamps: readonly Stamp[]): DateOrder {
  const [first] = stamps;
  if (first?.date[0].length === 4) return 'ymd';
  return first?.separator === '/' && first.afternoon !== null ? 'mdy' : 'dmy';
}

function plainPeriod(words = ''): string {
  return words.toLowerCase().replaceAll(/[\s.\u00a0\u202f\u200e\u200f]/gu, '');
}

/** Digits of any script as ASCII: each script has its ten in a row, beginning at a multiple of ten less its nought. */
function plainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (sign) => {
    let nought = sign.codePointAt(0) ?? 0;
    const value = nought;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(nought - 1)) && value - nought < 9) nought -= 1;
    return String(value - nought);
  });
}
