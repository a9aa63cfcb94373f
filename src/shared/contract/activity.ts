import { z } from 'zod';
import { id } from '#shared/domain/instant';
import { operation } from './base.ts';

export const activity = {
  /**
   * Takes back what was done at the counter, to a follow-up or to a complaint, but for what was changed again since. That
   * is an act like any other, undone by what it answers. Refuses `not-found` when nothing of it stands.
   */
  undo: operation.input(z.object({ undo: id })).output(z.object({ undo: id })),
};
