import { listWriting } from '#main/storage/writing';
import type { StoredInteraction } from '#main/storage/interactions';
import type { Reader } from '#main/storage/statement';
import type { Conversation } from '#shared/domain/conversation';
import type { Sender } from '#shared/domain/draft';
import { isAddressed } from './ways.ts';

type ChannelSender = Sender & Readonly<{ channel: string }>;

/** Every address words can leave from: the accounts in the order they were connected, each before its aliases. */
export function listSenders(reader: Reader): ChannelSender[] {
  return listWriting(reader).flatMap(({ accountId, channel, name, address, aliases }) =>
    [{ name, address }, ...aliases].map((party) => ({
      accountId,
      channel,
      name: party.name ?? name,
      address: party.address,
    })),
  );
}

/**
 * Whom a mail leaves from: as chosen; else in a conversation the address of its account that the customer wrote to, and
 * for what was imported the first account of its channel. Null when nothing that fits is connected.
 */
export function senderFor(
  reader: Reader,
  wanted: Readonly<{ from: string | null; conversation: Conversation | null; answered: StoredInteraction | null }>,
): Sender | null {
  const senders = listSenders(reader);
  const { from, conversation, answered } = wanted;
  const chosen = from === null ? undefined : senders.find(({ address }) => address === from);
  if (chosen || !conversation) return withoutChannel(chosen ?? senders.find(({ channel: of }) => isAddressed(of)));
  const fitting = senders.filter(({ accountId, channel }) =>
    conversation.accountId === null ? channel === conversation.channel : accountId === conversation.accountId,
  );
  const named = new Set(answered ? addressesIn(answered) : []);
  return withoutChannel(fitting.find(({ address }) => named.has(address)) ?? fitting[0]);
}

function addressesIn({ interaction }: StoredInteraction): string[] {
  return [interaction.author, ...interaction.to, ...interaction.cc].map(({ address }) => address);
}

function withoutChannel(found: ChannelSender | undefined): Sender | null {
  return found ? { accountId: found.accountId, name: found.name, address: found.address } : null;
}
