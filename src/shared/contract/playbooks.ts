import { z } from 'zod';
import { id } from '#shared/domain/instant';
import { playbook, playbookCase, playbookWords, stepState } from '#shared/domain/playbook';
import { byId, nothing, operation } from './base.ts';

const undoable = z.object({ undo: id });
const fileForm = z.enum(['json', 'markdown']);

/** What to do step by step. What changes something is undone by what it answers (`activity.undo`). */
export const playbooks = {
  /** Those that came with the program first; of these also the removed ones, which can be restored. */
  list: operation.input(nothing).output(z.object({ items: z.array(playbook).readonly() })),
  /** A new one where `id` is null. */
  save: operation
    .input(z.object({ id: id.nullable().default(null), words: playbookWords }))
    .output(undoable.extend({ id })),
  remove: operation.input(byId).output(undoable),
  /** Brings one that came with the program back to its own words. Refuses `not-found` for the shop's own. */
  restore: operation.input(byId).output(undoable),
  /** Reads a file of JSON or Markdown; one of the same name is replaced. Refuses `invalid-input`. */
  bringIn: operation
    .input(z.object({ text: z.string().max(1_000_000) }))
    .output(undoable.extend({ ids: z.array(id).readonly() })),
  /** All of them, or the ones named, as a file's text. */
  takeOut: operation
    .input(z.object({ ids: z.array(id).max(1000).default([]), form: fileForm.default('json') }))
    .output(z.object({ text: z.string() })),
  /** Begins to go through one, for a customer, in a conversation or with a complaint. */
  start: operation
    .input(
      z.object({
        playbookId: id,
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
        complaintId: id.nullable().default(null),
      }),
    )
    .output(undoable.extend({ id })),
  /** What became of a step, counted from 0; null: nothing yet. */
  mark: operation.input(byId.extend({ step: z.number().int().min(0), state: stepState.nullable() })).output(undoable),
  /** Nobody goes on with it. */
  end: operation.input(byId).output(undoable),
  show: operation.input(byId).output(playbookCase),
  /** Of a complaint, else of a conversation, else of a customer. */
  cases: operation
    .input(
      z.object({
        customerId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
        complaintId: id.nullable().default(null),
      }),
    )
    .output(z.object({ items: z.array(playbookCase).readonly() })),
};
