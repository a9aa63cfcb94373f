import { z } from 'zod';
import { asksSomething, choiceOf } from './choices.ts';
import { change, query } from './statement.ts';
import type { Writer } from './open-log.ts';
import { noteWait } from './wait.ts';

const heard = query(
  z.object({
    since: z.number(),
    asked: z.number(),
    own: z.number(),
    thanks: z.number(),
    leftBy: z.enum(['thanks', 'automatic']).nullable(),
    undelivered: z.number(),
  }),
  `select coalesce(sum(${asksSomething} and i.received_at >= @heardAt), 0) as since,
     coalesce(max(case when ${asksSomething} then i.row end), 0) as asked,
     coalesce(max(case when i.direction = 'outbound' then i.row end), 0) as own,
     coalesce(max(case when i.thanks = 1 then i.row end), 0) as thanks,
     (select iif(n.thanks = 1, 'thanks', 'automatic') from interaction n where n.conversation_id = @id and n.direction = 'inbound'
       and (n.thanks = 1 or n.standing = 'noted') and n.received_at > @chosenAt order by n.row desc limit 1) as leftBy,
     exists (select 1 from outbox o where o.conversation_id = @id and o.state in ('failed', 'unknown', 'held')) as undelivered
   from interaction i where i.conversation_id = @id`,
);
const settle = change(`
  update conversation set state = @state, snoozed_until = @until, left_by = @leftBy,
    turn = case when aside = 1 or @state = 'done' then 'nobody' when @state = 'waiting' then 'customer' else @turn end
  where id = @id`);

/**
 * Computes what state a conversation is in, whose turn it is and since when it is waited for, of what was said and what a
 * person chose. A choice stands until somebody wants something that was not heard when it was made; a plain thanks or a
 * machine's answer leaves it standing.
 */
export function settleConversation(writer: Writer, id: string): void {
  const chosen = choiceOf(writer, id);
  if (!chosen) return;
  noteWait(writer, id);
  const { choice, until, heardAt, heard: known, clock } = chosen;
  const said = heard.one(writer, { id, heardAt: heardAt ?? 0, chosenAt: millisecondsOf(clock) });
  if (!said) return;
  const stands = choice !== null && (known ?? 0) >= said.since;
  settle.run(writer, {
    id,
    state: stands ? choice : 'open',
    until: stands ? until : null,
    leftBy: stands && (choice !== 'open' || until !== null) ? said.leftBy : null,
    turn: turnOf(said),
  });
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
