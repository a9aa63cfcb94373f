import { z } from 'zod';
import { party, type Party } from '#shared/domain/interaction';

/** SQLite has no booleans. */
export const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

export function flagged(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}

/** A column that holds JSON of a known shape. */
export function json<Shape extends z.ZodType>(shape: Shape) {
  return z.string().transform((text): z.infer<Shape> => shape.parse(JSON.parse(text)));
}

export const recipients = z.object({ to: z.array(party), cc: z.array(party), replyTo: z.array(party).default([]) });
export type Recipients = Readonly<{ to: readonly Party[]; cc: readonly Party[]; replyTo: readonly Party[] }>;

/** Where a list goes on: `<instant>~<id>`, or only an id. */
export function placeOf(after: string | null): Readonly<{ at: number | null; id: string }> | null {
  if (!after) return null;
  const [at, id] = after.includes('~') ? after.split('~', 2) : [null, after];
  return { at: at === null || at === undefined || at === '' ? null : Number(at), id: id ?? '' };
}

// Eight rows to a second: wide enough that ordinary mail keeps its order, narrow enough that the index's row distances stay short.
const rowsInASecond = 8;

/** The first row of an instant's second: rows ascend with time. */
export function rowAt(instant: number): number {
  return Math.max(1, Math.floor(instant / 1000) * rowsInASecond);
}
