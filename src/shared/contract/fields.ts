import { z } from 'zod';
import { customField, customFieldType } from '#shared/domain/custom-field';
import { id } from '#shared/domain/instant';
import { byId, nothing, operation } from './base.ts';

const undoable = z.object({ undo: id });
const name = z.string().trim().min(1).max(100);
const choices = z.array(z.string().trim().min(1).max(200)).max(200);

/** What the shop itself wants to know of its customers. Every act is undone by what it answers (`activity.undo`). */
export const fields = {
  /** In their order. */
  list: operation.input(nothing).output(z.array(customField)),
  create: operation
    .input(z.object({ name, type: customFieldType, choices: choices.default([]) }))
    .output(undoable.extend({ id })),
  /** What was said of customers stays when a field is renamed, or when choices go. */
  change: operation.input(byId.extend({ name: name.optional(), choices: choices.optional() })).output(undoable),
  /** All of them, in their new order. */
  reorder: operation.input(z.object({ ids: z.array(id).max(1000) })).output(undoable),
  /** Shown no more; the values are kept, and are there again when it is undone. */
  remove: operation.input(byId).output(undoable),
};
