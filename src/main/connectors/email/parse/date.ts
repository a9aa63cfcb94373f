const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours from UTC of the zones RFC 5322 §4.3 names, and a few that are met in mail. */
export const zoneHours = new Map(
  Object.entries({
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    cet: 1,
    cest: 2,
    mez: 1,
    mesz: 2,
    bst: 1,
    wet: 0,
    west: 1,
    eet: 2,
    eest: 3,
    msk: 3,
    jst: 9,
  }),
);

const pattern =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]*\.?[ -]+(\d{2,4})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([+-]\s?\d{1,2}:?\d{2}|[a-z]{1,5})?/i;

/** A Date field as milliseconds, null where it says nothing usable. A zone that is missing or unknown counts as UTC, never as this computer's. */
export function instantOfDate(value: string): number | null {
  const found = pattern.exec(value.slice(0, 200).replaceAll(/\s+/g, ' '));
  if (!found) return isoInstant(value.trim());
  const [, day = '', monthName = '', yearText = '', hour = '', minute = '', second = '0', zone = ''] = found;
  const month = months.indexOf(monthName.toLowerCase());
  if (month < 0) return null;
  const instant = Date.UTC(fullYear(yearText), month, Number(day), Number(hour), Number(minute), Number(second));
  return Number.isFinite(instant) ? instant - offsetMinutes(zone) * 60_000 : null;
}

/** Minutes east of UTC that a Date field names, 0 where it names none. */
export function zoneOfDate(value: string): number {
  return offsetMinutes(/[+-]\d{4}(?=\s*(?:\(|$))/.exec(value.slice(0, 200))?.[0] ?? '');
}

/** RFC 5322 §4.3: two digits up to 49 are in this century, others and three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function offsetMinutes(zone: string): number {
  const numeric = /^([+-])\s?(\d{1,2}):?(\d{2})$/.exec(zone);
  if (!numeric) return (zoneHours.get(zone.toLowerCase()) ?? 0) * 60;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  return numeric[1] === '-' ? -minutes : minutes;
}

function isoInstant(value: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return null;
  const zoned = /(?:z|[+-]\d{2}:?\d{2})$/i.test(value) ? value : `${value}Z`;
  const instant = Date.parse(zoned.replace(' ', 'T'));
  return Number.isFinite(instant) ? instant : null;
}
