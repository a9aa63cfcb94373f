import { z } from 'zod';
import { required } from '#main/kernel/refusal';
import {
  conversationState,
  conversationTurn,
  type Conversation,
  type ConversationState,
} from '#shared/domain/conversation';
import { direction, interactionKind } from '#shared/domain/interaction';
import { personIn, personOf } from './people.ts';
import { flag, json } from './rows.ts';
import { chooseKnowing } from './choices.ts';
import { namesOf } from './conversation-names.ts';
import { tagsIn } from './conversation-tags.ts';
import { settleConversation, settledColumns, settledNow } from './settling.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

export const conversationRow = z.object({
  id: z.string(),
  channel: z.string(),
  accountId: z.string().nullable(),
  customerId: z.string().nullable(),
  subject: z.string().nullable(),
  state: conversationState,
  snoozedUntil: z.number().nullable(),
  unansweredSince: z.number().nullable(),
  unread: z.number(),
  interactions: z.number(),
  inbound: z.number(),
  firstAt: z.number(),
  lastAt: z.number(),
  withName: z.string().nullable(),
  withAddress: z.string(),
  preview: z.string(),
  lastDirection: direction,
  kind: interactionKind,
  attachments: flag,
  aside: flag,
  turn: conversationTurn,
  leftBy: z.enum(['thanks', 'automatic']).nullable(),
  tags: json(z.array(z.string())),
  outgoing: z.enum(['draft', 'queued', 'failed', 'unknown', 'held']).nullable(),
});
type ConversationRow = z.infer<typeof conversationRow>;

export const conversationColumns = `
  c.id, c.channel, c.account_id as accountId, ${personIn('c.customer_id')} as customerId, c.subject, c.state, c.snoozed_until as snoozedUntil,
  c.unanswered_since as unansweredSince, c.unread, c.interactions, c.inbound, c.first_at as firstAt, c.last_at as lastAt, c.with_name as withName,
  c.with_address as withAddress, c.preview, c.last_direction as lastDirection, c.attachments, c.aside, c.turn, c.left_by as leftBy,
  ${tagsIn('c.id')} as tags,
  coalesce((select i.kind from interaction i where i.conversation_id = c.id and i.direction = 'inbound' order by i.row desc limit 1),
    'message') as kind,
  coalesce(
    (select case when max(o.state = 'unknown') then 'unknown' when max(o.state = 'failed') then 'failed'
       when max(o.state = 'held') then 'held'
       when max(o.state in ('queued', 'leased')) then 'queued' end
     from outbox o where o.conversation_id = c.id),
    (select 'draft' from local_draft d where d.conversation_id = c.id)) as outgoing`;

const byId = query(conversationRow, `select ${conversationColumns} from conversation c where c.id = @id`);
const aliasOf = query(
  z.object({ conversationId: z.string() }),
  'select conversation_id as conversationId from conversation_alias where id = @id',
);
const counts = query(
  z.object({
    ...{ open: z.number(), snoozed: z.number(), waiting: z.number(), done: z.number(), unread: z.number() },
    aside: z.number(),
  }),
  `select (select count(*) from conversation where state = 'open' and aside = 0)
       - (select count(*) from conversation where snoozed_until > @now and aside = 0) as open,
     (select count(*) from conversation where snoozed_until > @now and aside = 0) as snoozed,
     (select count(*) from conversation where state = 'waiting' and aside = 0) as waiting,
     (select count(*) from conversation where state = 'done' and aside = 0) as done,
     (select count(*) from conversation where unread > 0 and aside = 0) as unread,
     (select count(*) from conversation where aside = 1) as aside`,
);
const nextReturn = query(
  z.object({ at: z.number().nullable() }),
  'select min(snoozed_until) as at from conversation where snoozed_until > @after',
);
const openBefore = query(
  z.object({ id: z.string() }),
  `select id from conversation where state = 'open' and aside = 0 and last_at < @before`,
);
const eachBetween = query(
  conversationRow,
  `select ${conversationColumns} from conversation c where c.last_at >= @from and c.last_at < @to order by c.last_at, c.id`,
);

export function findConversation(reader: Reader, id: string): Conversation | null {
  const row = byId.one(reader, { id: currentConversation(reader, id) });
  return row && conversationOf(row);
}

/** The record of the customer somebody means, or else of whom a conversation is with. Refuses `not-found`. */
export function recordAbout(
  reader: Reader,
  { customerId, conversationId }: Readonly<{ customerId: string | null; conversationId: string | null }>,
): string {
  const meant = customerId ?? (conversationId === null ? null : findConversation(reader, conversationId)?.customerId);
  return required(personOf(reader, required(meant)));
}

/** The id a conversation has now: it may have been joined with another since `id` was written down. */
export function currentConversation(reader: Reader, id: string): string {
  return aliasOf.one(reader, { id })?.conversationId ?? id;
}

