import type { Instant } from '#shared/domain/instant';
import { ownTimeZone, startOfDay } from '#shared/domain/time-zone';

/** For people: local time, to the minute, the same width everywhere so that columns and sorting work. */
export function localDate(at: Instant | null): string {
  if (at === null) return '–';
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant a date names: a day (2026-03-01, as a time zone has it; null: this computer's) or an instant with its zone
 * (2026-03-01T08:00:00Z). A day stands for its beginning, or with `edge` 'end' for the beginning of the next.
 * Null where it is no date.
 */
export function parseDate(text: string, edge: 'start' | 'end', timeZone: string | null = null): Instant | null {
  if (dayForm.test(text)) return startOfDay(text, timeZone ?? ownTimeZone(), edge === 'end' ? 1 : 0);
  if (!instantForm.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
