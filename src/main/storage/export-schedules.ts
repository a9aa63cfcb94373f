import { z } from 'zod';
import { schedulePlan, scheduleRhythm, type SchedulePlan } from '#shared/domain/export-schedule';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const scheduleRow = z.object({
  id: z.string(),
  export: json(schedulePlan.unwrap().omit({ folder: true, every: true })),
  folder: z.string(),
  every: scheduleRhythm,
  nextAt: z.number(),
  lastAt: z.number().nullable(),
  failureCode: z.string().nullable(),
  failureDetail: z.string().nullable(),
});
const columns =
  'id, export, folder, every, next_at as nextAt, last_at as lastAt, failure_code as failureCode, failure_detail as failureDetail';
const all = query(scheduleRow, `select ${columns} from local_export_schedule order by next_at, id`);
const insert = change(
  'insert into local_export_schedule (id, export, folder, every, next_at) values (@id, @export, @folder, @every, @nextAt)',
);
const remove = change('delete from local_export_schedule where id = @id');
const succeeded = change(`
  update local_export_schedule set last_at = @at, next_at = max(next_at, @nextAt), failure_code = null, failure_detail = null
  where id = @id`);
const failed = change('update local_export_schedule set failure_code = @code, failure_detail = @detail where id = @id');

export type StoredSchedule = SchedulePlan &
  Readonly<{
    id: string;
    nextAt: number;
    lastAt: number | null;
    failure: Readonly<{ code: string; detail: string | null }> | null;
  }>;

/** The next one due first. */
export function listSchedules(reader: Reader): StoredSchedule[] {
  return all.all(reader).map(({ export: planned, failureCode, failureDetail, ...row }) => ({
    ...row,
    ...planned,
    failure: failureCode === null ? null : { code: failureCode, detail: failureDetail },
  }));
}

export function addSchedule(
  writer: Writer,
  { id, plan, nextAt }: Readonly<{ id: string; plan: SchedulePlan; nextAt: number }>,
): void {
  const { folder, every, ...planned } = plan;
  insert.run(writer, { id, export: JSON.stringify(planned), folder, every, nextAt });
}

export function removeSchedule(writer: Writer, id: string): boolean {
  return remove.run(writer, { id }) > 0;
}

/** A file was made; it is due again at `nextAt`. */
export function noteMade(writer: Writer, made: Readonly<{ id: string; at: number; nextAt: number }>): void {
  succeeded.run(writer, made);
}

/** No file was made; it stays due. */
export function noteFailed(
  writer: Writer,
  failure: Readonly<{ id: string; code: string; detail: string | null }>,
): void {
  failed.run(writer, failure);
}
