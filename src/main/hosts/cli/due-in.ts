import type { Repetition } from '#shared/domain/repetition';
import { readDue, readRepetition } from '#shared/moments/read-due';
import { parseDate } from './dates.ts';
import { WrongUse } from './ending-failures.ts';
import { text } from './text.ts';

/**
 * By when, and how often: `due` is a date as scripts write it or a person's words for one, which may say how often
 * themselves; `every` says it alone, and at what time only where `due` does not.
 */
export async function dueIn({
  due,
  every,
}: Readonly<{ due?: string; every?: string }>): Promise<Readonly<{ at: number; repeats: Repetition | null }> | null> {
  const meant = { now: Date.now(), locale: Intl.DateTimeFormat().resolvedOptions().locale };
  const on = due === undefined ? null : (instant(due) ?? (await readDue(due, meant)));
  if (due !== undefined && on === null) throw new WrongUse(text.notMoment(due));
  if (every === undefined) return on;
  // Where it names no day it is due again on the day it is due first.
  const from = on === null ? meant : { ...meant, now: on.at };
  const again = readRepetition(`every ${every}`, from) ?? readRepetition(every, from);
  if (again === null) throw new WrongUse(text.notOften(every));
  if (on === null) return again;
  const date = new Date(on.at);
  const minute = date.getHours() * 60 + date.getMinutes();
  return { at: on.at, repeats: again.repeats && { ...again.repeats, minute } };
}

function instant(value: string): Readonly<{ at: number; repeats: null }> | null {
  const at = parseDate(value, 'start');
  return at === null ? null : { at, repeats: null };
}
