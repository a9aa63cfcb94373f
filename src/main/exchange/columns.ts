import type { StoredInteraction } from '#main/storage/interactions';
import type { ExportNoun } from '#shared/contract/exchange';
import type { Conversation } from '#shared/domain/conversation';
import type { Customer } from '#shared/domain/customer';
import type { Party } from '#shared/domain/interaction';

/** A cell: text is defused, a number stands as it is, null is an empty cell. */
export type Cell = string | number | null;
export type Column<Noun> = readonly [name: string, cell: (noun: Noun) => Cell];

export const customerColumns: readonly Column<Customer>[] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['email', ({ email }) => email],
  ['phone', ({ phone }) => phone],
  ['company', ({ company }) => company],
  ['addresses', ({ identities }) => identities.map(({ channel, address }) => `${channel}:${address}`).join(' ')],
  ['stage', ({ stage }) => stage],
  ['tags', ({ tags }) => tags.join(', ')],
  ['notes', ({ notes }) => notes],
  ['first_contact', ({ firstAt }) => iso(firstAt)],
  ['last_contact', ({ lastAt }) => iso(lastAt)],
  ['interactions', ({ interactions }) => interactions],
];

export const interactionColumns: readonly Column<StoredInteraction>[] = [
  ['id', ({ interaction }) => interaction.id],
  ['occurred_at', ({ interaction }) => iso(interaction.occurredAt)],
  ['received_at', ({ interaction }) => iso(interaction.receivedAt)],
  ['channel', ({ interaction }) => interaction.channel],
  ['kind', ({ interaction }) => interaction.kind],
  ['direction', ({ interaction }) => interaction.direction],
  ['visibility', ({ interaction }) => interaction.visibility],
  ['author_name', ({ interaction }) => interaction.author.name],
  ['author_address', ({ interaction }) => interaction.author.address],
  ['to', ({ interaction }) => people(interaction.to)],
  ['cc', ({ interaction }) => people(interaction.cc)],
  ['subject', ({ interaction }) => interaction.subject],
  ['text', ({ interaction }) => interaction.text],
  ['new_text', ({ interaction }) => interaction.newText],
  ['attachments', ({ interaction }) => interaction.attachments.map(({ name }) => name).join(', ')],
  ['rating', ({ interaction }) => interaction.rating],
  ['conversation_id', ({ interaction }) => interaction.conversationId],
  ['customer_id', ({ interaction }) => interaction.customerId],
  ['account_id', ({ interaction }) => interaction.accountId],
  ['provider_id', ({ interaction }) => interaction.providerId],
  ['in_reply_to', ({ interaction }) => interaction.inReplyTo],
  ['permalink', ({ interaction }) => interaction.permalink],
];

export const conversationColumns: readonly Column<Conversation>[] = [
  ['id', ({ id }) => id],
  ['channel', ({ channel }) => channel],
  ['subject', ({ subject }) => subject],
  ['state', ({ state }) => state],
  ['with_name', (conversation) => conversation.with.name],
  ['with_address', (conversation) => conversation.with.address],
  ['unread', ({ unread }) => unread],
  ['interactions', ({ interactions }) => interactions],
  ['first_at', ({ firstAt }) => iso(firstAt)],
  ['last_at', ({ lastAt }) => iso(lastAt)],
  ['tags', ({ tags }) => tags.join(', ')],
  ['customer_id', ({ customerId }) => customerId],
  ['account_id', ({ accountId }) => accountId],
];

/** The header row of each export. Scripts read these names: they only grow, at the end. */
export const columnNames: Record<ExportNoun, readonly string[]> = {
  customers: customerColumns.map(([name]) => name),
  interactions: interactionColumns.map(([name]) => name),
  conversations: conversationColumns.map(([name]) => name),
};

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

function people(parties: readonly Party[]): string {
  return parties.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}
