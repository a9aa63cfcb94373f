import { z } from 'zod';
import { ownAddresses } from './accounts.ts';
import { namesOf } from './conversation-names.ts';
import { refreshConversation } from './conversations.ts';
import { recordBehind, recountCustomer } from './customers.ts';
import { deleteFact } from './facts.ts';
import { rememberErased } from './forgotten.ts';
import type { Forgetting } from './forgetting.ts';
import { findInteraction, type StoredInteraction } from './interactions.ts';
import { leaveFiles } from './orphans.ts';
import { forgetThreadOf } from './threads.ts';
import { change, query, type Reader } from './statement.ts';
import type { Writer } from './open-log.ts';

const ofRecords = query(
  z.object({ id: z.string() }),
  'select id from interaction where customer_id in (select value from json_each(@records)) limit @limit',
);
const countOfRecords = query(
  z.object({ count: z.number() }),
  'select count(*) as count from interaction where customer_id in (select value from json_each(@records))',
);
const setCustomer = change('update interaction set customer_id = @customerId where id = @id');
const conversationGone = query(z.object({ id: z.string() }), 'select id from conversation where id = @id');

const filesOfInteraction = query(
  z.object({ sha256: z.string() }),
  `select a.sha256 from attachment a where a.interaction_row = (select row from interaction where id = @id)
   union select file.value ->> '$.sha256' from outbox o, json_each(o.envelope, '$.attachments') file where o.interaction_id = @id`,
);
const ofInteraction = [
  'delete from outbox where interaction_id = @id',
  'delete from pin where interaction_id = @id',
  'delete from interaction_place where interaction_id = @id',
  'delete from complaint_mark where interaction_id = @id',
  'delete from local_complaint_sign where interaction_id = @id',
  "delete from activity where entity = 'interaction' and entity_id = @id",
  // The server still has it: it counts as ignored from now on.
  "update local_served set outcome = 'ignored', reason = 'forgotten', interaction_id = null where interaction_id = @id",
].map(change);

const filesOfConversation = query(
  z.object({ sha256: z.string() }),
  `select file.value ->> '$.sha256' as sha256 from local_draft d, json_each(d.content, '$.attachments') file where d.id = @id
   union select file.value ->> '$.sha256' from outbox o, json_each(o.envelope, '$.attachments') file where o.conversation_id = @id`,
);
const ofConversation = [
  'delete from outbox where conversation_id = @id',
  'delete from local_draft where id = @id',
  'delete from complaint_conversation where conversation_id = @id',
  "delete from activity where entity = 'conversation' and entity_id = @id",
  `delete from conversation_tag where conversation_id in (${namesOf('@id')})`,
  'delete from conversation_alias where id = @id or conversation_id = @id',
].map(change);

/** How many interactions of somebody are left to be erased. */
export function countToErase(reader: Reader, { records }: Pick<Forgetting, 'records'>): number {
  return countOfRecords.one(reader, { records: JSON.stringify(records) })?.count ?? 0;
}

/** Erases up to `limit` interactions of somebody who is being forgotten. */
export function eraseInteractions(writer: Writer, forgetting: Forgetting, limit: number): void {
  const touched = new Set<string>();
  for (const { id } of ofRecords.all(writer, { records: JSON.stringify(forgetting.records), limit })) {
    const found = findInteraction(writer, id);
    if (!found) continue;
    touched.add(found.interaction.conversationId);
    if (isAlsoToOthers(writer, found, forgetting)) handOver(writer, found, forgetting);
    else eraseInteraction(writer, id);
  }
  settleConversations(writer, touched);
}

/** Takes an interaction out with everything that hangs on it; nothing but its id stays known. */
export function eraseInteraction(writer: Writer, id: string): void {
  leaveFiles(writer, filesOfInteraction.all(writer, { id }));
  for (const statement of ofInteraction) statement.run(writer, { id });
  deleteFact(writer, id);
  rememberErased(writer, id);
}

/** Computes conversations anew; of one that nothing is left of, nothing is kept. */
export function settleConversations(writer: Writer, ids: Iterable<string>): void {
  for (const id of ids) {
    refreshConversation(writer, id);
    if (conversationGone.one(writer, { id })) continue;
    leaveFiles(writer, filesOfConversation.all(writer, { id }));
    for (const statement of ofConversation) statement.run(writer, { id });
    forgetThreadOf(writer, id);
  }
}

/** What the shop wrote to several people is also the others'. */
function isAlsoToOthers(writer: Writer, { interaction, recordId }: StoredInteraction, { ways }: Forgetting): boolean {
  if (interaction.direction !== 'outbound' || recordId === null) return false;
  return othersIn(writer, interaction, ways).length > 0;
}

function handOver(writer: Writer, { interaction }: StoredInteraction, { ways }: Forgetting): void {
  const [first] = othersIn(writer, interaction, ways);
  const customerId = first === undefined ? null : recordBehind(writer, interaction.channel, first.address);
  setCustomer.run(writer, { id: interaction.id, customerId });
  if (customerId !== null) recountCustomer(writer, customerId);
}

function othersIn(writer: Writer, interaction: StoredInteraction['interaction'], ways: Forgetting['ways']) {
  const known = new Set(ownAddresses(writer).map((address) => address.toLowerCase()));
  for (const { address } of ways) known.add(address);
  return [...interaction.to, ...interaction.cc].filter(({ address }) => address !== '' && !known.has(address));
}
