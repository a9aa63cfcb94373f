import { z } from 'zod';
import { id, instant } from '#shared/domain/instant';
import { standInLine, standInRecord } from '#shared/domain/stand-in';
import { nothing, operation } from './base.ts';

const brought = z.object({ text: z.string().max(16_000_000) });

/** For whoever covers the shop: one page to take along, and the notes that come back with it. */
export const standIn = {
  /** A page that stands alone: no login, no secrets, nothing from elsewhere. */
  make: operation
    .input(nothing)
    .output(z.object({ fileName: z.string(), html: z.string(), records: z.number().int() })),
  /**
   * What the notes in a page that came back, or in a file of notes, would write. Refuses `too-large`, and
   * `not-a-stand-in-pack` where it is none of this log or was tampered with.
   */
  look: operation.input(brought).output(z.object({ who: z.string(), madeAt: instant, lines: z.array(standInLine) })),
  /** Writes them, each once; undone by what it answers. What is ticked as done closes nothing: it stands on Today. */
  bring: operation
    .input(brought)
    .output(z.object({ undo: id, written: z.number().int(), ticked: z.number().int(), known: z.number().int() })),
  /** Takes a stand-in's tick away: it is not done. */
  dismiss: operation.input(z.object({ record: standInRecord })).output(nothing),
};
