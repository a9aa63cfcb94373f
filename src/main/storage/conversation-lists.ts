import { z } from 'zod';
import type { Conversation } from '#shared/domain/conversation';
import type { ConversationFilter } from '#shared/domain/conversation-view';
import { filterSql, placeIn } from './conversation-filter.ts';
import { conversationColumns, conversationOf, conversationRow, findConversation } from './conversations.ts';
import { laterFirst, ofEachRecord, recordsOfPerson } from './people.ts';
import { placeOf } from './rows.ts';
import { query, type Parameters, type Reader } from './statement.ts';

type ListQuery = ReturnType<typeof query<typeof conversationRow.shape>>;
/** One statement for each set of filters, so that each walks the index that fits it. */
const lists = new Map<string, ListQuery>();
const idRow = z.object({ id: z.string() });
const ids = new Map<string, ReturnType<typeof query<typeof idRow.shape>>>();
/** Looking for words goes through what everybody said. */
const mostCounted = 1000;
const countRow = z.object({ count: z.number() });
const counts = new Map<string, ReturnType<typeof query<typeof countRow.shape>>>();

const farthest = { desc: Number.MAX_SAFE_INTEGER, asc: 0 } as const;

/**
 * Newest first; what is put off by when it comes back. `after` is the last id seen, or the `next` of the page before; `now`
 * decides what is still put off.
 */
export function listConversations(
  reader: Reader,
  filter: ConversationFilter,
  page: Readonly<{ now: number; after: string | null; limit: number }>,
): Readonly<{ items: Conversation[]; next: string | null }> {
  const { where, parameters } = filterSql(reader, filter, { now: page.now, inOrder: true });
  const { at: place, direction, of } = placeIn(filter);
  const from = placeOf(page.after);
  const last = from !== null && from.at === null ? findConversation(reader, from.id) : null;
  const beyond = direction === 'asc' ? '>' : '<';
  const sql = `select ${conversationColumns} from conversation c where ${[`(${place}, c.id) ${beyond} (@at, @id)`, ...where].join(' and ')}
    order by ${place} ${direction}, c.id ${direction} limit @limit`;
  const given: Parameters = {
    ...parameters,
    at: from === null ? farthest[direction] : (from.at ?? (last ? of(last) : 0)),
    id: from?.id ?? '',
    limit: page.limit + 1,
  };
  const read = (more: Parameters) => prepared(lists, sql, conversationRow).all(reader, { ...given, ...more });
  const rows =
    filter.customerId === null
      ? read({})
      : ofEachRecord(reader, filter.customerId, {
          read: (customerId) => read({ customerId }),
          order: laterFirst<z.infer<typeof conversationRow>>(of),
          limit: page.limit + 1,
        });
  const items = rows.slice(0, page.limit).map(conversationOf);
  const end = items.at(-1);
  return { items, next: rows.length > page.limit && end ? `${of(end)}~${end.id}` : null };
}

/** `more`: there are that many at least. */
export type Counted = Readonly<{ count: number; more: boolean }>;

/** How many there are, at `now`. Of those with some words in them no more are counted than tells that there are many. */
export function countConversationsOf(reader: Reader, filter: ConversationFilter, now: number): Counted {
  const { where, parameters } = filterSql(reader, filter, { now });
  const said = filter.text.trim() !== '';
  const all = `from conversation c where ${where.join(' and ') || 'true'}`;
  const sql = said
    ? `select count(*) as count from (select 1 ${all} limit ${mostCounted})`
    : `select count(*) as count ${all}`;
  const found = recordsIn(reader, filter).map((of) =>
    prepared(counts, sql, countRow).one(reader, { ...parameters, ...of }),
  );
  const count = found.reduce((sum, row) => sum + (row?.count ?? 0), 0);
  return { count, more: said && count >= mostCounted };
}

/** The ids of all of them, at `now`. */
export function idsOfConversations(reader: Reader, filter: ConversationFilter, now: number): string[] {
  const { where, parameters } = filterSql(reader, filter, { now });
  const sql = `select c.id from conversation c where ${where.join(' and ') || 'true'}`;
  const found = recordsIn(reader, filter).flatMap((of) =>
    prepared(ids, sql, idRow).all(reader, { ...parameters, ...of }),
  );
  return found.map(({ id }) => id);
}

/** What is bound for each record of the customer that is asked for. */
function recordsIn(reader: Reader, { customerId }: ConversationFilter): readonly Parameters[] {
  return customerId === null ? [{}] : recordsOfPerson(reader, customerId).map((record) => ({ customerId: record }));
}

function prepared<Shape extends z.ZodRawShape>(
  known: Map<string, ReturnType<typeof query<Shape>>>,
  sql: string,
  row: z.ZodObject<Shape>,
): ReturnType<typeof query<Shape>> {
  const found = known.get(sql) ?? query(row, sql);
  known.set(sql, found);
  return found;
}
