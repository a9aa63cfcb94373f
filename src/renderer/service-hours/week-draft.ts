import { weekHours, type OpenSpan, type WeekHours } from '#shared/domain/service-hours';

/** As a field for times shows the end of a day. */
const [midnight, dayEnd] = ['00:00', '24:00'];
const usual: OpenSpan = { from: '09:00', to: '17:00' };

/** The week while it is typed: an end at midnight is 00:00. */
export type WeekDraft = readonly (readonly OpenSpan[])[];

export function weekDraft(week: WeekHours): WeekDraft {
  return week.map((spans) => spans.map(({ from, to }) => ({ from, to: to === dayEnd ? midnight : to })));
}

/** The week as it was typed; null where a span ends before it begins, or before another one does. */
export function weekTyped(draft: WeekDraft): WeekHours | null {
  const typed = draft.map((spans) => spans.map(({ from, to }) => ({ from, to: to === midnight ? dayEnd : to })));
  return weekHours.safeParse(typed).data ?? null;
}

export function withSpan(draft: WeekDraft, [day, at]: readonly [day: number, at: number], span: OpenSpan): WeekDraft {
  return draft.map((spans, index) => (index === day ? spans.toSpliced(at, 1, span) : spans));
}

export function withoutSpan(draft: WeekDraft, day: number, at: number): WeekDraft {
  return draft.map((spans, index) => (index === day ? spans.toSpliced(at, 1) : spans));
}

/** One more: an afternoon where there is a morning. */
export function withMore(draft: WeekDraft, day: number): WeekDraft {
  return draft.map((spans, index) => {
    if (index !== day) return spans;
    const last = spans.at(-1);
    return [...spans, last ? { from: hourAfter(last.to, 1), to: hourAfter(last.to, 5) } : usual];
  });
}

/** Every other working day as Monday. */
export function likeMonday(draft: WeekDraft): WeekDraft {
  return draft.map((spans, day) => (day > 0 && day < 5 ? (draft[0] ?? spans) : spans));
}

function hourAfter(time: string, hours: number): string {
  const hour = Number(time.slice(0, 2)) + hours;
  return hour > 23 ? midnight : `${String(hour).padStart(2, '0')}:${time.slice(3)}`;
}
