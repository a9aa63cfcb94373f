import { z } from 'zod';
import { exportOrder } from './export.ts';
import { id, instant } from './instant.ts';

export const scheduleRhythm = z.enum(['daily', 'weekly', 'monthly']);
export type ScheduleRhythm = z.infer<typeof scheduleRhythm>;

/** An export that is made again and again: each day, each Monday or on each first of a month, at this time of the day. */
export const schedulePlan = z
  .object({
    order: exportOrder.unwrap().omit({ from: true, to: true }).readonly(),
    /** A folder on this computer; it is not made anew when it is gone. */
    folder: z.string().min(1).max(4096),
    every: scheduleRhythm,
    at: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
      .default('06:00'),
    /** `period`: the day, week or month that just ended, none left out. `everything`: all there is. */
    covers: z.enum(['everything', 'period']).default('everything'),
  })
  .readonly();
export type SchedulePlan = z.infer<typeof schedulePlan>;

export const exportSchedule = schedulePlan
  .unwrap()
  .extend({
    id,
    nextAt: instant,
    /** When a file was last made. */
    lastAt: instant.nullable(),
    /** Why the last attempt made none. */
    failure: z.object({ code: z.string(), message: z.string() }).readonly().nullable(),
  })
  .readonly();
export type ExportSchedule = z.infer<typeof exportSchedule>;

/** What a run of a schedule came to. */
export const scheduleRun = z
  .object({
    id,
    /** The files that were made, oldest period first. */
    files: z.array(z.object({ file: z.string(), rows: z.number().int() }).readonly()).readonly(),
    failure: z.object({ code: z.string(), message: z.string() }).readonly().nullable(),
  })
  .readonly();
export type ScheduleRun = z.infer<typeof scheduleRun>;
