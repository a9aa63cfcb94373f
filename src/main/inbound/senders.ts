import { act } from '#main/storage/activity';
import { ownAddresses } from '#main/storage/accounts';
import { refreshConversation } from '#main/storage/conversations';
import { forgetCustomerWithoutTrace, recountCustomer } from '#main/storage/customers';
import type { Writer } from '#main/storage/open-log';
import {
  changeStanding,
  chooseSender,
  listFromSender,
  senderChoice,
  standingOf,
  type InboundRow,
  type SenderChoice,
} from '#main/storage/senders';
import { matchCustomer } from './match.ts';

/** Null lets what they write speak for itself. */
export type SenderDecision = Readonly<{ channel: string; address: string; as: SenderChoice | null }>;

/** What the log thread does when a person puts a sender right. */
export function senderCommands(writer: Writer) {
  return {
    /** For good: for what the sender wrote, and for what comes. Answers what stood before, by which it is undone. */
    setSender: (sender: SenderDecision): SenderChoice | null =>
      writer.database.transaction(() => setSender(writer, sender)).immediate(),
  };
}

function setSender(writer: Writer, { channel, as, ...given }: SenderDecision): SenderChoice | null {
  const address = given.address.toLowerCase();
  const before = senderChoice(writer, channel, address);
  if (before === as) return before;
  const done = {
    actor: 'owner',
    kind: 'set-sender',
    entity: 'sender',
    entityId: `${channel}:${address}`,
    customerId: null,
    before: { as: before },
    after: { as },
  } as const;
  act(writer, done, (clock) => {
    chooseSender(writer, { channel, address, standing: as, clock });
    const rows = listFromSender(writer, channel, address);
    reconsider(writer, channel, rows);
    for (const id of new Set(rows.map(({ conversationId }) => conversationId))) refreshConversation(writer, id);
  });
  return before;
}

/** Judges inbound interactions anew; the caller computes their conversations again. */
export function reconsider(writer: Writer, channel: string, rows: readonly InboundRow[]): void {
  if (rows.length === 0) return;
  const own = new Set(ownAddresses(writer).map((address) => address.toLowerCase()));
  const customers = new Set<string>();
  for (const row of rows) {
    const author = { name: row.authorName, address: row.authorAddress };
    const judged = { ...row, direction: 'inbound', channel, address: author.address } as const;
    const standing = standingOf(writer, judged);
    const told = { ...judged, author, to: [], standing } as const;
    const customerId = matchCustomer(writer, told, { channel, own });
    changeStanding(writer, row.id, standing, customerId);
    for (const id of [row.customerId, customerId]) if (id !== null) customers.add(id);
  }
  for (const id of customers) {
    recountCustomer(writer, id);
    forgetCustomerWithoutTrace(writer, id);
  }
}
