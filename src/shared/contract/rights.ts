import { z } from 'zod';
import { hasForgotten, toBeForgotten } from '#shared/domain/forgetting';
import { id } from '#shared/domain/instant';
import { nothing, operation } from './base.ts';

const ofCustomer = z.object({ customerId: id });

/** What somebody may ask of the shop about themselves. */
export const rights = {
  /** What forgetting them would take away, and what it cannot reach. */
  look: operation.input(ofCustomer).output(toBeForgotten),
  /**
   * Forgets a person with everything that is known of them: it cannot be undone. Their own messages go; those of others
   * stay, without them as a recipient, and with `quotes: 'remove'` without the history they quote. What comes in again of
   * the time before stays away (`ignored`, reason `forgotten`); what they write anew is somebody new's. Refuses
   * `reply-underway` while a reply to them is being sent.
   */
  forget: operation
    .input(ofCustomer.extend({ quotes: z.enum(['keep', 'remove']).default('keep') }))
    .output(hasForgotten),
  /** Where everything about somebody is written to unless another folder is named. */
  usualFolder: operation.input(ofCustomer).output(z.object({ folder: z.string() })),
  /**
   * Writes everything about a person into a folder that is made for it: to be read (index.html), by programs (data.json),
   * their attachments, and a manifest. Null: the usual folder. Refuses `folder-in-use` where something lies there already.
   */
  everything: operation
    .input(ofCustomer.extend({ folder: z.string().min(1).max(4096).nullable().default(null) }))
    .output(
      z.object({ folder: z.string(), files: z.number().int(), bytes: z.number().int(), missing: z.number().int() }),
    ),
  /** Ends writing everything about somebody; what was written is taken away. */
  cancel: operation.input(z.object({ task: z.string() })).output(nothing),
};
