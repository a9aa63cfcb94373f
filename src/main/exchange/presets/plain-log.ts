import type { StoredInteraction } from '#main/storage/interactions';
import type { Conversation } from '#shared/domain/conversation';
import type { Party } from '#shared/domain/interaction';
import { joinList } from '#shared/domain/list-cell';
import type { Table } from '../table.ts';

/** Every interaction with its words. Scripts read these names: they only grow, at the end. */
export const plainInteractions: Table<StoredInteraction> = {
  columns: [
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
    ['attachments', ({ interaction }) => joinList(interaction.attachments.map(({ name }) => name))],
    ['rating', ({ interaction }) => interaction.rating],
    ['conversation_id', ({ interaction }) => interaction.conversationId],
    ['customer_id', ({ interaction }) => interaction.customerId],
    ['account_id', ({ interaction }) => interaction.accountId],
    ['provider_id', ({ interaction }) => interaction.providerId],
    ['in_reply_to', ({ interaction }) => interaction.inReplyTo],
    ['permalink', ({ interaction }) => interaction.permalink],
  ],
  id: ({ interaction }) => interaction.id,
  without: ['files', 'html'],
};

export const plainConversations: Table<Conversation> = {
  columns: [
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
    ['tags', ({ tags }) => joinList(tags)],
    ['customer_id', ({ customerId }) => customerId],
    ['account_id', ({ accountId }) => accountId],
  ],
  id: ({ id }) => id,
};

export function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

export function people(parties: readonly Party[]): string {
  return parties.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}
