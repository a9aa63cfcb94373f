import { z } from 'zod';
import {
  interactionDetails,
  interactionKind,
  isWordless,
  noDetails,
  type Direction,
  type InteractionDetails,
  type InteractionKind,
} from '#shared/domain/interaction';
import { json } from './rows.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

/**
 * How an interaction counts. `heard`: as what somebody said. `report`: something did not arrive; it reopens, and is nobody's
 * word. `bulk`: filed aside. `noted`: for nothing, an automatic answer. `engaged`: somebody did something without words.
 * `logged`: somebody here wrote it down. What the shop says is always heard.
 */
export const standings = ['heard', 'report', 'bulk', 'noted', 'engaged', 'logged'] as const;
export type Standing = (typeof standings)[number];

const choice = z.enum(['person', 'bulk']);
/** What a person decided about a sender. */
export type SenderChoice = z.infer<typeof choice>;

const choiceOf = query(
  z.object({ standing: choice.nullable() }),
  'select standing from sender where channel = @channel and address = @address',
);
const choose = change(`
  insert into sender (channel, address, standing, clock) values (@channel, @address, @standing, @clock)
  on conflict (channel, address) do update set standing = excluded.standing, clock = excluded.clock`);
const inboundRow = z.object({
  id: z.string(),
  kind: interactionKind,
  conversationId: z.string(),
  customerId: z.string().nullable(),
  authorName: z.string().nullable(),
  authorAddress: z.string(),
  inReplyTo: z.string().nullable(),
  occurredAt: z.number(),
  details: json(interactionDetails)
    .nullable()
    .transform((details) => details ?? noDetails),
});
export type InboundRow = z.infer<typeof inboundRow>;
const columns = `i.id, i.kind, i.conversation_id as conversationId, i.customer_id as customerId, i.author_name as authorName,
  i.author_address as authorAddress, i.in_reply_to as inReplyTo, i.occurred_at as occurredAt, b.details`;
const source = 'from interaction i join interaction_body b on b.row = i.row';
const ofSender = query(
  inboundRow,
  `select ${columns} ${source} where i.channel = @channel and i.author_address = @address and i.direction = 'inbound' order by i.row`,
);
/** Asked for each mail of the shop's. */
const bulkAnswers = query(
  inboundRow,
  `select ${columns} ${source} where i.standing = 'bulk' and i.in_reply_to = @providerId and i.channel = @channel`,
);
const ownByProvider = query(
  z.object({ id: z.string() }),
  `select id from interaction where provider_id = @providerId and direction = 'outbound' limit 1`,
);
const setStanding = change('update interaction set standing = @standing, customer_id = @customerId where id = @id');

export function senderChoice(reader: Reader, channel: string, address: string): SenderChoice | null {
  return choiceOf.one(reader, { channel, address })?.standing ?? null;
}

export function chooseSender(
  writer: Writer,
  sender: Readonly<{ channel: string; address: string; standing: SenderChoice | null; clock: string }>,
): void {
  choose.run(writer, { ...sender });
}

/** Everything this address wrote to the shop, oldest first. */
export function listFromSender(reader: Reader, channel: string, address: string): InboundRow[] {
  return ofSender.all(reader, { channel, address });
}

/** What was taken for bulk and answers a mail of the shop's, which has only now come to light. */
export function listBulkAnswersTo(reader: Reader, channel: string, providerId: string): InboundRow[] {
  return bulkAnswers.all(reader, { channel, providerId });
}

/** How an interaction counts, from what it is, what it answers, and what was decided about its sender. */
export function standingOf(
  reader: Reader,
  arrived: Readonly<{
    kind: InteractionKind;
    direction: Direction;
    channel: string;
    address: string;
    inReplyTo: string | null;
    details: Pick<InteractionDetails, 'automatic' | 'delivery'>;
  }>,
): Standing {
  const { automatic, delivery } = arrived.details;
  if (arrived.direction !== 'inbound') return isWordless(arrived.kind) ? 'engaged' : 'heard';
  if (automatic === 'report') return delivery?.outcome === 'failed' ? 'report' : 'noted';
  if (automatic === 'reply') return 'noted';
  const chosen = senderChoice(reader, arrived.channel, arrived.address);
  if (chosen === 'bulk') return 'bulk';
  if (isWordless(arrived.kind)) return 'engaged';
  if (chosen === 'person') return 'heard';
  return automatic === 'bulk' && !isAnswerToOwn(reader, arrived.inReplyTo) ? 'bulk' : 'heard';
}

export function changeStanding(writer: Writer, id: string, standing: Standing, customerId: string | null): void {
  setStanding.run(writer, { id, standing, customerId });
}

function isAnswerToOwn(reader: Reader, inReplyTo: string | null): boolean {
  return inReplyTo !== null && ownByProvider.one(reader, { providerId: inReplyTo }) !== null;
}
