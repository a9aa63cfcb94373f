import { z } from 'zod';
import { chosenState, publicState, type PublicState } from '#shared/domain/public-state';
import { refreshConversation } from './conversations.ts';
import { chooseState, meetState, publicStateOf } from './revisions.ts';
import type { Revisable } from './revising.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const moderated = z.object({ state: publicState, customerId: z.string().nullable() });
type Moderated = z.infer<typeof moderated>;

const found = query(
  z.object({ customerId: z.string().nullable() }),
  // Only what a network served can be moderated there: an answer that has not left stands nowhere.
  `select customer_id as customerId from interaction i where id = @id and visibility = 'public'
     and exists (select 1 from local_served v where v.interaction_id = i.id)`,
);
const queue = change(`
  insert into local_decision (interaction_id, account_id, stream, item, state, clock)
  select @id, s.account_id, s.name, v.item, @state, @clock from local_served v join local_stream s on s.id = v.stream_id
  where v.interaction_id = @id order by v.gone_at is not null limit 1
  on conflict (interaction_id) do update set state = excluded.state, clock = excluded.clock`);
const waitingDecision = z.object({
  id: z.string(),
  stream: z.string(),
  item: z.string(),
  state: chosenState,
  clock: z.string(),
});
/** How an item is to stand at its network, as somebody decided here; `clock` tells a later decision from this one. */
export type WaitingDecision = z.infer<typeof waitingDecision>;

const waiting = query(
  waitingDecision,
  'select interaction_id as id, stream, item, state, clock from local_decision where account_id = @accountId order by clock limit 100',
);
const settle = change('delete from local_decision where interaction_id = @id and clock = @clock');

/** How a public interaction stands, as a thing that people change: its network is told at the next look. */
export const moderation: Revisable<Moderated> = {
  entity: 'moderation',
  fields: moderated,
  find: (reader, id) => {
    const known = found.one(reader, { id });
    return known && { ...known, state: publicStateOf(reader, id) };
  },
  write: (writer, id, fields, clock) => {
    if (fields === null) return;
    for (const conversation of chooseState(writer, id, { state: fields.state, clock }))
      refreshConversation(writer, conversation);
    if (chosenState.safeParse(fields.state).success) queue.run(writer, { id, state: fields.state, clock });
  },
  recordOf: ({ customerId }) => customerId,
};

export function waitingDecisions(reader: Reader, accountId: string): WaitingDecision[] {
  return waiting.all(reader, { accountId });
}

/** The network was told. How it stands there is what counts; answers the conversations that changed. */
export function settleDecision(writer: Writer, { id, clock }: WaitingDecision, became: PublicState): readonly string[] {
  if (settle.run(writer, { id, clock }) === 0) return [];
  const changed = meetState(writer, id, became);
  for (const conversation of changed) refreshConversation(writer, conversation);
  return changed;
}
