import { z } from 'zod';
import { amountSum, dealState, type AmountSum, type DealState, type ShownDeal } from '#shared/domain/deal';
import { laterFirst, ofEachRecord, personIn } from './people.ts';
import type { Revisable } from './revising.ts';
import { change, query, type Reader } from './statement.ts';

/** What a deal says, as its acts write it down; `recordId` is the record of the customer it is with. */
const dealFields = z
  .object({
    recordId: z.string(),
    conversationId: z.string().nullable(),
    title: z.string(),
    amount: z.number().nullable(),
    currency: z.string(),
    stageId: z.string(),
    expectedOn: z.string().nullable(),
    state: dealState,
    reason: z.string().nullable(),
    openedAt: z.number(),
    closedAt: z.number().nullable(),
  })
  .readonly();
export type DealFields = z.infer<typeof dealFields>;

const dealRow = z.object({
  ...dealFields.unwrap().shape,
  id: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  customerAddress: z.string().nullable(),
});
type DealRow = z.infer<typeof dealRow>;

const columns = `d.id, d.customer_id as recordId, ${personIn('d.customer_id')} as customerId,
  (select p.name from customer p where p.id = ${personIn('d.customer_id')}) as customerName,
  (select n.address from identity n where n.customer_id in (select m.id from customer m where m.person_id = ${personIn('d.customer_id')})
   order by n.channel, n.address limit 1) as customerAddress, d.conversation_id as conversationId,
  d.title, d.amount, d.currency, d.stage_id as stageId, d.expected_on as expectedOn, d.state, d.reason, d.opened_at as openedAt,
  d.closed_at as closedAt`;
const kept = 'd.removed = 0 and (@state is null or d.state = @state)';
const place = '(d.opened_at, d.id) < (@at, @id)';
const newestFirst = 'order by d.opened_at desc, d.id desc limit @limit';
// What is expected first comes first; what closed last, among those that are no more open.
const boardOrder = `order by case d.state when 'open' then 0 else -d.closed_at end, d.expected_on is null, d.expected_on, d.opened_at, d.id`;

const byId = query(dealRow, `select ${columns} from deal d where d.id = @id and d.removed = 0`);
const everything = query(dealRow, `select ${columns} from deal d where ${kept} and ${place} ${newestFirst}`);
const ofRecord = query(
  dealRow,
  `select ${columns} from deal d where d.customer_id = @recordId and ${kept} and ${place} ${newestFirst}`,
);
const inStage = query(
  dealRow,
  `select ${columns} from deal d where d.stage_id = @stageId and ${kept} ${boardOrder} limit @limit`,
);
const sums = query(
  z.object({ stageId: z.string(), currency: z.string().nullable(), amount: z.number(), count: z.number() }),
  `select d.stage_id as stageId, iif(d.amount is null, null, d.currency) as currency, coalesce(sum(d.amount), 0) as amount,
     count(*) as count
   from deal d where ${kept} group by 1, 2 order by 1, 3 desc`,
);
const idsInStage = query(
  z.object({ id: z.string() }),
  'select id from deal where stage_id = @stageId and removed = 0 order by id',
);
const newestCurrency = query(
  z.object({ currency: z.string() }),
  'select currency from deal where removed = 0 order by opened_at desc limit 1',
);
const put = change(`
  insert into deal (id, customer_id, conversation_id, title, amount, currency, stage_id, expected_on, state, reason, opened_at, closed_at, clock)
  values (@id, @recordId, @conversationId, @title, @amount, @currency, @stageId, @expectedOn, @state, @reason, @openedAt, @closedAt, @clock)
  on conflict (id) do update set customer_id = excluded.customer_id, conversation_id = excluded.conversation_id, title = excluded.title,
    amount = excluded.amount, currency = excluded.currency, stage_id = excluded.stage_id, expected_on = excluded.expected_on,
    state = excluded.state, reason = excluded.reason, opened_at = excluded.opened_at, closed_at = excluded.closed_at, removed = 0,
    clock = excluded.clock`);
const remove = change('update deal set removed = 1, clock = @clock where id = @id');

/** Deals as they are written down, changed and taken back. */
export const deals: Revisable<DealFields> = {
  entity: 'deal',
  fields: dealFields,
  find: (reader, id) => {
    const row = byId.one(reader, { id });
    return row && dealFields.parse(row);
  },
  write: (writer, id, fields, clock) => {
    if (fields) put.run(writer, { ...fields, id, clock });
    else remove.run(writer, { id, clock });
  },
  recordOf: ({ recordId }) => recordId,
};

export function findDeal(reader: Reader, id: string): ShownDeal | null {
  const row = byId.one(reader, { id });
  return row && dealOf(row);
}

/** Newest first, of all or of one customer; `after` is the id of the last one seen. */
export function listDeals(
  reader: Reader,
  of: Readonly<{ state: DealState | null; customerId: string | null; after: string | null; limit: number }>,
): ShownDeal[] {
  const from = of.after === null ? null : byId.one(reader, { id: of.after });
  const page = {
    ...{ state: of.state, limit: of.limit },
    ...{ at: from?.openedAt ?? Number.MAX_SAFE_INTEGER, id: from?.id ?? '' },
  };
  if (of.customerId === null) return everything.all(reader, page).map(dealOf);
  return ofEachRecord(reader, of.customerId, {
    read: (recordId) => ofRecord.all(reader, { ...page, recordId }),
    order: laterFirst<DealRow>(({ openedAt }) => openedAt),
    limit: of.limit,
  }).map(dealOf);
}

/** The deals of a stage in one state, what is expected first at the top. */
export function dealsInStage(
  reader: Reader,
  of: Readonly<{ stageId: string; state: DealState; limit: number }>,
): ShownDeal[] {
  return inStage.all(reader, of).map(dealOf);
}

/** Whatever became of them. */
export function dealIdsInStage(reader: Reader, stageId: string): string[] {
  return idsInStage.all(reader, { stageId }).map(({ id }) => id);
}

/** By stage: how many deals of this state there are, and what they are worth together, the largest sum first. */
export function sumDeals(
  reader: Reader,
  state: DealState,
): ReadonlyMap<string, Readonly<{ count: number; sums: readonly AmountSum[] }>> {
  const rows = Map.groupBy(sums.all(reader, { state }), ({ stageId }) => stageId);
  return new Map(
    [...rows].map(([stageId, parts]) => [
      stageId,
      {
        count: parts.reduce((sum, { count }) => sum + count, 0),
        sums: parts.flatMap(({ currency, amount }) =>
          currency === null ? [] : [amountSum.parse({ currency, amount })],
        ),
      },
    ]),
  );
}

/** The currency that was used last. */
export function usedCurrency(reader: Reader): string | null {
  return newestCurrency.one(reader)?.currency ?? null;
}

function dealOf({ recordId: _, ...deal }: DealRow): ShownDeal {
  return deal;
}
