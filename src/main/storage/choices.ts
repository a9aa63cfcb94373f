import { z } from 'zod';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

export const choice = z.object({
  choice: z.string().nullable(),
  /** Until when it is put off. */
  until: z.number().nullable().default(null),
  heardAt: z.number().nullable(),
  heard: z.number().nullable(),
  clock: z.string().nullable(),
});
/** What a person chose for a conversation, and how much had been heard by then. */
export type Choice = Readonly<z.infer<typeof choice>>;

export const noChoice: Choice = { choice: null, until: null, heardAt: null, heard: null, clock: null };

const choiceById = query(
  choice,
  `select choice, choice_until as "until", choice_heard_at as heardAt, choice_heard as heard, choice_clock as clock
   from conversation where id = @id`,
);
const write = change(
  `update conversation set choice = @choice, choice_until = @until, choice_heard_at = @heardAt, choice_heard = @heard,
     choice_clock = @clock where id = @id`,
);

/** SQL: of interactions `i`, what somebody said that wants something: neither a plain thanks nor a machine's answer. */
export const asksSomething = "i.direction = 'inbound' and i.standing <> 'noted' and i.thanks = 0";

const chooseNow = change(`
  update conversation set choice = @choice, choice_until = @until, choice_clock = @clock, (choice_heard_at, choice_heard) =
    (select coalesce(max(i.received_at), 0), count(*) from interaction i where i.conversation_id = @id and ${asksSomething}
      and i.received_at = (select max(i.received_at) from interaction i where i.conversation_id = @id and ${asksSomething}))
  where id = @id`);

export function choiceOf(reader: Reader, id: string): Choice | null {
  return choiceById.one(reader, { id });
}

/** The caller computes the conversation anew. */
export function writeChoice(writer: Writer, id: string, to: Choice): void {
  write.run(writer, { id, ...to });
}

/** What is chosen now, knowing all that was heard. The caller computes the conversation anew. */
export function chooseKnowing(writer: Writer, id: string, to: Pick<Choice, 'choice' | 'until' | 'clock'>): void {
  chooseNow.run(writer, { id, ...to });
}

/** The later of two choices, knowing what either of them knew. */
export function laterChoice(given: Choice, standing: Choice | null): Choice {
  if (!standing?.choice) return given;
  const later = (given.clock ?? '') > (standing.clock ?? '') ? given : standing;
  const [one, other] = [given.heardAt ?? 0, standing.heardAt ?? 0];
  const heard = (one >= other ? (given.heard ?? 0) : 0) + (other >= one ? (standing.heard ?? 0) : 0);
  return { choice: later.choice, until: later.until, clock: later.clock, heardAt: Math.max(one, other), heard };
}
