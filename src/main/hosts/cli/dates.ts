import type { Instant } from '#shared/domain/instant';

/** For people: local time, to the minute, the same width everywhere so that columns and sorting work. */
export function localDate(at: Instant | null): string {
  if (at === null) return '–';
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant a date names: a day (2026-03-01, as this computer's time zone has it) or an instant with its zone
 * (2026-03-01T08:00:00Z). A day stands for its beginning, or with `edge` 'end' for the beginning of the next.
 * Null where it is no date.
 */
export function parseDate(text: string, edge: 'start' | 'end'): Instant | null {
  const day = dayForm.exec(text);
  if (day) {
    const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])];
    const start = new Date(year, month - 1, date);
    const real = start.getFullYear() === year && start.getMonth() === month - 1 && start.getDate() === date;
    if (!real) return null;
    return edge === 'start' ? start.getTime() : new Date(year, month - 1, date + 1).getTime();
  }
  if (!instantForm.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
