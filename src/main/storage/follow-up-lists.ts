import { z } from 'zod';
import { currentConversation, namesOfConversation } from './conversations.ts';
import { answeredIn, followUpColumns, followUpOf, followUpRow, type FollowUpRow } from './follow-ups.ts';
import { laterFirst, ofEachRecord, personIn } from './people.ts';
import { query, type Reader } from './statement.ts';
import type { FollowUp, FollowUpState } from '#shared/domain/follow-up';

const inState = `case @state when 'done' then f.done_at is not null when 'answered' then f.done_at is null and ${answeredIn} is not null
   when 'overdue' then f.done_at is null and f.due_at < @now and ${answeredIn} is null
   when 'open' then f.done_at is null and ${answeredIn} is null else true end`;
const newestFirst = 'order by f.created_at desc, f.id desc limit @limit';
const place = '(f.created_at, f.id) < (@at, @id)';

const placeOfOne = query(z.object({ at: z.number() }), 'select created_at as at from follow_up where id = @id');
const everything = query(
  followUpRow,
  `select ${followUpColumns} from follow_up f where ${place} and ${inState} ${newestFirst}`,
);
const ofRecord = query(
  followUpRow,
  `select ${followUpColumns} from follow_up f where f.customer_id = @recordId and ${place} and ${inState} ${newestFirst}`,
);
const ofConversation = query(
  followUpRow,
  `select ${followUpColumns} from follow_up f where f.conversation_id in (${namesOfConversation}) and ${place} and ${inState} ${newestFirst}`,
);
const due = query(
  followUpRow.extend({ customerName: z.string() }),
  `select ${followUpColumns}, (select p.name from customer p where p.id = ${personIn('f.customer_id')}) as customerName
   from follow_up f where f.done_at is null and f.due_at < @before and ${answeredIn} is null order by f.due_at, f.id limit @limit`,
);

export type ListedFollowUps = Readonly<{
  state: FollowUpState | null;
  /** What is overdue, is so now. */
  now: number;
  customerId: string | null;
  conversationId: string | null;
  after: string | null;
  limit: number;
}>;

/** Newest first; `after` is the id of the last one seen. */
export function listFollowUps(reader: Reader, of: ListedFollowUps): FollowUp[] {
  const { state, now, limit } = of;
  const from = of.after === null ? null : placeOfOne.one(reader, { id: of.after });
  const page = { state, now, limit, at: from?.at ?? Number.MAX_SAFE_INTEGER, id: of.after ?? '' };
  return followUpsAt(reader, of, page).map(followUpOf);
}

function followUpsAt(
  reader: Reader,
  of: Pick<ListedFollowUps, 'customerId' | 'conversationId'>,
  page: Readonly<{ state: string | null; now: number; limit: number; at: number; id: string }>,
): FollowUpRow[] {
  if (of.conversationId !== null) {
    const conversationId = currentConversation(reader, of.conversationId);
    return ofConversation.all(reader, { ...page, conversationId });
  }
  if (of.customerId === null) return everything.all(reader, page);
  return ofEachRecord(reader, of.customerId, {
    read: (recordId) => ofRecord.all(reader, { ...page, recordId }),
    order: laterFirst(({ createdAt }) => createdAt),
    limit: page.limit,
  });
}

/** Open ones that are due before an instant and whom they are for, the longest overdue first. */
export function listDue(
  reader: Reader,
  before: number,
  limit: number,
): Readonly<{ followUp: FollowUp; customerName: string }>[] {
  return due
    .all(reader, { before, limit })
    .map(({ customerName, ...row }) => ({ followUp: followUpOf(row), customerName }));
}
