import { z } from 'zod';
import { asksSomething, choiceOf, noChoice } from './choices.ts';
import { change, query } from './statement.ts';
import type { Writer } from './open-log.ts';
import { waitedSince } from './wait.ts';

const heard = query(
  z.object({
    since: z.number(),
    asked: z.number(),
    own: z.number(),
    thanks: z.number(),
    leftBy: z.enum(['thanks', 'automatic']).nullable(),
    undelivered: z.number(),
    unansweredSince: z.number().nullable(),
  }),
  `select coalesce(sum(${asksSomething} and i.received_at >= @heardAt), 0) as since,
     coalesce(max(case when ${asksSomething} then i.row end), 0) as asked,
     coalesce(max(case when i.direction = 'outbound' then i.row end), 0) as own,
     coalesce(max(case when i.thanks = 1 then i.row end), 0) as thanks,
     (select iif(n.thanks = 1, 'thanks', 'automatic') from interaction n where n.conversation_id = @id and n.direction = 'inbound'
       and (n.thanks = 1 or n.standing = 'noted') and n.received_at > @chosenAt order by n.row desc limit 1) as leftBy,
     exists (select 1 from outbox o where o.conversation_id = @id and o.state in ('failed', 'unknown', 'held')) as undelivered,
     ${waitedSince} as unansweredSince
   from interaction i where i.conversation_id = @id`,
);
/** SQL: what `settledNow` answers, as columns of a conversation of which `aside` says whether it is filed aside. */
export const settledColumns = (aside: string) => ({
  state: '@state',
  snoozed_until: '@until',
  left_by: '@leftBy',
  turn: `case when ${aside} = 1 or @state = 'done' then 'nobody' when @state = 'waiting' then 'customer' else @turn end`,
  unanswered_since: '@unansweredSince',
});
const settle = change(`
  update conversation set ${Object.entries(settledColumns('aside'))
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ')}
  where id = @id`);

/**
 * What state a conversation is in, whose turn it is and since when it is waited for, of what was said and what a person
 * chose. A choice stands until somebody wants something that was not heard when it was made; a
 * plain thanks or a machine's answer leaves it standing.
 */
export function settledNow(writer: Writer, id: string) {
  const { choice, until, heardAt, heard: known, clock } = choiceOf(writer, id) ?? noChoice;
  const said = heard.one(writer, {
    ...{ id, choice, heard: known, heardAt: heardAt ?? 0 },
    chosenAt: millisecondsOf(clock),
  });
  if (!said) return null;
  const stands = choice !== null && (known ?? 0) >= said.since;
  return {
    state: stands ? choice : 'open',
    until: stands ? until : null,
    leftBy: stands && (choice !== 'open' || until !== null) ? said.leftBy : null,
    turn: turnOf(said),
    unansweredSince: said.unansweredSince,
  };
}

/** Writes down what state a conversation is in now: see `settledNow`. */
export function settleConversation(writer: Writer, id: string): void {
  const now = settledNow(writer, id);
  if (now) settle.run(writer, { id, ...now });
}

/** Of an open conversation: whoever was spoken to last, unless that was a thanks for an answer. */
function turnOf({
  asked,
  own,
  thanks,
  undelivered,
}: Readonly<Record<'asked' | 'own' | 'thanks' | 'undelivered', number>>) {
  if (asked > own || undelivered > 0) return 'shop';
  return own === 0 || thanks > own ? 'nobody' : 'customer';
}

/** A reading of the log's clock begins with the wall's time. */
function millisecondsOf(clock: string | null): number {
  return Number.parseInt(clock?.slice(0, 12) ?? '0', 16);
}
