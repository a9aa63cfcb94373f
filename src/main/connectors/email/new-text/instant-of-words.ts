import { zoneHours } from '../parse/date.ts';
import { comparable } from './words.ts';

/** How month names begin, January first, in the languages of `field-words.ts`. The longest beginning that fits decides. */
const monthBeginnings = [
  'jan jän jaa ene gen янв січ sty led ian ιαν oca tam sij яну يناير ינו มกร',
  'feb fév fev φεβ фев лют lut úno helmi şub veebr velj فبراير פבר กุมภ',
  'mar mär maa maalis мар бер bře μαρ mrt ožu مارس מרץ มีน',
  'apr avr abr апр кві kwi dub ápr απρ nis huhti tra أبريل אפר เมษ',
  'may mai maj mei mag май мая тра kvě máj μαΐ μαι μάι touko svi mayıs مايو מאי พฤษภ',
  'jun jún juin giu июн юни чер cze červn čvn ιουν haz kesä lipanj lipnja يونيو יונ มิถ',
  'jul júl juil lug июл юли лип lip červenc čvc ιουλ tem heinä srpanj srpnja يوليو יול กรก',
  'aug août aoû aou ago авг сер sie srpen srpna ağu elo kol αυγ أغسطس אוג สิง',
  'sep set сен вер wrz zář eyl syys ruj σεπ szept سبتمبر ספט กัน',
  'oct okt ott out окт жов paź říj eki loka οκτ أكتوبر אוק ตุล',
  'nov ноя ное лис lis stu kas marras νοε نوفمبر נוב พฤศ',
  'dec déc dez dic des дек гру gru pro ara joulu pros δεκ ديسمبر דצמ ธัน',
];
const months = new Map(monthBeginnings.flatMap((row, month) => row.split(' ').map((word) => [word, month] as const)));

const yearFirst = /((?:19|20)\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})/u;
const numeric = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/;
const dayThenMonth =
  /(?<![\d:.])(\d{1,2})(?:\.|º|er|st|nd|rd|th|-)?\s*(?:de |of )?(thg \d+|tháng \d+|[\p{L}\p{M}]{3,})/giu;
const monthThenDay = /(\p{L}{3,})\.?\s+(\d{1,2})(?![\d:])/gu;
const clock = /(?<![\d+-])(\d{1,2})\s?[:.h時点시]\s?(\d{2})(?:[:.分](\d{2}))?/u;
const afternoon = /(?:^|[^\p{L}])(?:pm|p\.\s?m\.?|μ\.?μ\.?|μμ|CH)(?:$|[^\p{L}])|下午|午後|오후|م(?:$|\s)/iu;
const forenoon = /(?:^|[^\p{L}])(?:am|a\.\s?m\.?|π\.?μ\.?|πμ|SA)(?:$|[^\p{L}])|上午|午前|오전|ص(?:$|\s)/iu;
const offset = /(?:gmt|utc|\s|\d)\s?([+-])(\d{1,2})(?::?(\d{2}))?\)?\s*$/i;

/**
 * The instant that a date in words means, as programs of any language write it above what they quote. Where the words
 * name no zone, `zone` (minutes east of UTC) holds. Null where day, month and year are not all there.
 */
export function instantOfWords(words: string, zone: number): number | null {
  const text = comparable(words.slice(0, 200)).trim();
  const date = dateIn(text);
  if (date === null) return null;
  const rest = text.replace(date.words, ' ');
  const [, hours = '0', minutes = '0', seconds = '0'] = clock.exec(rest) ?? [];
  const instant = Date.UTC(
    date.year,
    date.month,
    date.day,
    hourOf(Number(hours), rest),
    Number(minutes),
    Number(seconds),
  );
  const day = new Date(instant);
  if (!Number.isFinite(instant) || date.month > 11 || date.day < 1 || day.getUTCMonth() !== date.month) return null;
  return instant - (zoneIn(rest) ?? zone) * 60_000;
}

type DateInWords = Readonly<{ year: number; month: number; day: number; words: string }>;

function dateIn(text: string): DateInWords | null {
  const sorted = yearFirst.exec(text);
  if (sorted)
    return { year: Number(sorted[1]), month: Number(sorted[2]) - 1, day: Number(sorted[3]), words: sorted[0] };
  const year = Number(/(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1] ?? Number.NaN);
  const named = namedDay(text);
  if (named !== null && Number.isFinite(year)) return { ...named, year };
  const numbers = numeric.exec(text);
  if (!numbers) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[3])];
  const full = Number(numbers[4]) + (numbers[4]?.length === 2 ? 2000 : 0);
  // Only English programs put the month first, and only with slashes; they say AM or PM then.
  const american = numbers[2] === '/' && second > 0 && first <= 12 && (second > 12 || /\b[ap]m\b/i.test(text));
  return american
    ? { year: full, month: first - 1, day: second, words: numbers[0] }
    : { year: full, month: second - 1, day: first, words: numbers[0] };
}

function namedDay(text: string): Readonly<{ month: number; day: number; words: string }> | null {
  for (const { 0: words, 1: day, 2: name = '' } of text.matchAll(dayThenMonth)) {
    const month = monthNamed(name);
    if (month !== null) return { month, day: Number(day), words };
  }
  for (const { 0: words, 1: name = '', 2: day } of text.matchAll(monthThenDay)) {
    const month = monthNamed(name);
    if (month !== null) return { month, day: Number(day), words };
  }
  return null;
}

function monthNamed(name: string): number | null {
  const lower = name.toLowerCase();
  const counted = /^th(?:g|áng) (\d{1,2})$/.exec(lower);
  if (counted) return Number(counted[1]) - 1;
  for (let length = Math.min(lower.length, 8); length >= 3; length--) {
    const month = months.get(lower.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}

function hourOf(hour: number, text: string): number {
  if (afternoon.test(text)) return hour < 12 ? hour + 12 : hour;
  return forenoon.test(text) && hour === 12 ? 0 : hour;
}

function zoneIn(text: string): number | null {
  const numbered = offset.exec(text);
  if (numbered) {
    const minutes = Number(numbered[2]) * 60 + Number(numbered[3] ?? 0);
    return numbered[1] === '-' ? -minutes : minutes;
  }
  const hours = zoneHours.get(/\b(\p{L}{3,4})\)?\s*$/u.exec(text)?.[1]?.toLowerCase() ?? '');
  return hours === undefined ? null : hours * 60;
}
