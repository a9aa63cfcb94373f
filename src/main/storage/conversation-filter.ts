import type { Conversation } from '#shared/domain/conversation';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import { conversationsTagged } from './conversation-tags.ts';
import { parseQuery } from './search-query.ts';
import { searchSql } from './search.ts';

/**
 * SQL: what must hold of a conversation `c`, with the values it binds; the customer's record is bound by whoever asks. With
 * `inOrder` the index of the order is walked, whatever else is asked.
 */
export function filterSql(
  filter: ConversationFilter,
  now: number,
  inOrder = false,
): Readonly<{ where: readonly string[]; parameters: Readonly<Record<string, string | number>> }> {
  const { state, snoozed, turn, tag, channel, accountId, customerId, unread, aside, complaint, text } = filter;
  const words = text.trim() === '' ? null : wordsSql(text, now);
  const where = [
    ...(state === null ? [] : ['c.state = @state']),
    ...(snoozed === null ? [] : [snoozed ? putOff : `not (${putOff})`]),
    ...(turn === null ? [] : [`${inOrder && snoozed !== null ? '+' : ''}c.turn = @turn`]),
    ...(tag === null ? [] : [`c.id in (${conversationsTagged('@tag')})`]),
    ...(channel === null ? [] : ['c.channel = @channel']),
    ...(accountId === null ? [] : [`${inOrder && snoozed === true ? '+' : ''}c.account_id = @accountId`]),
    ...(customerId === null ? [] : ['c.customer_id = @customerId']),
    ...(unread ? ['c.unread > 0'] : []),
    // Written out: the indexes are of the one half or the other.
    ...(aside === null ? [] : [`c.aside = ${Number(aside)}`]),
    ...(complaint ? [`c.id in (${complainedOf})`] : []),
    ...(words?.where ?? []),
  ];
  const parameters = {
    ...(state !== null && { state }),
    ...(snoozed !== null && { now }),
    ...(turn !== null && { turn }),
    ...(tag !== null && { tag }),
    ...(channel !== null && { channel }),
    ...(accountId !== null && { accountId }),
    ...words?.parameters,
  };
  return { where, parameters };
}

const putOff = 'c.snoozed_until is not null and c.snoozed_until > @now';
const complainedOf = `select coalesce((select a.conversation_id from conversation_alias a where a.id = p.conversation_id), p.conversation_id)
  from complaint_conversation p where p.complaint_id in (select id from complaint where closed_at is null)`;

/**
 * One of its interactions fits the search. The rows that hold the words are found once; each conversation then looks among
 * its own interactions.
 */
function wordsSql(text: string, now: number) {
  const { plan } = parseQuery(text, now);
  const { clauses, parameters } = searchSql({ ...plan, match: null }, 'said');
  const matching =
    plan.match === null ? [] : ['i.row in (select rowid from interaction_words where interaction_words match @match)'];
  const all = ['i.conversation_id = c.id', ...matching, ...clauses];
  return {
    where: [`exists (select 1 from interaction i where ${all.join(' and ')})`],
    parameters: { ...parameters, ...(plan.match !== null && { match: plan.match }) },
  };
}

type Place = Readonly<{
  at: string;
  direction: 'asc' | 'desc';
  of: (listed: Pick<Conversation, 'lastAt' | 'snoozedUntil'>) => number;
}>;

const byTime: Place = { at: 'c.last_at', direction: 'desc', of: ({ lastAt }) => lastAt };

/** SQL: by what a list is ordered. What was put off comes to the top of the open ones once its time has come. */
export function placeIn({ state, snoozed, aside, customerId }: ConversationFilter): Place {
  // One customer has few: they are read by the time of their last words alone.
  if (customerId !== null || aside !== false) return byTime;
  if (snoozed === true) return { at: 'c.snoozed_until', direction: 'asc', of: ({ snoozedUntil }) => snoozedUntil ?? 0 };
  if (state === 'open' && snoozed === false)
    return {
      at: 'max(c.last_at, coalesce(c.snoozed_until, 0))',
      direction: 'desc',
      of: ({ lastAt, snoozedUntil }) => Math.max(lastAt, snoozedUntil ?? 0),
    };
  return byTime;
}
