import { weekdays, type Repetition } from '#shared/domain/repetition';

const units = { day: 'day', week: 'week', month: 'month', year: 'year' } as const;

/** "every Monday", "every 2 weeks on Monday and Thursday", "every month on the last day". */
export function repetitionWords(rule: Repetition, locale: string | null): string {
  const { unit, every } = rule;
  const rounds = every === 1 ? `every ${units[unit]}` : `every ${every} ${units[unit]}s`;
  const language = locale ?? 'en-GB';
  switch (unit) {
    case 'day':
      return rounds;
    case 'week': {
      if (every === 1 && rule.days.join() === weekdays.join()) return 'every weekday';
      // 2024-01-01 was a Monday.
      const names = rule.days.map((day) => dateWords(language, { weekday: 'long' }, [2024, 0, day]));
      const days = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
      return every === 1 ? `every ${days}` : `${rounds} on ${days}`;
    }
    case 'month':
      return `${rounds} on ${rule.day === 31 ? 'the last day' : `day ${rule.day}`}`;
    case 'year':
      return `${rounds} on ${dateWords(language, { day: 'numeric', month: 'long' }, [2024, rule.month - 1, rule.day])}`;
    default:
      return rule satisfies never;
  }
}

function dateWords(
  locale: string,
  form: Intl.DateTimeFormatOptions,
  [year, month, day]: readonly [number, number, number],
): string {
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(Date.UTC(year, month, day));
}
