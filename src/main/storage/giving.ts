import { z } from 'zod';
import { interactionDetails, noDetails } from '#shared/domain/interaction';
import { ownAddresses } from './accounts.ts';
import { standings } from './senders.ts';
import { restoreSplit } from './split-records.ts';
import { personOf } from './people.ts';
import { json, recipients } from './rows.ts';
import { change, query } from './statement.ts';
import { partyBehind } from './whose.ts';
import type { Writer } from './open-log.ts';

const give = change(
  'update identity set customer_id = @to where channel = @channel and address = @address and customer_id = @from',
);
const told = query(
  z.object({
    row: z.number(),
    id: z.string(),
    conversationId: z.string(),
    direction: z.enum(['inbound', 'outbound', 'internal']),
    authorAddress: z.string(),
    recipients: json(recipients),
    standing: z.enum(standings),
    details: json(interactionDetails).nullable(),
  }),
  `select i.row, i.id, i.conversation_id as conversationId, i.direction, i.author_address as authorAddress, i.recipients, i.standing,
     (select b.details from interaction_body b where b.row = i.row) as details
   from interaction i where i.customer_id = @from and i.channel = @channel`,
);
const hand = change('update interaction set customer_id = @to where row = @row');
const handPin = change('update pin set customer_id = @to where interaction_id = @id');

type Handing = Readonly<{ channel: string; address: string; from: string; to: string }>;

/**
 * Gives an identity to another record with the interactions that are about it: that is read
 * again from the facts. False where it does not belong to `from`. Adds the conversations to compute anew.
 */
export function giveIdentity(writer: Writer, handing: Handing, conversations: Set<string>): boolean {
  const { channel, address, from, to } = handing;
  restoreSplit(writer, to);
  if (personOf(writer, to) === null || give.run(writer, { channel, address, from, to }) === 0) return false;
  const own = new Set(ownAddresses(writer).map((one) => one.toLowerCase()));
  for (const one of told.all(writer, { channel, from })) {
    const author = { name: null, address: one.authorAddress };
    const party = partyBehind({ ...one, author, to: one.recipients.to, details: one.details ?? noDetails }, own);
    if (party?.address !== address) continue;
    hand.run(writer, { row: one.row, to });
    handPin.run(writer, { id: one.id, to });
    conversations.add(one.conversationId);
  }
  return true;
}
