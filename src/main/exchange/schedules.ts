import { access, constants, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '#main/kernel/ids';
import type { Clock } from '#main/kernel/clock';
import type { Log } from '#main/kernel/log';
import type { Caller } from '#main/kernel/port';
import { Refusal } from '#main/kernel/refusal';
import type { Scope } from '#main/kernel/scope';
import {
  addSchedule,
  listSchedules,
  noteFailed,
  noteMade,
  removeSchedule,
  type StoredSchedule,
} from '#main/storage/export-schedules';
import type { Writer } from '#main/storage/open-log';
import type { Reader } from '#main/storage/statement';
import type { ExportSchedule, SchedulePlan, ScheduleRun } from '#shared/domain/export-schedule';
import { nextDue, periodBefore, rhythmOf } from './due.ts';
import { exportName } from './exports.ts';
import type { Exported, WriteOrder } from './write-csv.ts';

/** How often it is looked what is due: often enough after the computer slept, which stops timers. */
const lookEvery = 60_000;
/** A folder that is gone comes back when somebody plugs it in. */
const tryAgainAfter = 15 * 60_000;
/** Periods that are made up for after the computer was off for long. */
const mostPeriods = 400;

export type SchedulesParts = Readonly<{
  version: string;
  reader: Reader;
  clock: Clock;
  log: Log;
  commands: Caller<ReturnType<typeof scheduleCommands>>;
  /** Whether they run by themselves. */
  background: boolean;
  write: (order: WriteOrder) => Promise<Exported>;
  sentence: (code: string, detail: string | null) => string;
  changed: () => void;
}>;

export type Schedules = ReturnType<typeof openSchedules>;

/** Exports that are made by themselves, into a folder. */
export function openSchedules(parts: SchedulesParts, scope: Scope) {
  const { reader, clock, commands } = parts;
  const notBefore = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: two at once would write into one folder. */
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const run = async (schedule: StoredSchedule, dues: readonly number[]): Promise<ScheduleRun> => {
    const { id } = schedule;
    const files: ScheduleRun['files'][number][] = [];
    try {
      for (const due of dues) {
        files.push(await make(parts, schedule, due));
        await commands.call('noteMade', { id, at: clock.now(), nextAt: nextDue(rhythmOf(schedule), due) });
      }
      notBefore.delete(id);
      return { id, files, failure: null };
    } catch (failure) {
      const { code, details } = failure instanceof Refusal ? failure : new Refusal('unexpected', {}, failure);
      if (!scope.closed) {
        parts.log.warn({ code, detail: details.detail, cause: failure }, 'A scheduled export failed');
        notBefore.set(id, clock.now() + tryAgainAfter);
        await commands.call('noteFailed', { id, code, detail: details.detail });
      }
      return { id, files, failure: { code, message: parts.sentence(code, details.detail) } };
    } finally {
      if (!scope.closed) parts.changed();
    }
  };
  const runDue = (patient: boolean): Promise<ScheduleRun[]> =>
    inTurn(async () => {
      const runs: ScheduleRun[] = [];
      for (const schedule of listSchedules(reader)) {
        const now = clock.now();
        if (schedule.nextAt > now || (patient && (notBefore.get(schedule.id) ?? 0) > now)) continue;
        if (scope.closed) break;
        runs.push(await run(schedule, duesOf(schedule, now)));
      }
      return runs;
    });

  if (parts.background) {
    const timer = setInterval(() => void runDue(true), lookEvery);
    scope.onClose(() => clearInterval(timer));
    void runDue(true);
  }

  return {
    list: (): ExportSchedule[] => listSchedules(reader).map((schedule) => shown(schedule, parts.sentence)),
    add: async (plan: SchedulePlan): Promise<ExportSchedule> => {
      const folder = path.resolve(plan.folder);
      await requireFolder(folder);
      const schedule = { plan: { ...plan, folder }, nextAt: nextDue(rhythmOf(plan), clock.now()) };
      const id = newId(clock.now());
      await commands.call('addSchedule', { id, ...schedule });
      parts.changed();
      return { ...schedule.plan, id, nextAt: schedule.nextAt, lastAt: null, failure: null };
    },
    remove: async (id: string): Promise<void> => {
      if (!(await commands.call('removeSchedule', { id }))) throw new Refusal('not-found');
      parts.changed();
    },
    run: async (id: string | null): Promise<ScheduleRun[]> => {
      if (id === null) return runDue(false);
      const schedule = listSchedules(reader).find((one) => one.id === id);
      if (!schedule) throw new Refusal('not-found');
      const now = clock.now();
      return [await inTurn(() => run(schedule, schedule.nextAt <= now ? duesOf(schedule, now) : [now]))];
    },
  };
}

/** What the log thread does for them. */
export function scheduleCommands(writer: Writer) {
  return {
    addSchedule: (schedule: Parameters<typeof addSchedule>[1]): void => addSchedule(writer, schedule),
    removeSchedule: ({ id }: { id: string }): boolean => removeSchedule(writer, id),
    noteMade: (made: Parameters<typeof noteMade>[1]): void => noteMade(writer, made),
    noteFailed: (failure: Parameters<typeof noteFailed>[1]): void => noteFailed(writer, failure),
  };
}

/** The moments to make files for: each period that was missed has its own, everything is everything but once. */
function duesOf(schedule: StoredSchedule, now: number): readonly number[] {
  const dues: number[] = [];
  for (let due = schedule.nextAt; due <= now; due = nextDue(rhythmOf(schedule), due)) dues.push(due);
  return schedule.covers === 'period' ? dues.slice(-mostPeriods) : dues.slice(-1);
}

async function make(parts: SchedulesParts, schedule: StoredSchedule, due: number) {
  await requireFolder(schedule.folder);
  const period = schedule.covers === 'period' ? periodBefore(rhythmOf(schedule), due) : { from: null, to: null };
  const order = { ...schedule.order, ...period };
  const asOf = parts.clock.now();
  const file = path.join(schedule.folder, exportName(order, asOf));
  try {
    const written = { ...order, asOf, file, manifest: `${file}.manifest.json`, version: parts.version };
    return { file, rows: (await parts.write(written)).rows };
  } catch (failure) {
    // A thread that was ended could not take its half-written file away.
    await rm(`${file}.part`, { force: true });
    throw failure;
  }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new Refusal('folder-gone', { detail: folder });
  await access(folder, constants.W_OK | constants.X_OK).catch((failure: unknown) => {
    throw new Refusal('folder-locked', { detail: folder }, failure);
  });
}

function shown({ failure, ...schedule }: StoredSchedule, sentence: SchedulesParts['sentence']): ExportSchedule {
  return { ...schedule, failure: failure && { code: failure.code, message: sentence(failure.code, failure.detail) } };
}
