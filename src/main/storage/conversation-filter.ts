import { z } from 'zod';
import type { Conversation } from '#shared/domain/conversation';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import { conversationsTagged } from './conversation-tags.ts';
import { parseQuery } from './search-query.ts';
import { searchSql } from './search.ts';
import { query, type Reader } from './statement.ts';

/**
 * SQL: what must hold of a conversation `c`, with the values it binds; the customer's record is bound by whoever asks. With
 * `inOrder` the index of the order is walked, whatever else is asked.
 */
export function filterSql(
  reader: Reader,
  filter: ConversationFilter,
  { now, inOrder = false }: Readonly<{ now: number; inOrder?: boolean }>,
): Readonly<{ where: readonly string[]; parameters: Readonly<Record<string, string | number>> }> {
  const { state, snoozed, turn, tag, channel, accountId, customerId, unread, aside, complaint, text } = filter;
  const words = text.trim() === '' ? null : wordsSql(reader, text, now);
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

const matches = 'select rowid from interaction_words where interaction_words match @match';
/** So many matches are looked up one by one; of more, conversations are gone through until enough of them have one. */
const few = 2000;
const countFew = query(z.object({ count: z.number() }), `select count(*) as count from (${matches} limit ${few})`);

/** One of its interactions fits the search. */
function wordsSql(reader: Reader, text: string, now: number) {
  const { plan } = parseQuery(text, now);
  const { clauses, parameters } = searchSql({ ...plan, match: null }, 'said');
  const said = clauses.filter((clause) => !clause.startsWith('c.'));
  const ofConversation = clauses.filter((clause) => clause.startsWith('c.'));
  const { match } = plan;
  const rare = match !== null && (countFew.one(reader, { match })?.count ?? 0) < few;
  // The plus keeps the matches from being walked through once for each conversation.
  const matching = match === null ? [] : [`${rare ? '' : '+'}i.row in (${matches})`];
  const all = [...matching, ...said].join(' and ') || 'true';
  const found = rare
    ? `c.id in (select i.conversation_id from interaction i where ${all})`
    : `exists (select 1 from interaction i where i.conversation_id = c.id and ${all})`;
  return { where: [found, ...ofConversation], parameters: { ...parameters, ...(match !== null && { match }) } };
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
