import { z } from 'zod';
import { conversationFilter, conversationView } from '#shared/domain/conversation-view';
import { id } from '#shared/domain/instant';
import { byId, nothing, operation } from './base.ts';

const name = z.string().trim().min(1).max(100);
const undoable = z.object({ undo: id });

/** Saved views of conversations. What is saved, changed or removed is undone by what it answers (`activity.undo`). */
export const views = {
  /** In the order somebody gave them, each with how many it shows now; with `more` that many at least. */
  list: operation
    .input(nothing)
    .output(z.array(z.object({ ...conversationView.unwrap().shape, count: z.number().int(), more: z.boolean() }))),
  add: operation.input(z.object({ name, filter: conversationFilter })).output(undoable.extend({ id })),
  /** What is left out stays as it is. */
  change: operation
    .input(byId.extend({ name: name.optional(), filter: conversationFilter.optional() }))
    .output(undoable),
  /** All of them, in their new order. */
  order: operation.input(z.object({ ids: z.array(id).min(1).max(1000) })).output(undoable),
  remove: operation.input(byId).output(undoable),
};