/** SQL: the ids by which the conversation `@conversationId` was ever known. */
export const namesOfConversation = namesOf('@conversationId');

/** How many there are of each state at `now`; what is put off is open, and not among the open ones until then. */
export function countConversations(reader: Reader, now: number) {
  return counts.one(reader, { now }) ?? { open: 0, snoozed: 0, waiting: 0, done: 0, unread: 0, aside: 0 };
}

/** When the next of what is put off comes back after an instant; null where nothing does. */
export function nextReturnAfter(reader: Reader, after: number): number | null {
  return nextReturn.one(reader, { after })?.at ?? null;
}

export function openConversationsBefore(reader: Reader, before: number): string[] {
  return openBefore.all(reader, { before }).map(({ id }) => id);
}

export function* eachConversation(reader: Reader, from: number, to: number): Generator<Conversation> {
  for (const row of eachBetween.each(reader, { from, to })) yield conversationOf(row);
}

export function conversationOf(row: ConversationRow): Conversation {
  const { withName, withAddress, inbound: _, ...rest } = row;
  return { ...rest, with: { name: withName, address: withAddress } };
}

const deleteConversation = change('delete from conversation where id = @id');

/** Takes a conversation away that has no interactions any more. */
export function forgetConversation(writer: Writer, id: string): void {
  deleteConversation.run(writer, { id });
}

/** What a person chose, and until when that puts it off; it stands until somebody wants something else. */
export function choose(
  writer: Writer,
  id: string,
  { state, until, clock }: Readonly<{ state: ConversationState; until: number | null; clock: string }>,
): void {
  chooseKnowing(writer, id, { choice: state, until, clock });
  settleConversation(writer, id);
}

const summary = {
  id: '@id',
  channel: 'newest.channel',
  account_id: 'newest.account_id',
  customer_id: 'coalesce((select customer_id from interaction where row = total.customer_row), own.customer_id)',
  subject: 'oldest.subject',
  unread: 'total.unread',
  interactions: 'total.interactions',
  inbound: 'total.inbound',
  attachments: 'total.attachments',
  aside: 'total.aside',
  first_at: 'oldest.occurred_at',
  last_at: 'newest.occurred_at',
  last_direction: 'newest.direction',
  preview: '@preview',
  with_name: "case when other.row is null then own.recipients ->> '$.to[0].name' else other.author_name end",
  with_address: `coalesce(case when other.row is null then own.recipients ->> '$.to[0].address' else other.author_address end,
    newest.author_address)`,
  ...settledColumns('total.aside'),
};
const summarize = change(`
  insert into conversation (${Object.keys(summary).join(', ')})
  select ${Object.values(summary).join(', ')}
  from (select count(*) as interactions, sum(direction = 'inbound') as inbound,
          sum(direction = 'inbound' and read = 0 and standing <> 'noted') as unread,
          max(attachments > 0) as attachments, max(standing = 'heard') = 0 as aside, min(row) as first_row,
          -- what was said last is what counts, where anything does
          coalesce(max(case when standing in ('heard', 'report') then row end), max(row)) as last_row,
          max(case when direction <> 'inbound' then row end) as own_row,
          max(case when direction = 'inbound' and customer_id is not null then row end) as customer_row,
          coalesce(max(case when direction = 'inbound' and standing = 'heard' then row end),
            case when max(direction <> 'inbound') = 0 then max(row) end) as inbound_row
        from interaction where conversation_id = @id) as total
  join interaction oldest on oldest.row = total.first_row
  join interaction newest on newest.row = total.last_row
  left join interaction own on own.row = total.own_row
  left join interaction other on other.row = total.inbound_row
  where true
  on conflict (id) do update set ${Object.keys(summary)
    .filter((column) => column !== 'id')
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`);
const placeless = query(z.object({ id: z.string() }), 'select id from interaction where id = @id');
const newestText = query(
  z.object({ text: z.string() }),
  `select substr(coalesce(b.new_text, b.text), 1, 400) as text from interaction i join interaction_body b on b.row = i.row
   where i.row = (select coalesce(max(case when n.standing in ('heard', 'report') then n.row end), max(n.row))
     from interaction n where n.conversation_id = @id)`,
);

/**
 * Computes a conversation anew from its interactions; takes it away when none is left. What stands in none has its own id in
 * place of one: there is nothing to compute then.
 */
export function refreshConversation(writer: Writer, id: string): void {
  if (placeless.one(writer, { id })) return;
  const newest = newestText.one(writer, { id });
  if (!newest) return forgetConversation(writer, id);
  const now = settledNow(writer, id);
  if (now) summarize.run(writer, { id, preview: previewOf(newest.text), ...now });
}

function previewOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 200);
}
