import { z } from 'zod';
import { interactionKind, visibility } from '#shared/domain/interaction';
import { json, flag, rowAt } from './rows.ts';
import { query, type Reader } from './statement.ts';

const cameRow = z.object({
  row: z.number(),
  id: z.string(),
  conversationId: z.string(),
  customerId: z.string().nullable(),
  accountId: z.string().nullable(),
  channel: z.string(),
  kind: interactionKind,
  visibility,
  fromName: z.string().nullable(),
  fromAddress: z.string(),
  subject: z.string().nullable(),
  text: z.string(),
  files: flag,
  rating: z.number().nullable(),
  occurredAt: z.number(),
  receivedAt: z.number(),
  /** The shop wrote in this conversation before. */
  answersUs: flag,
  /** Nothing of theirs came before. */
  first: flag,
});
/** Something that came in, as far as rules ask about it. `customerId` is that of the person. */
export type Came = Readonly<z.infer<typeof cameRow>>;

const columns = `i.row, i.id, i.conversation_id as conversationId, i.account_id as accountId, i.channel, i.kind, i.visibility,
  (select c.person_id from customer c where c.id = i.customer_id) as customerId,
  i.author_name as fromName, i.author_address as fromAddress, i.subject, i.rating, i.occurred_at as occurredAt,
  i.received_at as receivedAt, i.attachments > 0 as files,
  (select substr(coalesce(b.new_text, b.text), 1, 20000) from interaction_body b where b.row = i.row) as text,
  exists (select 1 from interaction o where o.conversation_id = i.conversation_id and o.row < i.row and o.direction = 'outbound') as answersUs,
  not exists (select 1 from interaction o where o.customer_id = i.customer_id and o.row < i.row) as first`;
const byId = query(
  cameRow,
  `select ${columns} from interaction i where i.id = @id and i.direction = 'inbound' and i.standing = 'heard'`,
);
const before = query(
  cameRow,
  `select ${columns} from interaction i where i.row < @before and i.row >= @from and i.direction = 'inbound' and i.standing = 'heard'
   order by i.row desc limit @limit`,
);

const knownRow = z.object({
  id: z.string(),
  stage: z.string().nullable(),
  language: z.string().nullable(),
  vip: flag,
  doNotContact: flag,
  tags: json(z.array(z.string())),
  custom: json(z.record(z.string(), z.string())),
});
/** What is known of a person, as far as rules ask about it. */
export type Known = Readonly<z.infer<typeof knownRow>>;
const person = query(
  knownRow,
  `select c.id, c.stage, c.language, c.vip, c.do_not_contact as doNotContact,
     (select json_group_array(t.tag) from customer_tag t where t.customer_id = c.id) as tags,
     (select json_group_object(v.field_id, v.value) from custom_value v where v.customer_id = c.id) as custom
   from customer c where c.id = @id`,
);

/** Something that came in and counts; null for anything else. */
export function findCame(reader: Reader, id: string): Came | null {
  return byId.one(reader, { id });
}

/** What came in and counts since an instant, newest first, a page at a time; `before` is the row of the last one seen. */
export function listCame(
  reader: Reader,
  asked: Readonly<{ since: number; before: number | null; limit: number }>,
): Came[] {
  const { since, limit } = asked;
  return before.all(reader, { before: asked.before ?? Number.MAX_SAFE_INTEGER, from: rowAt(since), limit });
}

export function findKnown(reader: Reader, customerId: string): Known | null {
  return person.one(reader, { id: customerId });
}
