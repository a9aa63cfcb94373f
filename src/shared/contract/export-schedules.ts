import { z } from 'zod';
import { exportSchedule, schedulePlan, scheduleRun } from '#shared/domain/export-schedule';
import { id } from '#shared/domain/instant';
import { byId, nothing, operation } from './base.ts';

export const exportSchedules = {
  /** The next one due first. */
  list: operation.input(nothing).output(z.array(exportSchedule)),
  /** Refuses `folder-gone` where the folder is not there. */
  add: operation.input(schedulePlan).output(exportSchedule),
  remove: operation.input(byId).output(nothing),
  /** Makes the files of one now, or with null of all that are due; answers when they are made. */
  run: operation.input(z.object({ id: id.nullable() })).output(z.array(scheduleRun)),
};
