import { z } from 'zod';
import { channel } from './channel.ts';
import { id } from './instant.ts';
import { timeZone } from './time-zone.ts';

/** What clocks show, from 00:00 to the 24:00 that ends a day. */
export const clockTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u);
/** What calendar and clock show together: `2026-12-24T14:00`. */
export const wallTime = z.string().regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** From one time of a day to a later one. */
export const openSpan = z
  .object({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to)
  .readonly();
export type OpenSpan = z.infer<typeof openSpan>;

/** When the shop is open on each day of the week, Monday first; the spans of a day follow one another. */
export const weekHours = z
  .array(
    z
      .array(openSpan)
      .max(6)
      .refine((spans) => spans.every(({ from }, at) => at === 0 || from > (spans[at - 1]?.to ?? '')))
      .readonly(),
  )
  .length(7)
  .readonly();
export type WeekHours = z.infer<typeof weekHours>;

const closingName = z.string().trim().min(1).max(120);
/** When the shop is closed for once, a holiday or a fair: from a wall time up to another, perhaps on the same days of every year. */
export const closingFields = z
  .object({ name: closingName, from: wallTime, to: wallTime, yearly: z.boolean() })
  .refine(({ from, to }) => from < to)
  .readonly();
export type ClosingFields = z.infer<typeof closingFields>;
export const closing = z
  .object({ id, name: closingName, from: wallTime, to: wallTime, yearly: z.boolean() })
  .readonly();
export type Closing = z.infer<typeof closing>;

/** Minutes of service time, up to four weeks of round-the-clock service; null asks for no answer by any time. */
export const answerMinutes = z.number().int().min(1).max(40_320).nullable();
/** The name that stands for every channel without a target of its own. */
export const anyOtherChannel = '*';
export const answerTarget = z.object({ channel, minutes: answerMinutes }).readonly();
export type AnswerTarget = z.infer<typeof answerTarget>;

/** When the shop serves, and how soon somebody should have an answer. */
export const serviceHours = z
  .object({
    /** The shop's own, wherever the laptop is. */
    timeZone,
    week: weekHours,
    /** By when they begin. */
    closings: z.array(closing).readonly(),
    targets: z.array(answerTarget).readonly(),
  })
  .readonly();
export type ServiceHours = z.infer<typeof serviceHours>;

/** What a channel's customers are to wait at the longest, in minutes of service time; null where nothing says. */
export function targetOf({ targets }: Pick<ServiceHours, 'targets'>, of: string): number | null {
  const target = targets.find((one) => one.channel === of) ?? targets.find((one) => one.channel === anyOtherChannel);
  return target?.minutes ?? null;
}
