import { z } from 'zod';
import { nothing, operation } from './base.ts';

/** The sample shop: a log of its own beside the owner's, on networks that stand in for the real ones. */
export const sample = {
  /** `inside`: what is asked here is the sample shop. `offered`: it can be opened from here. */
  show: operation.input(nothing).output(z.object({ inside: z.boolean(), offered: z.boolean() })),
  /** Makes it and opens it, which takes some seconds: whoever connects from then on is in it. */
  open: operation.input(nothing).output(nothing),
  /** Closes it and takes away everything of it: whoever connects from then on is in the owner's log. */
  leave: operation.input(nothing).output(nothing),
};
