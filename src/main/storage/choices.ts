import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

export const choice = z.object({
  choice: z.string().nullable(),
  heardAt: z.number().nullable(),
  heard: z.number().nullable(),
  clock: z.string().nullable(),
});
/** What a person chose for a conversation, and how much had been heard by then. */
export type Choice = Readonly<z.infer<typeof choice>>;

const choiceById = query(
  choice,
  'select choice, choice_heard_at as heardAt, choice_heard as heard, choice_clock as clock from conversation where id = @id',
);
const write = change(
  'update conversation set choice = @choice, choice_heard_at = @heardAt, choice_heard = @heard, choice_clock = @clock where id = @id',
);

export function choiceOf(reader: Reader, id: string): Choice | null {
  return choiceById.one(reader, { id });
}

/** The caller computes the conversation anew. */
export function writeChoice(writer: Writer, id: string, to: Choice): void {
  write.run(writer, { id, ...to });
}

/** The later of two choices, knowing what either of them knew. */
export function laterChoice(given: Choice, standing: Choice | null): Choice {
  if (!standing?.choice) return given;
  const later = (given.clock ?? '') > (standing.clock ?? '') ? given : standing;
  const [one, other] = [given.heardAt ?? 0, standing.heardAt ?? 0];
  const heard = (one >= other ? (given.heard ?? 0) : 0) + (other >= one ? (standing.heard ?? 0) : 0);
  return { choice: later.choice, clock: later.clock, heardAt: Math.max(one, other), heard };
}
