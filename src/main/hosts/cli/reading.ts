import type { Conversation } from '#shared/domain/conversation';
import type { Customer } from '#shared/domain/customer';
import type { Interaction, Party } from '#shared/domain/interaction';
import { localDate } from './dates.ts';
import { interactionListing } from './listings.ts';
import { harmless, plain, table } from './table.ts';
import { text } from './text.ts';

// One noun as a person reads it on a terminal.

type Field = readonly [name: string, value: string | null];

export function interactionLines(interaction: Interaction): string[] {
  const { field } = text;
  return [
    ...fields([
      [field.from, partyWords(interaction.author)],
      [field.to, interaction.to.map(partyWords).join(', ')],
      [field.cc, interaction.cc.map(partyWords).join(', ')],
      [field.date, localDate(interaction.occurredAt)],
      [field.subject, interaction.subject],
      [field.files, interaction.attachments.map(({ name, bytes }) => text.file(name, bytes)).join(', ')],
      [field.conversation, interaction.conversationId],
      [field.customer, interaction.customerId],
    ]),
    '',
    ...harmless(interaction.text).trimEnd().split('\n'),
  ];
}

export function conversationLines(conversation: Conversation, interactions: readonly Interaction[]): string[] {
  const { field } = text;
  return [
    ...fields([
      [field.subject, conversation.subject],
      [field.with, partyWords(conversation.with)],
      [field.state, conversation.state],
      [field.customer, conversation.customerId],
      [field.tags, conversation.tags.join(', ')],
    ]),
    ...interactions.flatMap((interaction) => [
      '',
      plain(`── ${partyWords(interaction.author)}, ${localDate(interaction.occurredAt)}`),
      '',
      ...harmless(interaction.newText || interaction.text)
        .trimEnd()
        .split('\n'),
    ]),
  ];
}

export function customerLines(customer: Customer, timeline: readonly Interaction[]): string[] {
  const { field } = text;
  return [
    ...fields([
      [field.name, customer.name],
      [field.company, customer.company],
      [field.phone, customer.phone],
      [field.known, customer.identities.map(({ channel, address }) => `${address} (${channel})`).join(', ')],
      [field.stage, customer.stage],
      [field.tags, customer.tags.join(', ')],
      [field.website, customer.website],
      [field.birthday, customer.birthday],
      [field.marks, [customer.vip && text.vip, customer.doNotContact && text.doNotContact].filter(Boolean).join(', ')],
      [field.notes, customer.notes],
    ]),
    '',
    ...(timeline.length > 0 ? table(interactionListing.columns, timeline) : [text.noTimeline]),
  ];
}

/** Names and values in two columns; what is not known is left out. */
function fields(all: readonly Field[]): string[] {
  const known = all.filter(([, value]) => value !== null && value !== '');
  const widest = Math.max(0, ...known.map(([name]) => name.length));
  return known.map(([name, value]) => `${name.padEnd(widest)}  ${plain(value ?? '')}`);
}

function partyWords({ name, address }: Party): string {
  return name ? `${name} <${address}>` : address;
}
