import { z } from 'zod';
import type { Conversation } from '#shared/domain/conversation';
import { conversationColumns, conversationOf, conversationRow } from './conversations.ts';
import { query, type Reader } from './statement.ts';

/** Who waits for the shop, and is not put off: the words of the index that they are in. */
const waits = `c.state = 'open' and c.aside = 0 and c.unanswered_since is not null`;
const ofChannel = query(
  conversationRow,
  `select ${conversationColumns} from conversation c indexed by conversation_by_wait where ${waits} and c.channel = @channel and (c.unanswered_since, c.id) > (@since, @id)
     and c.snoozed_until is null and (@accountId is null or c.account_id = @accountId)
   order by c.unanswered_since, c.id limit @limit`,
);
/** One step for each channel, however many wait on it; left to itself SQLite goes through all that is open. */
const channels = query(
  z.object({ channel: z.string() }),
  `with recursive found (channel) as (
     select min(c.channel) from conversation c indexed by conversation_by_wait where ${waits}
     union all
     select (select min(c.channel) from conversation c indexed by conversation_by_wait where ${waits} and c.channel > found.channel) from found where found.channel is not null)
   select channel from found where channel is not null`,
);

export type WaitPlace = Readonly<{ since: number; id: string }>;

/** Who waits on a channel behind a place, the longest first. */
export function listWaiting(
  reader: Reader,
  asked: WaitPlace & Readonly<{ channel: string; accountId: string | null; limit: number }>,
): Conversation[] {
  return ofChannel.all(reader, { ...asked }).map(conversationOf);
}

/** The channels on which anybody waits. */
export function waitingChannels(reader: Reader): string[] {
  return channels.all(reader).map(({ channel }) => channel);
}
