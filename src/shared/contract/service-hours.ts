import { z } from 'zod';
import { channel } from '#shared/domain/channel';
import { id } from '#shared/domain/instant';
import { answerMinutes, closing, closingFields, serviceHours, weekHours } from '#shared/domain/service-hours';
import { timeZone } from '#shared/domain/time-zone';
import { nothing, operation } from './base.ts';

const undoable = z.object({ undo: id });

/** When the shop serves, and how soon somebody should have an answer. Changes are undone by what they answer (`activity.undo`). */
export const hours = {
  /** Where nobody chose a zone, it is this computer's. */
  show: operation.input(nothing).output(z.object({ hours: serviceHours, zoneChosen: z.boolean() })),
  /** What is left out stays as it is. */
  set: operation
    .input(z.object({ week: weekHours.optional(), timeZone: timeZone.nullable().optional() }))
    .output(undoable),
  /** How soon an answer is due on a channel, `*` for all without a target of their own; null leaves it to those. */
  setTarget: operation
    .input(z.object({ channel, target: z.object({ minutes: answerMinutes }).nullable() }))
    .output(undoable),
  addClosing: operation.input(closingFields).output(undoable.extend({ id })),
  changeClosing: operation.input(closing.unwrap().refine(({ from, to }) => from < to)).output(undoable),
  removeClosings: operation.input(z.object({ ids: z.array(id).min(1).max(5000) })).output(undoable),
  /**
   * Adds the days off in an iCalendar file, but for those that are known; answers how many were added, known and not
   * understood. Refuses `file-unreadable` where it is none.
   */
  importCalendar: operation
    .input(z.object({ text: z.string().max(5_000_000) }))
    .output(undoable.extend({ added: z.number().int(), known: z.number().int(), unread: z.number().int() })),
};
