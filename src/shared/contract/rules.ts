import { z } from 'zod';
import { id, instant } from '#shared/domain/instant';
import { rule, ruleActions, ruleFilter, ruleName, ruleOutcome, rulePreview, ruleRun } from '#shared/domain/rule';
import { byId, nothing, operation, pageInput, pageOf } from './base.ts';

const undoable = z.object({ undo: id });
const fields = { name: ruleName, filter: ruleFilter, actions: ruleActions, stops: z.boolean() };

/** What is done by itself when something comes in. Everything here is undone by what it answers (`activity.undo`). */
export const rules = {
  /** In the order in which they are asked, with how often each ran. */
  list: operation
    .input(nothing)
    .output(z.array(z.object({ rule, runs: z.number().int(), lastRunAt: instant.nullable() }))),
  show: operation.input(byId).output(rule),
  /** Made switched off. */
  add: operation.input(z.object({ ...fields, stops: fields.stops.default(false) })).output(undoable.extend({ id })),
  /** What is left out stays as it is. */
  change: operation
    .input(
      byId.extend({
        name: fields.name.optional(),
        filter: fields.filter.optional(),
        actions: fields.actions.optional(),
        stops: fields.stops.optional(),
      }),
    )
    .output(undoable),
  /** For what comes in from now on, or no more. */
  setOn: operation.input(byId.extend({ on: z.boolean() })).output(undoable),
  /** All of them, in their new order. */
  order: operation.input(z.object({ ids: z.array(id).min(1).max(1000) })).output(undoable),
  remove: operation.input(byId).output(undoable),
  /** Of what of the last twelve months it would have held, of a rule or of one that is being written. It does nothing. */
  preview: operation
    .input(z.object({ id: id.nullable().default(null), filter: ruleFilter.nullable().default(null) }))
    .output(rulePreview),
  /** What it ran on, newest first. */
  runs: operation.input(pageInput.extend({ id })).output(pageOf(ruleRun)),
  /** Runs on what came in and waits: a window does so by itself. */
  run: operation.input(nothing).output(
    z.object({
      ran: z.array(
        z.object({ ruleId: id, interactionId: id, conversationId: id, outcomes: z.array(ruleOutcome).readonly() }),
      ),
    }),
  ),
};
